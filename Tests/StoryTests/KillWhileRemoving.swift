import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

extension Stories {
  /// The power fails while an article is removed or restored: it is in the library or in the trash,
  /// whole.
  @Suite struct KillWhileRemoving {
    @Test func anArticleIsHereOrThere() throws {
      let bench = try Sandbox(articles: ["long.txt": .sentences(200)])
      for number in 0..<3 {
        let range = "\(number * 9):\(number * 9 + 5)"
        try bench.run("mark", "a-long", "--as", "cue", "--range", range).expectDone()
      }
      let marks = try bench.run("marks", "--json").output
      var dice = Dice(seed: 17)
      let begin = ContinuousClock.now
      try bench.run("remove", "a-long").expectDone()
      let usual = UInt32(begin.duration(to: .now) / .microseconds(1))
      try bench.run("trash", "restore", "a-long").expectDone()
      var (isHere, killed, moved) = (true, 0, 2)
      for _ in 0..<Length.kills * 2 {
        let child = try bench.start(
          isHere ? ["remove", "a-long"] : ["trash", "restore", "a-long"])
        usleep(UInt32.random(in: usual / 3...usual * 5 / 4, using: &dice))
        child.kill()
        let run = try child.end()
        let wasHere = isHere
        isHere = try bench.run("list", "--json").lines.count == 1
        if run.status == 0 { #expect(isHere != wasHere) } else { killed += 1 }
        if isHere != wasHere { moved += 1 }
        try checkWhole(bench, isHere, marks, moved)
      }
      #expect(killed > 0)
    }

    private func checkWhole(
      _ bench: Sandbox, _ isHere: Bool, _ marks: String, _ moved: Int
    ) throws {
      #expect(try bench.run("trash", "--json").lines.count == (isHere ? 0 : 1))
      #expect(try bench.run("marks", "--json").output == (isHere ? marks : ""))
      let acts = try bench.run("log", "--json").objects().compactMap { $0["act"] as? String }
      let counted = acts.count { $0 == "remove" || $0 == "restore" }
      #expect(counted == moved, "\(counted) of \(moved) are in the log")
      try bench.run("check").expectDone()
    }
  }
}
