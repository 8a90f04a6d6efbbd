/// The page of keys in the documentation, made from the commands and the keymap.
package enum KeyPage {
  /// What holds for the numbers, which are in no table.
  package static let numbers = """
    A number typed before a command that takes a count is the count. A digit alone, `1` to `6`, goes \
    to a view when nothing follows for half a second, or when what follows takes no count. \
    Among the orphans, `1` to `5` choose a candidate at once.
    """

  /// Markdown: a table for each group of commands.
  package static func markdown(_ keymap: Keymap = .standard) -> String {
    numbers + "\n\n"
      + CommandGroup.allCases.map { group in
        let rows = Commands.all.filter { $0.group == group }.map { row(of: $0, keymap) }
        return (["### \(group.rawValue)", "", "| keys | command | does |", "|---|---|---|"] + rows)
          .joined(separator: "\n")
      }.joined(separator: "\n\n") + "\n"
  }

  private static func row(of command: Command, _ keymap: Keymap) -> String {
    let digit = keymap.digit(of: command.name).map { [$0] } ?? []
    let keys = (digit + keymap.labels(of: command.name)).uniqued().map(code)
    let count = command.takesCount ? " · takes a count" : ""
    return
      "| \(keys.joined(separator: " ")) | `\(command.name)` | \(keymap.spelled(command.summary))\(count) |"
  }

  /// A key as code; what would end the cell or the code is written so that it does not.
  private static func code(_ key: String) -> String {
    key == "|" ? "`\\|`" : key == "`" ? "`` ` ``" : "`\(key)`"
  }
}
