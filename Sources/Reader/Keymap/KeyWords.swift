import Screen

// Words that tell which key does something name its command. Which key that is, the keymap says when
// the words are shown: the user may have given it another.

/// Around the name of a command in such words; signs for private use, which no text of ours has.
private let (opening, closing): (Unicode.Scalar, Unicode.Scalar) = ("\u{F8F0}", "\u{F8F1}")

extension DefaultStringInterpolation {
  /// `"\(key: "fold") shows them"`.
  mutating func appendInterpolation(key command: String) {
    appendLiteral("\(opening)\(command)\(closing)")
  }
}

extension Keymap {
  /// The words with the key of each command that they name: the one that acts in these modes, else
  /// its first; `:fold` where it has none.
  package func spelled(_ words: String, in modes: [KeyMode] = []) -> String {
    guard words.unicodeScalars.contains(opening) else { return words }
    var (spelled, rest) = (String.UnicodeScalarView(), words.unicodeScalars[...])
    while let start = rest.firstIndex(of: opening) {
      spelled += rest[..<start]
      rest = rest[rest.index(after: start)...]
      guard let end = rest.firstIndex(of: closing) else { break }
      spelled += label(of: String(rest[..<end]), in: modes).unicodeScalars
      rest = rest[rest.index(after: end)...]
    }
    return String(spelled + rest)
  }

  private func label(of command: String, in modes: [KeyMode]) -> String {
    let rows = keys(of: command)
    let row = rows.first { find($0.keys, in: modes) == .command(command) } ?? rows.first
    return row?.label ?? ":\(command)"
  }
}

extension State {
  /// Words with the keys that they name by their commands.
  func spelled(_ words: String) -> String { keymap.spelled(words, in: keyModes) }
}
