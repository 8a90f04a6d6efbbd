import Exporters
import Importers
import Reader

/// `docs/commands.md`: the keys of the reader, the command line and the formats, made from the
/// definitions that the program itself goes by.
struct CommandsPaper {
  let root: CommandInfo

  var text: String {
    [
      """
      # Commands

      This page is written by `postil papers commands`; a test compares the two.

      ## In the reader

      `?` shows the keys, `:` finds a command by its name.

      """, KeyPage.markdown(),
      """
      ## On the command line

      \(Cells.oneLine(root.parts.text))

      """, root.family(under: root.commandName).map(section).joined(separator: "\n"),
      """
      ## Formats

      | in | |
      |---|---|
      """, formatsIn,
      """

      | out | |
      |---|---|
      """, formatsOut,
    ].joined(separator: "\n")
  }

  private var formatsIn: String {
    Format.allCases.map { "| `\($0.rawValue)` | `.\($0.fileExtension)` |" }.joined(separator: "\n")
  }

  private var formatsOut: String {
    ExportFormat.allCases.map { "| `\($0.rawValue)` | \(Self.cell($0.summary)) |\n" }.joined()
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
