import Model
import TestSupport
import Testing

/// Annotations and changes, carried from one text of an article to another.
@Suite struct CarryTests {
  private let first = MarkedText(
    """
    The ⟦harbour⟧ closed on Friday, and ⟦nobody on the quay was told⟧ of it.

    ⟦Sign up for our letter, it comes each day.⟧

    The mayor ⟦said⟧ that ⟦the port was safe⟧ and went home.
    """)
  private let second = MarkedText(
    """
    An update was made.

    The harbour closed on Friday, and ⟦nobody on the old quay was told⟧ of it.

    ⟦Sign up for our letter, it comes each day.⟧

    The mayor ⟦said⟧ that nothing was known of this and went home.
    """)

  private func article(_ text: ScalarText) -> Article {
    var blocks: [Block] = []
    var start = 0
    for part in text.scalars.split(separator: "\n") {
      blocks.append(Block(.paragraph, span: Span(part.startIndex, part.endIndex)))
      start = part.endIndex
    }
    #expect(start == text.count)
    let whole = Corpus.article("harbour", text)
    return Article(
      id: whole.id, metadata: whole.metadata, text: text, blocks: blocks, original: whole.original)
  }

  private let ada = Signature(creator: "Ada", time: Timestamp(seconds: 0))

  private func mark(_ spans: Int..., of article: Article) -> Mark {
    Mark(.claim, over: spans.map { first.spans[$0] }, of: article, by: ada, beside: [])
  }

  @Test func countsAndIsDoneOnce() throws {
    let (old, new) = (article(first.text), article(second.text))
    let marks = [0, 1, 3, 4].map { mark($0, of: old) } + [mark(0, 1, of: old)]
    let folded = Correction(
      block: Anchor(first.spans[2], in: first.text), role: .boilerplate, creator: "Ada",
      created: ada.time)
    let before = Annotations(marks: marks, corrections: [folded])
    #expect(before.isCarried(to: old) && !before.isCarried(to: new))
    #expect(before.carried(to: old, from: nil).annotations == before)

    let (after, report) = before.carried(to: new, from: old)
    #expect(report.kept == 0 && report.moved == 2)
    #expect(report.orphaned == 3)
    #expect(report.orphans.map(\.mark.quote).contains("the port was safe"))
    // Other words are proposed, and never taken.
    let told = try #require(report.orphans.first { $0.mark.id == marks[1].id })
    #expect(told.mark.quote == "nobody on the quay was told")
    #expect(told.candidates.first?.words == "nobody on the old quay was told")
    #expect(told.candidates.first?.spans == [second.spans[0]])
    #expect(after.mark(marks[2].id)?.spans == [second.spans[2]])
    #expect(after.corrections.map(\.block.span) == [second.spans[1]])
    #expect(new.corrected(by: after).blocks[2].role == .boilerplate)

    #expect(after.isCarried(to: new))
    #expect(after.carried(to: new, from: old).annotations == after)
    #expect(after.carried(to: new, from: nil).annotations == after)
    let orphan = try #require(after.mark(marks[3].id))
    #expect(orphan.anchors == marks[3].anchors && orphan.textHash == old.textHash)
    #expect(!orphan.isPlaced(in: new))
    // The old text comes back, and with it every mark that did not get other words.
    let back = after.carried(to: old, from: new).annotations
    #expect(back.mark(orphan.id)?.isPlaced(in: old) == true)
    #expect(back.mark(marks[2].id)?.spans == [first.spans[3]])
  }

  @Test func wordsByChanceAtTheOldPlaceAreNoPlace() {
    let old = article(ScalarText("Ada said no. Bob was there at the time and saw it."))
    let new = article(ScalarText("Eve said so. It had been raining the whole of that week."))
    let mark = Mark(.cue, over: [Span(4, 8)], of: old, by: ada, beside: [])
    #expect(mark.stands(in: new.text) && !mark.isPlaced(in: new))
    let (after, report) = Annotations(marks: [mark]).carried(to: new, from: old)
    #expect(report.orphaned == 1 && !after.marks[0].isPlaced(in: new))
    // Without a hash, as format 1.0 wrote it, the mark counts as of the text where its words stand.
    var dateless = mark
    dateless.textHash = nil
    #expect(Annotations(marks: [dateless]).carried(to: new, from: nil).report.kept == 1)
  }

  @Test func aStepOfAnOlderTextIsUndoneInTheNewer() throws {
    let (old, new) = (article(first.text), article(second.text))
    let said = mark(3, of: old)
    var notebook = Notebook(annotations: Annotations(marks: [said]))
    let deletion = Change.removeMark(said.id)
    let comeback = try notebook.apply(deletion)
    try notebook.apply(comeback.carried(to: new, from: [old], undoing: deletion))
    #expect(notebook.annotations.marks.map(\.spans) == [[second.spans[2]]])
    #expect(notebook.annotations.marks[0].isPlaced(in: new))

    let correction = Change.correct(
      Correction(
        block: Anchor(first.spans[2], in: first.text), role: .boilerplate, creator: "Ada",
        created: ada.time))
    let undo = try notebook.apply(correction)
    notebook = Notebook(annotations: notebook.annotations.carried(to: new, from: old).annotations)
    try notebook.apply(undo.carried(to: new, from: [old], undoing: correction))
    #expect(notebook.annotations.corrections.isEmpty)
    #expect(throws: ChangeError.self) { try notebook.apply(undo) }

    let move = Change.editMark(
      said.id, .setAnchors([Anchor(first.spans[1], in: first.text)], textHash: old.textHash),
      time: ada.time)
    // The words of that place are others now.
    try notebook.apply(move.carried(to: new, from: [old]))
    #expect(!notebook.annotations.marks[0].isPlaced(in: new))
    #expect(notebook.annotations.marks[0].quote == first.text[first.spans[1]])
  }

  @Test func manyMarksInALongText() {
    var dice = Dice(seed: 3)
    let corpus = Corpus(madeUp: 40, dice: &dice)
    let words = corpus.words.shuffled(using: &dice)
    var text: [Unicode.Scalar] = []
    while text.count < 100_000 { text += (words.randomElement(using: &dice) ?? []) + [" "] }
    let old = Corpus.article("long", ScalarText(scalars: text))
    let marks = (0..<100).map { number in
      Mark(.claim, over: [Span(number * 990, number * 990 + 60)], of: old, by: ada, beside: [])
    }
    let new = Corpus.article(
      "long",
      ScalarText(scalars: text[..<50_000] + Array("And more.".unicodeScalars) + text[50_000...]))
    let report = Annotations(marks: marks).carried(to: new, from: old).report
    #expect(report.kept + report.moved >= 99)
  }
}
