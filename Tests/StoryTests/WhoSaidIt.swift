import Foundation
import TestSupport
import Testing

extension Stories {
  /// Two articles have a claim from one leaked file: read, attributed by keys, counted.
  @Suite struct WhoSaidIt {
    private let first = """
      A second ferry for Tarn

      The Quay Research Institute (QRI) has seen a cabinet file. Tarn will get a second ferry in \
      June, said the QRI report. “It is high time,” Ada Tern told the council. She added that the \
      old one leaks.
      """
    private let second = """
      Ferry to come

      A second ferry will come to Tarn in June, according to QRI. Nobody has seen it.
      """

    @Test func fromTheSentenceToTheCount() throws {
      let bench = try Sandbox(articles: ["first.txt": first, "second.txt": second])
      guard let stage = try Stage(bench, columns: 100, rows: 30) else { return }
      try stage.open("a-second", showing: "The Quay Research Institute")
      try stage.type("/get a second⏎a")
      try stage.expect("▸ QRI")
      try stage.type("⇥")
      try stage.expect("← QRI ← whom?")
      try stage.type("cabinet file⏎")
      try stage.expect("a new claim: Tarn will get a second ferry in June")
      try stage.keep("⏎", "attributed to QRI ← cabinet file")
      try stage.type("rb2")
      try stage.expect("graded B2 · saved")
      try stage.type("/leaks⏎a")
      try stage.expect("“She” in this sentence → Ada Tern, named 1 sentence before")
      try stage.type("⎋")
      try stage.quit()
      try goOn(stage)
      let count = try bench.run("origins", "ferry")
      count.expectDone()
      let told = "1 independent origin (1 named)"
      #expect(count.output.contains("2 articles") && count.output.contains(told), "\(count.output)")
    }

    /// Four keys, for all is known: attribute, down to the known chain, take it, and the known claim.
    private func goOn(_ stage: Stage) throws {
      try stage.open("ferry-to", showing: "according to QRI")
      try stage.type("/will come⏎a")
      try stage.expect("▸ QRI")
      try stage.expect("← QRI ← cabinet file")
      try stage.type("<Down>⏎")
      try stage.expect("▸ Tarn will get a second ferry in June")
      try stage.keep("⏎", "attributed to QRI ← cabinet file")
      #expect(try !stage.bench.read("lib/claims.json").contains("A second ferry will come"))
      try stage.quit()
    }
  }
}
