import TestSupport
import Foundation
import Testing

/// Whatever a key does, a command does, and the files are the same to the byte.
@Suite struct OneDoorTests {
  private static let sentence = "The quay at Tarn leaks, the harbour office said."

  private func files(_ bench: Sandbox) throws -> [String: Data] {
    try bench.snapshot().filter { path, _ in
      !path.hasSuffix("article.json") && path != "postil.json"
    }
  }

  private func check(
    keys: [String], commands: (Sandbox) throws -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (typed, told) = (
      try Sandbox(articles: ["quay.txt": Sample.quay]),
      try Sandbox(articles: ["quay.txt": Sample.quay])
    )
    for script in keys {
      try typed.run("replay", "-", "the-quay", input: script)
        .expectDone(sourceLocation: sourceLocation)
    }
    try commands(told)
    let (byKeys, byCommands) = (try files(typed), try files(told))
    #expect(byKeys.keys.sorted() == byCommands.keys.sorted(), sourceLocation: sourceLocation)
    for (path, bytes) in byKeys {
      #expect(
        String(decoding: bytes, as: UTF8.self)
          == byCommands[path].map { String(decoding: $0, as: UTF8.self) },
        "\(path)", sourceLocation: sourceLocation)
    }
  }

  private func mark(_ kind: String, in bench: Sandbox) throws -> String {
    let made = try bench.run("mark", "the-quay", "--as", kind, "--quote", Self.sentence)
    made.expectDone()
    return try #require(made.lines.first)
  }

  @Test func markingTaggingNotingAndAttributing() throws {
    try check(keys: ["}ctflood<Enter>ilook<Enter>", "}a<C-x>Tide Office<Enter><Tab>"]) { bench in
      let claim = try mark("claim", in: bench)
      try bench.run("edit", "the-quay", claim, "--tag", "flood").expectDone()
      try bench.run("edit", "the-quay", claim, "--note", "look").expectDone()
      try bench.run("attribute", "the-quay", "--claim", claim, "--source", "Tide Office")
        .expectDone()
    }
  }

  /// The status line tells how many places there are, the command lists them.
  @Test func searchingFindsTheSamePlaces() throws {
    let text = """
      # The “North Mole” leaks

      The north mole – built in 1931 – leaks. NORTH\u{A0}MOLE, it says in the file.

      It is the north

      mole, it’s said.
      """
    let bench = try Sandbox(articles: ["mole.md": text])
    for (words, count) in [
      ("north mole", 3), ("North Mole", 1), ("NORTH  MOLE", 1), ("mole - built", 1),
      ("it's", 1), ("it", 3), ("Mole ", 1), ("airship", 0),
    ] {
      let keys = words.replacing(" ", with: "<Space>")
      let typed = try bench.run("replay", "-", "the-north", input: "/\(keys)<Enter>")
      typed.expectDone()
      let told = count == 0 ? "is not in the article" : "/\(count) "
      #expect(typed.lines.last?.contains(told) == true, "\(words): \(typed.lines.last ?? "")")
      let found = try bench.run("search", "\"\(words)\"", "--json").objects()
      let places = found.reduce(0) { $0 + (($1["matches"] as? [Any])?.count ?? 0) }
      #expect(places == count, "\(words)")
    }
  }

  @Test func deletingUndoingAndRedoing() throws {
    try check(keys: ["}c}Hu<C-r>", "}d", "}u"]) { bench in
      let claim = try mark("claim", in: bench)
      let other = try bench.run(
        "mark", "the-quay", "--as", "highlight", "--quote",
        "The quay will be closed in May, the harbour office said.")
      other.expectDone()
      try bench.run("undo", "the-quay").expectDone()
      try bench.run("redo", "the-quay").expectDone()
      try bench.run("delete", "the-quay", claim).expectDone()
      try bench.run("undo", "the-quay").expectDone()
    }
  }
}
