/// Text out of bytes.
struct Decoded: Hashable, Sendable {
  /// Line ends are line feeds; control characters apart from tab are gone.
  let text: String
  /// In small letters: `utf-8`.
  let encoding: String
  /// What was guessed, one sentence each.
  let reasons: [String]
}

/// Tells the encoding of bytes and decodes them.
enum Decoder {
  /// By byte order mark, then strict UTF-8, then the transport's declaration, then the
  /// one within the text.
  ///
  /// Bytes that are valid UTF-8 beyond ASCII are UTF-8 whatever they declare: text in another
  /// encoding hardly ever is (RFC 3629, section 1), while saved pages often keep the declaration
  /// that they had before they were saved.
  static func decode(_ bytes: [UInt8], charset: String? = nil) throws(ImportError) -> Decoded {
    guard !bytes.isEmpty else { throw .empty }
    let mark = ByteOrderMark(of: bytes)
    if mark != .utf16be && mark != .utf16le && Binary.isLikely(bytes) { throw .binary }
    let declared =
      charset.map { DeclaredEncoding.canonical($0.lowercased()) }
      ?? DeclaredEncoding.find(in: bytes)
    let (raw, encoding) = try text(of: bytes, mark: mark, declared: declared)
    let (clean, dropped) = raw.withoutControls
    guard clean.unicodeScalars.contains(where: { !$0.isSpace }) else { throw .empty }
    var reasons: [String] = []
    if let declared, mark == nil, declared != encoding {
      reasons.append("the text declares \(declared), but its bytes are \(encoding)")
    }
    if dropped > 0 { reasons.append("left out: \(dropped) control characters") }
    return Decoded(text: clean, encoding: encoding, reasons: reasons)
  }

  private static func text(
    of bytes: [UInt8], mark: ByteOrderMark?, declared: String?
  ) throws(ImportError) -> (String, String) {
    switch mark {
    case .utf16le: return (try utf16(bytes, named: "utf-16le", low: 0, high: 1), "utf-16le")
    case .utf16be: return (try utf16(bytes, named: "utf-16be", low: 1, high: 0), "utf-16be")
    case .utf8: return (try utf8(bytes[3...]), "utf-8")
    case nil: break
    }
    guard let declared, declared != "utf-8" else { return (try utf8(bytes[...]), "utf-8") }
    let isPlain = bytes.allSatisfy { $0 < 0x80 }
    if !isPlain, let text = String(validating: bytes, as: UTF8.self) { return (text, "utf-8") }
    return (try Iconv.decode(bytes, from: declared), declared)
  }

  private static func utf8(_ bytes: ArraySlice<UInt8>) throws(ImportError) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    throw .undecodable(encoding: "utf-8", byte: firstError(in: bytes))
  }

  /// The offset of the first byte that begins no UTF-8 sequence.
  private static func firstError(in bytes: ArraySlice<UInt8>) -> Int {
    var parser = UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var offset = bytes.startIndex
    while case .valid(let unit) = parser.parseScalar(from: &rest) { offset += unit.count }
    return offset
  }

  private static func utf16(
    _ bytes: [UInt8], named name: String, low: Int, high: Int
  ) throws(ImportError) -> String {
    let whole = bytes.count - bytes.count % 2
    let units = stride(from: 2, to: whole, by: 2).map { at in
      UInt16(bytes[at + high]) << 8 | UInt16(bytes[at + low])
    }
    var parser = UTF16.ForwardParser()
    var rest = units.makeIterator()
    var text = String.UnicodeScalarView()
    var offset = 2
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let unit):
        text.append(UTF16.decode(unit))
        offset += unit.count * 2
      case .error: throw .undecodable(encoding: name, byte: offset)
      case .emptyInput:
        if whole < bytes.count { throw .undecodable(encoding: name, byte: whole) }
        return String(text)
      }
    }
  }
}

/// The signs by which a text says at its very start how it is encoded.
enum ByteOrderMark: Hashable, Sendable {
  case utf8, utf16le, utf16be

  init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = .utf8
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self = .utf16le
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16be
    } else {
      return nil
    }
  }
}

extension String {
  /// Line ends as line feeds, and no C0 or C1 control but tab and line feed; and how many others
  /// there were.
  fileprivate var withoutControls: (text: String, dropped: Int) {
    var result = UnicodeScalarView()
    var dropped = 0
    var previous: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      switch scalar.value {
      case 9, 0x20...0x7E: result.append(scalar)
      case 10: if previous != "\r" { result.append("\n") }
      case 0xB, 0xC, 0xD, 0x2028, 0x2029: result.append("\n")
      case 0...0x1F, 0x7F...0x9F, 0xFEFF: dropped += scalar.value == 0xFEFF ? 0 : 1
      default: result.append(scalar)
      }
      previous = scalar
    }
    return (String(result), dropped)
  }
}
