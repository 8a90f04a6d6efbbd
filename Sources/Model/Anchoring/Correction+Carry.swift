extension Correction {
  /// The correction of the block that the old one became; itself where that is not certain.
  func carried(by carriage: inout Carriage) -> Correction {
    let article = carriage.article
    guard !stands(in: article) else { return self }
    let old = carriage.old(of: self)
    guard case .moved(let anchor) = carriage.placement(of: block, from: old),
      let span = article.block(like: anchor.span)
    else { return self }
    return Correction(
      block: Anchor(span, in: article.text), role: role, level: level, creator: creator,
      created: created)
  }

  /// Whether a block with the same words, and the same around it, is at the correction's place.
  func stands(in article: Article) -> Bool {
    block.stands(in: article.text) && Anchor(block.span, in: article.text) == block
      && article.block(like: block.span) == block.span
  }
}

extension Article {
  /// The block that holds the span, which must be most of it.
  fileprivate func block(like span: Span) -> Span? {
    guard let index = block(at: span.start), blocks[index].span.contains(span),
      5 * span.count >= 3 * blocks[index].span.count
    else { return nil }
    return blocks[index].span
  }
}
