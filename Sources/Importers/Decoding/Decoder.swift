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
  /// By byte order mark, then strict UTF-8, then the transport's declaration, then the one within
  /// the text, then by the bytes themselves. Whatever they are, they are read.
  ///
  /// Bytes that are valid UTF-8 beyond ASCII are UTF-8 whatever they declare: text in another
  /// encoding hardly ever is (RFC 3629, section 1), while saved pages often keep the declaration
  /// that they had before they were saved.
  static func decode(_ bytes: [UInt8], charset: String? = nil) throws(ImportError) -> Decoded {
    guard !bytes.isEmpty else { throw .empty }
    let mark = ByteOrderMark(of: bytes)
    let declared = DeclaredEncoding.all(in: bytes, transport: charset)
    let wide = mark.map { $0.encoding.isWide ? $0.encoding : nil } ?? GuessedEncoding.wide(bytes)
    if wide == nil && Binary.isLikely(bytes) { throw .binary }
    let (reading, guesses) = reading(of: bytes, mark, wide: wide, declared)
    let (clean, dropped) = reading.text.withoutControls
    guard clean.unicodeScalars.contains(where: { !$0.isSpace }) else { throw .empty }
    var reasons = mark == nil ? contradictions(declared, reading.encoding) : []
    reasons += guesses
    if let first = reading.firstFlaw { reasons.append(flawed(reading, first)) }
    if dropped > 0 { reasons.append("left out: \(dropped) control characters") }
    return Decoded(text: clean, encoding: reading.encoding.name, reasons: reasons)
  }

  private static func reading(
    of bytes: [UInt8], _ mark: ByteOrderMark?, wide: TextEncoding?, _ declared: [DeclaredEncoding]
  ) -> (Reading, [String]) {
    if let mark, let reading = Reading(bytes, from: mark.length, as: mark.encoding) {
      return (reading, [])
    }
    if let wide, let reading = Reading(bytes, as: wide) { return (reading, [guess(wide)]) }
    let isPlain = bytes.allSatisfy { $0 < 0x80 }
    if !isPlain, let reading = Reading(valid: bytes) { return (reading, []) }
    for encoding in declared.compactMap(\.encoding) {
      if let reading = fitting(bytes, encoding) { return (reading, []) }
    }
    return isPlain && !hasJapaneseEscapes(bytes)
      ? (Reading(utf8: bytes[...]), []) : undeclared(bytes)
  }

  /// Whether ASCII alone may be ISO-2022-JP, which switches between sets of signs by escapes.
  private static func hasJapaneseEscapes(_ bytes: [UInt8]) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { $0 == 0x1B && $1 == 0x24 }
  }

  /// The reading in an encoding that the bytes were declared to be in, if they can be: at most one
  /// in ten of those beyond ASCII may be wrong in it.
  private static func fitting(_ bytes: [UInt8], _ encoding: TextEncoding) -> Reading? {
    if encoding == .utf8, !UTF8Count(bytes[...]).isLikely { return nil }
    guard !encoding.isWide, let reading = Reading(bytes, as: encoding) else { return nil }
    if encoding == .utf8 || reading.flaws == 0 { return reading }
    let wide = bytes.count { $0 >= 0x80 }
    return reading.flaws == 1 || reading.flaws * 10 <= wide ? reading : nil
  }

  private static func undeclared(_ bytes: [UInt8]) -> (Reading, [String]) {
    let isPlain = bytes.allSatisfy { $0 < 0x80 }
    if !isPlain, UTF8Count(bytes[...]).isLikely { return (Reading(utf8: bytes[...]), []) }
    for encoding in [GuessedEncoding.of(bytes), isPlain ? .utf8 : .western] {
      if let reading = Reading(bytes, as: encoding) { return (reading, [guess(encoding)]) }
    }
    return (Reading(utf8: bytes[...]), [])
  }

  private static func guess(_ encoding: TextEncoding) -> String {
    "encoding guessed from the bytes: \(encoding.name)"
  }

  /// Where what was declared is not what the bytes are.
  private static func contradictions(
    _ declared: [DeclaredEncoding], _ found: TextEncoding
  ) -> [String] {
    declared.compactMap { declared in
      guard let encoding = declared.encoding else {
        return "\(declared.by.rawValue) declares the encoding \(declared.label), "
          + "which is not known; the bytes were read as \(found.name)"
      }
      if encoding == found { return nil }
      return "\(declared.by.rawValue) declares \(encoding.name), but its bytes are \(found.name)"
    }
  }

  private static func flawed(_ reading: Reading, _ first: Int) -> String {
    let places = reading.flaws == 1 ? "1 place" : "\(reading.flaws) places"
    return "bytes that \(reading.encoding.name) does not have, in \(places), "
      + "the first at byte \(first): each stands as U+FFFD"
  }
}
