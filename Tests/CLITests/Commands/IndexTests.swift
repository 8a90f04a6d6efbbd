import Foundation
import TestSupport
import Testing

@Suite struct IndexTests {
  /// Articles enough to be indexed, touched long enough ago.
  private func bench() throws -> Sandbox {
    let bench = try Sandbox(articles: [:])
    for number in 0..<70 {
      let text = "Report \(number)\n\nBuoy \(number) has come loose.\n"
      try bench.write(text, to: "in/\(number).txt")
    }
    try #require(try bench.run("add", "in").status == 0)
    try bench.run("mark", "report-7-", "--as", "claim", "--quote", "has come", "--note", "Sure?")
      .expectDone()
    let mark = try bench.run(
      "mark", "report-8-", "--as", "claim", "--quote", "has come loose", "--tag", "x/y")
    let claim = try #require(mark.lines.first)
    try bench.run("attribute", "report-8-", "--claim", claim, "--source", "Ada Tern").expectDone()
    usleep(3_100_000)
    return bench
  }

  private static let nowhere = ["XDG_CACHE_HOME": "/dev/null"]
  private static let commands = [
    ["list"], ["list", "--json"], ["search", "buoy 33"], ["search", "--json", "Buoy 1"],
    ["search", "sure?"], ["search", "ab"], ["search", "no such words"],
    ["search", "source:ada"], ["search", "--json", "kind:claim loose"], ["search", "bu* tag:x"],
    ["search", "stance:supports", "-report"], ["search", "grade:b2"], ["search", "claim:come"],
  ]

  private func expectSameAnswers(_ bench: Sandbox) throws {
    for command in Self.commands {
      let (with, without) = (
        try bench.run(command), try bench.run(command, environment: Self.nowhere)
      )
      #expect(with.output == without.output && with.errors == without.errors)
      #expect(with.status == without.status)
    }
  }

  @Test func itKeepsItselfUpAndChangesNoAnswer() throws {
    let bench = try bench()
    let path = try #require(try bench.run("index", "--path").lines.first)
    #expect(path.hasPrefix(bench.path + "/cache/postil/index/"))
    try bench.run("list").expectDone()
    #expect(FileManager.default.fileExists(atPath: path))
    try expectSameAnswers(bench)
    #expect(
      try bench.run("index").output == "70 articles in the index, 0 of them new or changed\n")
    try bench.run("correct", "report-9-", "--title", "Other").expectDone()
    try expectSameAnswers(bench)
  }

  @Test func itIsMadeAnewAndRemoved() throws {
    let bench = try bench()
    let said = try bench.run("index", "--rebuild", "--json").objects()
    #expect(said.map { $0["articles"] as? Int } == [70])
    #expect(said.map { $0["read"] as? Int } == [70])
    try bench.run("index", "--delete").expectDone()
    let folder = bench.path + "/cache/postil/index"
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    try expectSameAnswers(bench)
    try bench.run("index", "--delete", "--path").expectFailure("exclude", status: 64)
    try bench.run(["index"], environment: Self.nowhere).expectFailure("/dev/null")
  }

  /// Neither the index that is there nor a new one, by somebody who may only look at the folder, or
  /// not even that.
  @Test(arguments: ["a+r,a-w", "a-rw"]) func aFolderThatIsNotOursCostsNoAnswer(
    _ mode: String
  ) throws {
    let bench = try bench()
    try bench.run("index").expectDone()
    try bench.run("correct", "report-9-", "--title", "Other").expectDone()
    try #require(try bench.shell("chmod -R \(mode) cache").status == 0)
    defer { _ = try? bench.shell("chmod -R u+rwX cache") }
    // Root may write anywhere.
    let nobody = getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
    // The folder of all tests is closed to others.
    _ = try bench.shell("case $PWD in */postil-*/*) chmod a+x ..;; esac")
    guard try bench.shell(nobody + "cat \"$PWD/lib/postil.json\"").status == 0 else {
      print("nobody cannot look into the folder of tests: a test of permissions was left out")
      return
    }
    for command in Self.commands {
      let line = command.map { "'\($0)'" }.joined(separator: " ")
      let read = try bench.shell(nobody + "postil \(line)")
      let usual = try bench.run(command, environment: Self.nowhere)
      #expect(read.output == usual.output && read.errors == usual.errors)
      #expect(read.status == usual.status)
    }
    try bench.shell(nobody + "postil index").expectFailure("cache/postil/index")
  }

  @Test func aPersonHearsInOneLineThatThereIsNone() throws {
    let bench = try bench()
    for command in ["list", "search buoy"] {
      let run = try bench.terminal("XDG_CACHE_HOME=/dev/null postil \(command)")
      #expect(run.status == 0)
      #expect(run.lines.filter { $0.contains("no index: ") }.count == 1, "\(command)")
      let quiet = try bench.run(
        command.split(separator: " ").map(String.init), environment: Self.nowhere)
      quiet.expectDone()
    }
  }

  /// The disk has no room for the index: 16 blocks of 512 or 1024 bytes a file.
  @Test func aFullDiskCostsNoAnswer() throws {
    let bench = try bench()
    for command in Self.commands {
      let line = command.map { "'\($0)'" }.joined(separator: " ")
      let full = try bench.shell("trap '' XFSZ; ulimit -f 16; postil \(line)")
      let usual = try bench.run(command, environment: Self.nowhere)
      #expect(full.output == usual.output && full.errors == usual.errors)
      #expect(full.status == usual.status)
    }
    let full = try bench.shell("trap '' XFSZ; ulimit -f 16; postil index")
    full.expectFailure("cannot be written")
    try bench.run("index").expectDone()
    try expectSameAnswers(bench)
  }
}
