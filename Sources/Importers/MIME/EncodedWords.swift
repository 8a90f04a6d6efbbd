/// Words in other letters than ASCII, as headers write them: `=?utf-8?Q?caf=C3=A9?=` (RFC 2047).
enum EncodedWords {
  /// The text with them decoded; what is none stays as it is. White space between two of them
  /// goes, and a sign whose bytes two of them share is whole again.
  static func decoded(_ text: String) -> String {
    guard text.contains("=?") else { return text }
    var result = ""
    var rest = text[...]
    var pending: (charset: String, bytes: [UInt8])?
    func flush() {
      if let word = pending { result += Charset.text(word.bytes, word.charset) }
      pending = nil
    }
    while let found = rest.firstRange(of: "=?") {
      let between = rest[..<found.lowerBound]
      guard let word = Word(rest[found.lowerBound...]) else {
        flush()
        result += rest[..<found.upperBound]
        rest = rest[found.upperBound...]
        continue
      }
      if !between.allSatisfy(\.isWhitespace) || pending == nil {
        flush()
        result += between
      }
      if pending?.charset != word.charset { flush() }
      if pending == nil { pending = (word.charset, []) }
      pending?.bytes += word.bytes
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

    /// In bytes. The standard allows 75; some programs write a whole subject as one word.
    private static let longest = 1000

    init?(_ text: Substring) {
      let bytes = text.utf8
      let end = bytes.index(bytes.startIndex, offsetBy: Self.longest, limitedBy: bytes.endIndex)
      let parts = text[..<(end ?? bytes.endIndex)].dropFirst(2).split(
        separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, parts[3].first == "=", !parts[0].isEmpty, parts[1].count == 1 else {
        return nil
      }
      // A language may follow the charset (RFC 2231, 5).
      charset = parts[0].prefix { $0 != "*" }.lowercased()
      let encoded = Array(parts[2].utf8)
      switch parts[1].lowercased() {
      case "b": self.bytes = TransferEncoding.base64(encoded).bytes
      case "q":
        let spaced = encoded.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }
        self.bytes = TransferEncoding.quotedPrintable(spaced).bytes
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
    let name = DeclaredEncoding.canonical(charset.lowercased())
    if name != "utf-8" {
      do { return try Iconv.decode(bytes, from: name) } catch {}
    }
    return String(validating: bytes, as: UTF8.self) ?? latin(bytes)
  }

  static func latin(_ bytes: [UInt8]) -> String {
    do { return try Iconv.decode(bytes, from: "windows-1252") } catch {
      return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
  }
}
