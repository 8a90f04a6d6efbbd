/// What bytes say in one encoding.
struct Reading: Hashable, Sendable {
  /// U+FFFD stands where a byte belongs to no character.
  let text: String
  let encoding: TextEncoding
  /// How many such places there are.
  let flaws: Int
  /// The first of them, as an offset in bytes from 0.
  let firstFlaw: Int?
}

extension Reading {
  /// Reads from `start` to the end, whatever the bytes are; nil where the system does not have the
  /// encoding.
  init?(_ bytes: [UInt8], from start: Int = 0, as encoding: TextEncoding) {
    switch encoding {
    case .utf8: self.init(utf8: bytes[start...])
    case .utf16le, .utf16be: self.init(utf16: bytes, from: start, as: encoding)
    default:
      let found = encoding.converters.lazy.compactMap { Iconv.read(bytes, from: $0) }.first
      guard let found else { return nil }
      self.init(
        text: found.text, encoding: encoding, flaws: found.flaws, firstFlaw: found.firstFlaw)
    }
  }

  /// Nil where the bytes are not UTF-8 from end to end.
  init?(valid bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    self.init(text: text, encoding: .utf8, flaws: 0, firstFlaw: nil)
  }

  init(utf8 bytes: ArraySlice<UInt8>) {
    let valid = String(validating: bytes, as: UTF8.self)
    let count = valid == nil ? UTF8Count(bytes) : nil
    self.init(
      text: valid ?? String(decoding: bytes, as: UTF8.self), encoding: .utf8,
      flaws: count?.flaws ?? 0, firstFlaw: count?.firstFlaw)
  }

  private init(utf16 bytes: [UInt8], from start: Int, as encoding: TextEncoding) {
    let units = Self.units(of: bytes, from: start, isBig: encoding == .utf16be)
    let isOdd = (bytes.count - start) % 2 == 1
    let count = Self.flaws(in: units, from: start)
    self.init(
      text: String(decoding: units, as: UTF16.self) + (isOdd ? "\u{FFFD}" : ""),
      encoding: encoding, flaws: count.flaws + (isOdd ? 1 : 0),
      firstFlaw: count.first ?? (isOdd ? bytes.count - 1 : nil))
  }

  private static func units(of bytes: [UInt8], from start: Int, isBig: Bool) -> [UInt16] {
    stride(from: start, to: bytes.count - 1, by: 2).map { at in
      let (high, low) = isBig ? (bytes[at], bytes[at + 1]) : (bytes[at + 1], bytes[at])
      return UInt16(high) << 8 | UInt16(low)
    }
  }

  private static func flaws(in units: [UInt16], from start: Int) -> (flaws: Int, first: Int?) {
    var parser = UTF16.ForwardParser()
    var rest = units.makeIterator()
    var (flaws, first, offset) = (0, Int?.none, start)
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let unit): offset += unit.count * 2
      case .error(let length):
        flaws += 1
        first = first ?? offset
        offset += length * 2
      case .emptyInput: return (flaws, first)
      }
    }
  }
}

/// How well bytes are UTF-8.
struct UTF8Count: Hashable, Sendable {
  /// Characters of more than one byte.
  private(set) var wide = 0
  /// Places where bytes make no character.
  private(set) var flaws = 0
  private(set) var firstFlaw: Int?
  /// Whether the only flaw is a character that the end cuts off.
  private(set) var isOnlyCut = false

  init(_ bytes: ArraySlice<UInt8>) {
    var parser = UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var offset = bytes.startIndex
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let unit):
        if unit.count > 1 { wide += 1 }
        offset += unit.count
      case .error(let length):
        flaws += 1
        firstFlaw = firstFlaw ?? offset
        offset += length
        isOnlyCut = flaws == 1 && offset == bytes.endIndex && length > 1
      case .emptyInput: return
      }
    }
  }

  /// Whether bytes with flaws are UTF-8 for all that. Text in another encoding hardly ever holds
  /// what looks like a wide character (RFC 3629, section 1).
  var isLikely: Bool { flaws == 0 || isOnlyCut || wide >= flaws }
}
