import Model

extension String {
  /// As a heading or a sentence begins.
  var capitalizedAtStart: String { prefix(1).uppercased() + dropFirst() }

  /// White space of any kind is one space.
  var onOneLine: String {
    isPlainLine ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What steers is written out as `\u{202E}`: names that differ look different.
  var steeringShown: String {
    guard unicodeScalars.contains(where: \.isSteering) else { return self }
    return unicodeScalars.reduce(into: "") { shown, scalar in
      shown += scalar.isSteering ? scalar.writtenOut : String(scalar)
    }
  }

  /// Whether there is nothing but letters and signs of ASCII with a space between words: a look at the
  /// bytes, which most texts need no more than.
  private var isPlainLine: Bool {
    var last = UInt8(ascii: " ")
    for byte in utf8 {
      guard (0x20..<0x7F).contains(byte), byte != last || byte != 0x20 else { return false }
      last = byte
    }
    return last != 0x20 || isEmpty
  }
}
