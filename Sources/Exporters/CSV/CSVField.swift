/// One field of a table.
struct CSVField {
  let text: String

  /// The value, clean, and between quotation marks where RFC 4180 (section 2) asks for them.
  init(_ value: String, guardsFormulas: Bool) {
    let isFormula = guardsFormulas && Self.startsFormula(value)
    text = Self.quoted((isFormula ? "'" : "") + value.cleaned)
  }

  /// What makes a spreadsheet take a field for a formula: OWASP ASVS 1.2.10, and the full-width
  /// forms, which some of them read alike.
  private static let triggers: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠",
  ]

  /// Whether a field starts with a formula. Some programs trim a field before they look at it, so
  /// white space and what has no width in front of it do not count.
  private static func startsFormula(_ value: String) -> Bool {
    for scalar in value.unicodeScalars {
      if triggers.contains(scalar) { return true }
      guard scalar.properties.isWhitespace || scalar.isInvisible else { return false }
    }
    return false
  }

  private static func quoted(_ value: String) -> String {
    guard value.unicodeScalars.contains(where: needsQuotes) else { return value }
    return value.unicodeScalars.reduce(into: "\"") { field, scalar in
      field += scalar == "\"" ? "\"\"" : String(Character(scalar))
    } + "\""
  }

  /// A semicolon and a space too: where a comma is the decimal sign, spreadsheets split at the one,
  /// and some trim the other.
  private static func needsQuotes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", ",", "\n", ";", " ": true
    default: false
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isInvisible: Bool {
    properties.generalCategory == .format || properties.generalCategory == .control
  }
}
