/// A place in an article to which somebody gave a name, with the words that begin there: by them it
/// is found again in another text.
package struct Bookmark: Hashable, Sendable {
  /// The key that names it.
  package let name: Character
  /// From the place on.
  package let anchor: Anchor
  /// Of the text that the anchor is of.
  package let textHash: String
  package let time: Timestamp

  /// The scalars that are kept at most.
  private static let length = 80

  package init(name: Character, anchor: Anchor, textHash: String, time: Timestamp) {
    self.name = name
    self.anchor = anchor
    self.textHash = textHash
    self.time = time
  }

  /// At a place of an article, with the words up to the end of its block. Nil in an empty text.
  package init?(
    _ name: Character, at place: ScalarOffset, of article: Article, time: Timestamp
  ) {
    let text = article.text
    let block = article.block(at: place).map { article.blocks[$0].span.end } ?? text.end
    let end = min(max(block, place + 1), place + Self.length, text.end)
    guard place >= .start, place < end else { return nil }
    let span = Span(place, end)
    let last = end < block ? text.slice(span).lastIndex { $0.properties.isWhitespace } : nil
    let words = Span(place, last.map { max(place + 1, ScalarOffset($0)) } ?? end)
    self.init(
      name: name, anchor: Anchor(words, in: text), textHash: article.textHash, time: time)
  }

  /// Where it stands in the article; nil where its words are not there any more.
  package func place(in article: Article) -> ScalarOffset? {
    textHash == article.textHash && article.text.holds(anchor.span) ? anchor.span.start : nil
  }

  /// The same in the article's text, as far as it is certain where; else as it was. `olds` are texts
  /// from which it may be.
  package func carried(to article: Article, from olds: [Article]) -> Bookmark {
    guard textHash != article.textHash else { return self }
    let old = olds.last { $0.textHash == textHash }
    switch anchor.placement(in: article.text, from: old?.text) {
    case .same: return with(anchor, article.textHash)
    case .moved(let new): return with(new, article.textHash)
    case .orphaned: return self
    }
  }

  private func with(_ anchor: Anchor, _ hash: String) -> Bookmark {
    Bookmark(name: name, anchor: anchor, textHash: hash, time: time)
  }

  /// Whether a sign can name one: it is seen, and is no blank.
  package static func isName(_ sign: Character) -> Bool {
    !sign.isWhitespace && !sign.unicodeScalars.contains { $0.isSteering }
  }
}
