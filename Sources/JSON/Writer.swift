extension JSON {
  /// Two spaces a level, and a line feed at the end.
  package var indented: String { String(decoding: indentedBytes, as: UTF8.self) }

  /// The same in UTF-8.
  package var indentedBytes: [UInt8] { indented(within: 0) + [UInt8(ascii: "\n")] }

  /// The bytes as they stand so many levels within other values, without the line's beginning and
  /// its end.
  package func indented(within depth: Int) -> [UInt8] {
    var writer = Writer(isIndented: true, depth: depth)
    writer.write(self)
    return writer.bytes
  }

  /// One line, without its end.
  package var line: String {
    var writer = Writer(isIndented: false)
    writer.write(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// Writes bytes rather than text: nearly all of a long text is copied as it stands.
private struct Writer {
  let isIndented: Bool
  private(set) var bytes: [UInt8] = []
  private var depth: Int

  init(isIndented: Bool, depth: Int = 0) {
    self.isIndented = isIndented
    self.depth = depth
  }

  mutating func write(_ value: JSON) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let flag): bytes += (flag ? "true" : "false").utf8
    case .integer(let number): bytes += String(number).utf8
    case .fraction(let signs): bytes += signs.utf8
    case .string(let string): write(string)
    case .array(let values):
      write(values, "[", "]") { writer, value in writer.write(value) }
    case .object(let members):
      write(members, "{", "}") { writer, member in
        writer.write(member.key)
        writer.bytes += (writer.isIndented ? ": " : ":").utf8
        writer.write(member.value)
      }
    }
  }

  private mutating func write<Item>(
    _ items: [Item], _ open: Unicode.Scalar, _ close: Unicode.Scalar,
    _ write: (inout Writer, Item) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    depth += 1
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine()
      write(&self, item)
    }
    depth -= 1
    if !items.isEmpty { breakLine() }
    bytes.append(UInt8(ascii: close))
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
  }

  private mutating func write(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    var string = string
    string.withUTF8 { text in
      var start = 0
      var index = 0
      while index < text.count {
        guard text[index].mayNeedEscape else {
          index += 1
          continue
        }
        let scalar = text.scalar(at: index)
        if !scalar.isPlain {
          bytes += text[start..<index]
          bytes += scalar.escaped.utf8
          start = index + UTF8.width(scalar)
        }
        index += UTF8.width(scalar)
      }
      bytes += text[start...]
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension UInt8 {
  /// Whether a scalar that is not plain may begin with the byte.
  fileprivate var mayNeedEscape: Bool {
    switch self {
    case 0..<0x20, 0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2: true
    default: false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at an index of valid UTF-8.
  fileprivate func scalar(at index: Int) -> Unicode.Scalar {
    var decoder = UTF8()
    var rest = self[index...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return "\u{FFFD}" }
    return scalar
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
