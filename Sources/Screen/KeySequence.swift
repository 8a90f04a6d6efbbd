/// Why words of a keymap are no keys.
package enum SequenceError: Error, Hashable, Sendable {
  /// There is nothing.
  case empty
  case noKey(String)
  /// Shift is part of a sign: the sign itself is to be written.
  case shifted(String, sign: String)
  /// With Ctrl a sign has no Shift: a terminal sends the same for both.
  case alike(String, to: String)
  /// Esc gives up keys that wait, and so is never one of several.
  case escape
  /// A digit that begins a sequence would be taken for a count.
  case digit(String)
  /// More than so many one after the other.
  case tooLong(Int)
}

extension KeyEvent {
  /// The keys of one command, one after the other, as help and footer write them, or a script:
  /// `ö`, `C-x` or `^X`, `F5`, `Space`, `g x`, `gg`.
  package static func sequence(_ text: String) throws(SequenceError) -> [KeyEvent] {
    let words = text.split(separator: " ").map(String.init)
    // A word is one or two.
    guard words.count <= longest else { throw .tooLong(longest) }
    var keys: [KeyEvent] = []
    for word in words { keys += try Self.keys(of: word) }
    guard keys.count <= longest else { throw .tooLong(longest) }
    guard keys.count != 1, let first = keys.first else {
      if keys.isEmpty { throw .empty }
      return keys
    }
    if keys.contains(where: { $0.key == .escape }) { throw .escape }
    if let sign = first.character, sign.isASCII, sign.isNumber { throw .digit(String(sign)) }
    return keys
  }

  /// Nobody types more for one command.
  private static let longest = 8

  /// One key; or two signs that stand together, as help shows them: `gg`.
  private static func keys(of word: String) throws(SequenceError) -> [KeyEvent] {
    if let key = written(word) {
      if key.shift, case .character(let sign) = key.key { throw shifted(word, sign, key) }
      return [key]
    }
    let signs = word.compactMap { written(String($0)) }
    guard word.count == 2, signs.count == 2 else { throw .noKey(word) }
    return signs
  }

  /// How Shift with a sign is to be written, or why it cannot be.
  private static func shifted(
    _ word: String, _ sign: Character, _ key: KeyEvent
  ) -> SequenceError {
    if key.control || sign == " " {
      return .alike(word, to: KeyEvent(key.key, control: key.control, alt: key.alt).name)
    }
    let capital = sign.uppercased().first ?? sign
    return .shifted(word, sign: KeyEvent(.character(capital), alt: key.alt).name)
  }

  /// A key that a keyboard has; `^D` is Ctrl and D, and control has no capitals.
  private static func written(_ word: String) -> KeyEvent? {
    let isCaret = word.count == 2 && word.first == "^"
    let name = isCaret ? "C-" + word.dropFirst() : spelled(word)
    guard let key = KeyEvent(name: name) else { return nil }
    guard case .character(let sign) = key.key else { return key }
    guard isTyped(sign) else { return nil }
    guard key.control, let small = sign.lowercased().first else { return key }
    return KeyEvent(.character(small), control: true, alt: key.alt, shift: key.shift)
  }

  /// What other programs call the same keys.
  private static let otherNames = [
    "escape": "Esc", "return": "Enter", "pgup": "PageUp", "pgdn": "PageDown",
    "pgdown": "PageDown", "del": "Delete", "ins": "Insert",
  ]
  private static let otherHolds = [
    "ctrl-": "C-", "ctrl+": "C-", "alt-": "A-", "alt+": "A-", "shift-": "S-", "shift+": "S-",
    "m-": "A-",
  ]

  /// The name as a script has it.
  private static func spelled(_ word: String) -> String {
    let lower = word.lowercased()
    if let name = otherNames[lower] { return name }
    guard let hold = otherHolds.first(where: { lower.hasPrefix($0.key) }) else { return word }
    let rest = word.dropFirst(hold.key.count)
    return rest.isEmpty ? word : hold.value + spelled(String(rest))
  }

  /// Whether the sign is one that can be seen, and a space one that was written as such.
  private static func isTyped(_ sign: Character) -> Bool {
    sign == " "
      || sign.unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate,
          .unassigned:
          false
        default: true
        }
      }
  }

  /// The keys that have a name: whoever mistypes one is told the nearest.
  package static var keyNames: [String] {
    names.map(\.0).filter { $0 != "lt" } + (1...24).map { "F\($0)" }
  }
}
