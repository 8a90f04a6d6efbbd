/// The manual page in the man(7) macros, made from the definitions of the commands.
struct ManualPage {
  let root: CommandInfo
  let version: String

  var text: String {
    let head = [
      ".TH POSTIL 1 \"\" \"Postil \(version)\" \"User Commands\"",
      ".SH NAME", Self.line("\(root.commandName) - \(Self.unended(root.abstract ?? ""))"),
      ".SH SYNOPSIS", ".B postil", Self.line("[COMMAND] [ARTICLE]… [OPTION]…"),
      ".SH DESCRIPTION",
    ]
    let body = head + Self.paragraphs(root.parts.text) + [".SH COMMANDS"]
    let commands = root.family(under: root.commandName).flatMap(section)
    return (body + commands + Self.environment).joined(separator: "\n") + "\n"
  }

  private func section(_ name: String, _ command: CommandInfo) -> [String] {
    let usage = [".SS \"\(name)\"", Self.bold(command.usage(as: name)), ".PP"]
    let words = [Self.line(command.abstract ?? "")] + [".PP"]
    let example = command.parts.example.map { [".PP", "Example:", ".IP", Self.bold($0)] } ?? []
    let arguments = command.ownArguments.flatMap {
      [".TP", Self.bold($0.label), Self.line($0.summary)]
    }
    return usage + words + Self.paragraphs(command.parts.text) + arguments + example
  }

  private static func paragraphs(_ text: String) -> [String] {
    let paragraphs = text.split(separator: "\n\n").map { line(Cells.oneLine(String($0))) }
    return Array(paragraphs.map { [$0] }.joined(separator: [".PP"]))
  }

  private static let environment = [
    ".SH ENVIRONMENT",
    ".TP", ".B POSTIL_LIBRARY", "The library, where none is named.",
    ".TP", ".B POSTIL_CREATOR", "Who makes marks; else USER or LOGNAME.",
    ".TP", ".B XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_STATE_HOME",
    "Where the usual library, the settings and themes, and the reading positions are.",
    ".TP", ".B SOURCE_DATE_EPOCH", "The time to write instead of the clock's, in seconds.",
    ".SH EXIT STATUS",
    "0 when all is done, 1 when something failed, 64 when the usage was wrong.",
  ]

  private static func unended(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  private static func bold(_ text: String) -> String { ".B \"\(escaped(text, quoted: true))\"" }

  /// A line of text; one that would be a request begins with nothing instead.
  private static func line(_ text: String) -> String {
    let line = escaped(text, quoted: false)
    return line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }

  /// groff_char(7): what means something to roff, and hyphens that are typed as such.
  private static func escaped(_ text: String, quoted: Bool) -> String {
    text.reduce(into: "") { line, sign in
      switch sign {
      case "\\": line += "\\e"
      case "-": line += "\\-"
      case "…": line += "..."
      case "’": line += "\\(cq"
      case "\"": line += quoted ? "\\(dq" : "\""
      default: line.append(sign)
      }
    }
  }
}
