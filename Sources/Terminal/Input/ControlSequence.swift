package import Screen

/// A sequence that a terminal sends after `ESC [`, up to its last sign.
///
/// ECMA-48, 5.4 (parameters, intermediates, final); what they mean: xterm's ctlseqs.
package struct ControlSequence: Hashable, Sendable {
  /// `<`, `=`, `>` or `?` before the parameters.
  package let marker: Character?
  /// Of those with colons only the first part.
  package let parameters: [Int]
  package let intermediates: String
  package let final: Character

  /// What a sequence says.
  package enum Meaning: Hashable, Sendable {
    case input(Input)
    case pasteBegins
    case pasteEnds
    /// The answer to a question about a mode: whether the terminal has it and lets it be set.
    case mode(Int, isAvailable: Bool)
    case nothing
  }

  /// From what follows `ESC [`, the final sign included; nil where that is no sequence.
  package init?(_ text: String) {
    var rest = text[...]
    guard let last = rest.popLast() else { return nil }
    final = last
    if let first = rest.first, "<=>?".contains(first) {
      marker = first
      rest.removeFirst()
    } else {
      marker = nil
    }
    let numbers = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ";" || $0 == ":") }
    intermediates = String(rest.dropFirst(numbers.count))
    parameters = numbers.split(separator: ";", omittingEmptySubsequences: false).map {
      Int($0.prefix { $0 != ":" }) ?? 0
    }
  }

  package var meaning: Meaning {
    switch (marker, intermediates, final) {
    case ("<", "", "M"), ("<", "", "m"): return mouse.map(Meaning.input) ?? .nothing
    case ("?", "$", "y"): return modeAnswer
    case (nil, "", "~"): return tilde
    case (nil, "", "I"): return .input(.focus(true))
    case (nil, "", "O"): return .input(.focus(false))
    case (nil, "", "u"): return key(coded: parameter(0), held: parameter(1, or: 1))
    case (nil, "", _): return lettered.map { .input(.key($0)) } ?? .nothing
    default: return .nothing
    }
  }

  private func parameter(_ index: Int, or other: Int = 0) -> Int {
    parameters.indices.contains(index) && parameters[index] > 0 ? parameters[index] : other
  }

  /// DECRPM: 1 and 2 are set and reset, 3 and 4 the same for ever, 0 unknown.
  private var modeAnswer: Meaning {
    .mode(parameter(0), isAvailable: [1, 2].contains(parameter(1)))
  }

  private var lettered: KeyEvent? {
    if final == "Z" { return KeyEvent(.backtab) }
    return Self.letters[final].map { Self.event($0, held: parameter(1, or: 1)) }
  }

  private var tilde: Meaning {
    switch parameter(0) {
    case 200: .pasteBegins
    case 201: .pasteEnds
    case 27: key(coded: parameter(2), held: parameter(1, or: 1))
    case let number:
      Self.numbers[number].map {
        .input(.key(Self.event($0, held: parameter(1, or: 1))))
      } ?? .nothing
    }
  }

  private static let letters: [Character: Key] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end,
    "P": .function(1), "Q": .function(2), "R": .function(3), "S": .function(4),
  ]

  private static let numbers: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]

  /// The key of `ESC O` and a letter: cursor keys and F1–F4 in application mode, Enter of the
  /// number block.
  package static func applicationKey(_ letter: Character) -> KeyEvent? {
    letter == "M" ? KeyEvent(.enter) : letters[letter].map { KeyEvent($0) }
  }

  /// `held` is 1 and the sum of shift 1, alt 2, control 4 (ctlseqs, "PC-Style Function Keys").
  private static func event(_ key: Key, held: Int) -> KeyEvent {
    let bits = max(0, held - 1)
    let (shift, alt, control) = (bits & 1 != 0, bits & 2 != 0, bits & 4 != 0)
    if case .character(let sign) = key, shift, !control {
      let upper = sign.uppercased()
      return KeyEvent(.character(upper.count == 1 ? Character(upper) : sign), alt: alt)
    }
    if key == .tab, shift { return KeyEvent(.backtab, control: control, alt: alt) }
    return KeyEvent(key, control: control, alt: alt, shift: shift)
  }

  /// A key by its code point (ctlseqs, modifyOtherKeys; fixterms' `CSI u`).
  private func key(coded code: Int, held: Int) -> Meaning {
    guard let scalar = Unicode.Scalar(UInt32(clamping: code)) else { return .nothing }
    let key: Key
    switch code {
    case 9: key = .tab
    case 13: key = .enter
    case 27: key = .escape
    case 8, 127: key = .backspace
    case 0..<32, 128..<160, 0xE000..<0xF900: return .nothing
    default: key = .character(Character(scalar))
    }
    return .input(.key(Self.event(key, held: held)))
  }

  /// ctlseqs, "SGR (1006)": a button with 4, 8 and 16 for what is held, 32 for a movement and 64
  /// for the wheel; column and row from 1.
  private var mouse: Input? {
    let button = parameter(0)
    let (column, row) = (parameter(1, or: 1) - 1, parameter(2, or: 1) - 1)
    return mouseKind(button).map { .mouse(MouseEvent($0, column: column, row: row)) }
  }

  private func mouseKind(_ button: Int) -> MouseEvent.Kind? {
    switch (button & 0b1110_0011, final) {
    case (64, "M"): .wheelUp
    case (65, "M"): .wheelDown
    case (0, "M"): .press
    case (0, "m"): .release
    case (32, "M"): .drag
    default: nil
    }
  }
}
