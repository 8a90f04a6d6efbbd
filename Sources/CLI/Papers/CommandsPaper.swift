/// The part of `docs/commands.md` that tells of the command line, made from its definitions.
struct CommandsPaper {
  let root: CommandInfo

  var text: String { root.shown.map { section($0, under: "postil") }.joined(separator: "\n") }

  private func section(_ command: CommandInfo, under parent: String) -> String {
    let (words, example) = command.parts
    var parts = ["### `\(parent) \(command.commandName)`", command.abstract ?? ""]
    parts += ["```\n\(command.usage(under: parent))\n```"]
    if !words.isEmpty { parts.append(Cells.oneLine(words)) }
    let rows = command.ownArguments.map {
      "| `\(Self.cell($0.label))` | \(Self.cell($0.summary)) |"
    }
    if !rows.isEmpty {
      parts.append((["| option | |", "|---|---|"] + rows).joined(separator: "\n"))
    }
    if let example { parts.append("For example: `\(example)`") }
    let own = parts.joined(separator: "\n\n") + "\n"
    let inner = command.shown.map { section($0, under: parent + " " + command.commandName) }
    return ([own] + inner).joined(separator: "\n")
  }

  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
