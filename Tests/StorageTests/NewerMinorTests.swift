import Foundation
import JSON
import Model
import TestSupport
import Testing

@testable import Storage

/// Files of a newer minor version are read as far as they are known, and keep the rest.
@Suite struct NewerMinorTests {
  private let sample = Sample("⟦The harbour was closed⟧, ⟦said⟧ ⟦the mayor⟧. Nobody asked why.")

  /// A library of format 1.7, in every object of which, but the articles', unknown fields stand.
  private func withNewer(_ body: (Library, ID<Article>) throws -> Void) throws {
    try withArticle(sample) { library, id in
      for change in RichState(sample).making { try library.commit(change, to: id) }
      for (path, bytes) in try files(below: library.root) where path.hasSuffix(".json") {
        if path.hasSuffix("article.json") { continue }
        let newer = try JSON.parse(bytes).strewn().dated(FormatVersion(major: 1, minor: 7))
        try Data(newer.sorted.indented.utf8).write(to: URL(filePath: library.root + "/" + path))
      }
      try body(try Library.open(at: library.root), id)
    }
  }

  /// The unknown fields of a library's files, each with its path; entries of lists are called by
  /// what they hold rather than by their place.
  private func unknown(_ library: Library) throws -> [String: Set<String>] {
    try files(below: library.root).filter { $0.key.hasSuffix(".json") }
      .mapValues { try JSON.parse($0).unknown() }
  }

  @Test func whatIsKnownIsRead() throws {
    try withNewer { library, id in
      #expect(library.version == FormatVersion(major: 1, minor: 7))
      let notebook = try library.notebook(of: id)
      #expect(notebook.annotations.marks.count == 4)
      #expect(notebook.ledgers.sources.count == 3)
    }
  }

  @Test func aChangeOfOneRecordLeavesTheOthersAsTheyStand() throws {
    try withNewer { library, id in
      let path = library.root + "/articles/\(id)/marks.json"
      let before = try JSON.parse(Array(try Data(contentsOf: URL(filePath: path))))
      let mark = try #require(try library.annotations(of: id).marks.first)
      try library.commit(
        .editMark(mark.id, .setNote("why?"), time: Signature.ada(7).time), to: id)
      let bytes = Array(try Data(contentsOf: URL(filePath: path)))
      let after = try JSON.parse(bytes)
      #expect(Array(after.sorted.indented.utf8) == bytes)
      #expect(after.unknown() == before.unknown())
      let lines = Set(before.indented.split(separator: "\n"))
      let new = after.indented.split(separator: "\n").filter { !lines.contains($0) }
      #expect(
        new == ["      \"modified\": \"2025-01-01T00:00:07Z\",", "      \"note\": \"why?\","])
    }
  }

  @Test func everyKindOfChangeAndItsUndoKeepThem() throws {
    try withNewer { library, id in
      for change in RichState(sample).every {
        let before = try unknown(library)
        let notebook = try library.notebook(of: id)
        try library.commit(change, to: id)
        for (path, fields) in try unknown(library) where path.hasSuffix("marks.json") {
          let lost = (before[path] ?? []).subtracting(fields)
          #expect(lost.isEmpty || change.takesAway, "\(change.name): \(lost)")
        }
        try library.undo(id)
        #expect(try unknown(library) == before, "\(change.name)")
        #expect(try library.notebook(of: id) == notebook, "\(change.name)")
        try library.redo(id)
        try library.undo(id)
        #expect(try unknown(library) == before, "\(change.name) again")
      }
    }
  }

  @Test func aMarkThatIsRestoredLaterHasThemAgain() throws {
    try withNewer { library, id in
      let mark = sample.mark(2, .highlight, at: 8)
      let before = try unknown(library)
      try library.commit(.removeMark(mark.id), to: id)
      try library.commit(.addMark(sample.mark(1, .highlight, at: 9)), to: id)
      try library.undo(id)
      let opened = try Library.open(at: library.root)
      let removals = Removals(try opened.deeds(in: id))
      let change = try #require(
        removals.restoration(of: mark.id, in: try opened.notebook(of: id)))
      try opened.commit(change, to: id)
      #expect(try unknown(opened) == before)
    }
  }

  @Test func aNewTextKeepsThem() throws {
    try withNewer { library, id in
      let newer = Sample("Today: The harbour was closed, said the mayor. Nobody asked why.")
      let before = try unknown(library)
      #expect(
        try library.renew(id, with: newer.article, original: newer.bytes) == .renewed(version: 2))
      try library.commit(.addTag(Tag(name: try tag("later"))), to: id)
      let marks = try library.storedAnnotations(of: id).marks
      #expect(marks.contains { $0.textHash == newer.article.textHash })
      let path = "articles/\(id)/marks.json"
      #expect(try unknown(library)[path] == before[path])
    }
  }

  /// An article with a mark in a file that a newer version wrote: with those words in place of ours.
  private func withNewerMarks(
    _ ours: String, _ words: String, _ body: (Library, ID<Article>, Mark, String) throws -> Void
  ) throws {
    try withArticle(sample) { library, id in
      let mark = sample.mark(0)
      try library.commit(.addMark(mark), to: id)
      let path = library.root + "/articles/\(id)/marks.json"
      try edit(path) {
        $0.replacingOccurrences(of: "\"1.1\"", with: "\"1.2\"")
          .replacingOccurrences(of: ours, with: words)
      }
      try body(library, id, mark, path)
    }
  }

  @Test func removingTheLastRecordKeepsWhatStandsBesideThem() throws {
    let bookmarks = "  \"bookmarks\": [123456789012345678901, 1.0, -0, 1E+2],\n  \"marks\": ["
    try withNewerMarks("  \"marks\": [", bookmarks) { library, id, mark, path in
      try library.commit(.removeMark(mark.id), to: id)
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.contains("    123456789012345678901,\n    1.0,\n    -0,\n    1E+2\n"))
      #expect(text.contains("\"version\": \"1.2\""))
      // The file was newer than its library, which has become one of that version.
      #expect(try Library.open(at: library.root).version == FormatVersion(major: 1, minor: 2))
      try library.undo(id)
      #expect(try library.annotations(of: id).marks == [mark])
    }
  }

  @Test func aFileThatWentComesBackAsItWas() throws {
    let grade = "\"grade\": {\"b\": 2, \"a\": \"\\u0041\"},\n      \"kind\":"
    try withNewerMarks("\"kind\":", grade) { library, id, mark, path in
      let before = try JSON.parse(Array(try Data(contentsOf: URL(filePath: path)))).sorted
      try library.commit(.removeMark(mark.id), to: id)
      #expect(!FileManager.default.fileExists(atPath: path))
      try library.undo(id)
      #expect(try JSON.parse(Array(try Data(contentsOf: URL(filePath: path)))) == before)
    }
  }

  @Test func otherFilesKeepThemToo() throws {
    try withNewer { library, id in
      let sum = sample.article.original.sha256
      for (number, source) in ["/in/again.txt", "/in/third.txt"].enumerated() {
        let path = library.root + "/articles/\(id)/seen.json"
        if number == 1 {
          try edit(path) {
            $0.replacingOccurrences(of: "\"1.1\"", with: "\"1.7\"")
              .replacingOccurrences(of: "\"seen\":", with: "\"from\": {\"x\": 1},\n  \"seen\":")
              .replacingOccurrences(of: "\"source\":", with: "\"how\": [true],\n      \"source\":")
          }
        }
        let again = Encounter(
          sha256: sum, source: source, retrieved: Timestamp(seconds: 9 + number))
        #expect(try library.receive(sample.bytes, again, again: id) == .seen(id))
        guard number == 1 else { continue }
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains("\"from\"") && text.contains("\"how\"") && text.contains("third"))
        #expect(try library.encounters(of: id).count == 2)
      }
    }
  }

  @Test(arguments: [
    ("\"kind\": \"cue\"", "\"kind\": \"verb\"", "marks[2].kind"),
    ("\"stance\": \"denies\"", "\"stance\": \"doubts\"", "assertions[0].stance"),
    ("\"role\": \"heading\"", "\"role\": \"sidebar\"", "corrections[0].role"),
  ])
  func aWordThatIsNotKnownIsSaidAndTheFileLeftAlone(
    old: String, new: String, place: String
  ) throws {
    try withNewer { library, id in
      let path = library.root + "/articles/\(id)/marks.json"
      try edit(path) { $0.replacingOccurrences(of: old, with: new) }
      let before = try files(below: library.root, besidesHistory: false)
      let error = #expect(throws: StorageError.self) {
        try library.commit(.addMark(sample.mark(1, .highlight, at: 7)), to: id)
      }
      guard case .newerContent(path, "1.7", place, _) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(try files(below: library.root, besidesHistory: false) == before)
    }
  }
}

extension Change {
  /// Whether records go with it.
  fileprivate var takesAway: Bool {
    switch self {
    case .removeMark, .removeAssertion, .uncorrect, .uncut, .uncorrectDetail, .removeClaim,
      .removeSource, .removeTag, .correct, .cut, .correctDetail, .group:
      true
    default: false
    }
  }
}

extension JSON {
  /// The value with two unknown fields in every object.
  fileprivate func strewn(_ path: String = "") -> JSON {
    switch self {
    case .array(let values):
      return .array(values.enumerated().map { $1.strewn(path + "/\($0)") })
    case .object(let members):
      let own = members.map { Member(key: $0.key, value: $0.value.strewn(path + "/" + $0.key)) }
      let odd: [Member] = [
        Member(key: "aNew", value: .object([Member(key: path, value: .fraction("1.0"))])),
        Member(key: "zNew", value: .array([.null, .bool(true), .string("“é\u{1B}”" + path)])),
      ]
      return .object(own + odd)
    default: return self
    }
  }

  /// The unknown fields in all objects, each with the way to it.
  fileprivate func unknown(_ way: String = "") -> Set<String> {
    switch self {
    case .array(let values):
      return values.reduce(into: []) { $0.formUnion($1.unknown(way + "/*")) }
    case .object(let members):
      return members.reduce(into: []) { found, member in
        if member.key.hasSuffix("New") {
          found.insert("\(way)/\(member.key) \(member.value.line)")
        } else {
          found.formUnion(member.value.unknown(way + "/" + member.key))
        }
      }
    default: return []
    }
  }
}
