/// A JSON value whose members keep the order in which they were given.
enum JSON {
  case string(String)
  case number(Int)
  case array([JSON])
  case object([(name: String, value: JSON)])

  /// Indented by two spaces a level (RFC 8259).
  var text: String {
    var output = ""
    write(to: &output, indent: 0)
    return output + "\n"
  }

  private func write(to output: inout String, indent: Int) {
    switch self {
    case .string(let string): output += string.quotedForJSON
    case .number(let number): output += String(number)
    case .array(let items):
      Self.write(items, between: "[", "]", to: &output, indent: indent) { item, output in
        item.write(to: &output, indent: indent + 1)
      }
    case .object(let members):
      Self.write(members, between: "{", "}", to: &output, indent: indent) { member, output in
        output += member.name.quotedForJSON + ": "
        member.value.write(to: &output, indent: indent + 1)
      }
    }
  }

  private static func write<Part>(
    _ parts: [Part], between open: String, _ close: String, to output: inout String, indent: Int,
    _ writePart: (Part, inout String) -> Void
  ) {
    output += open
    for (index, part) in parts.enumerated() {
      output += index == 0 ? "\n" : ",\n"
      output += String(repeating: "  ", count: indent + 1)
      writePart(part, &output)
    }
    if !parts.isEmpty { output += "\n" + String(repeating: "  ", count: indent) }
    output += close
  }
}

extension String {
  /// The text between quotation marks. What steers a terminal is escaped, so that nothing is lost
  /// and nothing harms.
  fileprivate var quotedForJSON: String {
    guard unicodeScalars.contains(where: \.isEscapedInJSON) else { return "\"" + self + "\"" }
    return unicodeScalars.reduce(into: "\"") { $0 += $1.escapedForJSON } + "\""
  }
}

extension Unicode.Scalar {
  fileprivate var isEscapedInJSON: Bool { self == "\"" || self == "\\" || isSteering }

  fileprivate var escapedForJSON: String {
    switch self {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\t": "\\t"
    case "\r": "\\r"
    default: isSteering ? "\\u" + hexadecimal : String(Character(self))
    }
  }

  /// Four hexadecimal digits; for scalars up to U+FFFF.
  private var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
