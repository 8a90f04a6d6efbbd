/// The manual page in the man(7) macros, made from the definitions of the commands.
struct ManualPage {
  let root: CommandInfo
  let version: String

  var text: String {
    let head = [
      ".TH POSTIL 1 \"\" \"Postil \(version)\" \"User Commands\"",
      ".SH NAME", Roff.line("\(root.commandName) - \(Self.unended(root.abstract ?? ""))"),
      ".SH SYNOPSIS", ".B postil", Roff.line("[COMMAND] [ARTICLE]… [OPTION]…"),
      ".SH DESCRIPTION",
    ]
    let body = head + Roff.paragraphs(root.parts.text) + [".SH COMMANDS"]
    let commands = root.family(under: root.commandName).flatMap(section)
    return (body + commands + Self.end).joined(separator: "\n") + "\n"
  }

  private func section(_ name: String, _ command: CommandInfo) -> [String] {
    let usage = [".SS \"\(name)\"", Roff.bold(command.usage(as: name)), ".PP"]
    let words = [Roff.line(command.abstract ?? "")] + [".PP"]
    let example = command.parts.example.map { [".PP", "Example:", ".IP", Roff.bold($0)] } ?? []
    let arguments = command.ownArguments.flatMap {
      [".TP", Roff.bold($0.label), Roff.line($0.summary)]
    }
    return usage + words + Roff.paragraphs(command.parts.text) + arguments + example
  }

  private static var end: [String] {
    [".SH ENVIRONMENT"]
      + EnvironmentVariable.all.flatMap { variable in
        [
          ".TP", Roff.bold(variable.names.joined(separator: ", ")),
          Roff.line(Roff.plain(variable.words) + "."),
        ]
      } + [
        ".SH FILES", ".TP", ".I $XDG_CONFIG_HOME/postil/config.yaml",
        "The settings, and the keys of the reader.", ".SH EXIT STATUS",
        "0 when all is done, 1 when something failed, 64 when the usage was wrong.",
        ".SH SEE ALSO", ".BR postil\\-config (5)",
      ]
  }

  private static func unended(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
