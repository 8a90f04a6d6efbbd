/// What a block of an article is to a reader.
package enum BlockRole: String, CaseIterable, Hashable, Sendable {
  case title
  case byline
  case dateline
  case heading
  case paragraph
  case quote
  case listItem = "list-item"
  case preformatted
  case table
  case caption
  /// Navigation, sign-up forms, related links: kept, folded, never searched or counted.
  case boilerplate

  /// Whether lines are kept as they are; elsewhere white space is one space, and a blank line too.
  package var keepsLines: Bool { self == .preformatted || self == .table }

  /// Whether the block belongs to what the article says.
  package var isBody: Bool {
    switch self {
    case .heading, .paragraph, .quote, .listItem, .preformatted, .table: true
    case .title, .byline, .dateline, .caption, .boilerplate: false
    }
  }
}

/// A stretch of an article's text with one role. Blocks cover the text in order. As imported, one
/// blank line (two line feeds) stands between neighbours; where a reader split a block, white space
/// or nothing does, and a block that was joined holds the blank lines between its parts.
package struct Block: Hashable, Sendable {
  package var role: BlockRole
  /// 1 to 6 for a heading, nil for every other role.
  package var level: Int?
  package let span: Span
  /// How many lists the block stands in, the innermost counted; 0 outside of lists.
  package var depth: Int
  /// What stands before a numbered item of a list: `3.`, `iv.`; nil for a bullet. It is no part of
  /// the text, as it is none in a browser.
  package var marker: String?
  /// How many quotes the block stands in, its own counted: 2 for what somebody quotes whom another
  /// quotes; at least 1 for a quote, 0 for every other role.
  package var quoteDepth: Int

  package init(
    _ role: BlockRole, level: Int? = nil, span: Span, depth: Int = 0, marker: String? = nil,
    quoteDepth: Int = 1
  ) {
    self.role = role
    self.level = role == .heading ? min(max(level ?? 2, 1), 6) : nil
    self.span = span
    self.depth = min(max(depth, 0), Self.deepest)
    self.marker = role == .listItem ? marker : nil
    self.quoteDepth = role == .quote ? min(max(quoteDepth, 1), Self.deepest) : 0
  }

  /// Lists and quotes that are nested deeper are shown as deep as this.
  private static let deepest = 16

  /// The block as something else; its place among lists stays.
  package func taken(as role: BlockRole, level: Int? = nil) -> Block {
    Block(role, level: level, span: span, depth: depth, marker: marker, quoteDepth: quoteDepth)
  }

  /// A block of other words that is otherwise the same.
  package func over(_ span: Span) -> Block {
    Block(role, level: level, span: span, depth: depth, marker: marker, quoteDepth: quoteDepth)
  }

  /// The block cut in two; the second part begins no item of a list anew.
  package func parted(into first: Span, _ second: Span) -> [Block] {
    [over(first), Block(role, level: level, span: second, depth: depth, quoteDepth: quoteDepth)]
  }

  /// What is shown before the first line of a list's item; nil for every other block.
  package var sign: String? { role == .listItem ? marker ?? "•" : nil }
}

extension Article {
  /// Whether the span begins in boilerplate.
  package func isBoilerplate(_ span: Span) -> Bool {
    block(at: span.start).map { blocks[$0].role == .boilerplate } ?? false
  }

  /// The index of the block that holds the offset, or of the last one before it; nil before the
  /// first block. By binary search.
  package func block(at offset: ScalarOffset) -> Int? {
    blocks.last(startingAtOrBefore: offset)
  }
}
