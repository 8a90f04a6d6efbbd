import Model

extension Draft {
  /// Puts the pieces one after the other, one blank line between neighbours. Empty ones go.
  func assembled(format: Format, encoding: String) throws(ImportError) -> Imported {
    var scalars: [Unicode.Scalar] = []
    var blocks: [Block] = []
    var inlines: [Inline] = []
    var notes = reasons.map { ImportNote(reason: $0) }
    var metadata = metadata
    if metadata.language == nil, let language = guessedLanguage {
      metadata.language = language
      notes.append(ImportNote(reason: "language: guessed from the words of the text"))
    }
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

extension Draft {
  private var guessedLanguage: String? {
    Language.of(pieces.filter(\.role.isBody).map(\.text).joined(separator: " "))
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
      role, level: level, span: span, depth: isFolded ? 0 : depth, marker: isFolded ? nil : marker,
      quoteDepth: quoteDepth)
  }
}
