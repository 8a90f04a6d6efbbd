import Foundation
import JSON
import Model
import Storage
import TestSupport
import Testing

/// Whatever is done to one file: a check finds it, and a repair leaves a library that is whole, with
/// everything in it that could be kept, and the old file aside.
@Suite struct RepairTests {
  private let sample = Sample("⟦The harbour was closed⟧, ⟦said⟧ ⟦the mayor⟧. Nobody asked why.")
  private let formats: Set = ["text"]
  private let rereading: Rereading

  init() {
    let article = sample.article
    let bytes = sample.bytes
    rereading = { found, _, _ in found == bytes ? article : nil }
  }

  private func check(_ library: Library) throws -> CheckReport {
    try LibraryCheck(library, formats: formats).run()
  }

  private func repair(_ library: Library, second: Int = 20) throws -> RepairReport {
    _ = try Library.repairMainFile(at: library.root, by: .ada(second))
    return try Library.open(at: library.root).repair(
      formats: formats, by: .ada(second), rereading: rereading)
  }

  /// A library in which every file is there, and nothing is wrong.
  private func withWhole(_ body: (Library, ID<Article>) throws -> Void) throws {
    try withFull(sample) { library, id in
      #expect(try check(library).findings == [])
      try body(library, id)
    }
  }

  /// Repairs, and says what is left: nothing, unless a person has to decide.
  private func mend(_ library: Library, _ what: String, _ path: String, _ old: [UInt8]) throws {
    let damaged = try #require(FileManager.default.contents(atPath: path), "\(what)")
    #expect(try repair(library).left.flaws == [], "\(what)")
    #expect(try check(try Library.open(at: library.root)).flaws == [], "\(what)")
    let folder = library.root + "/.repaired"
    let isThere = FileManager.default.fileExists(atPath: folder)
    let aside = isThere ? try files(below: folder, besidesHistory: false) : [:]
    let name = path.dropFirst(library.root.count)
    let kept = aside.first { $0.key.hasSuffix(name) }
    let now = FileManager.default.contents(atPath: path)
    #expect(now == damaged || kept?.value == Array(damaged), "\(what): not kept aside")
    #expect(try repair(library, second: 30).deeds == [], "\(what): mended twice")
  }

  // MARK: - Each file torn

  private static let jsonFiles = [
    "postil.json", "articles/ID/article.json", "articles/ID/marks.json", "articles/ID/seen.json",
    "claims.json", "sources.json", "relations.json", "tags.json",
  ]

  @Test(arguments: jsonFiles) func aFileTornAnywhereIsMadeWholeAgain(file: String) throws {
    try withWhole { library, id in
      let path = library.root + "/" + file.replacingOccurrences(of: "ID", with: id.value)
      let whole = Array(try #require(FileManager.default.contents(atPath: path)))
      let before = try library.notebook(of: id)
      let isSmall = file.hasSuffix("marks.json")
      for length in stride(from: 0, to: whole.count, by: isSmall ? 23 : 151) {
        try Data(whole[..<length]).write(to: URL(fileURLWithPath: path))
        try mend(library, "\(file) of \(length) bytes", path, whole)
        #expect(try library.notebook(of: id) == before, "\(file) of \(length) bytes")
        try FileManager.default.removeItem(atPath: library.root + "/.repaired")
        try Data(whole).write(to: URL(fileURLWithPath: path))
      }
    }
  }

  @Test func marksTornWithoutAHistoryKeepWhatCanBeRead() throws {
    try withWhole { library, id in
      let folder = library.root + "/articles/\(id)/"
      try FileManager.default.removeItem(atPath: folder + "history.jsonl")
      let whole = Array(try #require(FileManager.default.contents(atPath: folder + "marks.json")))
      let before = try library.annotations(of: id)
      var most = 0
      for length in Array(stride(from: 0, to: whole.count, by: 41)) + [whole.count - 2] {
        try Data(whole[..<length]).write(to: URL(fileURLWithPath: folder + "marks.json"))
        #expect(try repair(library).left.flaws == [], "\(length)")
        let marks = try library.annotations(of: id).marks
        #expect(marks.allSatisfy { before.mark($0.id) == $0 } && marks.count >= most)
        most = max(most, marks.count)
        try FileManager.default.removeItem(atPath: library.root + "/.repaired")
      }
      #expect(most == before.marks.count)
    }
  }

  @Test func aHistoryTornAnywhereLosesOneLine() throws {
    try withWhole { library, id in
      let path = library.root + "/articles/\(id)/history.jsonl"
      let whole = Array(try #require(FileManager.default.contents(atPath: path)))
      for length in stride(from: 0, to: whole.count, by: 397) {
        try Data(whole[..<length]).write(to: URL(fileURLWithPath: path))
        let lines = whole[..<length].count { $0 == 0x0A }
        #expect(try check(library).flaws == [])
        #expect(try repair(library).left.flaws == [])
        let steps = try library.history(of: id).done.count
        #expect(steps == lines || steps == lines + 1 && whole[length] == 0x0A)
      }
    }
  }

  // MARK: - Each field another

  /// Fields that say what somebody wrote, or when and under which name: nothing else in the library
  /// knows better.
  private static let free: Set = [
    // Marks of format 1.0 have none.
    "marks.json: marks.textHash",
    "postil.json: id", "postil.json: name", "article.json: metadata.title",
    "article.json: original.encoding", "article.json: original.retrieved",
    "article.json: original.source", "seen.json: seen.source", "seen.json: seen.retrieved",
    "claims.json: claims.id", "claims.json: claims.statement", "claims.json: claims.note",
    "claims.json: claims.creator", "claims.json: claims.created", "claims.json: claims.tags",
    "claims.json: claims.date", "claims.json: claims.language", "claims.json: claims.reviewer",
    "claims.json: claims.evidence", "claims.json: claims.modified",
    "claims.json: claims.verdict.label", "sources.json: sources.date",
    "sources.json: sources.modified", "relations.json: relations.note",
    "relations.json: relations.id", "relations.json: relations.creator",
    "relations.json: relations.created",
    // The passage may be gone by now.
    "relations.json: relations.stated.article", "relations.json: relations.stated.mark",
    "sources.json: sources.id", "sources.json: sources.name", "sources.json: sources.aliases",
    "sources.json: sources.note", "sources.json: sources.creator",
    "sources.json: sources.created", "tags.json: tags.name", "tags.json: tags.description",
    "tags.json: tags.colour",
  ]

  /// Fields that say nothing where they are absent, which may be just so.
  private static let optional: Set = [
    "claims.json: claims.claimant", "claims.json: claims.status", "claims.json: claims.verdict",
    "claims.json: claims.verdict.rating", "claims.json: claims.grade",
    "claims.json: claims.likelihood", "claims.json: claims.confidence",
    "claims.json: claims.mergedInto", "sources.json: sources.knowledge",
    "sources.json: sources.reliability", "sources.json: sources.mergedInto",
    "relations.json: relations.stated", "relations.json: relations.stated.mark",
  ]

  @Test(arguments: jsonFiles) func everyFieldThatIsAnotherIsFoundAndMended(file: String) throws {
    try withWhole { library, id in
      let path = library.root + "/" + file.replacingOccurrences(of: "ID", with: id.value)
      let whole = try JSON.parse(Array(try #require(FileManager.default.contents(atPath: path))))
      let (before, all) = (
        try library.notebook(of: id), try files(below: library.root, besidesHistory: false)
      )
      let name = file.split(separator: "/").last ?? ""
      for mutant in whole.mutants(at: "") where mutant.field != "version" {
        let what = "\(name): \(mutant.field)"
        let bytes = Array(mutant.json.sorted.indented.utf8)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let isFree =
          Self.free.contains(what) && !mutant.isNull
          || Self.optional.contains(what) && mutant.kind == "removed"
        if let library = opened(library.root), !isFree {
          #expect(try check(library).findings != [], "\(what): not found: \(mutant.kind)")
        }
        try mend(library, "\(what) \(mutant.kind)", path, bytes)
        let after = try library.notebook(of: id)
        for mark in before.annotations.marks where !isFree {
          let note = after.annotations.marks.contains {
            $0.note == mark.note && $0.quote == mark.quote
          }
          #expect(note || what.contains("marks."), "\(what) \(mutant.kind): \(mark.id) is lost")
        }
        #expect(
          after.annotations.marks.count >= before.annotations.marks.count, "\(what) \(mutant.kind)")
        #expect(
          after.annotations.assertions.count == before.annotations.assertions.count
            || what.contains("claimMark"), "\(what) \(mutant.kind)")
        #expect(
          after.ledgers.sources.count >= before.ledgers.sources.count, "\(what) \(mutant.kind)")
        try? FileManager.default.removeItem(atPath: library.root + "/.repaired")
        for (path, bytes) in all {
          try Data(bytes).write(to: URL(fileURLWithPath: library.root + "/" + path))
        }
      }
    }
  }

  private func opened(_ root: String) -> Library? {
    do { return try Library.open(at: root) } catch { return nil }
  }
}

/// A value with one field of it made another.
private struct Mutant {
  /// Without the numbers of records: `marks.spans.start`.
  let field: String
  let kind: String
  let json: JSON

  var isNull: Bool { kind == "null" }
}

extension JSON {
  fileprivate func mutants(at field: String) -> [Mutant] {
    let own: [Mutant] =
      switch self {
      case .string(let text): [Mutant(field: field, kind: "changed", json: .string(text + "x"))]
      case .integer(let number): [Mutant(field: field, kind: "changed", json: .integer(number + 1))]
      case .array, .object: inner(field)
      default: []
      }
    return own + (field.isEmpty ? [] : [Mutant(field: field, kind: "null", json: .null)])
  }

  private func inner(_ field: String) -> [Mutant] {
    switch self {
    case .array(let values):
      return values.indices.flatMap { index in
        values[index].mutants(at: field).map { mutant in
          var changed = values
          changed[index] = mutant.json
          return Mutant(field: mutant.field, kind: mutant.kind, json: .array(changed))
        }
      }
    case .object(let members):
      let path = { (key: String) in field.isEmpty ? key : field + "." + key }
      let changed = members.indices.flatMap { index in
        members[index].value.mutants(at: path(members[index].key)).map { mutant in
          var changed = members
          changed[index] = Member(key: members[index].key, value: mutant.json)
          return Mutant(field: mutant.field, kind: mutant.kind, json: .object(changed))
        }
      }
      let removed = members.indices.map { index in
        var changed = members
        return Mutant(
          field: path(changed.remove(at: index).key), kind: "removed", json: .object(changed))
      }
      let odd = Mutant(
        field: path("odd"), kind: "added",
        json: .object(members + [Member(key: "odd", value: .integer(1))]))
      return changed + removed + [odd]
    default: return []
    }
  }
}
