import Foundation
import TestSupport
import Testing

extension Stories {
  /// Who said what in the articles that lie beside the package, by keys alone: marked, attributed,
  /// linked to claims, and counted.
  @Suite struct WhoSaidWhat {
    private static let airborne = "Russia trains and equips Chinese airborne troops"
    private static let nato = "Beijing would ask Moscow to tie down NATO"

    @Test func twoReportsOfOneLeakHaveOneOrigin() throws {
      guard let articles = PackageFolder.sharedArticles else { return }
      let bench = try Sandbox()
      try bench.run("init", "lib").expectDone()
      #expect(try bench.run("add", articles).status == 0)
      guard let stage = try Stage(bench, columns: 150, rows: 36) else { return }
      try attribute(stage, "russia-is-helping", at: "complete set", to: "RUSI⇥leaked documents⏎")
      try stage.keep(Self.airborne + "⏎", "attributed to RUSI ← leaked documents")
      try stage.quit()
      try attribute(
        stage, "beijing-seeks", at: "airborne", outlet: "Kurdistan24", to: "⇥⏎",
        proposed: "▸ The Washington Post")
      // The claim is known by now, and so whom others have it from: four keys make the whole.
      try stage.expect("▸ " + Self.airborne)
      try stage.keep("⏎", "attributed to The Washington Post ← RUSI ← leaked documents")
      try stage.quit()
      try attribute(
        stage, "if-china", at: "busy", outlet: "Newsweek", to: "<Down>⏎",
        proposed: "← The New York Times ← Mark Rutte")
      try stage.keep(Self.nato + "⏎", "attributed to The New York Times ← Mark Rutte")
      try lookAtClaims(stage)
      try stage.quit()
      try compare(bench)
      try bench.run("check").expectDone()
    }

    /// Opens the article, goes to the words, marks their sentence as a claim, and names the sources, or
    /// takes the chain that is proposed.
    private func attribute(
      _ stage: Stage, _ article: String, at words: String, outlet: String? = nil, to names: String,
      proposed: String = "Who says it?"
    ) throws {
      try stage.open(article, showing: "no marks yet")
      if let outlet {
        try stage.type("g=outlet⏎\(outlet)⏎")
        try stage.expect("\(outlet)  (corrected)")
      }
      try stage.type("<Esc>gg/\(words)⏎c")
      try stage.expect("claim marked · saved")
      try stage.type("a")
      try stage.expect(proposed)
      try stage.type(names)
      try stage.expect("Which claim is it?")
    }

    private func lookAtClaims(_ stage: Stage) throws {
      try stage.type("<F4>")
      try stage.expect("2 claims")
      try stage.expect("2 articles → 2 outlets → 1 independent origin (1 named)")
      try stage.expect("The Week ← RUSI ← leaked documents")
      try stage.expect("Kurdistan24 ← The Washington Post ← RUSI ← leaked documents")
      // To the first passage and back.
      try stage.type("⏎⏎")
      try stage.expect("Claims ▸ ")
      try stage.type("q")
      try stage.expect("Postil · Claims")
      try stage.type("qj")
      try stage.expect("1 article → 1 outlet → 1 independent origin (1 named)")
      try stage.expect("Newsweek ← The New York Times ← Mark Rutte")
    }

    /// The command line says the same.
    private func compare(_ bench: Sandbox) throws {
      let airborne = try bench.run("origins", "airborne troops")
      #expect(airborne.lines.contains("2 articles → 2 outlets → 1 independent origin (1 named)"))
      let nato = try bench.run("origins", "tie down NATO")
      #expect(nato.lines.contains("1 article → 1 outlet → 1 independent origin (1 named)"))
      #expect(nato.output.contains(": The New York Times ← Mark Rutte"))
    }
  }
}
