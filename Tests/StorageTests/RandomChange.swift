import TestSupport
import Model

/// A change that a notebook allows, by chance.
enum RandomChange {
  static func next(
    _ sample: Sample, _ notebook: Notebook, second: Int, _ dice: inout Dice
  ) -> Change {
    let marks = notebook.annotations.marks
    guard let mark = marks.randomElement(using: &dice) else {
      return .addMark(new(sample, second, &dice))
    }
    switch Int.random(in: 0..<9, using: &dice) {
    case 0, 1: return .addMark(new(sample, second, &dice))
    case 2: return .deletion(of: mark.id, in: notebook.annotations)
    case 3:
      let note = "note \(second)"
      return .editMark(mark.id, .setNote(note), time: Signature.ada(second).time)
    case 4: return tagging(mark, notebook.ledgers, second, &dice)
    case 5: return correction(of: sample, second)
    case 6: return cut(of: sample, notebook.annotations, second, &dice)
    default: return attribution(of: mark, sample, notebook, second)
    }
  }

  private static func new(_ sample: Sample, _ second: Int, _ dice: inout Dice) -> Mark {
    let kind = MarkKind.allCases.randomElement(using: &dice) ?? .claim
    return sample.mark(Int.random(in: sample.spans.indices, using: &dice), kind, at: second)
  }

  private static func tagging(
    _ mark: Mark, _ ledgers: Ledgers, _ second: Int, _ dice: inout Dice
  ) -> Change {
    let time = Signature.ada(second).time
    let name = ["war", "peace", "harbour"].randomElement(using: &dice).flatMap(TagName.init)
    guard let name, !mark.tags.contains(name) else {
      return mark.tags.first.map { .editMark(mark.id, .removeTag($0), time: time) }
        ?? .editMark(mark.id, .setKind(.highlight), time: time)
    }
    let edit = Change.editMark(mark.id, .addTag(name), time: time)
    return ledgers.tag(name) == nil ? .group([.addTag(Tag(name: name)), edit]) : edit
  }

  private static func correction(of sample: Sample, _ second: Int) -> Change {
    .correct(
      Correction(
        block: Anchor(sample.article.text.whole, in: sample.article.text), role: .quote,
        creator: "Ada", created: Signature.ada(second).time))
  }

  private static func cut(
    of sample: Sample, _ annotations: Annotations, _ second: Int, _ dice: inout Dice
  ) -> Change {
    let (first, last) = (sample.spans[0], sample.spans[sample.spans.count - 1])
    let cut = Cut(
      .split, before: Anchor(first, in: sample.article.text),
      after: Anchor(last, in: sample.article.text), creator: "Ada",
      created: Signature.ada(second).time)
    if annotations.cut(at: cut.gap) != nil { return .uncut(cut.gap) }
    let names = ["Ada", "Bob"].shuffled(using: &dice)
    let detail = DetailCorrection(
      .byline, names, creator: "Ada", created: Signature.ada(second).time)
    return Bool.random(using: &dice) ? .cut(cut) : .correctDetail(detail)
  }

  private static func attribution(
    of mark: Mark, _ sample: Sample, _ notebook: Notebook, _ second: Int
  ) -> Change {
    let source = Source(named: "S\(second)", by: .ada(second), beside: notebook.ledgers)
    let assertion = Assertion(
      claim: mark.id, sourceMarks: [], cueMarks: [], stance: .supports, sources: [source.id],
      via: [], in: sample.article.id, by: .ada(second), beside: notebook.annotations.assertions)
    return .group([.addSource(source), .addAssertion(assertion)])
  }
}
