import Model
import Screen
import Text

extension Frame {
  /// Writes a text of the interface from a column on, cut before `limit`, and returns the column
  /// after it. What is cut ends in `…`, at a word where that costs little.
  @discardableResult
  mutating func write(
    _ text: String, column: Int, row: Int, limit: Int? = nil, roles: Roles
  ) -> Int {
    let edge = min(limit ?? size.columns, size.columns)
    let fitted = Fitted.text(text, width: edge - column)
    return put(fitted.glyphs, column: column, row: row, limit: edge, roles: roles)
  }
}

extension String {
  /// The clusters as a terminal can show them, cleaned.
  var glyphs: [Glyph] {
    // Most texts are plain; each of their signs is a cluster of one cell.
    if isPlain { return utf8.map { Glyph(String(UnicodeScalar($0)), width: 1) } }
    return Clusters.of(self).filter { $0.width > 0 }.map { Glyph($0.text, width: $0.width) }
  }
}

extension String {
  /// Whether it holds nothing but signs of ASCII that can be seen, and spaces.
  fileprivate var isPlain: Bool { utf8.allSatisfy { (0x20..<0x7F).contains($0) } }
}

/// Texts of the interface brought to a width.
enum Fitted {
  /// The text, or its beginning and `…` where it is wider than so many cells.
  static func text(_ text: String, width: Int) -> String {
    guard width > 0 else { return "" }
    if text.isPlain {
      guard text.utf8.count > width else { return text }
      return atWord(String(text.prefix(width - 1)), width: width) + "…"
    }
    let clusters = Clusters.of(text)
    guard clusters.reduce(0, { $0 + $1.width }) > width else { return text }
    var kept = ""
    var room = width - 1
    for cluster in clusters {
      guard cluster.width <= room else { break }
      kept += cluster.text
      room -= cluster.width
    }
    return atWord(kept, width: width) + "…"
  }

  /// The text, or its first words and `…` where it is wider than so many cells: no word is cut unless
  /// it alone is wider.
  static func words(_ text: String, width: Int) -> String {
    guard width > 0, text.utf8.count > width else { return width > 0 ? text : "" }
    let glyphs = text.glyphs
    guard glyphs.width > width else { return text }
    var (end, used, space) = (0, 0, 0)
    while end < glyphs.count, used + glyphs[end].width < width {
      used += glyphs[end].width
      end += 1
      if glyphs[safe: end]?.text == " " { space = end }
    }
    let kept = glyphs[..<(space > 0 ? space : end)].map(\.text).joined()
    return kept.trimmingEnd + "…"
  }

  /// Cut back to the last space, unless that would lose more than a third.
  private static func atWord(_ text: String, width: Int) -> String {
    guard let space = text.lastIndex(of: " ") else { return text }
    let head = text[..<space]
    return head.count * 3 >= text.count * 2 ? head.trimmingEnd : text.trimmingEnd
  }

  /// The lines of a text at a width: words are kept whole where they fit.
  static func lines(_ text: String, width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
      let scalars = ScalarText(line)
      let spans = Lines.wrap(scalars, in: scalars.whole, width: max(1, width))
      return spans.isEmpty ? [""] : spans.map { scalars[$0].trimmingEnd }
    }
  }

  /// The first lines of a text; where there are more, the last ends in `…`.
  static func lines(_ text: String, width: Int, most: Int) -> [String] {
    let lines = lines(text, width: width)
    guard lines.count > most, most > 0 else { return Array(lines.prefix(most)) }
    let last = lines[(most - 1)...].joined(separator: " ")
    return lines.prefix(most - 1) + [Fitted.text(last, width: width)]
  }
}

extension StringProtocol {
  var trimmingEnd: String { String(reversed().drop { $0.isWhitespace }.reversed()) }
}
