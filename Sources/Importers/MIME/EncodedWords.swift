/// Words in other letters than ASCII, as headers write them: `=?utf-8?Q?caf=C3=A9?=` (RFC 2047).
enum EncodedWords {
  /// The text with them decoded; what is none stays as it is. White space between two of them
  /// goes, and a sign whose bytes two of them share is whole again.
  static func decoded(_ text: String) -> String {
    guard text.contains("=?") else { return text }
    var result = ""
    var rest = text[...]
    var open: (charset: String, bytes: [UInt8])?
    func flush() {
      if let word = open { result += Charset.text(word.bytes, word.charset) }
      open = nil
    }
    while let found = rest.firstRange(of: "=?") {
      let between = rest[..<found.lowerBound]
      guard let word = Word(rest[found.lowerBound...]) else {
        flush()
        result += rest[..<found.upperBound]
        rest = rest[found.upperBound...]
        continue
      }
      if !between.allSatisfy(\.isWhitespace) || open == nil {
        flush()
        result += between
      }
      if open?.charset != word.charset { flush() }
      open = (word.charset, (open?.bytes ?? []) + word.bytes)
      rest = word.rest
    }
    flush()
    return result + rest
  }

  /// One encoded word at the beginning of a text, and what follows it.
  private struct Word {
    let charset: String
    let bytes: [UInt8]
    let rest: Substring

    init?(_ text: Substring) {
      let parts = text.dropFirst(2).prefix(2000).split(
        separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, parts[3].first == "=", !parts[0].isEmpty, parts[1].count == 1 else {
        return nil
      }
      // A language may follow the charset (RFC 2231, 5).
      charset = parts[0].prefix { $0 != "*" }.lowercased()
      let encoded = Array(parts[2].utf8)
      switch parts[1].lowercased() {
      case "b": bytes = TransferEncoding.base64(encoded).bytes
      case "q":
        let spaced = encoded.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }
        bytes = TransferEncoding.quotedPrintable(spaced).bytes
      default: return nil
      }
      rest = text[parts[3].index(after: parts[3].startIndex)...]
    }
  }
}

/// Text out of bytes in an encoding that a header names.
enum Charset {
  /// Always a text: where the name is unknown, or the bytes do not fit it, the nearest guess.
  static func text(_ bytes: [UInt8], _ charset: String) -> String {
    if let encoding = TextEncoding(label: charset), encoding != .utf8,
      let reading = Reading(bytes, as: encoding), reading.flaws == 0
    {
      return reading.text
    }
    return String(validating: bytes, as: UTF8.self) ?? latin(bytes)
  }

  static func latin(_ bytes: [UInt8]) -> String {
    Reading(bytes, as: .western)?.text
      ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}
