import Model
import Provenance

/// What articles have in common, as people read it.
struct CopyLines {
  /// How many passages of two articles are shown; JSON has them all.
  private static let passages = 3
  /// How wide a passage is shown, in cells.
  private static let width = 120

  /// The articles that are told of.
  let articles: [ID<Article>: Article]
  /// On a terminal, where a beginning of an id is enough.
  let handles: Handles?
  let context: Context

  /// A heading, a line for each article, and the longest passages.
  func lines(of pair: SharedText) -> [String] {
    var table = Table()
    let names = pair.isOrdered ? ["older", "younger"] : ["one", "other"]
    add(pair.first, pair.firstShare, to: &table, name: names[0])
    add(pair.second, pair.secondShare, to: &table, name: names[1])
    let count = pair.passages.count.counted("passage")
    return ["copy: \(pair.overlap.percent) % overlap, \(count)"] + table.lines(in: context)
      + longest(of: pair)
  }

  /// A heading with the passage, and a line for each article.
  func lines(of group: PassageGroup) -> [String] {
    var (table, quote) = (Table(), Table())
    for place in group.places { add(place.article, place.share, to: &table) }
    if let first = group.places.first { quote.add("    " + words(first.article, first.span)) }
    return ["passage: \(group.words.counted("word")) in \(group.places.count.counted("place"))"]
      + table.lines(in: context) + quote.lines(in: context)
  }

  private func add(
    _ id: ID<Article>, _ share: Double, to table: inout Table, name: String? = nil
  ) {
    let known = articles[id]?.metadata
    let handle = handles?.handle(of: id) ?? id.value
    let day = String(known?.published?.prefix(10) ?? "-")
    table.add(
      cells: (name.map { ["  " + $0, handle] } ?? ["  " + handle]) + [
        day, known?.outlet ?? "-", "\(share.percent) %",
        Cells.oneLine(articles[id]?.displayTitle ?? id.value),
      ])
  }

  private func longest(of pair: SharedText) -> [String] {
    var table = Table()
    for passage in pair.passages.sorted(by: { $0.words > $1.words }).prefix(Self.passages) {
      table.add("    " + passage.words.counted("word"), words(pair.first, passage.first))
    }
    return table.lines(in: context)
  }

  /// The beginning of a passage, as much of it as can be shown.
  private func words(_ id: ID<Article>, _ span: Span) -> String {
    guard let article = articles[id] else { return "" }
    let start = Span(span.start, min(span.end, span.start + 2 * Self.width))
    let words = Cells.oneLine(article.words(start)) + (start.end < span.end ? "…" : "")
    return "“\(Cells.cut(Visible.line(words), to: Self.width))”"
  }
}

extension Double {
  /// Rounded down, so that what is said to be half is half at least.
  var percent: Int { Int((self * 100).rounded(.down)) }
}
