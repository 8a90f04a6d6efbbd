/// A reader's correction of a block that the importer took for something else.
///
/// Kept beside the marks and laid over the article at each reading, so that a new import of the
/// same page keeps it.
package struct Correction: Hashable, Sendable {
  /// The block's whole text.
  package let block: Anchor
  package let role: BlockRole
  package let level: Int?
  package let creator: String
  package let created: Timestamp

  package init(
    block: Anchor, role: BlockRole, level: Int? = nil, creator: String, created: Timestamp
  ) {
    self.block = block
    self.role = role
    self.level = level
    self.creator = creator
    self.created = created
  }
}

extension Article {
  /// The article with its blocks as the corrections say. One whose block is not there is passed
  /// over.
  package func corrected(by corrections: [Correction]) -> Article {
    var article = self
    for correction in corrections {
      guard let index = index(of: correction.block) else { continue }
      let block = blocks[index]
      article.blocks[index] = Block(
        correction.role, level: correction.level, span: block.span, depth: block.depth,
        marker: block.marker)
    }
    return article
  }

  /// The block with the anchor's words: the one at its place, else the only one that has them.
  private func index(of anchor: Anchor) -> Int? {
    let same = blocks.indices.filter {
      blocks[$0].span.count == anchor.exact.unicodeScalars.count
        && text.slice(blocks[$0].span).elementsEqual(anchor.exact.unicodeScalars)
    }
    return same.first { blocks[$0].span == anchor.span } ?? (same.count == 1 ? same.first : nil)
  }
}
