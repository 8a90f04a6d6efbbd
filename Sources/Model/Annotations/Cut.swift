/// What a reader says of a place between two stretches of the text.
package enum CutKind: String, CaseIterable, Hashable, Sendable {
  /// The importer has two blocks there, and it is one.
  case join
  /// The importer has one block there, and it is two.
  case split
}

/// A place at which a reader cuts the text into blocks otherwise than the importer did. The text
/// stays as it is.
///
/// Of both blocks only what stands close to the place is kept: an edit further off in a new version
/// of the page does not touch it.
package struct Cut: Hashable, Sendable {
  /// The most scalars that are kept on each side.
  package static let reach = 64

  package let kind: CutKind
  /// The last scalars of what stands before the place.
  package let before: Anchor
  /// The first scalars of what stands after it.
  package let after: Anchor
  package let creator: String
  package let created: Timestamp

  package init(_ kind: CutKind, before: Anchor, after: Anchor, creator: String, created: Timestamp)
  {
    self.kind = kind
    self.before = before
    self.after = after
    self.creator = creator
    self.created = created
  }

  /// The white space that belongs to neither side; empty where a word was split.
  package var gap: Span { Span(before.span.end, after.span.start) }

  /// The same cut where its two anchors stand in another text.
  package func moved(before: Anchor, after: Anchor) -> Cut {
    Cut(kind, before: before, after: after, creator: creator, created: created)
  }
}

extension Cut {
  /// The cut at a gap inside a stretch, which holds both sides.
  init(
    _ kind: CutKind, at gap: Span, within whole: Span, in text: ScalarText, by signature: Signature
  ) {
    let start = max(whole.start, gap.start - Self.reach)
    let end = min(whole.end, gap.end + Self.reach)
    // White space at the far edges says nothing, and may be another gap.
    let (front, back) = (
      text.trimmed(Span(start, gap.start)), text.trimmed(Span(gap.end, end))
    )
    self.init(
      kind, before: Anchor(Span(front.start, gap.start), in: text),
      after: Anchor(Span(gap.end, back.end), in: text), creator: signature.creator,
      created: signature.time)
  }

  /// The gap in a text: where both anchors stand; else at the only place that has the words of both
  /// with the same between them, or nowhere.
  func gap(in text: ScalarText) -> Span? {
    if before.stands(in: text), after.stands(in: text) { return gap }
    let (front, back) = (ScalarText(before.exact), ScalarText(after.exact))
    let found = text.occurrences(of: front).filter { place in
      let next = Span(place.end + gap.count, place.end + gap.count + back.count)
      return text.slice(next).elementsEqual(back.scalars)
        && text.slice(Span(place.end, next.start)).allSatisfy(\.properties.isWhitespace)
    }
    guard found.count == 1, let only = found.first else { return nil }
    return Span(only.end, only.end + gap.count)
  }
}
