import Model

/// Text from outside, written so that it stays text.
///
/// By CommonMark 0.31 (2.4 backslash escapes, 2.5 character references), GFM and what Obsidian adds
/// (`#tag`, `==highlight==`, `%%comment%%`, `^block`, `$formula$`).
enum MarkdownText {
  /// In one line.
  static func line(_ text: String) -> String { escaped(text.cleanedLine) }

  /// In one line, with what stands within the text: spans count the text's scalars.
  static func line(_ text: String, _ inlines: [Inline]) -> String {
    let clean = text.cleaned
    guard !inlines.isEmpty, clean == text || !text.unicodeScalars.contains("\r"),
      !clean.unicodeScalars.contains("\n")
    else { return line(text) }
    return MarkdownLine(Array(clean.unicodeScalars)[...], inlines).text
  }

  /// Lines behind a prefix: `> `. A line feed is a hard break, an empty line a new paragraph.
  static func block(_ text: String, _ inlines: [Inline] = [], prefix: String) -> String {
    // Two signs that become one would move the places behind them.
    let inlines = text.unicodeScalars.contains("\r") ? [] : inlines
    let lines = Array(text.cleaned.unicodeScalars).trimmingLineFeeds.split(
      separator: "\n", omittingEmptySubsequences: false)
    var output = ""
    for (index, line) in lines.enumerated() {
      let breaks = !line.isEmpty && index + 1 < lines.count && !lines[index + 1].isEmpty
      let body = prefix + MarkdownLine(line, inlines).text + (breaks ? "\\" : "")
      output += body.trimmingEnd + "\n"
    }
    return output
  }

  /// A link that can be followed; an address that is not of the web stays text.
  static func link(_ address: String) -> String {
    IRI.web(address).map { "<\($0)>" } ?? line(address)
  }
}

extension MarkdownText {
  /// One line of clean text with every sign escaped that could mean something where it stands.
  private static func escaped(_ line: String) -> String {
    let signs = Array(line.unicodeScalars)
    return signs.indices.reduce(into: "") { output, index in
      output += escape(signs[index], at: index, in: signs)
    }
  }

  /// A sign of a line, as it must be written to stay one.
  static func escape(
    _ sign: Unicode.Scalar, at index: Int, in line: [Unicode.Scalar]
  ) -> String {
    let next = index + 1 < line.count ? line[index + 1] : nil
    let previous = index > 0 ? line[index - 1] : nil
    switch sign {
    // A space at an edge, or beside another one, would be dropped.
    case " ": return previous == nil || next == nil || previous == " " ? "&#32;" : " "
    // Forges look for names and addresses after the escapes are gone; an empty comment parts them.
    case "@": return next?.isWord ?? false ? "@<!-- -->" : "@"
    default:
      let isEscaped =
        means(sign, after: previous, before: next) || links(at: index, in: line)
        || opens(at: index, in: line)
      return (isEscaped ? "\\" : "") + String(Character(sign))
    }
  }

  /// Whether the sign means something anywhere in a line.
  private static func means(
    _ sign: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Bool {
    switch sign {
    case "\\", "`", "*", "_", "[", "]", "<", "~", "|", "$", "#": true
    case "&": next == "#" || next?.isWord ?? false
    case "=", "%": previous == sign || next == sign
    case "^": previous == nil || previous == " "
    default: false
    }
  }

  /// Whether the sign makes an address a link (GFM 6.9), the colon of `://` or the dot of `www.`, or
  /// begins a picture by its name: `:smile:`.
  private static func links(at index: Int, in line: [Unicode.Scalar]) -> Bool {
    switch line[index] {
    case ":":
      line[index...].starts(with: "://".unicodeScalars) || isPicture(line[(index + 1)...])
    case ".": index >= 3 && line[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
    default: false
    }
  }

  private static func isPicture(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = rest.prefix { $0.isWord || $0 == "+" }
    return !name.isEmpty && rest.dropFirst(name.count).first == ":"
  }

  /// Whether the sign, first in its line, opens a quote, a list, a rule or underlines a heading.
  private static func opens(at index: Int, in line: [Unicode.Scalar]) -> Bool {
    let next = index + 1 < line.count ? line[index + 1] : nil
    let isFirst = { line[..<index].allSatisfy { $0 == " " } }
    switch line[index] {
    case ">": return isFirst()
    case "-", "+": return (next == nil || next == " " || next == line[index]) && isFirst()
    case "=": return next == nil && isFirst()
    case ".", ")":
      let hasNumber = index > 0 && ("0"..."9").contains(line[index - 1])
      return hasNumber && (next == nil || next == " ")
        && line[..<index].allSatisfy { $0 == " " || ("0"..."9").contains($0) }
    default: return false
    }
  }
}

extension Unicode.Scalar {
  /// Whether a name or an address goes on with the sign.
  fileprivate var isWord: Bool {
    properties.isAlphabetic || ("0"..."9").contains(self) || self == "_" || self == "-"
  }
}

extension [Unicode.Scalar] {
  fileprivate var trimmingLineFeeds: ArraySlice<Unicode.Scalar> {
    let front = drop { $0 == "\n" }
    guard let last = front.lastIndex(where: { $0 != "\n" }) else { return [] }
    return front[...last]
  }
}

extension String {
  fileprivate var trimmingEnd: Substring {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return self[...last]
  }
}
