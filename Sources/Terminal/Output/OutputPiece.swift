/// A piece of what is written to a terminal: a run of signs, or one control.
struct OutputPiece {
  enum Kind {
    /// SGR.
    case rendition
    /// A move of the cursor to a row and a column, wherever it stands.
    case place
    /// Another move.
    case move
    /// The rows that scroll (DECSTBM).
    case region
    /// The terminal keeps place and rendition, or takes up those that it kept (DECSC, DECRC).
    case keep, restore
    /// Neither moves nor paints in the present rendition.
    case mode
    /// Whatever else: it may paint.
    case paint
  }

  let kind: Kind
  /// Behind its last byte.
  let end: Int

  init(_ bytes: [UInt8], at start: Int) {
    switch (bytes[start], bytes[start...].dropFirst().first) {
    case (0x0D, _), (0x08, _): (kind, end) = (.move, start + 1)
    case (0x1B, UInt8(ascii: "[")): (kind, end) = Self.sequence(in: bytes, at: start)
    case (0x1B, UInt8(ascii: "7")): (kind, end) = (.keep, start + 2)
    case (0x1B, UInt8(ascii: "8")): (kind, end) = (.restore, start + 2)
    case (0x00..<0x20, _): (kind, end) = (.paint, start + 1)
    default: (kind, end) = (.paint, bytes[start...].firstIndex { $0 < 0x20 } ?? bytes.count)
    }
  }

  /// A control sequence (ECMA-48, 5.4): parameters and intermediates, then the final byte.
  private static func sequence(in bytes: [UInt8], at start: Int) -> (Kind, Int) {
    let inner = bytes[(start + 2)...]
    guard let final = inner.firstIndex(where: { !(0x20..<0x40).contains($0) }) else {
      return (.paint, bytes.count)
    }
    // What is private is marked by a sign before its parameters, or by one after them.
    let isPlain = bytes[(start + 2)..<final].allSatisfy { (0x30..<0x3C).contains($0) }
    return (kind(of: bytes[final], isPlain: isPlain), final + 1)
  }

  private static func kind(of final: UInt8, isPlain: Bool) -> Kind {
    switch (Character(Unicode.Scalar(final)), isPlain) {
    case ("h", _), ("l", _): .mode
    case ("m", true): .rendition
    case ("H", true): .place
    case ("A", true), ("B", true), ("C", true), ("D", true), ("G", true), ("d", true): .move
    case ("r", true): .region
    default: .paint
    }
  }
}
