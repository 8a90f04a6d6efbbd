import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

extension Stories {
  /// The power fails while a newer version is taken in: the article is the old one or the new one.
  @Suite struct KillWhileAdding {
    /// A text of many sentences, in which one tells the version.
    private func text(_ version: Int) -> String {
      "The tide table\n\nThis is edition \(version) of it.\n\n" + .sentences(1_500)
    }

    @Test func anUpdateIsWholeOrNotThere() throws {
      let bench = try Sandbox(articles: ["tide.txt": text(1)])
      var dice = Dice(seed: 13)
      var (versions, killed) = (1, 0)
      let begin = ContinuousClock.now
      try bench.write(text(2), to: "tide.txt")
      try bench.run("add", "tide.txt").expectDone()
      versions = 2
      let usual = UInt32(begin.duration(to: .now) / .microseconds(1))
      for _ in 0..<Length.kills {
        try bench.write(text(versions + 1), to: "tide.txt")
        let child = try Started(
          Run.postil, ["add", "tide.txt"], in: bench.folder, input: [],
          environment: bench.settings)
        // The files are written last.
        usleep(UInt32.random(in: usual / 3...usual, using: &dice))
        child.kill()
        if try child.end().status != 0 { killed += 1 }
        versions = try checkWhole(bench, versions)
      }
      #expect(killed > 0)
    }

    /// Each version says that it is the one of its number. Returns how many there are.
    private func checkWhole(_ bench: Sandbox, _ before: Int) throws -> Int {
      let listed = try bench.run("versions", "the-tide", "--json").objects()
      #expect(listed.count == before || listed.count == before + 1)
      let last = try bench.run("show", "the-tide").output
      #expect(last.contains("edition \(listed.count) of it"))
      try bench.run("check").expectDone()
      return listed.count
    }
  }
}
