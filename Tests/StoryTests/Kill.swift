import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

extension Stories {
  /// The power fails at any moment: whatever was said to be saved is there, and nothing is broken.
  @Suite struct Kill {
    private func bench() throws -> Sandbox {
      let count = max(200, Length.kills * 8)
      return try Sandbox(articles: ["long.txt": .sentences(count)])
    }

    /// All of these marks are there, and the library is sound.
    private func checkKept(
      _ ids: Set<String>, _ bench: Sandbox, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
      let marks = try bench.run("marks", "--json").objects()
      let there = Set(marks.compactMap { $0["id"] as? String })
      #expect(ids.isSubset(of: there), "lost: \(ids.subtracting(there))")
      try bench.run("check").expectDone(sourceLocation: sourceLocation)
    }

    @Test func whileCommandsMark() throws {
      let bench = try bench()
      var (dice, kept) = (Dice(seed: 7), Set<String>())
      var (killed, number) = (0, 0)
      // The shortest so far: on a machine that was busy at first, all would end before their time.
      var usual = try duration { kept.insert(try mark(0, in: bench)) }
      while killed < Length.kills / 2 {
        number += 1
        let begin = ContinuousClock.now
        let child = try Started(
          Run.postil, arguments(number), in: bench.folder, input: [], environment: bench.settings)
        usleep(UInt32.random(in: 0...usual * 5 / 4, using: &dice))
        child.kill()
        let run = try child.end()
        if run.status == 0 {
          kept.insert(try #require(run.lines.first))
          usual = min(usual, UInt32(begin.duration(to: .now) / .microseconds(2)))
        } else {
          killed += 1
        }
        try checkKept(kept, bench)
      }
    }

    /// The arguments that highlight the words of one number in the text.
    private func arguments(_ number: Int) -> [String] {
      ["mark", "a-long", "--as", "highlight", "--tag", "t\(number)", "--range"]
        + ["\(number * 11):\(number * 11 + 9)"]
    }

    private func mark(_ number: Int, in bench: Sandbox) throws -> String {
      let made = try bench.run(arguments(number))
      made.expectDone()
      return try #require(made.lines.first)
    }

    /// In microseconds.
    private func duration(_ work: () throws -> Void) rethrows -> UInt32 {
      let begin = ContinuousClock.now
      try work()
      return UInt32(begin.duration(to: .now) / .microseconds(1))
    }

    @Test func whileKeysMark() throws {
      let bench = try bench()
      guard let stage = try Stage(bench, running: Run.postil.path + " a-long") else { return }
      try stage.tmux.run(["set-option", "-g", "remain-on-exit", "on"])
      var dice = Dice(seed: 11)
      var kept = 0
      for round in 0..<(Length.kills + 1) / 2 {
        if round > 0 { try stage.tmux.run(["respawn-pane", "-k"]) }
        try stage.expect(round == 0 ? "no marks yet" : " mark")
        // Where the last round left off, for each sentence is marked once.
        try stage.type("/Gate \(round * 8 + 1) ⏎")
        try stage.type(String(repeating: "cwH)", count: 8))
        kept = max(kept, try acknowledged(stage, within: .random(in: 0...400_000, using: &dice)))
        try killReader(of: stage)
        let there = try bench.run("marks", "--json").lines.count
        #expect(there >= kept, "round \(round): \(there) of \(kept)")
        kept = there
        try bench.run("check").expectDone()
      }
      #expect(kept > 0)
    }

    /// The most marks that the screen said to be saved in so many microseconds.
    private func acknowledged(_ stage: Stage, within time: UInt32) throws -> Int {
      let end = ContinuousClock.now + .microseconds(Int(time))
      var most = 0
      repeat {
        let foot = try stage.rows().last { !$0.isEmpty } ?? ""
        if let match = foot.firstMatch(of: /saved · (\d+) marks?/) {
          most = max(most, Int(match.1) ?? 0)
        }
      } while ContinuousClock.now < end
      return most
    }

    private func killReader(of stage: Stage) throws {
      let reader = try #require(pid_t(try stage.tmux.tells("#{pane_pid}")))
      kill(reader, SIGKILL)
      #expect(try stage.tmux.waits { try stage.tmux.tells("#{pane_dead}") == "1" })
    }
  }
}
