import Model

/// Text from outside made fit for a picture.
enum PictureText {
  /// The most scalars of a label or a full text in a picture.
  static let limit = 1000

  /// One line of clean text: white space of every kind is one space, what steers, and what XML does
  /// not allow, becomes U+FFFD, the marks of direction are left out, and what is too long is cut.
  static func line(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    var (count, isSpaceDue) = (0, false)
    for scalar in text.unicodeScalars {
      if scalar.isMarkOfDirection { continue }
      if scalar.properties.isWhitespace {
        isSpaceDue = count > 0
        continue
      }
      guard count < limit else {
        clean.append("…")
        break
      }
      if isSpaceDue { clean.append(" ") }
      isSpaceDue = false
      clean.append(scalar.isForbidden ? "\u{FFFD}" : scalar)
      count += 1
    }
    return String(clean)
  }

  /// Broken at spaces into lines of that many characters, a longer word wherever it must; what does
  /// not go into so many lines is cut with `…`.
  static func wrap(_ line: String, characters: Int = 24, lines: Int = 5) -> [String] {
    var wrapped: [String] = []
    for word in pieces(of: line, characters) {
      if let last = wrapped.last, last.count + 1 + word.count <= characters, !word.isContinued {
        wrapped[wrapped.count - 1] = last + " " + word.text
      } else if wrapped.count == lines {
        wrapped[lines - 1] = cut(wrapped[lines - 1], characters)
        break
      } else {
        wrapped.append(String(word.text))
      }
    }
    return wrapped
  }

  private static func cut(_ line: String, _ characters: Int) -> String {
    line.prefix(characters - 1) + "…"
  }

  private struct Piece {
    let text: Substring
    /// Whether the word began before.
    let isContinued: Bool
    var count: Int { text.count }
  }

  private static func pieces(of line: String, _ characters: Int) -> [Piece] {
    line.split(separator: " ").flatMap { word in
      var (pieces, rest) = ([Piece](), word)
      while !rest.isEmpty {
        pieces.append(Piece(text: rest.prefix(characters), isContinued: !pieces.isEmpty))
        rest = rest.dropFirst(characters)
      }
      return pieces
    }
  }
}

extension Unicode.Scalar {
  /// Unicode Standard Annex #9, what is left of Bidi_Control: seen by nobody, and felt by what
  /// stands beside it.
  fileprivate var isMarkOfDirection: Bool { [0x061C, 0x200E, 0x200F].contains(value) }

  /// What steers, and what is no character of XML 1.0, section 2.2.
  fileprivate var isForbidden: Bool { isSteering || value == 0xFFFE || value == 0xFFFF }
}
