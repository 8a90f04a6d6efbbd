/// The ASCII of bytes in any encoding, in which markup is found without decoding them: one sign for
/// each unit, `x` for whatever is not ASCII.
struct Skeleton: Sendable {
  let signs: [UInt8]
  /// Bytes of a unit.
  private let width: Int
  /// Bytes of the mark at the beginning.
  private let start: Int

  init(_ bytes: [UInt8], encoding: String) {
    let isWide = encoding.hasPrefix("utf-16")
    let mark = ByteOrderMark(of: bytes)
    start = mark == nil ? 0 : mark == .utf8 ? 3 : 2
    width = isWide ? 2 : 1
    let rest = bytes[min(start, bytes.count)...]
    if isWide {
      signs = Self.narrowed(rest, highFirst: encoding == "utf-16be")
    } else if encoding.hasPrefix("iso-2022") {
      signs = Self.outsideShifts(rest)
    } else {
      signs = Self.isPaired(encoding) ? Self.withoutPairs(rest) : Array(rest)
    }
  }

  /// The bytes behind a range of signs.
  func bytes(of range: Range<Int>) -> Range<Int> {
    start + range.lowerBound * width..<start + range.upperBound * width
  }

  private static let filler = UInt8(ascii: "x")

  private static func narrowed(_ bytes: ArraySlice<UInt8>, highFirst: Bool) -> [UInt8] {
    stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { at in
      let (high, low) = highFirst ? (bytes[at], bytes[at + 1]) : (bytes[at + 1], bytes[at])
      return high == 0 && low < 0x80 ? low : filler
    }
  }

  /// Encodings whose second bytes may look like ASCII.
  private static func isPaired(_ encoding: String) -> Bool {
    ["shift_jis", "gbk", "gb18030", "big5", "windows-31j", "cp932", "big5-hkscs", "johab"]
      .contains(encoding)
  }

  private static func withoutPairs(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var signs = Array(bytes)
    var index = 0
    while index < signs.count {
      let isLead = signs[index] >= 0x81 && !(0xA1...0xDF).contains(signs[index])
      if isLead || signs[index] >= 0xA1, index + 1 < signs.count, signs[index + 1] >= 0x40 {
        (signs[index], signs[index + 1]) = (filler, filler)
        index += 1
      }
      index += 1
    }
    return signs
  }

  /// ISO 2022: between `ESC $` and `ESC (` bytes stand in pairs.
  private static func outsideShifts(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var signs = Array(bytes)
    var isShifted = false
    for index in signs.indices {
      if signs[index] == 0x1B, index + 1 < signs.count {
        isShifted = signs[index + 1] == UInt8(ascii: "$")
      } else if isShifted {
        signs[index] = filler
      }
    }
    return signs
  }
}

/// How an XML document is encoded (XML 1.0, appendix F).
enum XMLEncoding {
  /// By byte order mark, then by the form of the first sign, then strict UTF-8, then what is
  /// declared.
  static func of(_ bytes: [UInt8], charset: String?) -> String {
    switch ByteOrderMark(of: bytes) {
    case .utf8: return "utf-8"
    case .utf16le: return "utf-16le"
    case .utf16be: return "utf-16be"
    case nil: break
    }
    if bytes.starts(with: [0x3C, 0]) { return "utf-16le" }
    if bytes.starts(with: [0, 0x3C]) { return "utf-16be" }
    let declared =
      charset.map { DeclaredEncoding.canonical($0.lowercased()) }
      ?? DeclaredEncoding.find(in: bytes)
    guard let declared, declared != "utf-8" else { return "utf-8" }
    let isPlain = bytes.allSatisfy { $0 < 0x80 }
    return !isPlain && String(validating: bytes, as: UTF8.self) != nil ? "utf-8" : declared
  }

  /// A part of such a document as text; bytes that are no UTF-8 become replacement signs.
  static func decode(_ bytes: [UInt8], _ encoding: String) throws(ImportError) -> String {
    switch encoding {
    case "utf-8": return String(decoding: bytes, as: UTF8.self)
    case "utf-16le", "utf-16be":
      let (low, high) = encoding == "utf-16le" ? (0, 1) : (1, 0)
      let units = stride(from: 0, to: bytes.count - 1, by: 2).map { at in
        UInt16(bytes[at + high]) << 8 | UInt16(bytes[at + low])
      }
      return String(decoding: units, as: UTF16.self)
    default: return try Iconv.decode(bytes, from: encoding)
    }
  }
}
