extension JSON {
  /// Reads one value that fills the bytes, as UTF-8. `line` is the number of their first line.
  package static func parse(_ bytes: [UInt8], line: Int = 1) throws(Flaw) -> JSON {
    try parse(bytes[...], line: line)
  }

  /// The same, where a part of the bytes is the value.
  package static func parse(_ bytes: ArraySlice<UInt8>, line: Int = 1) throws(Flaw) -> JSON {
    try bytes.withUnsafeBufferPointer { signs throws(Flaw) in
      var parser = Parser(bytes: signs, line: line)
      return try parser.document()
    }
  }
}

/// RFC 8259 to the letter, with a limit of depth.
private struct Parser {
  private static let deepest = 128

  /// Looked at in place: the bounds of an array would be asked for at each byte.
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var depth = 0
  private let firstLine: Int

  init(bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    self.bytes = bytes
    firstLine = line
  }

  mutating func document() throws(Flaw) -> JSON {
    let value = try value()
    skipSpace()
    guard index == bytes.count else { throw flaw("something follows the end") }
    return value
  }

  private mutating func value() throws(Flaw) -> JSON {
    skipSpace()
    guard index < bytes.count else { throw flaw("ends too early") }
    switch bytes[index] {
    case UInt8(ascii: "{"): return try deeper { parser throws(Flaw) in try parser.object() }
    case UInt8(ascii: "["): return try deeper { parser throws(Flaw) in try parser.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func deeper(
    _ read: (inout Parser) throws(Flaw) -> JSON
  ) throws(Flaw) -> JSON {
    guard depth < Self.deepest else { throw flaw("is nested too deeply") }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  private mutating func object() throws(Flaw) -> JSON {
    var members: [JSON.Member] = []
    try items(until: UInt8(ascii: "}")) { parser throws(Flaw) in
      parser.skipSpace()
      let start = parser.index
      guard parser.peek() == UInt8(ascii: "\"") else { throw parser.flaw("lacks a key") }
      let key = try parser.string()
      guard !members.contains(where: { $0.key == key }) else {
        throw parser.flaw("the key “\(key)” stands twice", at: start)
      }
      parser.skipSpace()
      guard parser.take(UInt8(ascii: ":")) else { throw parser.flaw("lacks a colon") }
      members.append(JSON.Member(key: key, value: try parser.value()))
    }
    return .object(members)
  }

  private mutating func array() throws(Flaw) -> JSON {
    var values: [JSON] = []
    try items(until: UInt8(ascii: "]")) { parser throws(Flaw) in
      values.append(try parser.value())
    }
    return .array(values)
  }

  /// What stands between the bracket at the index and `close`, with commas between.
  private mutating func items(
    until close: UInt8, _ read: (inout Parser) throws(Flaw) -> Void
  ) throws(Flaw) {
    index += 1
    skipSpace()
    if take(close) { return }
    repeat {
      try read(&self)
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(close) else { throw flaw("lacks a comma or a closing bracket") }
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(Flaw) -> JSON {
    let signs = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard bytes.dropFirst(index).starts(with: signs) else { throw flaw("is no value") }
    index += signs.count
    return value
  }

  private mutating func number() throws(Flaw) -> JSON {
    let start = index
    _ = take(UInt8(ascii: "-"))
    let whole = digits()
    guard whole > 0, whole == 1 || bytes[index - whole] != UInt8(ascii: "0") else {
      throw flaw("is no value", at: start)
    }
    let isWhole = try !fraction()
    let signs = String(decoding: bytes[start..<index], as: UTF8.self)
    guard isWhole else { return .fraction(signs) }
    guard let number = Int(signs), number != 0 || whole == index - start else {
      return .fraction(signs)
    }
    return .integer(number)
  }

  private mutating func fraction() throws(Flaw) -> Bool {
    let start = index
    if take(UInt8(ascii: ".")), digits() == 0 { throw flaw("lacks digits") }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      if digits() == 0 { throw flaw("lacks digits") }
    }
    return index > start
  }

  private mutating func digits() -> Int {
    let start = index
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
    return index - start
  }
}

// MARK: - Texts

extension Parser {
  private mutating func string() throws(Flaw) -> String {
    index += 1
    var text = try plainRun()
    while !take(UInt8(ascii: "\"")) {
      guard take(UInt8(ascii: "\\")) else { throw flaw("a text does not end") }
      text.unicodeScalars.append(try escape())
      text += try plainRun()
    }
    return text
  }

  /// Up to the next quotation mark or backslash.
  private mutating func plainRun() throws(Flaw) -> String {
    let start = index
    var isASCII = true
    while let byte = peek(), byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
      guard byte >= 0x20 else { throw flaw("a control character stands in a text") }
      if byte >= 0x80 { isASCII = false }
      index += 1
    }
    let run = UnsafeBufferPointer(rebasing: bytes[start..<index])
    if isASCII { return String(decoding: run, as: UTF8.self) }
    guard let run = String(validating: run, as: UTF8.self) else {
      throw flaw("a text is no UTF-8", at: start)
    }
    return run
  }

  private mutating func escape() throws(Flaw) -> Unicode.Scalar {
    guard index < bytes.count else { throw flaw("a text does not end") }
    index += 1
    switch bytes[index - 1] {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw flaw("an escape in a text is unknown", at: index - 1)
    }
  }

  private mutating func unicodeEscape() throws(Flaw) -> Unicode.Scalar {
    let start = index
    let unit = try hexadecimal()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard (0xD800...0xDBFF).contains(unit), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
      throw flaw("half a surrogate pair stands in a text", at: start)
    }
    let low = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else { throw flaw("half a surrogate pair stands in a text", at: start) }
    return scalar
  }

  private mutating func hexadecimal() throws(Flaw) -> UInt32 {
    let signs = bytes[index..<min(index + 4, bytes.count)]
    guard signs.count == 4, signs.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt32(String(decoding: signs, as: UTF8.self), radix: 16)
    else { throw flaw("an escape in a text lacks four hexadecimal digits") }
    index += 4
    return unit
  }
}

// MARK: - Bytes

extension Parser {
  private func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      index += 1
    }
  }

  /// Columns count bytes from 1.
  private func flaw(_ reason: String, at place: Int? = nil) -> Flaw {
    let before = bytes[..<min(place ?? index, bytes.count)]
    let line = before.count { $0 == 0x0A } + firstLine
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return Flaw(reason, at: "line \(line), column \(before.endIndex - start + 1)")
  }
}
