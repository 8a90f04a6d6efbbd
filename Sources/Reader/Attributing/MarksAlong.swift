import Model
import Provenance

/// The words that name the source, and those that attribute: what is marked with an attribution.
struct MarksAlong {
  /// Nil where the source has no words in the passage, or nothing is to be marked.
  let source: Span?
  let cue: Span?

  /// A cue that somebody marked, and that no attribution has yet, counts before any guess.
  init(_ links: [DraftedLink], in draft: AttributionDraft, of reading: Reading) {
    let first = links.first
    source = draft.marksAlong ? first?.span : nil
    let marked = reading.freeCues(in: draft.surroundings).first?.extent
    // A name of the passage that no verb belongs to does not get just any.
    let other = first?.span == nil ? draft.guesses.cues.first : draft.guesses.soleCue
    cue = marked ?? (draft.marksAlong ? first?.cue ?? other : nil)
  }
}

extension AttributionDraft {
  /// The links that a line of the list stands for; none for the end of the chain.
  func links(for line: Picker.Line?, in reading: Reading) -> [DraftedLink] {
    guard let value = line?.value, !value.isEmpty else { return [] }
    if case .choice = line, let option = option(value) { return option.links }
    let span = reading.runs(in: surroundings)[value.folded]
    let link = ChainLink(called: value, basis: span == nil ? .judged : .stated)
    // What is in the list and no proposal stands there because the ledger has it.
    let isOfLedger = if case .choice = line { true } else { false }
    return [DraftedLink(link: link, span: span, cue: nil, isOfLedger: isOfLedger)]
  }
}

extension Reading {
  /// The marks of an attribution: those that stand there already, and those to be made.
  func marksAlong(
    _ draft: AttributionDraft, by signature: Signature
  ) -> (source: [ID<Mark>], cue: [ID<Mark>], new: [Mark]) {
    let along = MarksAlong(draft.links, in: draft, of: self)
    var new: [Mark] = []
    let name = draft.names.first?.folded ?? ""
    let named = marks(.source, within: draft.surroundings).filter { $0.quote.folded == name }
    let sources = placed(.source, at: along.source, else: named, by: signature, &new)
    let free = freeCues(in: draft.surroundings)
    let others = draft.links.first?.cue == nil ? marks(.cue, within: draft.surroundings) : []
    let marked = free.isEmpty ? others : free
    let cues = placed(.cue, at: marked.isEmpty ? along.cue : nil, else: marked, by: signature, &new)
    return (sources, cues, new)
  }

  /// The cues that are marked within a span and belong to no attribution.
  fileprivate func freeCues(in span: Span) -> [Mark] {
    marks(.cue, within: span).filter { cue in
      !annotations.assertions.contains { $0.cueMarks.contains(cue.id) }
    }
  }

  /// The marks over a span, or a new one; without a span the others that there are.
  private func placed(
    _ kind: MarkKind, at span: Span?, else others: [Mark], by signature: Signature,
    _ new: inout [Mark]
  ) -> [ID<Mark>] {
    guard let span else { return others.map(\.id) }
    let there = annotations.marks.filter { mark in
      mark.kind == kind && mark.spans.contains { $0.overlaps(span) } && mark.isPlaced(in: article)
    }
    guard there.isEmpty else { return there.map(\.id) }
    let mark = Mark(
      kind, over: [span], of: article, by: signature, beside: annotations.marks + new)
    new.append(mark)
    return [mark.id]
  }
}
