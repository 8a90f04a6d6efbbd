extension String {
  /// The page with no tag that holds more words than this. libxml2 compares each attribute with
  /// all before it, so that a tag of a megabyte would take minutes; no page means more than a few
  /// dozen. A longer tag is closed there, and the rest of it is text: in a script or a comment,
  /// which this does not tell from a tag, no more than one sign is added.
  func closingLongTags(after most: Int = 1000) -> String {
    var page = self
    return page.withUTF8 { bytes in
      var scan = LongTags(most: most)
      scan.take(bytes)
      guard !scan.ends.isEmpty else { return self }
      var closed: [UInt8] = []
      closed.reserveCapacity(bytes.count + scan.ends.count)
      var start = 0
      for end in scan.ends {
        closed += bytes[start..<end]
        closed.append(UInt8(ascii: ">"))
        start = end
      }
      closed += bytes[start...]
      return String(decoding: closed, as: UTF8.self)
    }
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

  /// What stands between tags, and in quotation marks, is passed over at one glance.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let awaited: UInt8? =
        switch state {
        case .text: UInt8(ascii: "<")
        case .quoted(let quote): quote
        default: nil
        }
      if let awaited {
        index = bytes.place(of: awaited, from: index)
        guard index < bytes.count else { return }
      }
      take(bytes[index], at: index)
      index += 1
    }
  }

  private mutating func take(_ byte: UInt8, at index: Int) {
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
