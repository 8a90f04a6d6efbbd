import Foundation
import TestSupport
import Testing

/// Libraries that another version of Postil wrote.
@Suite struct FormatTests {
  /// An article with a claim, a deleted mark, an orphan's article's second version, and another
  /// article in the trash.
  private func bench() throws -> (Sandbox, mark: String) {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay, "other.txt": "Other\n\nA text.\n"])
    let mark = try mark(in: bench, "The leak is old")
    let gone = try self.mark(in: bench, "a file that was passed on")
    try bench.run("attribute", "the-quay", "--claim", mark, "--source", "Ada Tern").expectDone()
    try bench.run("edit", "the-quay", mark, "--tag", "sea", "--note", "n").expectDone()
    try bench.run("delete", "the-quay", gone).expectDone()
    try bench.run("remove", "other").expectDone()
    return (bench, mark)
  }

  private func mark(in bench: Sandbox, _ quote: String) throws -> String {
    let made = try bench.run("mark", "the-quay", "--as", "claim", "--quote", quote)
    return try #require(made.lines.first)
  }

  /// Gives all files of a library, or those of one name, another version.
  private func date(_ bench: Sandbox, _ version: String, only name: String? = nil) throws {
    for (path, data) in try bench.snapshot() where path.hasSuffix(".json") {
      if let name, !path.hasSuffix(name) { continue }
      let text = String(decoding: data, as: UTF8.self)
      try bench.write(
        text.replacingOccurrences(of: "\"version\": \"1.1\"", with: "\"version\": \"\(version)\""),
        to: "lib/" + path)
    }
  }

  /// Every command that writes.
  private func writing(_ mark: String) -> [[String]] {
    [
      ["add", "new.txt"], ["add", "quay.txt"], ["add", "--format", "markdown", "quay.txt"],
      ["mark", "the-quay", "--as", "source", "--quote", "closed in May", "--tag", "new"],
      ["attribute", "the-quay", "--claim", mark, "--source", "Somebody"],
      ["edit", "the-quay", mark, "--tag", "new"], ["edit", "the-quay", mark, "--note", "m"],
      ["edit", "the-quay", mark, "--as", "cue"], ["delete", "the-quay", mark],
      ["correct", "the-quay", "--title", "New"],
      ["correct", "the-quay", "--quote", "The leak is old", "--as", "quote"],
      ["orphans", "the-quay", "--discard", mark], ["orphans", "the-quay", "--keep", mark],
      ["undo", "the-quay"], ["redo", "the-quay"], ["remove", "the-quay"],
      ["trash", "restore", "other"], ["trash", "empty", "--yes"],
    ]
  }

  @Test func aLibraryOfANewerMajorVersionIsRefusedAndLeftAlone() throws {
    let (bench, mark) = try bench()
    try bench.write("New\n\nA new text.\n", to: "new.txt")
    try bench.write(Sample.quay + "\nOne more line, said Ada Tern.\n", to: "quay.txt")
    try date(bench, "2.0")
    let before = try bench.snapshot()
    for command in writing(mark) {
      let run = try bench.run(command)
      run.expectFailure("lib/postil.json", "2.0", "1.1")
      #expect(try bench.snapshot() == before, "\(command)")
    }
    for command in ["list", "marks", "show the-quay", "tags", "check", "log", "trash"] {
      try bench.run(command.split(separator: " ").map(String.init)).expectFailure("2.0")
    }
    #expect(try bench.snapshot() == before)
  }

  @Test(arguments: ["marks.json", "claims.json", "sources.json", "tags.json", "article.json"])
  func aFileOfANewerMajorVersionIsLeftAlone(name: String) throws {
    let (bench, mark) = try bench()
    if name == "claims.json" {
      try bench.write(
        "{\n  \"claims\": [],\n  \"format\": \"postil-claims\",\n  \"version\": \"2.0\"\n}\n",
        to: "lib/claims.json")
    } else {
      try date(bench, "2.0", only: name)
    }
    let newer = try bench.snapshot().filter { $0.key.hasSuffix(name) }
    for command in writing(mark).dropFirst(3).prefix(13) {
      let run = try bench.run(command)
      if command[0] != "remove", name != "article.json" {
        #expect(run.status != 0, "\(command)")
        #expect(run.errors.hasPrefix("postil: "), "\(command)")
      }
      guard command[0] != "remove" else { continue }
      #expect(
        try bench.snapshot().filter { $0.key.hasSuffix(name) } == newer, "\(command)")
    }
  }

  @Test func aNewerMinorVersionIsWorkedWith() throws {
    let (bench, mark) = try bench()
    try date(bench, "1.4")
    let marks = try #require(try bench.snapshot().keys.first { $0.hasSuffix("marks.json") })
    let text = try bench.read("lib/" + marks)
    try bench.write(
      text.replacingOccurrences(
        of: "\"kind\": ", with: "\"grade\": {\"by\": [1.50]},\n      \"kind\": "),
      to: "lib/" + marks)
    try bench.run("edit", "the-quay", mark, "--note", "why?").expectDone()
    #expect(try bench.read("lib/" + marks).contains("\"grade\""))
    try bench.run("delete", "the-quay", mark).expectDone()
    #expect(try !bench.snapshot().keys.contains(marks))
    try bench.run("trash", "restore", mark).expectDone()
    let after = try bench.read("lib/" + marks)
    #expect(after.contains("\"grade\"") && after.contains("1.50") && after.contains("\"1.4\""))
    #expect(try bench.run("marks", "--json").objects().first?["note"] as? String == "why?")
    try bench.run("check").expectDone()
  }

  @Test func anOlderVersionIsMigratedOnceAndSaysSo() throws {
    let (bench, mark) = try bench()
    try date(bench, "1.0")
    let before = try bench.snapshot()
    try bench.run("list").expectDone()
    try bench.run("marks").expectDone()
    #expect(try bench.snapshot() == before)
    let first = try bench.run("edit", "the-quay", mark, "--note", "1")
    #expect(first.status == 0)
    #expect(first.errors.contains("lib: format 1.0 is now 1.1; "), "\(first.errors)")
    #expect(first.errors.split(separator: "\n").count == 1)
    try bench.run("edit", "the-quay", mark, "--note", "2").expectDone()
    let after = try bench.snapshot()
    #expect(after["postil.json.v1.0"] == before["postil.json"])
    try bench.run("check").expectDone()
  }
}
