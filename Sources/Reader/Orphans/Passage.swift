import Model
import Text

/// Words of an article in their surroundings, each part with what it is.
package struct Passage: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case around
    /// The words of a mark.
    case marked
    /// Of two texts that are compared: what stayed, went and came.
    case same, removed, added
  }

  /// Parts follow each other as they are; the white space between them is in them.
  package struct Part: Hashable, Sendable {
    package let kind: Kind
    package let words: String
  }

  package let parts: [Part]

  init(_ parts: [(Kind, String)]) {
    self.parts = parts.filter { !$0.1.isEmpty }.map { Part(kind: $0.0, words: $0.1) }
  }
}

extension Passage {
  /// The mark's words in a text where it is placed: with their sentences, and some words more.
  init(of mark: Mark, in article: Article) {
    let room = article.room(around: mark.extent, least: Anchor.context)
    let inner = article.filling(mark.spans) { (.marked, $0) }
    self.init([(.around, article.lead(of: room))] + inner + [(.around, article.tail(of: room))])
  }

  /// The mark's words with what was kept of their surroundings.
  init(of mark: Mark) {
    var parts: [(Kind, String)] = []
    for anchor in mark.anchors {
      parts += [
        (.around, (parts.isEmpty ? "…" : " … ") + anchor.prefix.afterFirstSpace.withBlockSigns),
        (.marked, anchor.exact), (.around, anchor.suffix.beforeLastSpace.withBlockSigns),
      ]
    }
    self.init(parts + [(.around, "…")])
  }

  /// The sentences around a candidate, and how its words differ from the mark's.
  init(of candidate: Candidate, for mark: Mark, in article: Article) {
    let extent = candidate.spans.dropFirst().reduce(candidate.spans[0]) { $0.union($1) }
    let room = article.room(around: extent, least: 0)
    let pieces = WordComparison(ScalarText(mark.quote), ScalarText(candidate.words)).pieces
    let inner = pieces.enumerated().map { index, piece in
      let takesPlace = index > 0 && piece.kind == .added && pieces[index - 1].kind == .removed
      let space = index > 0 && piece.isApart && !takesPlace ? " " : ""
      return (Kind(piece.kind), space, piece.words)
    }
    self.init(
      [(.around, article.lead(of: room))]
        + inner.flatMap { [(.around, $0.1), ($0.0, $0.2)] }
        + [(.around, article.tail(of: room))])
  }
}

extension Passage.Kind {
  fileprivate init(_ kind: WordRun.Kind) {
    switch kind {
    case .same: self = .same
    case .removed: self = .removed
    case .added: self = .added
    }
  }
}

/// A span, the words around it that are shown, and whether the text goes on beyond them.
private struct Room {
  let inner: Span
  let outer: Span
  let isCutBefore: Bool
  let isCutBehind: Bool
}

extension Article {
  /// The scalars on each side of a span beyond which a sentence is cut.
  private static let most = 240

  /// The sentences that the span touches; at least so many scalars on each side, by whole words.
  fileprivate func room(around span: Span, least: Int) -> Room {
    let (first, last) = (sentence(at: span.start), sentence(at: span.end - 1))
    var start = min(first?.start ?? span.start, wordStart(span.start - least))
    var end = max(last?.end ?? span.end, wordEnd(span.end + least))
    start = max(start, wordStart(span.start - Self.most))
    end = min(end, wordEnd(span.end + Self.most))
    return Room(
      inner: span, outer: text.trimmed(Span(start, end)).union(span),
      isCutBefore: start > .start && sentence(at: start)?.start != start,
      isCutBehind: end < text.end && sentence(at: end - 1)?.end != end)
  }

  fileprivate func lead(of room: Room) -> String {
    (room.isCutBefore ? "…" : "") + text[Span(room.outer.start, room.inner.start)].withBlockSigns
  }

  fileprivate func tail(of room: Room) -> String {
    text[Span(room.inner.end, room.outer.end)].withBlockSigns + (room.isCutBehind ? "…" : "")
  }

  /// The spans' words, and what stands between them.
  fileprivate func filling(
    _ spans: [Span], _ part: (String) -> (Passage.Kind, String)
  ) -> [(Passage.Kind, String)] {
    var parts: [(Passage.Kind, String)] = []
    for (index, span) in spans.enumerated() {
      if index > 0 {
        let gap = Span(spans[index - 1].end, span.start)
        parts.append((.around, gap.count > Self.most ? " … " : text[gap]))
      }
      parts.append(part(text[span]))
    }
    return parts
  }

  private func sentence(at offset: ScalarOffset) -> Span? {
    guard let block = block(at: offset).map({ blocks[$0] }) else { return nil }
    return Sentences.sentence(
      at: offset, in: text, within: block.span, runsOn: !block.role.keepsLines)
  }

  /// Where the word begins that the offset is in.
  private func wordStart(_ offset: ScalarOffset) -> ScalarOffset {
    var place = min(max(.start, offset), text.end)
    while place > .start, !text[place - 1].properties.isWhitespace { place = place - 1 }
    return place
  }

  private func wordEnd(_ offset: ScalarOffset) -> ScalarOffset {
    var place = min(max(.start, offset), text.end)
    while place < text.end, !text[place].properties.isWhitespace { place = place + 1 }
    return place
  }
}

extension String {
  /// With a sign where one block ends and the next begins.
  fileprivate var withBlockSigns: String { replacing("\n\n", with: " ¶ ") }

  /// Without the first word, of which a part may be missing.
  fileprivate var afterFirstSpace: String {
    firstIndex(where: \.isWhitespace).map { String(self[index(after: $0)...]) } ?? self
  }

  /// Without the last word, of which a part may be missing.
  fileprivate var beforeLastSpace: String {
    lastIndex(where: \.isWhitespace).map { String(self[..<$0]) } ?? self
  }
}
