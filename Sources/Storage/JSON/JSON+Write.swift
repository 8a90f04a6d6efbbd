extension JSON {
  /// The bytes of a file: keys sorted, two spaces a level, a line feed at the end.
  var fileBytes: [UInt8] {
    var writer = JSONWriter(isPretty: true)
    writer.write(self)
    return writer.bytes + [0x0A]
  }

  /// The bytes of one line without its end, keys sorted.
  var lineBytes: [UInt8] {
    var writer = JSONWriter(isPretty: false)
    writer.write(self)
    return writer.bytes
  }
}

private struct JSONWriter {
  let isPretty: Bool
  private(set) var bytes: [UInt8] = []
  private var depth = 0

  init(isPretty: Bool) { self.isPretty = isPretty }

  mutating func write(_ value: JSON) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let flag): bytes += (flag ? "true" : "false").utf8
    case .integer(let number): bytes += String(number).utf8
    case .fraction(let signs): bytes += signs.utf8
    case .string(let text): write(text)
    case .array(let values):
      write(values, "[", "]") { writer, value in writer.write(value) }
    case .object(let members):
      write(members.sorted { $0.key < $1.key }, "{", "}") { writer, member in
        writer.write(member.key)
        writer.bytes += (writer.isPretty ? ": " : ":").utf8
        writer.write(member.value)
      }
    }
  }

  private mutating func write<Item>(
    _ items: [Item], _ open: String, _ close: String, _ write: (inout JSONWriter, Item) -> Void
  ) {
    bytes += open.utf8
    depth += 1
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine()
      write(&self, item)
    }
    depth -= 1
    if !items.isEmpty { breakLine() }
    bytes += close.utf8
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(0x0A)
    bytes += repeatElement(0x20, count: 2 * depth)
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      if scalar.isPlain { bytes += scalar.utf8 } else { bytes += scalar.escaped.utf8 }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension Unicode.Scalar {
  /// Whether the scalar stands in a file as itself. Quotation mark and backslash do not; nor do
  /// control characters, line separators and the marks that turn the direction of writing, so that
  /// a file can be shown in a terminal and compared line by line.
  fileprivate var isPlain: Bool {
    switch value {
    case 0x22, 0x5C, 0..<0x20, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
      false
    default: true
    }
  }

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
