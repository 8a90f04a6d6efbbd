package import Model

/// How many words there are up to each block of an article, boilerplate aside.
///
/// Each sign of a script that sets no spaces between words counts as one: Chinese is read at 255
/// signs a minute where English is at 228 words (Trauzettel-Klosinski and Dietz 2012, Standardized
/// Assessment of Reading Performance: the IReST, IOVS 53, 5452–5461).
package struct WordSums: Hashable, Sendable {
  /// For each block the words before it, and at the end all of them.
  private let before: [Int]

  package var total: Int { before.last ?? 0 }

  init(_ article: Article) {
    var (sum, sums) = (0, [0])
    for block in article.blocks {
      if block.role != .boilerplate { sum += article.text.slice(block.span).wordCount }
      sums.append(sum)
    }
    before = sums
  }

  /// More scalars of a block are not counted through at each key.
  private static let most = 20_000

  /// The words of a part of the same article, boilerplate aside.
  func count(in span: Span, of article: Article) -> Int {
    guard let first = article.block(at: span.start),
      let last = article.block(at: max(span.start, span.end - 1))
    else { return 0 }
    guard first < last else { return count(of: span, in: first, article) }
    let head = Span(span.start, max(span.start, article.blocks[first].span.end))
    let tail = Span(min(article.blocks[last].span.start, span.end), span.end)
    return count(of: head, in: first, article) + before[last] - before[first + 1]
      + count(of: tail, in: last, article)
  }

  private func count(of span: Span, in block: Int, _ article: Article) -> Int {
    guard article.blocks[block].role != .boilerplate else { return 0 }
    guard span.count > Self.most else { return article.text.slice(span).wordCount }
    let words = before[block + 1] - before[block]
    return words * span.count / max(1, article.blocks[block].span.count)
  }

  /// The words of the same article from a place on. Within a block they are taken to be spread
  /// evenly.
  package func count(from place: ScalarOffset, in article: Article) -> Int {
    guard let index = article.block(at: place) else { return total }
    let (span, words) = (article.blocks[index].span, before[index + 1] - before[index])
    let read = min(span.count, place - span.start)
    return total - before[index] - words * read / max(1, span.count)
  }
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate var wordCount: Int {
    var (count, isInWord) = (0, false)
    for scalar in self {
      if scalar.value < 0x80 {
        let isSpace = scalar.value <= 0x20
        if !isSpace, !isInWord { count += 1 }
        isInWord = !isSpace
      } else if scalar.isUnspaced {
        (count, isInWord) = (count + 1, false)
      } else {
        let isSpace = scalar.properties.isWhitespace
        if !isSpace, !isInWord { count += 1 }
        isInWord = !isSpace
      }
    }
    return count
  }
}

extension Unicode.Scalar {
  /// Whether it is Han or Kana.
  fileprivate var isUnspaced: Bool {
    switch value {
    case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
