extension Cut {
  /// The cut between the words that stood on both sides of it; itself where it is not certain where
  /// they are, or where there are others between them now.
  func carried(by carriage: inout Carriage) -> Cut {
    let article = carriage.article
    let anchors = [before, after].map { anchor in
      carriage.placement(of: anchor, from: carriage.old(of: anchor)).anchor(insteadOf: anchor)
    }
    guard let before = anchors[0], let after = anchors[1], before.span.end <= after.span.start,
      article.text.slice(Span(before.span.end, after.span.start))
        .allSatisfy(\.properties.isWhitespace)
    else { return self }
    return moved(before: before, after: after)
  }

  /// Whether both sides stand where they say, in the same words and with the same around them.
  func stands(in article: Article) -> Bool {
    [before, after].allSatisfy {
      $0.stands(in: article.text) && Anchor($0.span, in: article.text) == $0
    }
  }
}

extension Placement {
  /// Where the anchor is now; nil where that is not certain.
  fileprivate func anchor(insteadOf old: Anchor) -> Anchor? {
    switch self {
    case .same: old
    case .moved(let new): new
    case .orphaned: nil
    }
  }
}
