import Foundation
import TestSupport
import Testing

extension Stories {
  /// A process dies while it makes the index: what others are told stays the same, and the next one
  /// goes on with it.
  @Suite struct KillWhileIndexing {
    private static let count = 200

    private func bench() throws -> Sandbox {
      let bench = try Sandbox(articles: [:])
      for number in 0..<Self.count {
        try bench.write("Report \(number)\n\n" + .sentences(60), to: "in/\(number).txt")
      }
      try #require(try bench.run("add", "in").status == 0)
      // What was touched just now is not indexed.
      usleep(3_100_000)
      return bench
    }

    @Test func anyMomentWillDo() throws {
      let bench = try bench()
      let nowhere = ["XDG_CACHE_HOME": "/dev/null"]
      let (list, query) = (["list", "--json"], ["search", "gate 17"])
      let listed = try bench.run(list, environment: nowhere).output
      let found = try bench.run(query, environment: nowhere).output
      let begin = ContinuousClock.now
      try bench.run("index").expectDone()
      let usual = UInt32(begin.duration(to: .now) / .microseconds(1))
      var (dice, killed) = (Dice(seed: 17), 0)
      for round in 0..<Length.kills {
        if round % 4 == 0 { try bench.run("index", "--delete").expectDone() }
        let child = try bench.start(["index"])
        usleep(UInt32.random(in: 0...usual, using: &dice))
        child.kill()
        if try child.end().status != 0 { killed += 1 }
        #expect(try bench.run(list).output == listed)
        #expect(try bench.run(query).output == found)
      }
      let last = try bench.run("index")
      last.expectDone()
      #expect(last.output.hasPrefix("\(Self.count) articles in the index"))
      #expect(try bench.run(query).output == found)
      #expect(killed > 0)
    }
  }
}
