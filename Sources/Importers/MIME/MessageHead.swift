/// The header of a mail, or of a part of one (RFC 5322, 2.2; RFC 2045).
struct MessageHead: Hashable, Sendable {
  private struct Field: Hashable, Sendable {
    /// In small letters.
    let name: String
    let value: String
  }

  private var fields: [Field] = []
  /// Bytes up to the body, with the blank line.
  private(set) var length = 0

  /// More than any real header has: what comes after is body.
  private static let most = (fields: 2000, bytes: 1 << 20)
  /// Bytes of one field; what is longer is cut.
  private static let longest = 1 << 15

  /// Lines up to the first blank one, or up to the first that is no field. Folded lines are joined.
  init(_ bytes: ArraySlice<UInt8>) {
    var index = Self.afterEnvelope(bytes)
    var name = ""
    var value: [UInt8] = []
    while index < bytes.endIndex, fields.count < Self.most.fields,
      index - bytes.startIndex < Self.most.bytes
    {
      let line = bytes[index...].prefix { $0 != 10 }
      let text = line.last == 13 ? line.dropLast() : line
      let next = min(line.endIndex + 1, bytes.endIndex)
      if text.isEmpty {
        index = next
        break
      } else if text.first == 32 || text.first == 9, !name.isEmpty {
        value += text
      } else if let colon = Self.colon(in: text) {
        take(name, value)
        name = String(decoding: text[..<colon], as: UTF8.self).lowercased()
        value = Array(text[(colon + 1)...])
      } else {
        break
      }
      index = next
    }
    take(name, value)
    length = index - bytes.startIndex
  }

  /// Mailboxes put a line `From …` before each mail (RFC 4155).
  static func afterEnvelope(_ bytes: ArraySlice<UInt8>) -> Int {
    guard bytes.starts(with: Array("From ".utf8)) else { return bytes.startIndex }
    return min((bytes.firstIndex(of: 10) ?? bytes.endIndex - 1) + 1, bytes.endIndex)
  }

  /// Where the name of a field ends.
  static func colon(in line: ArraySlice<UInt8>) -> Int? {
    let name = line.prefix(80).prefix { (33...126).contains($0) && $0 != 0x3A }
    let isField = !name.isEmpty && name.endIndex < line.endIndex && line[name.endIndex] == 0x3A
    return isField ? name.endIndex : nil
  }

  /// UTF-8 (RFC 6532), and Latin-1 where it is none.
  private mutating func take(_ name: String, _ value: [UInt8]) {
    guard !name.isEmpty else { return }
    let value = value.prefix(Self.longest)
    let text =
      String(validating: value, as: UTF8.self)
      ?? String(String.UnicodeScalarView(value.map { Unicode.Scalar($0) }))
    fields.append(Field(name: name, value: text))
  }

  /// The first field of that name, as it is written.
  subscript(raw name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The first field of that name in words, on one line, without control characters; nil where it
  /// is empty.
  subscript(name: String) -> String? {
    self[raw: name].flatMap { EncodedWords.decoded($0).withoutControls.text.collapsed.nonEmpty }
  }

  var contentType: HeaderValue { HeaderValue(self[raw: "content-type"] ?? "") }
  var disposition: HeaderValue { HeaderValue(self[raw: "content-disposition"] ?? "") }
}

extension MessageHead {
  /// The head of bytes that begin as a mail does; nil for anything else, told by the first line.
  static func likely(in bytes: [UInt8]) -> MessageHead? {
    let start = afterEnvelope(bytes[...])
    guard colon(in: bytes[start...].prefix(1000)) != nil else { return nil }
    let head = MessageHead(bytes[...])
    let isSent = ["mime-version", "message-id", "received", "return-path"]
      .contains { head[raw: $0] != nil }
    let isAddressed = head[raw: "from"] != nil && head[raw: "subject"] != nil
    return isSent || isAddressed ? head : nil
  }

  /// Whether a mail server has had it: a text that somebody copied out of a mail has less.
  var isMessage: Bool {
    let isSent = ["mime-version", "message-id", "received", "return-path"]
      .contains { self[raw: $0] != nil }
    return isSent && self[raw: "from"] != nil
      && (self[raw: "subject"] != nil || self[raw: "date"] != nil)
  }
}

/// A value with parameters: `text/html; charset="utf-8"` (RFC 2045, 5.1; RFC 2231).
struct HeaderValue: Hashable, Sendable {
  /// In small letters, without parameters.
  let media: String
  private var parameters: [String: String] = [:]

  init(_ text: String) {
    let parts = Self.parts(of: text.withoutControls.text)
    media = (parts.first ?? "").collapsed.lowercased()
    var pieces: [String: [Piece]] = [:]
    for part in parts.dropFirst().prefix(200) {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let name = String(part[..<equals]).collapsed.lowercased()
        .split(separator: "*", omittingEmptySubsequences: false)
      let value = Self.unquoted(String(part[part.index(after: equals)...]).collapsed)
      let piece = Piece(
        index: name.count > 1 ? Int(name[1]) : nil, text: value,
        isEncoded: name.count > 1 && name.last == "")
      pieces[String(name[0]), default: []].append(piece)
    }
    parameters = pieces.mapValues(Self.value)
  }

  private struct Piece {
    let index: Int?
    let text: String
    let isEncoded: Bool
  }

  /// A parameter in numbered pieces counts before one with a charset, and that before a plain one
  /// (RFC 2231, 3 and 4).
  private static func value(of pieces: [Piece]) -> String {
    let numbered = pieces.filter { $0.index != nil }.sorted { ($0.index ?? 0) < ($1.index ?? 0) }
    if !numbered.isEmpty { return joined(numbered) }
    return joined(Array((pieces.filter(\.isEncoded) + pieces).prefix(1)))
  }

  subscript(name: String) -> String? { parameters[name]?.nonEmpty }

  /// The parts between semicolons that stand in no quotation.
  private static func parts(of text: String) -> [String] {
    var parts = [""]
    var (isQuoted, isEscaped) = (false, false)
    for sign in text.prefix(20_000) {
      if sign == ";", !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(sign)
        if sign == "\"", !isEscaped { isQuoted.toggle() }
        isEscaped = sign == "\\" && !isEscaped
      }
    }
    return parts
  }

  private static func unquoted(_ text: String) -> String {
    guard text.hasPrefix("\""), text.hasSuffix("\""), text.count > 1 else { return text }
    var result = ""
    var isEscaped = false
    for sign in text.dropFirst().dropLast() {
      if sign == "\\", !isEscaped {
        isEscaped = true
      } else {
        result.append(sign)
        isEscaped = false
      }
    }
    return result
  }

  /// `utf-8'en'%C3%A9t%C3%A9`: the charset stands in the first piece.
  private static func joined(_ pieces: [Piece]) -> String {
    guard let first = pieces.first else { return "" }
    guard first.isEncoded else {
      return EncodedWords.decoded(pieces.map(\.text).joined()).withoutControls.text.collapsed
    }
    let head = first.text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    let charset = head.count == 3 ? String(head[0]) : "utf-8"
    let texts = [head.count == 3 ? String(head[2]) : first.text] + pieces.dropFirst().map(\.text)
    let bytes = zip(texts, pieces).flatMap { text, piece in
      piece.isEncoded ? TransferEncoding.percent(Array(text.utf8)) : Array(text.utf8)
    }
    return Charset.text(bytes, charset).withoutControls.text.collapsed
  }
}
