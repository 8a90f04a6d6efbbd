import Model
import Screen
import Text

extension Frame {
  /// Writes a text of the interface from a column on, cut before `limit`, and returns the column
  /// after it. What is cut ends in `…`, behind a whole word.
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
package enum Fitted {
  /// The text, or its first words and `…` where it is wider than so many cells. A word is cut only
  /// where it alone is wider.
  package static func text(_ text: String, width: Int) -> String {
    // No sign takes more cells than bytes.
    guard width > 0, text.utf8.count > width else { return width > 0 ? text : "" }
    // Of a long text no more is looked at than says where it is cut.
    let glyphs = (text.isPlain ? String(text.prefix(2 * width)) : text).glyphs
    guard glyphs.width > width else { return text }
    var (end, used, cut) = (0, 0, 0)
    while end < glyphs.count, used + glyphs[end].width < width {
      used += glyphs[end].width
      end += 1
      if glyphs.mayPart(at: end) { cut = end }
    }
    let word = Array(glyphs[cut...].drop { $0.text == " " }.prefix { $0.text != " " })
    if cut > 0 {
      // The name of a file or an article says something by its beginning, and nothing where it is
      // left out.
      let isLong = word.width * 2 > width && Array(glyphs[..<cut]).width * 2 < width
      let hyphen = glyphs[cut...min(end, glyphs.count - 1)].lastIndex { $0.text == "-" }
      end = word.width > width ? hyphen ?? end : isLong ? hyphen ?? cut : cut
    }
    return glyphs[..<end].map(\.text).joined().trimmingLead + "…"
  }

  /// The text, or its first words, and `…` behind them: others follow.
  static func goingOn(_ text: String, width: Int) -> String {
    // One word more than there is room for.
    let room = width - text.glyphs.width
    return self.text(text + " " + String(repeating: "x", count: max(1, room)), width: width)
  }

  /// The text, or `…` and as much of its end as such a width holds; nothing but the `…` where that is
  /// nothing.
  static func end(of text: String, width: Int) -> String {
    let glyphs = text.glyphs
    guard glyphs.width > width else { return text }
    var (start, used) = (glyphs.count, 1)
    while start > 0, used + glyphs[start - 1].width <= width {
      start -= 1
      used += glyphs[start].width
    }
    return "…" + glyphs[start...].map(\.text).joined()
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

extension [Glyph] {
  /// Whether what stands before this one may be parted from it: at a space, behind a slash, that of a
  /// tag aside, and behind wide signs, which no spaces part.
  fileprivate func mayPart(at index: Int) -> Bool {
    if self[safe: index]?.text == " " || self[index - 1].width == 2 { return true }
    return self[index - 1].text == "/" && !isInTag(index - 1)
  }

  private func isInTag(_ index: Int) -> Bool {
    let start = self[..<index].lastIndex { $0.text == " " }.map { $0 + 1 } ?? 0
    return self[start].text == "#"
  }
}

extension StringProtocol {
  /// Without what would lead on to more: spaces, a comma or the like, and the `…` between two parts.
  fileprivate var trimmingLead: String {
    let kept = upToLast { !$0.isWhitespace && !",;:·–—(…".contains($0) }
    return kept.isEmpty ? trimmingEnd : kept
  }

  var trimmingEnd: String { upToLast { !$0.isWhitespace } }

  private func upToLast(_ isKept: (Character) -> Bool) -> String {
    lastIndex(where: isKept).map { String(self[...$0]) } ?? ""
  }
}
