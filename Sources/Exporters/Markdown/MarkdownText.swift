/// Text from outside, written so that it stays text.
///
/// By CommonMark 0.31 (2.4 backslash escapes, 2.5 character references), GFM and what Obsidian adds
/// (`#tag`, `==highlight==`, `%%comment%%`, `^block`, `$formula$`).
enum MarkdownText {
  /// In one line.
  static func line(_ text: String) -> String { escaped(text.cleanedLine) }

  /// Lines behind a prefix: `> `. A line feed is a hard break, an empty line a new paragraph.
  static func block(_ text: String, prefix: String) -> String {
    let lines = text.cleaned.trimmingLineFeeds.split(
      separator: "\n", omittingEmptySubsequences: false)
    var output = ""
    for (index, line) in lines.enumerated() {
      let breaks = !line.isEmpty && index + 1 < lines.count && !lines[index + 1].isEmpty
      let body = prefix + escaped(String(line)) + (breaks ? "\\" : "")
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
    let scalars = Array(line.unicodeScalars)
    var output = ""
    for index in scalars.indices {
      output += escape(scalars, at: index)
    }
    return output
  }

  private static func escape(_ line: [Unicode.Scalar], at index: Int) -> String {
    let scalar = line[index]
    let next = index + 1 < line.count ? line[index + 1] : nil
    let previous = index > 0 ? line[index - 1] : nil
    switch scalar {
    // A space at an edge, or beside another one, would be dropped.
    case " ": return previous == nil || next == nil || previous == " " ? "&#32;" : " "
    // Forges look for names and addresses after the escapes are gone; an empty comment parts them.
    case "@": return next?.properties.isAlphabetic ?? false || next == "_" ? "@<!-- -->" : "\\@"
    default:
      let isSign = means(scalar, after: previous, before: next) || opens(line, at: index)
      return (isSign ? "\\" : "") + String(Character(scalar))
    }
  }

  /// Whether the sign means something anywhere in a line.
  private static func means(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "|", "$", "^", "#", "{", "}": true
    case "=", "%": previous == scalar || next == scalar
    case ":": next == "/" || next == ":"
    case ".": previous == "w" || previous == "W"
    case "!": next == "["
    default: false
    }
  }

  /// Whether the sign would open a block at the start of a line: a rule, a list, an underline.
  private static func opens(_ line: [Unicode.Scalar], at index: Int) -> Bool {
    switch line[index] {
    case "-", "+", "=", ":": line[..<index].allSatisfy { $0 == " " }
    case ".", ")": index > 0 && line[..<index].allSatisfy { $0 == " " || ("0"..."9").contains($0) }
    default: false
    }
  }
}

extension String {
  fileprivate var trimmingLineFeeds: Substring {
    let front = drop { $0 == "\n" }
    guard let last = front.lastIndex(where: { $0 != "\n" }) else { return "" }
    return front[...last]
  }

  fileprivate var trimmingEnd: Substring {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return self[...last]
  }
}
