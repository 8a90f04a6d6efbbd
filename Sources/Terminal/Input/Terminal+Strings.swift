internal import CNcurses
internal import Screen

/// Strings that a terminal sends, such as answers about its colours or its clipboard: OSC, DCS, APC, PM
/// and SOS (ECMA-48, 5.6). Nobody here has asked for one, and what stands in it are no keys.
extension Terminal {
  /// In bytes; what is longer is given up.
  private static let longestString = 1 << 20

  /// Whether a unit behind an Esc begins one: Alt with the same sign has nothing behind it that a
  /// string would begin with.
  func beginsString(_ unit: Unit) -> Bool {
    guard case .byte(let byte) = unit, let kind = Self.beginnings[byte],
      let next = self.unit(within: 0)
    else { return false }
    unread = next
    guard case .byte(let first) = next else { return false }
    return kind.contains(Character(Unicode.Scalar(first)))
  }

  private static let beginnings: [UInt8: String] = [
    UInt8(ascii: "]"): "0123456789lLI", UInt8(ascii: "P"): "0123456789$+>!|=;",
    UInt8(ascii: "_"): "GPabcdefghijklmnopqrstuvwxyz", UInt8(ascii: "^"): "0123456789",
    UInt8(ascii: "X"): "0123456789",
  ]

  /// Takes a string in up to its end: ST, BEL, or CAN and SUB, which break it off.
  func string() -> Input? {
    var count = 0
    while count < Self.longestString, let unit = unit(within: 300) {
      count += 1
      switch unit {
      case .byte(7), .byte(0x18), .byte(0x1A): return nil
      case .byte(27): return endOfString()
      // ST as one character.
      case .byte(0xC2): if scalar(from: 0xC2) == "\u{9C}" { return nil }
      case .byte: continue
      case .code:
        unread = unit
        return nil
      }
    }
    return nil
  }

  /// Behind an Esc within a string: `\` ends it, anything else begins something new.
  private func endOfString() -> Input? {
    guard let unit = unit(within: 300), unit != .byte(UInt8(ascii: "\\")) else { return nil }
    unread = unit
    return escape()
  }

  /// What a scalar says: a key, or the beginning of a sequence or a string as one character.
  func input(of scalar: Unicode.Scalar) -> Input? {
    switch scalar {
    case "\u{9B}": sequence()
    case "\u{90}", "\u{98}", "\u{9D}", "\u{9E}", "\u{9F}": string()
    default: Self.event(of: scalar).map(Input.key)
    }
  }
}
