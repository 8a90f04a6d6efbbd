import Foundation
import TestSupport
import Testing

extension Stories {
  /// The index goes, breaks, is old, and is in several hands at once: nobody is told anything else
  /// for it, and who reads does not wait for it.
  @Suite struct IndexInManyHands {
    private static let count = 80
    private static let nowhere = ["XDG_CACHE_HOME": "/dev/null"]
    private static let questions = [
      ["list", "--json"], ["search", "gate 17"], ["search", "why?"],
    ]

    private func bench() throws -> Sandbox {
      let bench = try Sandbox(articles: [:])
      for number in 0..<Self.count {
        try bench.write(
          "Report \(number)\n\nGate \(number) is shut.\n\n" + .sentences(20), to: "in/\(number).txt"
        )
      }
      try #require(try bench.run("add", "in").status == 0)
      // What was touched just now is not indexed.
      usleep(3_100_000)
      return bench
    }

    private func answers(in bench: Sandbox) throws -> [String] {
      try Self.questions.map { try bench.run($0, environment: Self.nowhere).output }
    }

    @Test func theAnswersAreThoseOfBeforeOrAfter() throws {
      let bench = try bench()
      let path = try #require(try bench.run("index", "--path").lines.first)
      var (dice, before) = (Dice(seed: 29), try answers(in: bench))
      for round in 0..<max(12, Length.kills / 10) {
        let builders = [["index", "--rebuild"], ["index"], ["index", "--delete"], ["index"]]
        let hands = try builders.shuffled(using: &dice).prefix(3).map { try bench.start($0) }
        let mark = [
          "mark", "report-\(round)-", "--as", "claim", "--quote", "is shut", "--note",
          "Why? \(round)",
        ]
        let runs = try bench.runAtOnce([mark] + Self.questions + Self.questions)
        runs[0].expectDone()
        if round % 3 == 0 { try damage(path, &dice) }
        hands.randomElement(using: &dice)?.kill()
        for hand in hands { _ = try hand.end() }
        let after = try answers(in: bench)
        for (number, run) in runs.dropFirst().enumerated() {
          let question = number % Self.questions.count
          #expect(run.status == 0 && run.errors == "")
          #expect([before[question], after[question]].contains(run.output), "round \(round)")
        }
        #expect(try Self.questions.map { try bench.run($0).output } == after, "round \(round)")
        #expect(after[2].contains("Why?⟧ \(round)"))
        before = after
      }
      usleep(3_100_000)
      try bench.run("index").expectDone()
      #expect(
        try bench.run("index").output
          == "\(Self.count) articles in the index, 0 of them new or changed\n")
      #expect(try Self.questions.map { try bench.run($0).output } == before)
    }

    private func damage(_ path: String, _ dice: inout Dice) throws {
      guard let file = FileHandle(forUpdatingAtPath: path) else { return }
      let length = try file.seekToEnd()
      try file.seek(toOffset: .random(in: 0...length, using: &dice))
      try file.write(contentsOf: Data("spilt".utf8))
      try file.close()
    }

    @Test func aReaderMakesItAnewAndWaitsForNothing() throws {
      let bench = try bench()
      let path = try #require(try bench.run("index", "--path").lines.first)
      try bench.run("index").expectDone()
      try FileHandle(forUpdatingAtPath: path)?.write(contentsOf: Data("no database".utf8))
      guard let stage = try Stage(bench) else { return }
      try stage.open(showing: "80 articles")
      try stage.type("G")
      try stage.expect("Report 9")
      // A seal of two lines is whole.
      let isSealed = stage.tmux.waits {
        FileManager.default.contents(atPath: path + ".seal")?.count { $0 == 10 } == 2
          && FileManager.default.contents(atPath: path)?.starts(with: Data("SQLite".utf8)) == true
      }
      #expect(isSealed)
      #expect(
        try bench.run("index").output
          == "\(Self.count) articles in the index, 0 of them new or changed\n")
      try stage.type("⏎")
      try stage.expect("no marks yet")
      try stage.quit()
    }
  }
}
