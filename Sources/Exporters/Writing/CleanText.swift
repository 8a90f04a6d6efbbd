import Model

extension String {
  /// The text without what could steer a terminal or turn a line around.
  ///
  /// Line breaks of every kind become line feeds and a tab becomes a space; any other control
  /// character (C0, DEL, C1), the controls of direction (U+202A–202E, U+2066–2069) and U+FFFE and
  /// U+FFFF, which YAML forbids, become U+FFFD, so that one sees that something stood there.
  /// Everything else stays as it is.
  var cleaned: String {
    guard unicodeScalars.contains(where: \.isUnfit) else { return self }
    var clean = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      if !(previous == "\r" && scalar == "\n") { clean.append(scalar.cleaned) }
      previous = scalar
    }
    return String(clean)
  }

  /// The clean text in one line: every run of white space that holds a line break is one space.
  var cleanedLine: String {
    cleaned.split(omittingEmptySubsequences: true) { $0.isNewline }
      .map { $0.trimmingSpaces }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    let front = drop { $0 == " " }
    guard let last = front.lastIndex(where: { $0 != " " }) else { return "" }
    return front[...last]
  }
}

extension Unicode.Scalar {
  /// Whether the scalar steers, or is no character. The marks of direction (U+200E, U+200F) stay:
  /// Hebrew and Arabic text has them with good reason.
  var isUnfit: Bool { isSteering || value == 0xFFFE || value == 0xFFFF }

  fileprivate var cleaned: Unicode.Scalar {
    switch value {
    case 0x0A: self
    case 0x0B, 0x0C, 0x0D, 0x85: "\n"
    case 0x09: " "
    default: isUnfit ? "\u{FFFD}" : self
    }
  }
}
