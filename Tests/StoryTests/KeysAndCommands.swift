import Foundation
import TestSupport
import Testing

extension Stories {
  /// The same work by keys and by commands, on articles that lie beside the package: the files are
  /// the same to the byte.
  @Suite struct KeysAndCommands {
    @Test func theFilesAreTheSame() throws {
      guard let articles = PackageFolder.sharedArticles else { return }
      let (typed, told) = (try Sandbox(), try Sandbox())
      for bench in [typed, told] {
        try bench.run("init", "lib").expectDone()
        #expect(try bench.run("add", articles).status == 0)
      }
      let ids = try typed.run("list", "--json").objects().compactMap { $0["id"] as? String }
      try #require(ids.count > 3)
      guard let stage = try Stage(typed) else { return }
      for id in ids { try Work(article: id, stage: stage, told: told).run() }
      try compare(typed, told)
      for bench in [typed, told] { try bench.run("check").expectDone() }
    }

    /// All but the file with the library's own id.
    private func files(_ bench: Sandbox) throws -> [String: Data] {
      try bench.snapshot().filter { path, _ in path != "postil.json" }
    }

    private func compare(_ typed: Sandbox, _ told: Sandbox) throws {
      let (byKeys, byCommands) = (try files(typed), try files(told))
      #expect(byKeys.keys.sorted() == byCommands.keys.sorted())
      #expect(byKeys.keys.count { $0.hasSuffix("history.jsonl") } > 3)
      for (path, bytes) in byKeys where byCommands[path] != bytes {
        let other = byCommands[path].map { String(decoding: $0, as: UTF8.self) }
        #expect(String(decoding: bytes, as: UTF8.self) == other, "\(path)")
      }
    }
  }
}

/// What is done to one article: each step by keys, and then by the command that does the same.
private struct Work {
  let article: String
  let stage: Stage
  let told: Sandbox

  func run() throws {
    try stage.open(article, showing: "Articles ▸")
    try stage.expect("no marks yet")
    try search()
    let claim = try mark("gg/Taiwan⏎c", "claim")
    try mark("gg/Taiwan⏎vws", "source")
    try mark("gg/said⏎vwC", "cue")
    try mark("G(vjH", "highlight")
    try keep("gg/Taiwan⏎⇥⇥tislands/straits⏎", "tagged #islands/straits") {
      try ["edit", article, tagged(), "--tag", "islands/straits"]
    }
    try keep("iTwo lines:<A-Enter>who?⏎", "note written") {
      try ["edit", article, tagged(), "--note", "Two lines:\nwho?"]
    }
    try attribute("gg/Taiwan⏎⎋a<C-x>First Desk⇥A leaked file⏎⇥")
    try undoAndRedo()
    try correct(the: claim)
    try recut(the: claim)
    try keep("g=outl⏎<C-u>The Quay⏎⎋", "The Quay") { ["correct", article, "--outlet", "The Quay"] }
    try mark("gg/Taiwan⏎vwwwH", "highlight")
    try delete("gg/Taiwan⏎d")
    try stage.quit()
  }

  /// What the search by key finds, the search by command finds.
  private func search() throws {
    try stage.type("/Taiwan⏎")
    try stage.expect("“Taiwan” 1/")
    try stage.type("nnN")
    try stage.expect("“Taiwan” 2/")
    #expect(try !told.run("search", "Taiwan", "--json").lines.isEmpty)
    try stage.type("gg")
  }

  /// Keys, and the words of the command that does the same, which may be known only afterwards.
  private func keep(
    _ keys: String, _ label: String, sourceLocation: SourceLocation = #_sourceLocation,
    command: () throws -> [String]
  ) throws {
    try stage.keep(keys, label, sourceLocation: sourceLocation)
    try told.run(command()).expectDone(sourceLocation: sourceLocation)
  }

  @discardableResult
  private func mark(_ keys: String, _ kind: String) throws -> [String: Any] {
    var mark: [String: Any] = [:]
    try keep(keys, "\(kind) marked") {
      mark = try newMark()
      return ["mark", article, "--as", kind] + (try ranges(of: mark))
    }
    return mark
  }

  private func marks(_ bench: Sandbox) throws -> [[String: Any]] {
    try bench.run("marks", article, "--json").objects()
  }

  /// The one that keys have made and commands have not.
  private func newMark() throws -> [String: Any] {
    let known = Set(try marks(told).compactMap { $0["id"] as? String })
    let new = try marks(stage.bench).filter { mark in
      (mark["id"] as? String).map { !known.contains($0) } ?? false
    }
    #expect(new.count == 1)
    return try #require(new.first)
  }

  private func ranges(of mark: [String: Any]) throws -> [String] {
    let spans = try #require(mark["spans"] as? [[String: Any]])
    return try spans.flatMap { span in
      let (start, end) = (try #require(span["start"] as? Int), try #require(span["end"] as? Int))
      return ["--range", "\(start):\(end)"]
    }
  }

  /// The mark with a tag that keys have made.
  private func tagged() throws -> String {
    let tagged = try marks(stage.bench).first { ($0["tags"] as? [String])?.isEmpty == false }
    return try #require(tagged?["id"] as? String)
  }

  private func attribute(_ keys: String) throws {
    try keep(keys, "attributed to First Desk ← A leaked file") {
      let file = "lib/articles/\(article)/marks.json"
      let object = try JSONSerialization.jsonObject(with: Data(stage.bench.read(file).utf8))
      let assertions = (object as? [String: Any])?["assertions"] as? [[String: Any]]
      let made = try #require(assertions?.first)
      let cues = made["cueMarks"] as? [String] ?? []
      return ["attribute", article, "--claim", try #require(made["claimMark"] as? String)]
        + ["--source", "First Desk", "--via", "A leaked file", "--judged"]
        + cues.flatMap { ["--cue", $0] }
    }
  }

  private func undoAndRedo() throws {
    let label = "attributed to First Desk ← A leaked file"
    try walk("u", "undone: \(label)", ["undo", article])
    try walk("u", "undone: note written", ["undo", article])
    try walk("<C-r>", "done again: note written", ["redo", article])
    try walk("<C-r>", "done again: \(label)", ["redo", article])
  }

  private func walk(_ keys: String, _ label: String, _ command: [String]) throws {
    try stage.walk(keys, label)
    try told.run(command).expectDone()
  }

  private func correct(the mark: [String: Any]) throws {
    try keep("gg/Taiwan⏎=heading 3⏎", "made a heading of level 3") {
      ["correct", article, "--as", "heading", "--level", "3"] + (try ranges(of: mark))
    }
  }

  /// Splits the block before the claim's words, joins it again, and joins it with the next one.
  private func recut(the mark: [String: Any]) throws {
    let place = try ranges(of: mark)
    try keep("gg/Taiwan⏎:join-next⏎", "blocks joined") {
      ["correct", article, "--join"] + place
    }
    try keep("gg/Taiwan⏎:reset-block⏎", "correction taken back") {
      ["correct", article, "--reset", "block"] + place
    }
  }

  private func delete(_ keys: String) throws {
    try keep(keys, " deleted") {
      let left = Set(try marks(stage.bench).compactMap { $0["id"] as? String })
      let gone = try marks(told).compactMap { $0["id"] as? String }.filter { !left.contains($0) }
      #expect(gone.count == 1)
      return ["delete", article] + gone
    }
  }
}
