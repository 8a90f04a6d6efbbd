import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Fetches that somebody does not want to wait for.
@Suite(.serialized) struct StoppedFetchTests {
  /// A curl that says who it is, starts a child of its own, and never ends.
  private func bench() throws -> Sandbox {
    let bench = try Sandbox(articles: [:])
    let script = """
      sleep 60 &
      echo $$ $! >>\(bench.path)/children
      wait
      """
    for name in ["curl", "pdftotext"] { try bench.write(program: script, to: "bin/" + name) }
    return bench
  }

  private func start(_ arguments: String..., in bench: Sandbox) throws -> Started {
    let path = ["PATH": bench.path + "/bin:/usr/bin:/bin"]
    return try Started(
      Run.postil, arguments, in: bench.folder, input: [],
      environment: bench.settings.merging(path) { $1 })
  }

  /// The processes that were started.
  private func children(of bench: Sandbox, count: Int = 2) throws -> [pid_t] {
    for _ in 0..<1000 {
      if FileManager.default.fileExists(atPath: bench.path + "/children") {
        let children = try bench.read("children").split(whereSeparator: \.isWhitespace)
        if children.count == count { return children.compactMap { pid_t($0) } }
      }
      usleep(10_000)
    }
    Issue.record("nothing was started in ten seconds")
    return []
  }

  private func expectGone(_ children: [pid_t]) {
    for child in children {
      for _ in 0..<100 where isAtWork(child) { usleep(10_000) }
      #expect(!isAtWork(child))
    }
  }

  /// A process that has ended and that nobody waits for, as in a container, is gone, too.
  private func isAtWork(_ process: pid_t) -> Bool {
    guard kill(process, 0) == 0 else { return false }
    do {
      let status = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      return !status.contains(") Z ")
    } catch {
      return FileManager.default.fileExists(atPath: "/proc/\(process)")
    }
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func aSignalEndsTheFetch(signal: Int32) throws {
    let bench = try bench()
    try bench.write(Sample.quay, to: "quay.txt")
    let work = try start("add", "quay.txt", "http://127.0.0.1:9/", in: bench)
    let children = try children(of: bench)
    let began = ContinuousClock.now
    work.send(signal)
    let run = try work.end()
    #expect(began.duration(to: .now) < .seconds(10))
    #expect(run.status == 128 + signal)
    #expect(run.errors == "1 added\nstopped: 1 of 2 not looked at\n")
    expectGone(children)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func nothingIsLeftOfWhatShowStarted(signal: Int32) throws {
    let bench = try bench()
    let work = try start("show", "http://127.0.0.1:9/", in: bench)
    let children = try children(of: bench)
    work.send(signal)
    let run = try work.end()
    #expect(run.status == 128 + signal && run.output == "")
    #expect(run.errors == "postil: stopped\n")
    expectGone(children)
  }

  @Test func theReaderIsNotOpenedAfterwards() throws {
    let bench = try bench()
    let work = try start("http://127.0.0.1:9/", in: bench)
    let children = try children(of: bench)
    work.send(SIGINT)
    let run = try work.end()
    #expect(run.status == 130 && run.errors == "stopped: 1 of 1 not looked at\n")
    expectGone(children)
  }

  @Test func aPDFIsNotWaitedFor() throws {
    let bench = try bench()
    try bench.write("%PDF-1.4\n", to: "report.pdf")
    let work = try start("add", "report.pdf", in: bench)
    let children = try children(of: bench)
    work.send(SIGTERM)
    let run = try work.end()
    #expect(run.status == 143 && run.errors.hasSuffix("stopped: 1 of 1 not looked at\n"))
    expectGone(children)
  }

  @Test func curlThatTakesTooLongTakesItsChildrenAlong() throws {
    let bench = try bench()
    let work = try start("add", "--max-time", "1", "http://127.0.0.1:9/", in: bench)
    let children = try children(of: bench)
    try work.end().expectFailure("not there within 1 s")
    expectGone(children)
  }
}
