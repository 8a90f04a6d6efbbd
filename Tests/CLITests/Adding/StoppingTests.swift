import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Work that somebody ends before it is done.
@Suite struct StoppingTests {
  private func pile(of count: Int, in bench: Sandbox) throws {
    for number in 0..<count {
      let words = (0..<300).map { "word\($0 * 7 + number)" }.joined(separator: " ")
      try bench.write(
        "Report \(number)\n\nThe office said \(number): \(words).\n", to: "pile/\(number).txt")
    }
  }

  private func names(in bench: Sandbox) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: bench.path + "/lib/articles").sorted()
  }

  /// What is named is whole, what is not named is not there, and the rest can follow.
  private func expectWhole(_ bench: Sandbox, of count: Int) throws {
    try bench.run("check").expectDone()
    let taken = try bench.run("list").lines.count
    let added = try bench.run("add", "pile")
    #expect(added.status == 0)
    #expect(added.lines.count { $0.hasPrefix("unchanged ") } == taken)
    #expect(added.lines.count { $0.hasPrefix("added ") } == count - taken)
    #expect(try names(in: bench).allSatisfy { !$0.hasPrefix(".") })
  }

  private func waitForNames(_ bench: Sandbox) throws {
    for _ in 0..<1000 {
      if try names(in: bench).contains(where: { !$0.hasPrefix(".") }) { return }
      usleep(10_000)
    }
    Issue.record("nothing was added in ten seconds")
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func aSignalStopsBetweenTwoArticles(signal: Int32) throws {
    let bench = try Sandbox(articles: [:])
    try pile(of: 600, in: bench)
    let work = try bench.start(["add", "pile", "--json"])
    try waitForNames(bench)
    work.send(signal)
    let run = try work.end()
    #expect(run.status == 128 + signal)
    #expect(try names(in: bench).count == run.lines.count)
    let words = try #require(
      run.errors.wholeMatch(of: #/(\d+) added\nstopped: (\d+) of 600( or more)? not looked at\n/#))
    #expect(Int(words.1) == run.lines.count && Int(words.2) == 600 - run.lines.count)
    try expectWhole(bench, of: 600)
  }

  @Test func aPipeThatNobodyWritesToIsLeftAtTheFirstSignal() throws {
    let bench = try Sandbox(articles: [:])
    let run = try bench.shell("mkfifo pipe; timeout -k 20 -s INT 1 postil add pipe; echo $?")
    // timeout itself answers 124, and 137 where it had to kill.
    #expect(run.lines == ["124"])
    #expect(try names(in: bench).isEmpty)
    let fed = try bench.shell("(sleep 1; echo The pier was closed.) >pipe & postil add pipe")
    #expect(fed.status == 0 && fed.lines.count == 1)
  }

  @Test func whatIsDoneIsKeptWhereOneItemNeverEnds() throws {
    let bench = try Sandbox(articles: [:])
    try pile(of: 5, in: bench)
    let work = try bench.start(["add", "pile/0.txt", "-", "pile/1.txt"], endsInput: false)
    usleep(1_500_000)
    work.send(SIGINT)
    let run = try work.end()
    #expect(run.status == 130)
    #expect(run.lines.map { String($0.prefix(15)) } == ["added report-0-", "added report-1-"])
    #expect(run.errors == "2 added\nstopped: 1 of 3 not looked at\n")
  }

  @Test func aKilledProcessLeavesNothingByHalf() throws {
    let bench = try Sandbox(articles: [:])
    try pile(of: 400, in: bench)
    let work = try bench.start(["add", "pile"])
    try waitForNames(bench)
    work.kill()
    _ = try work.end()
    #expect(try names(in: bench).contains { $0.hasPrefix(".adding") })
    try expectWhole(bench, of: 400)
  }

  @Test func severalAtOnceAreRight() throws {
    let bench = try Sandbox(articles: [:])
    try pile(of: 120, in: bench)
    let runs = try bench.runAtOnce(Array(repeating: ["add", "pile", "--json"], count: 4))
    for run in runs { #expect(run.status == 0 && run.lines.count == 120, "\(run.errors)") }
    let states = try runs.flatMap { try $0.objects().compactMap { $0["status"] as? String } }
    #expect(states.count { $0 == "added" } == 120)
    #expect(states.count { $0 == "unchanged" } == 360)
    #expect(try names(in: bench).count == 120)
    try bench.run("check").expectDone()
  }
}

/// The line on the terminal.
@Suite struct ProgressTests {
  @Test func theLineComesAndGoes() throws {
    let bench = try Sandbox(articles: [:])
    for number in 0..<200 {
      let words = (0..<2000).map { "word\($0 * 7 + number)" }.joined(separator: " ")
      try bench.write("Report \(number)\n\n\(words).\n", to: "pile/\(number)\u{1B}[5m\n.txt")
    }
    let run = try bench.terminal("TERM=xterm postil add pile; echo $?", columns: 40)
    let parts = run.output.components(separatedBy: "\u{1B}[K")
    #expect(parts.count > 2)
    let frames = run.output.matches(of: #/\r(\d+\/\d+\+? [^\r\u{1B}]*)\u{1B}\[K/#).map {
      String($0.1)
    }
    #expect(!frames.isEmpty && frames.allSatisfy { $0.count < 40 }, "\(frames.prefix(5))")
    #expect(run.output.replacing("\u{1B}[K", with: "").unicodeScalars.allSatisfy { $0 != "\u{1B}" })
    // Each frame is cleared before a line is printed.
    let lines = run.output.replacing(#/\r[^\r\n]*\u{1B}\[K/#, with: "").split(separator: "\n")
    #expect(lines.count == 202 && lines.prefix(200).allSatisfy { $0.hasPrefix("added report-") })
    #expect(lines.suffix(2) == ["200 added", "0"])
    let dumb = try bench.terminal("TERM=dumb postil add pile").output
    #expect(!dumb.contains("\u{1B}") && !dumb.contains("\r"))
  }
}
