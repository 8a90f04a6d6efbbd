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

  package init(_ role: BlockRole, level: Int? = nil, span: Span) {
    self.role = role
    self.level = role == .heading ? min(max(level ?? 2, 1), 6) : nil
    self.span = span
  }
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
