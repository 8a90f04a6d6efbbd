import Foundation
import JSON
import Model
import TestSupport
import Testing

@testable import Storage

/// The same state is the same bytes, and a small change a small difference.
@Suite struct SameBytesTests {
  private let sample = Sample(
    "⟦The harbour⟧ ⟦closed⟧, ⟦said the ⟦mayor⟧⟧. ⟦Nobody⟧ asked ⟦why⟧. ⟦It was ⟦late⟧⟧.")

  /// A library that a row of changes by chance made, and each change with the notebook before it.
  private func withRandom(
    _ seed: UInt64, _ body: (Library, ID<Article>, inout Dice) throws -> Void
  ) throws {
    try withArticle(sample) { library, id in
      var dice = Dice(seed: seed)
      for second in 1...40 {
        let notebook = try library.notebook(of: id)
        let change = RandomChange.next(sample, notebook, second: second, &dice)
        _ = try library.commit(change, label: "test", to: id, by: .ada(second))
      }
      try body(library, id, &dice)
    }
  }

  private func check<Content: Filed>(_ type: Content.Type, _ bytes: [UInt8], _ path: String) throws
  {
    let file = File(path)
    let content = try file.decode(type, bytes)
    #expect(try file.encode(content) == bytes, "\(path)")
  }

  @Test(arguments: 1...6) func readAndWrittenAgainFilesAreTheSame(seed: UInt64) throws {
    try withRandom(seed) { library, _, _ in
      for (path, bytes) in try files(below: library.root, besidesHistory: false) {
        switch path.split(separator: "/").last {
        case "postil.json": try check(LibraryFile.self, bytes, path)
        case "article.json": try check(Article.self, bytes, path)
        case "marks.json": try check(Annotations.self, bytes, path)
        case "claims.json": try check(LedgerFile<Claim>.self, bytes, path)
        case "relations.json": try check(LedgerFile<Relation>.self, bytes, path)
        case "sources.json": try check(LedgerFile<Source>.self, bytes, path)
        case "tags.json": try check(LedgerFile<Model.Tag>.self, bytes, path)
        case "history.jsonl":
          for line in bytes.split(separator: 0x0A) {
            let known = try HistoryLine(line: 1, line, isNewer: false)
            #expect(known.wire.sorted.line.utf8.elementsEqual(line))
          }
        default: continue
        }
        #expect(bytes.last == 0x0A && bytes.dropLast().last != 0x0A, "\(path)")
        if path.hasSuffix(".json") {
          let json = try JSON.parse(bytes)
          #expect(json == json.sorted, "\(path)")
        }
      }
    }
  }

  @Test(arguments: 1...6) func theOrderOfMakingDoesNotShow(seed: UInt64) throws {
    try withRandom(seed) { library, id, dice in
      let file = File("marks.json")
      let (mine, ledgers) = (try library.annotations(of: id), try library.ledgers())
      let other = Annotations(
        marks: mine.marks.shuffled(using: &dice),
        assertions: mine.assertions.shuffled(using: &dice),
        corrections: mine.corrections.shuffled(using: &dice),
        cuts: mine.cuts.shuffled(using: &dice), details: mine.details.shuffled(using: &dice))
      #expect(try file.encode(other) == file.encode(mine))
      let shuffled = Ledgers(
        claims: ledgers.claims.shuffled(using: &dice),
        sources: ledgers.sources.shuffled(using: &dice),
        relations: ledgers.relations.shuffled(using: &dice),
        tags: ledgers.tags.shuffled(using: &dice))
      #expect(shuffled == ledgers)
    }
  }

  /// A changed note is two lines, a tag three, a new mark its record: lines that went and came.
  @Test(arguments: 1...6) func aSmallChangeIsASmallDifference(seed: UInt64) throws {
    try withRandom(seed) { library, id, dice in
      let path = "\(library.root)/articles/\(id)/marks.json"
      func lines() throws -> [Substring] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      }
      let mark = try #require(try library.annotations(of: id).marks.randomElement(using: &dice))
      let changes: [(Change, most: Int)] = [
        (.editMark(mark.id, .setNote("seen"), time: Signature.ada(90).time), 4),
        (.editMark(mark.id, .setKind(.cue), time: Signature.ada(91).time), 60),
        (.addMark(sample.mark(0, .highlight, at: 92)), 20),
      ]
      for (change, most) in changes {
        let before = try lines()
        try library.commit(change, to: id)
        let difference = try lines().difference(from: before)
        #expect((1...most).contains(difference.count), "\(change.name): \(difference.count)")
        try library.undo(id)
        #expect(try lines() == before)
      }
    }
  }

  @Test func whatDoesNotChangeIsNotWritten() throws {
    try withRandom(1) { library, id, _ in
      let path = "\(library.root)/articles/\(id)/marks.json"
      let before = try FileStatus.of(path)?.edition
      try library.commit(.addTag(Tag(name: try tag("alone"))), to: id)
      #expect(try FileStatus.of(path)?.edition == before)
    }
  }
}
