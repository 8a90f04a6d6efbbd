import Reader

/// postil-config(5): the options, how keys are bound, and every command with the keys that Postil
/// comes with.
struct ConfigurationManual {
  let version: String

  var text: String {
    let parts: [[String]] = [
      [
        ".TH POSTIL\\-CONFIG 5 \"\" \"Postil \(version)\" \"File Formats\"", ".SH NAME",
        "postil\\-config \\- the settings of Postil, and the keys of its reader", ".SH SYNOPSIS",
        ".I $XDG_CONFIG_HOME/postil/config.yaml", ".br", ".I ~/.config/postil/config.yaml",
        ".SH DESCRIPTION",
      ],
      Roff.paragraphs(Self.description), options, [".SH KEYS"], keys, [".SH VIEWS"], views,
      [".SH COMMANDS"], commands,
      [".SH SEE ALSO", ".BR postil (1)"],
    ]
    return parts.joined().joined(separator: "\n") + "\n"
  }

  private static let description = """
    The file is YAML. There need not be one. postil config prints what holds, and where each value \
    comes from. A key or value that is wrong is told with its line, and the default counts.
    """

  private var options: [String] {
    let entries = ConfigurationOption.all.flatMap { option in
      let fallback = Roff.plain(option.fallback.words)
      return [
        ".TP", Roff.bold(option.name),
        Roff.line(
          "\(Roff.plain(option.summary)). Takes \(option.takes). Without it: \(fallback)."),
      ]
    }
    return [".SH OPTIONS"] + entries + [".SH EXAMPLE"]
      + Roff.verbatim(ConfigurationExample.options + "\n" + ConfigurationExample.keys)
  }

  private var keys: [String] {
    KeyRules.all.flatMap { [".IP \\(bu 2", Roff.line(Roff.plain($0))] }
  }

  private var views: [String] {
    KeyMode.allCases.flatMap {
      [".TP", Roff.bold($0.rawValue), Roff.line("Holds \(Roff.plain($0.words)).")]
    }
  }

  /// By group; behind each command its keys, with the view before them.
  private var commands: [String] {
    CommandGroup.allCases.flatMap { group -> [String] in
      let rows = Commands.all.filter { $0.group == group }.flatMap { command in
        [
          ".TP", Roff.bold(command.name),
          Roff.line(Roff.plain(Keymap.standard.spelled(command.summary)) + "."), ".br",
          Roff.line(Self.keys(of: command.name)),
        ]
      }
      return [".SS \"\(group.rawValue)\""] + rows
    }
  }

  private static func keys(of command: String) -> String {
    let bindings = Keymap.standard.keys(of: command)
    let digit = Keymap.standard.digit(of: command).map { ["everywhere: \($0)"] } ?? []
    var modes: [KeyMode] = []
    for binding in bindings where !modes.contains(binding.mode) { modes.append(binding.mode) }
    let parts = modes.map { mode in
      let keys = bindings.filter { $0.mode == mode }.map(\.written)
      return "\(mode.rawValue): \(keys.joined(separator: ", "))"
    }
    return (digit + parts).joined(separator: "; ")
  }
}
