/// The part of `docs/commands.md` that tells of the command line, made from its definitions.
struct CommandsPaper {
  let root: CommandInfo

  var text: String {
    root.family(under: root.commandName).map(section).joined(separator: "\n")
  }

  private func section(_ name: String, _ command: CommandInfo) -> String {
    let (words, example) = command.parts
    var parts = ["### `\(name)`", command.abstract ?? ""]
    parts += ["```\n\(command.usage(as: name))\n```"]
    if !words.isEmpty { parts.append(Cells.oneLine(words)) }
    let rows = command.ownArguments.map {
      "| `\(Self.cell($0.label))` | \(Self.cell($0.summary)) |"
    }
    if !rows.isEmpty {
      parts.append((["| option | |", "|---|---|"] + rows).joined(separator: "\n"))
    }
    if let example { parts.append("For example: `\(example)`") }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
