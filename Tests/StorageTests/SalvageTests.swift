import JSON
import Foundation
import Model
import Testing

@testable import Storage

/// What a repair takes from a file of marks, and what from the history.
@Suite struct SalvageTests {
  private let formats: Set = ["text"]

  /// The history has the correction at the place that its block had in the first version.
  @Test func aCorrectionThatFollowedTheTextComesBackOnce() throws {
    let first = Sample("⟦The tide came early, and nobody on the quay was told of it.⟧")
    var second = Sample(
      "⟦It rained.⟧\n\n⟦The tide came early, and nobody on the quay was told of it.⟧")
    let new = second.article
    second.article = Article(
      id: new.id, metadata: new.metadata, text: new.text,
      blocks: second.spans.map { Block(.paragraph, span: $0) }, original: new.original)
    try withLibrary { library, _ in
      let id = try library.add(first.article, original: first.bytes).id
      let block = Anchor(first.spans[0], in: first.article.text)
      let correction = Correction(
        block: block, role: .heading, level: 2, creator: "Ada", created: Signature.ada(1).time)
      try library.commit(.correct(correction), to: id)
      _ = try library.renew(id, with: second.article, original: second.bytes)
      try library.commit(.addMark(first.mark(0)), to: id)
      let before = try library.storedAnnotations(of: id)
      #expect(before.corrections.map(\.block.span) == [second.spans[1]])

      let file = try library.marksFile(of: id)
      let whole = try #require(try file.read())
      for length in stride(from: 0, to: whole.count, by: 53) {
        try Data(whole[..<length]).write(to: URL(fileURLWithPath: file.path))
        let report = try library.repair(formats: formats, by: .ada(20)) { _, _, _ in nil }
        #expect(report.left.flaws == [], "\(length)")
        #expect(
          try library.storedAnnotations(of: id).corrections == before.corrections, "\(length)")
      }
    }
  }

  /// Four times as many marks take four times as long, and not sixteen times.
  @Test func itsTimeGrowsAsTheMarksDo() throws {
    let sample = Sample("⟦The tide came early⟧, and nobody on the quay was told of it.")
    func time(_ count: Int) throws -> Duration {
      let marks = (0..<count).map { sample.mark(0, at: $0) }
      let bytes = Annotations(marks: marks).wire.sorted.indented.utf8.dropLast(40)
      let lines = marks.map { mark in
        HistoryLine(
          .done,
          Step(
            change: .addMark(mark), inverse: .removeMark(mark.id), label: "", signature: .ada(0)))
      }
      let replay = Replay(lines.map { (line: $0, offset: 0) }[...])
      return try ContinuousClock().measure {
        let salvage = MarksSalvage(of: Array(bytes), replay, at: Signature.ada(0).time) { $0 }
        try #require(salvage.annotations.marks.count == count)
      }
    }
    let (few, many) = (try time(1_000), try time(4_000))
    #expect(many < few * 10, "\(few) and \(many)")
  }
}
