import TestSupport
import Foundation
import JSON
import Model
import Testing

@testable import Storage

/// What `docs/file-format.md` and the schema say against what is written.
@Suite struct DocumentTests {
  private let sample = Sample("⟦The harbour was closed⟧, ⟦said⟧ ⟦the mayor⟧. Nobody asked why.")

  private static let docs = PackageFolder.root.appending(path: "docs")

  /// A library with every file, every field and every kind of change in its history.
  private func withEverything(_ body: (Library, Places, String) throws -> Void) throws {
    try withLibrary { library, folder in
      let rich = RichState(sample)
      var article = sample.article
      article.metadata = Metadata(
        title: "T", byline: ["A"], printedByline: "By A", outlet: "O", published: "2025-09-29",
        modified: "2025-09-30", url: "https://example.org", language: "en", description: "D",
        keywords: ["K"])
      article.notes = [ImportNote(span: Span(0, 3), reason: "guessed")]
      let (start, end) = (sample.spans[0], Span(sample.spans[0].end, sample.spans[2].start))
      let last = Span(sample.spans[2].start, sample.article.text.end)
      article.blocks = [
        Block(.heading, level: 1, span: start), Block(.listItem, span: end, depth: 2, marker: "3."),
        Block(.quote, span: last, quoteDepth: 2),
      ]
      article.inlines = [
        Inline(.emphasis, start), Inline(.strong, sample.spans[1]), Inline(.code, sample.spans[1]),
        Inline(.superscript, end), Inline(.subscript, end), Inline(.deleted, end),
        Inline(.link("https://example.org"), sample.spans[2]),
        Inline(.image("https://example.org/a.png"), sample.spans[2]),
      ]
      let id = try library.add(article, original: sample.bytes).id
      for change in rich.making { try library.commit(change, to: id) }
      for change in rich.every {
        try library.commit(change, to: id)
        try library.undo(id)
      }
      let annotations = try library.annotations(of: id)
      var assertion = try #require(annotations.assertions.first)
      try library.commit(.removeAssertion(assertion.id), to: id)
      assertion.claim = try library.ledgers().claims.first?.id
      try library.commit(.addAssertion(assertion), to: id)
      var newer = Sample("The harbour is open.")
      newer.article.original.creator = "Ada"
      #expect(
        try library.renew(id, with: newer.article, original: newer.bytes) == .renewed(version: 2))
      let again = Encounter(
        sha256: newer.article.original.sha256, source: "https://example.org/",
        retrieved: newer.article.original.retrieved, creator: "Ada",
        response: Response(
          status: 200, address: "https://example.org/",
          headers: [.init(name: "Content-Type", value: "text/html")]))
      #expect(try library.receive(newer.bytes, again, again: id) == .seen(id))
      let places = Places(of: library, environment: ["XDG_STATE_HOME": folder])
      let place = Place(
        top: .start, cursor: ScalarOffset(3), progress: .begun, time: Signature.ada(1).time)
      try places.keep([id: place])
      let mole = try #require(
        Bookmark("m", at: .start, of: newer.article, time: Signature.ada(1).time))
      try places.keep(mole, in: id)
      // One article that is in the trash, about to be restored.
      let other = Sample("Another text.", title: "Another")
      let trashed = try library.remove(
        try library.add(other.article, original: other.bytes).id)
      let record = File(library.trashFolder + "/\(trashed.id)/removed.json")
      var leaving = try #require(try record.load(TrashFile.self))
      leaving.leaving = TrashFile.Leaving(act: .restored, signature: .ada(9))
      try record.store(leaving)
      try body(library, places, folder)
    }
  }

  @Test func everyFieldAndWordIsInTheDocument() throws {
    let document = try String(
      contentsOf: Self.docs.appendingPathComponent("file-format.md"), encoding: .utf8)
    try withEverything { library, places, _ in
      var names: Set<String> = []
      for (path, bytes) in try files(below: library.root, besidesHistory: false) {
        if path.hasSuffix(".json") { try JSON.parse(bytes).collectNames(into: &names) }
        guard path.hasSuffix(".jsonl") else { continue }
        for line in bytes.split(separator: 0x0A) {
          try JSON.parse(Array(line)).collectNames(into: &names)
        }
      }
      let state = try #require(try File(places.path).read())
      try JSON.parse(state).collectNames(into: &names)
      #expect(names.count > 60)
      for name in names.sorted() { #expect(document.contains("`\(name)`"), "\(name)") }
    }
    let words =
      MarkKind.allCases.map(\.rawValue) + BlockRole.allCases.map(\.rawValue)
      + Stance.allCases.map(\.rawValue) + Basis.allCases.map(\.rawValue)
      + SourceKind.allCases.map(\.rawValue) + Act.allCases.map(\.rawValue)
      + Removal.Act.allCases.map(\.rawValue)
    for word in words { #expect(document.contains("`\(word)`"), "\(word)") }
    #expect(document.contains("format **\(FormatVersion.current)**"))
  }

  @Test func examplesInTheDocumentAreValid() throws {
    let document = try String(
      contentsOf: Self.docs.appendingPathComponent("file-format.md"), encoding: .utf8)
    let examples = document.components(separatedBy: "```json\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    #expect(examples.count == 7)
    for example in examples {
      let json = try JSON.parse(Array(example.utf8))
      let value = Value(json: json, isNewer: false)
      let isFile = example.hasPrefix("{\n")
      #expect((isFile ? json.sorted.indented : json.sorted.line + "\n") == example)
      switch examples.firstIndex(of: example) {
      case 0: _ = try LibraryFile(wire: value)
      case 1: _ = try Article(wire: value)
      case 2: _ = try Annotations(wire: value)
      case 3, 6: _ = try HistoryLine(wire: value)
      case 4: _ = try Removal(wire: value)
      default: _ = try LedgerFile<Source>(wire: value)
      }
    }
  }

  @Test func whatIsWrittenFitsTheSchemas() throws {
    guard try python("-c", "import jsonschema") == "" else {
      print("schema test passed over: needs python3 with the package jsonschema")
      return
    }
    let judge = PackageFolder.root.appending(path: "Tests/StoryTests/Schemas/validate.py").path
    try withEverything { library, places, folder in
      let unsaved = try UnsavedChangesTests.kept(of: library, in: folder)
      let said = try python(judge, "--files", library.root, places.path, unsaved)
      #expect(said.contains("of 13 kinds"), "\(said)")
      #expect(!said.contains("failed: "), "\(said)")
      let marks = try #require(
        try files(below: library.root).keys.first { $0.hasSuffix("marks.json") })
      for (old, new) in [
        ("\"cue\"", "\"clue\""), ("\n    {", "\n     {"), ("\"textHash\"", "\"texthash\""),
      ] {
        let path = library.root + "/" + marks
        let before = try String(contentsOfFile: path, encoding: .utf8)
        try edit(path) { $0.replacingOccurrences(of: old, with: new) }
        let said = try python(judge, "--files", library.root)
        #expect(said.contains("failed: marks.json: "), "\(new): \(said)")
        try before.write(toFile: path, atomically: false, encoding: .utf8)
      }
    }
  }

  /// What the program says, to either stream.
  private func python(_ arguments: String...) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-B"] + arguments
    (process.standardOutput, process.standardError) = (output, output)
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let words = String(decoding: said, as: UTF8.self)
    return process.terminationStatus == 0 ? words : "failed: " + words
  }
}

extension JSON {
  /// Every key, and every word under `type`, `format` and `act`.
  fileprivate func collectNames(into names: inout Set<String>) {
    switch self {
    case .array(let values): for value in values { value.collectNames(into: &names) }
    case .object(let members):
      for member in members {
        names.insert(member.key)
        if ["type", "format", "act"].contains(member.key), case .string(let word) = member.value {
          names.insert(word)
        }
        member.value.collectNames(into: &names)
      }
    default: break
    }
  }
}
