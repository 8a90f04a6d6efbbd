package import Model

/// Where an article's words lead, numbered as footnotes are: its links and pictures in order of
/// reading, and after them those of boilerplate.
package struct LinkIndex: Hashable, Sendable {
  /// The first has the number 1.
  package let all: [Inline]
  /// How many of them are not in boilerplate.
  private let own: Int

  init(_ article: Article) {
    let found = article.inlines.filter { $0.kind.address != nil }
    let body = found.filter { !article.isBoilerplate($0.span) }
    own = body.count
    all = own == found.count ? body : body + found.filter { article.isBoilerplate($0.span) }
  }

  package var isEmpty: Bool { all.isEmpty }

  package subscript(number: Int) -> Inline? { all[safe: number - 1] }

  /// The numbers of those that begin within the span; boilerplate's only where there are no others.
  func numbers(in span: Span) -> Range<Int> {
    let found = numbers(in: span, among: 0..<own)
    return found.isEmpty ? numbers(in: span, among: own..<all.count) : found
  }

  private func numbers(in span: Span, among part: Range<Int>) -> Range<Int> {
    let (low, high) = (first(in: part, from: span.start), first(in: part, from: span.end))
    return low + 1..<max(low, high) + 1
  }

  /// By binary search.
  private func first(in part: Range<Int>, from place: ScalarOffset) -> Int {
    var (low, high) = (part.lowerBound, part.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].span.start < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
