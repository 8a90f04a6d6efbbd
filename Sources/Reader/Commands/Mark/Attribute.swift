import Model
import Provenance

extension Command {
  static let attribute = reading(
    "attribute", "Say who says it: attribute the claim to a source", group: .mark,
    hint: FootHint("attribute", 3),
    disabled: { reading in
      reading.selection == nil && reading.claimHere != nil ? nil : needsTarget(reading)
    }
  ) { state, reading, _ in
    let mark = reading.claimForVerb
    let spans = mark?.spans ?? reading.target
    var draft = AttributionDraft(
      mark: mark?.id, spans: mark == nil ? spans : [],
      surroundings: reading.surroundings(of: spans),
      links: [], stance: .supports, marksAlong: true, options: [],
      guesses: reading.guesses(about: spans))
    draft.told = state.toldClaim(of: draft, in: reading)
    state.mode = .picking(state.sourcePicker(draft, in: reading))
    // What is new in the library is there by the time that the next link is asked for.
    return [.loadBook(isWhole: false)]
  }
}

extension Reading {
  /// The claim that an attribution speaks of: with a selection, the claim over just those words.
  fileprivate var claimForVerb: Mark? {
    if selection == nil, let here = claimHere { return here }
    let target = target
    return annotations.marks.first { $0.kind == .claim && $0.spans == target }
  }

  /// The claim under the cursor: the one that Tab chose, else the smallest.
  var claimHere: Mark? {
    let here = marks(at: cursor).filter { $0.kind == .claim }
    return here.first { $0.id == chosen } ?? here.first
  }

  /// The sentences that the spans touch, from the first to the last.
  fileprivate func surroundings(of spans: [Span]) -> Span {
    guard let first = spans.first, let last = spans.last else { return Span(cursor, cursor) }
    let start = sentence(at: first.start) ?? first
    return start.union(sentence(at: last.end - 1) ?? last)
  }
}
