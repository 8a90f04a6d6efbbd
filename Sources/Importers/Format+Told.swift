extension Format {
  /// The format by the content, where the name says nothing or says plain text: text files hold
  /// Markdown and saved pages too.
  static func told(by text: String, named: Format?) -> Format {
    if let named, named != .text { return named }
    if looksLikePage(text) { return .html }
    return looksLikeMarkdown(text) ? .markdown : .text
  }

  /// A document type or a root element at the start; where it does not start so, nothing in a text
  /// makes it a page.
  private static func looksLikePage(_ text: String) -> Bool {
    let head = text.drop { $0.isWhitespace }.prefix(64).lowercased()
    return ["<!doctype html", "<html", "<head", "<body", "<?xml", "<!--", "<article", "<meta"]
      .contains { head.hasPrefix($0) }
  }

  /// A title line with a number sign, or two of: such headings, links, emphasis, drawn lines.
  private static func looksLikeMarkdown(_ text: String) -> Bool {
    let lines = text.split(separator: "\n").prefix(2000)
    if let first = lines.first, isHeading(first) || first == "---" { return true }
    let signs = [
      lines.contains(where: isHeading),
      lines.contains { $0.prefix(2000).contains("](http") },
      lines.contains { $0.prefix(2000).ranges(of: "**").count > 1 },
      lines.contains { $0 == "---" || $0 == "***" || $0 == "* * *" },
    ]
    return signs.count { $0 } >= 2
  }

  private static func isHeading(_ line: Substring) -> Bool {
    let signs = line.prefix { $0 == "#" }
    let rest = line.dropFirst(signs.count)
    return (1...6).contains(signs.count) && rest.first == " " && rest.count > 2
  }
}
