import Reader
import Screen

/// Keys of one command in one view that are others than those that Postil comes with.
struct KeyChange: Hashable, Sendable {
  let mode: KeyMode
  let command: String
  /// As the file would have them; empty where there are none.
  let keys: [String]
  let standard: [String]
  /// Which line of the user's did it; nil where none did it alone.
  let line: Int?
}

extension Configuration {
  /// What the keymap has that is not as Postil comes with it, in the order of the table.
  func changes(of keymap: Keymap) -> [KeyChange] {
    guard keymap != .standard else { return [] }
    var seen: Set<[String]> = []
    let rows = Keymap.standard.bindings + keymap.bindings
    return rows.compactMap { row in
      guard seen.insert([row.mode.rawValue, row.command]).inserted else { return nil }
      let standard = Keymap.standard.keys(of: row.command).filter { $0.mode == row.mode }
      let now = keymap.keys(of: row.command).filter { $0.mode == row.mode }
      guard standard != now else { return nil }
      return KeyChange(
        mode: row.mode, command: row.command, keys: now.map(\.written),
        standard: standard.map(\.written), line: line(of: row, losing: standard, in: keymap))
    }
  }

  /// The line that speaks of the command; else the first that took one of its keys.
  private func line(of row: Binding, losing standard: [Binding], in keymap: Keymap) -> Int? {
    let here = keys.filter { $0.mode == row.mode }
    if let own = here.first(where: { $0.command == row.command }) { return own.line }
    let lost = standard.filter { !keymap.bindings.contains($0) }
    return here.first { line in
      line.keys.contains { keys in
        lost.contains { $0.keys.starts(with: keys) || keys.starts(with: $0.keys) }
      }
    }?.line
  }
}

extension Binding {
  /// As the file has it: `g x`.
  var written: String { keys.map(\.name).joined(separator: " ") }
}
