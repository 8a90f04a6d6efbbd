extension JSON {
  /// Two spaces a level, and a line feed at the end.
  package var indented: String {
    var writer = Writer(isIndented: true)
    writer.write(self)
    return writer.text + "\n"
  }

  /// One line, without its end.
  package var line: String {
    var writer = Writer(isIndented: false)
    writer.write(self)
    return writer.text
  }
}

private struct Writer {
  let isIndented: Bool
  private(set) var text = ""
  private var depth = 0

  init(isIndented: Bool) { self.isIndented = isIndented }

  mutating func write(_ value: JSON) {
    switch value {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .integer(let number): text += String(number)
    case .fraction(let signs): text += signs
    case .string(let string): write(string)
    case .array(let values):
      write(values, "[", "]") { writer, value in writer.write(value) }
    case .object(let members):
      write(members, "{", "}") { writer, member in
        writer.write(member.key)
        writer.text += writer.isIndented ? ": " : ":"
        writer.write(member.value)
      }
    }
  }

  private mutating func write<Item>(
    _ items: [Item], _ open: String, _ close: String, _ write: (inout Writer, Item) -> Void
  ) {
    text += open
    depth += 1
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      breakLine()
      write(&self, item)
    }
    depth -= 1
    if !items.isEmpty { breakLine() }
    text += close
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    text += "\n"
    for _ in 0..<depth { text += "  " }
  }

  private mutating func write(_ string: String) {
    text += "\""
    let scalars = string.unicodeScalars
    var rest = scalars[...]
    while let odd = rest.firstIndex(where: { !$0.isPlain }) {
      text += Substring(rest[..<odd])
      text += scalars[odd].escaped
      rest = rest[scalars.index(after: odd)...]
    }
    text += Substring(rest)
    text += "\""
  }
}

extension Unicode.Scalar {
  /// Whether the scalar stands in JSON as itself. Quotation mark, backslash and C0 do not (RFC
  /// 8259, section 7); nor, by our own rule, do DEL and C1, the line separators, and the marks that
  /// turn the direction of writing (Bidi_Control, Unicode Standard Annex #9), so that whatever we
  /// write can be shown in a terminal and compared line by line.
  fileprivate var isPlain: Bool {
    switch value {
    case 0x22, 0x5C, 0..<0x20, 0x7F...0x9F: false
    case 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: false
    default: true
    }
  }

  /// Four digits are enough: nothing that is not plain lies beyond U+FFFF.
  fileprivate var escaped: String {
    switch self {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default:
      let digits = String(value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}
