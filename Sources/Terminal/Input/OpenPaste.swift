internal import Screen

/// A paste whose end has not come yet, as bytes: no sign in it is a key.
struct OpenPaste {
  private static let end = Array("\u{1B}[201~".utf8)
  private static let longest = Input.longestPaste

  private var bytes: [UInt8] = []
  /// So many signs of the end stand last: it may come in pieces.
  private var matched = 0
  /// In scalars, of all that was pasted.
  private var count = 0
  private var isCutTold = false
  /// Since when nothing more came, after what was there was handed on.
  var silentSince: ContinuousClock.Instant?

  /// Takes what came.
  ///
  /// - Returns: what stands behind the end; nil where the end is not in it.
  mutating func take(_ new: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    for (index, byte) in zip(new.indices, new) {
      if byte != Self.end[matched] {
        for sign in Self.end[..<matched] { keep(sign) }
        matched = 0
      }
      if byte == Self.end[matched] { matched += 1 } else { keep(byte) }
      if matched == Self.end.count { return new[(index + 1)...] }
    }
    return nil
  }

  private mutating func keep(_ byte: UInt8) {
    // All but the bytes that go on with a scalar (RFC 3629).
    if byte & 0xC0 != 0x80 { count += 1 }
    if count <= Self.longest, bytes.count < 4 * Self.longest { bytes.append(byte) }
  }

  /// What came since the last piece; nil where that is nothing.
  mutating func piece() -> Input? {
    let isCut = count > Self.longest && !isCutTold
    isCutTold = isCutTold || isCut
    let text = Self.cleaned(Self.scalars(of: bytes))
    bytes = []
    return text.isEmpty && !isCut ? nil : .paste(text, isCut: isCut)
  }

  /// Without the bytes that are no UTF-8.
  private static func scalars(of bytes: [UInt8]) -> [Unicode.Scalar] {
    var (parser, input) = (Unicode.UTF8.ForwardParser(), bytes.makeIterator())
    var scalars: [Unicode.Scalar] = []
    while true {
      switch parser.parseScalar(from: &input) {
      case .valid(let scalar): scalars.append(Unicode.UTF8.decode(scalar))
      case .error: continue
      case .emptyInput: return scalars
      }
    }
  }

  /// Without sequences (ECMA-48, 5.4). A paste has a carriage return where a key would send one; line
  /// ends become `\n`.
  private static func cleaned(_ signs: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    var rest = signs[...]
    while let sign = rest.popFirst() {
      switch (sign, rest.first) {
      case ("\u{1B}", "["):
        rest = rest.dropFirst().drop { (" "..<"@").contains($0) }
        if let final = rest.first, ("@"..."~").contains(final) { rest.removeFirst() }
      case ("\u{1B}", "O"): rest.removeFirst()
      case ("\r", "\n"): continue
      case ("\r", _): text.append("\n")
      default: text.append(sign)
      }
    }
    return String(text)
  }
}
