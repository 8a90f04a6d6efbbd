extension String {
  /// The page with no tag that holds more words than this. libxml2 compares each attribute with
  /// all before it, so that a tag of a megabyte would take minutes; no page means more than a few
  /// dozen. A longer tag is closed there, and the rest of it is text: in a script or a comment,
  /// which this does not tell from a tag, no more than one sign is added.
  func closingLongTags(after most: Int = 1000) -> String {
    var scan = LongTags(most: most)
    for (index, byte) in utf8.enumerated() { scan.take(byte, at: index) }
    guard !scan.ends.isEmpty else { return self }
    var bytes: [UInt8] = []
    var start = utf8.startIndex
    var before = 0
    for end in scan.ends {
      let index = utf8.index(start, offsetBy: end - before)
      bytes += utf8[start..<index]
      bytes.append(UInt8(ascii: ">"))
      (start, before) = (index, end)
    }
    bytes += utf8[start...]
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Where tags that are too long have to end, found byte by byte.
private struct LongTags {
  let most: Int
  /// Offsets in bytes.
  private(set) var ends: [Int] = []
  private var state = State.text
  private var words = 0

  private enum State: Equatable { case text, opened, name, between, equals, quoted(UInt8) }

  init(most: Int) { self.most = most }

  mutating func take(_ byte: UInt8, at index: Int) {
    switch (state, byte) {
    case (.text, UInt8(ascii: "<")): state = .opened
    case (.text, _): break
    case (.opened, _):
      words = 0
      state = Self.isLetter(byte) ? .name : byte == UInt8(ascii: "<") ? .opened : .text
    case (.quoted(let quote), _): if byte == quote { state = .between }
    case (_, UInt8(ascii: ">")): state = .text
    case (_, UInt8(ascii: "=")): state = .equals
    case (.equals, UInt8(ascii: "\"")), (.equals, UInt8(ascii: "'")): state = .quoted(byte)
    case (.equals, _): if !Self.isSpace(byte) { state = .name }
    case (_, UInt8(ascii: "/")): state = .between
    case (.name, _): if Self.isSpace(byte) { state = .between }
    case (.between, _): if !Self.isSpace(byte) { begin(at: index) }
    }
  }

  private mutating func begin(at index: Int) {
    words += 1
    state = .name
    guard words > most else { return }
    ends.append(index)
    state = .text
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
