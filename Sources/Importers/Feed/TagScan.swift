/// The tags of XML in the order in which they stand, found without any trust in their being well
/// formed. Comments, CDATA and instructions are passed over; the time is linear.
struct TagScan: Sendable {
  struct Tag: Hashable, Sendable {
    enum Kind { case open, close, empty, doctype }
    let kind: Kind
    /// With its prefix, as it is written.
    let name: String
    let range: Range<Int>

    var prefix: String { name.contains(":") ? String(name.prefix { $0 != ":" }) : "" }
    var local: String { String(name.drop { $0 != ":" }.dropFirst()).ifEmpty(name) }
  }

  private let signs: [UInt8]
  private var index = 0

  init(_ signs: [UInt8]) { self.signs = signs }

  mutating func next() -> Tag? {
    while let start = signs[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = start
      if stands("<!--") {
        skip(past: "-->")
      } else if stands("<![CDATA[") {
        skip(past: "]]>")
      } else if stands("<?") {
        skip(past: "?>")
      } else if stands("<!") {
        skipDeclaration()
        return Tag(kind: .doctype, name: "", range: start..<index)
      } else if let tag = tag(from: start) {
        return tag
      }
    }
    return nil
  }

  private func stands(_ text: StaticString) -> Bool {
    guard index + text.utf8CodeUnitCount <= signs.count else { return false }
    return text.withUTF8Buffer { text in signs[index...].starts(with: text) }
  }

  private mutating func skip(past end: StaticString) {
    index += 2
    while index < signs.count {
      if stands(end) { return index += end.utf8CodeUnitCount }
      index += 1
    }
  }

  /// `<!DOCTYPE … [ … ]>`: the bracket holds declarations of its own.
  private mutating func skipDeclaration() {
    var depth = 0
    var quote: UInt8?
    while index < signs.count {
      let sign = signs[index]
      index += 1
      if let open = quote {
        if sign == open { quote = nil }
      } else if sign == UInt8(ascii: "\"") || sign == UInt8(ascii: "'") {
        quote = depth > 0 ? sign : quote
      } else if sign == UInt8(ascii: "<") {
        depth += 1
      } else if sign == UInt8(ascii: ">") {
        depth -= 1
        if depth == 0 { return }
      }
    }
  }

  /// The tag from here; nil where the sign opens none. A sign `<` within a value ends it.
  private mutating func tag(from start: Int) -> Tag? {
    index += 1
    let isClose = index < signs.count && signs[index] == UInt8(ascii: "/")
    if isClose { index += 1 }
    let name = signs[index...].prefix(200).prefix(while: Self.isName)
    guard let first = name.first, first > 0x39 else { return nil }
    index = name.endIndex
    var quote: UInt8?
    while index < signs.count, signs[index] != UInt8(ascii: "<") {
      let sign = signs[index]
      index += 1
      if let open = quote {
        if sign == open { quote = nil }
      } else if sign == UInt8(ascii: "\"") || sign == UInt8(ascii: "'") {
        quote = sign
      } else if sign == UInt8(ascii: ">") {
        break
      }
    }
    let isEmpty = index - 2 > start && signs[index - 2] == UInt8(ascii: "/")
    return Tag(
      kind: isClose ? .close : isEmpty ? .empty : .open,
      name: String(decoding: name, as: UTF8.self), range: start..<index)
  }

  private static func isName(_ sign: UInt8) -> Bool {
    sign >= 0x80 || (0x30...0x3A).contains(sign) || (0x41...0x5A).contains(sign)
      || (0x61...0x7A).contains(sign) || [0x2D, 0x2E, 0x5F].contains(sign)
  }
}

extension String {
  func ifEmpty(_ other: String) -> String { isEmpty ? other : self }
}

/// The attributes of a start tag, as far as they are written with quotes.
enum TagAttributes {
  static func of(_ tag: String) -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = tag.dropFirst().drop { !$0.isWhitespace }
    while let equals = rest.firstIndex(of: "=") {
      let name = String(rest[..<equals]).collapsed
      let value = rest[rest.index(after: equals)...].drop(while: \.isWhitespace)
      guard let quote = value.first, quote == "\"" || quote == "'" else { break }
      let inside = value.dropFirst()
      guard let end = inside.firstIndex(of: quote) else { break }
      if attributes[name] == nil { attributes[name] = String(inside[..<end]) }
      rest = inside[inside.index(after: end)...]
    }
    return attributes
  }
}
