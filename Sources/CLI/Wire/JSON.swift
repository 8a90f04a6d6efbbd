/// A JSON value whose keys keep their order (RFC 8259).
indirect enum JSON {
  case null
  case number(Int)
  case string(String)
  case array([JSON])
  case object(KeyValuePairs<String, JSON>)

  /// A string, or null where there is none.
  static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
  static func strings(_ texts: some Sequence<String>) -> JSON { .array(texts.map(JSON.string)) }

  /// The value on one line.
  var line: String {
    switch self {
    case .null: "null"
    case .number(let number): String(number)
    case .string(let text): Self.quoted(text)
    case .array(let values): "[" + values.map(\.line).joined(separator: ",") + "]"
    case .object(let pairs):
      "{" + pairs.map { Self.quoted($0) + ":" + $1.line }.joined(separator: ",") + "}"
    }
  }

  /// What could command a terminal is written as `\uXXXX` too.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where Visible.isHostile(scalar): quoted += "\\u" + hexadecimal(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Four digits: nothing that is written so lies beyond U+FFFF.
  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
