import Model

/// Text from outside, made fit for a screen: nothing in it can command a terminal.
enum Visible {
  /// One line: control characters, line separators and the marks that turn the direction of
  /// writing around are written out as `\u{1B}`, and marks heaped on one sign end where no writing
  /// needs more.
  static func line(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return text }
    var (line, marks) = (String.UnicodeScalarView(), 0)
    for scalar in text.unicodeScalars {
      marks = isMark(scalar) ? marks + 1 : 0
      if isHostile(scalar) {
        line += scalar.writtenOut.unicodeScalars
      } else if marks <= mostMarks {
        line.append(scalar)
      }
    }
    return String(line)
  }

  /// The longest run of them that is meaningful (Stream-Safe Text Format, Unicode Standard Annex #15).
  private static let mostMarks = 30

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    let category = scalar.properties.generalCategory
    return category == .nonspacingMark || category == .enclosingMark
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
