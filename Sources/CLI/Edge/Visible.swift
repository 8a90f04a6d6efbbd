import Model

/// Text from outside, made fit for a screen: nothing in it can command a terminal.
enum Visible {
  /// One line: control characters, line separators and the marks that turn the direction of
  /// writing around are written out as `\u{1B}`.
  static func line(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHostile) else { return text }
    return text.unicodeScalars.reduce(into: "") { line, scalar in
      if isHostile(scalar) {
        line += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        line.unicodeScalars.append(scalar)
      }
    }
  }

  /// Text of many lines: line feeds and tabs stay, what is hostile becomes U+FFFD.
  static func text(_ text: String) -> String {
    let stays: (Unicode.Scalar) -> Bool = { $0 == "\n" || $0 == "\t" || !isHostile($0) }
    guard !text.unicodeScalars.allSatisfy(stays) else { return text }
    return text.unicodeScalars.reduce(into: "") { clean, scalar in
      clean.unicodeScalars.append(stays(scalar) ? scalar : "\u{FFFD}")
    }
  }

  /// What steers; and on a line of ours also line and paragraph separators, and the marks that set
  /// the direction of what stands beside them (the rest of Bidi_Control, Unicode Standard Annex #9).
  static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2028, 0x2029, 0x061C, 0x200E, 0x200F: true
    default: scalar.isSteering
    }
  }
}
