import Model

extension Draft {
  /// Puts the pieces one after the other, one blank line between neighbours. Empty ones go.
  func assembled(format: Format, encoding: String) throws(ImportError) -> Imported {
    var scalars: [Unicode.Scalar] = []
    var blocks: [Block] = []
    var notes = reasons.map { ImportNote(reason: $0) }
    for piece in pieces {
      let text = piece.canonical
      guard !text.isEmpty else { continue }
      if !blocks.isEmpty { scalars += ["\n", "\n"] }
      let span = Span(scalars.count, scalars.count + text.count)
      scalars += text
      blocks.append(Block(piece.role, level: piece.level, span: span))
      notes += piece.reasons.map { ImportNote(span: span, reason: $0) }
    }
    guard !blocks.isEmpty else { throw .noText }
    return Imported(
      metadata: metadata, text: ScalarText(scalars: scalars), blocks: blocks, notes: notes,
      format: format, encoding: encoding,
      hasArticle: hasArticle && blocks.contains(where: \.role.isBody))
  }
}

extension Piece {
  /// The text as it stands in the article: white space as one space each, but lines and their
  /// indents kept in preformatted text and tables.
  var canonical: [Unicode.Scalar] {
    keepsLines ? text.withoutBlankEdges : Array(text.collapsed.unicodeScalars)
  }

  private var keepsLines: Bool { role == .preformatted || role == .table }
}

extension String {
  /// Each run of white space as one space, none at the edges.
  var collapsed: String {
    if isCollapsed { return self }
    var result = UnicodeScalarView()
    var pending = false
    for scalar in unicodeScalars {
      if scalar.isSpace {
        pending = !result.isEmpty
      } else {
        if pending { result.append(" ") }
        pending = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether it is ASCII or punctuated beyond, and has no white space but single spaces between
  /// words; false where that takes a table to tell.
  private var isCollapsed: Bool {
    var previous: UInt8 = 32
    for byte in utf8 {
      if byte == 32 ? previous == 32 : (9...13).contains(byte) || Self.mayLeadSpace(byte) {
        return false
      }
      previous = byte
    }
    return previous != 32
  }

  /// The first bytes of white space beyond ASCII: U+0085 and U+00A0, U+1680, U+2000 to U+205F,
  /// U+3000.
  private static func mayLeadSpace(_ byte: UInt8) -> Bool {
    byte == 0xC2 || (0xE1...0xE3).contains(byte)
  }

  /// The lines without white space at their ends and without blank lines at the edges; of blank
  /// lines between, one is left, so that no block seems to end within.
  fileprivate var withoutBlankEdges: [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var blank = 0
    for line in unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      guard let last = line.lastIndex(where: { !$0.isSpace }) else {
        blank += 1
        continue
      }
      if !result.isEmpty { result += Array(repeating: "\n", count: min(blank, 1) + 1) }
      blank = 0
      result += line[...last]
    }
    return result
  }
}

extension Unicode.Scalar {
  /// White space, the ASCII kinds told without a table.
  var isSpace: Bool { isASCII ? value == 32 || (9...13).contains(value) : properties.isWhitespace }
}
