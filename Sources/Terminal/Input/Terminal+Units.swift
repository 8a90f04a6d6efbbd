internal import CNcurses

/// The least that ncurses hands over.
enum Unit: Hashable, Sendable {
  case byte(UInt8)
  /// A key that ncurses or `define_key` knows by its bytes.
  case code(Int)
}

extension Terminal {
  /// How long, in milliseconds, the rest of a sequence may be on its way: far more than a slow
  /// line needs between two bytes of one.
  private static let patience = 300

  func unit(within milliseconds: Int) -> Unit? {
    if let kept = unread {
      unread = nil
      return kept
    }
    if let byte = ahead.popFirst() { return unit(beginning: byte) }
    let key = Int(postil_key(Int32(milliseconds)))
    if key == POSTIL_NONE { return nil }
    return UInt8(exactly: key).map(Unit.byte) ?? .code(key)
  }

  /// ncurses has not seen what was read past it, and tells no sequences there.
  private func unit(beginning byte: UInt8) -> Unit {
    guard byte == 27, let next = ahead.first else { return .byte(byte) }
    let codes = [UInt8(ascii: "["): POSTIL_KEY_CSI, UInt8(ascii: "O"): POSTIL_KEY_SS3]
    guard let code = codes[next] else { return .byte(byte) }
    ahead.removeFirst()
    return .code(code)
  }

  /// Any byte there is.
  func byte() -> UInt8? {
    let next = unit(within: Self.patience)
    if case .byte(let byte) = next { return byte }
    unread = next
    return nil
  }

  /// The next sign of a sequence. What belongs to no sequence stays for the next reading.
  func sign() -> Character? {
    let next = unit(within: Self.patience)
    if case .byte(let byte) = next, (0x20..<0x7F).contains(byte) {
      return Character(Unicode.Scalar(byte))
    }
    unread = next
    return nil
  }

  /// The scalar that begins with a byte; nil where that is no UTF-8 (RFC 3629).
  func scalar(from first: UInt8) -> Unicode.Scalar? {
    if first < 0x80 { return Unicode.Scalar(first) }
    var bytes = [first]
    while bytes.count < Self.length(of: first) {
      let next = unit(within: Self.patience)
      guard case .byte(let byte) = next, (0x80..<0xC0).contains(byte) else {
        unread = next
        return nil
      }
      bytes.append(byte)
    }
    return String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
  }

  private nonisolated static func length(of first: UInt8) -> Int {
    switch first {
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 1
    }
  }
}
