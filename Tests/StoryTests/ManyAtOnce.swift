import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

extension Stories {
  /// The first pages of a process are begun with at the same moment on all cores. What a library
  /// prepares when it is first called must not be prepared twice, nor wait for itself.
  @Suite struct ManyAtOnce {
    @Test(arguments: ["html", "md"]) func noneWaitsForAnother(_ ending: String) throws {
      let bench = try Sandbox(articles: [:])
      for number in 1...12 {
        try bench.write("<h1>Page \(number)</h1><p>The tide.</p>", to: "in/\(number).\(ending)")
      }
      for round in 1...Length.beginnings {
        let library = "lib-\(round)"
        try bench.run("init", library).expectDone()
        let child = try bench.start(["add", "in", "--library", library])
        let end = Date(timeIntervalSinceNow: 60)
        while child.isRunning, Date.now < end { usleep(2_000) }
        let isOver = !child.isRunning
        if !isOver { child.kill() }
        try #require(isOver, "round \(round) never ends")
        let run = try child.end()
        #expect(run.status == 0 && run.lines.count == 12)
      }
    }
  }
}
