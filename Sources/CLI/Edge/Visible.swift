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

  /// C0, DEL and C1; line and paragraph separators; Bidi_Control (Unicode Standard Annex #9).
  static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
