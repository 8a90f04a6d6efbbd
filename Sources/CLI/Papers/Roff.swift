/// Text for man(7).
enum Roff {
  static func bold(_ text: String) -> String { ".B \"\(escaped(text, quoted: true))\"" }

  /// A line of text; one that would be a request begins with nothing instead.
  static func line(_ text: String) -> String {
    let line = escaped(text, quoted: false)
    return line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }

  static func paragraphs(_ text: String) -> [String] {
    let paragraphs = text.split(separator: "\n\n").map { line(Cells.oneLine(String($0))) }
    return Array(paragraphs.map { [$0] }.joined(separator: [".PP"]))
  }

  /// Lines as they stand, as a file has them.
  static func verbatim(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return [".PP", ".RS 4", ".nf"] + lines.map { line(String($0)) } + [".fi", ".RE"]
  }

  /// Markdown's marks of code are the page's own italics elsewhere; here the words stand alone.
  static func plain(_ markdown: String) -> String {
    var plain = markdown
    plain.removeAll { $0 == "`" }
    return plain
  }

  /// groff_char(7): what means something to roff, and hyphens that are typed as such.
  private static func escaped(_ text: String, quoted: Bool) -> String {
    text.reduce(into: "") { line, sign in
      switch sign {
      case "\\": line += "\\e"
      case "-": line += "\\-"
      case "…": line += "..."
      case "’": line += "\\(cq"
      case "^": line += "\\(ha"
      case "~": line += "\\(ti"
      case "`": line += "\\(ga"
      case "'": line += "\\(aq"
      case "\"": line += quoted ? "\\(dq" : "\""
      default: line.append(sign)
      }
    }
  }
}
