import Model

extension Draft {
  /// Puts the pieces one after the other, one blank line between neighbours. Empty ones go.
  func assembled(format: Format, encoding: String) throws(ImportError) -> Imported {
    var scalars: [Unicode.Scalar] = []
    var blocks: [Block] = []
    var inlines: [Inline] = []
    var notes = reasons.map { ImportNote(reason: $0) }
    for piece in pieces {
      let canonical = piece.canonical
      guard canonical.length > 0 else { continue }
      if !blocks.isEmpty { scalars += ["\n", "\n"] }
      let span = Span(scalars.count, scalars.count + canonical.length)
      scalars += canonical.text.unicodeScalars
      blocks.append(piece.block(span))
      inlines += canonical.inlines.map { Inline($0.kind, $0.span.moved(by: span.start.value)) }
      notes += piece.reasons.map { ImportNote(span: span, reason: $0) }
    }
    guard !blocks.isEmpty else { throw .noText }
    return Imported(
      metadata: metadata, text: ScalarText(scalars: scalars), blocks: blocks,
      inlines: Inlines(inlines), notes: notes, format: format, encoding: encoding,
      hasArticle: hasArticle && blocks.contains(where: \.role.isBody))
  }
}

extension Piece {
  /// The text as it stands in the article: white space as one space each, but lines and their
  /// indents kept in preformatted text and tables.
  fileprivate var canonical: Passage {
    let passage = Passage(text, inlines)
    return role == .preformatted || role == .table ? passage.preformatted : passage.collapsed
  }

  fileprivate func block(_ span: Span) -> Block {
    let isFolded = role == .boilerplate
    return Block(
      role, level: level, span: span, depth: isFolded ? 0 : depth, marker: isFolded ? nil : marker)
  }
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
}

extension Unicode.Scalar {
  /// White space, the ASCII kinds told without a table.
  var isSpace: Bool { isASCII ? value == 32 || (9...13).contains(value) : properties.isWhitespace }
}
