// What a person decides about a mark that has no certain place, for keys and commands alike.

extension Change {
  /// The mark stands at these spans of the article's text from now on. One that was kept as an
  /// orphan is so again when this is undone.
  package static func placing(
    _ mark: Mark, at spans: [Span], in article: Article, time: Timestamp
  ) -> Change {
    let anchors = spans.map { Anchor($0, in: article.text) }
    let edit = MarkEdit.setAnchors(anchors, textHash: article.textHash)
    let placing = Change.editMark(mark.id, edit, time: time)
    guard mark.keptIn != nil else { return placing }
    return .group([.editMark(mark.id, .keep(in: nil), time: time), placing])
  }

  /// The orphan was looked at in the article's text and stays one; one that was kept already is to
  /// be looked at again.
  package static func keeping(_ mark: Mark, in article: Article, time: Timestamp) -> Change {
    let hash = mark.isKept(in: article) ? nil : article.textHash
    return .editMark(mark.id, .keep(in: hash), time: time)
  }
}
