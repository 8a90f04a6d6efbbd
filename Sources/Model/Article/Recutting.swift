/// An article's blocks as readers have corrected them.
///
/// 1. The importer's blocks are cut at the splits: these are the pieces.
/// 2. A correction of a role holds for the pieces that its block was made of. Of several that hold
///    one piece the innermost counts: the one that begins last, of those that begin together the
///    shortest.
/// 3. Pieces between which there is a join are one block, with the role of the first.
///
/// So the order in which corrections were made does not matter, and two people's, merged, give the
/// same whichever came first. What does not fit is passed over.
struct Recutting {
  private let text: ScalarText
  private var pieces: [Block]
  /// The numbers of the pieces that go on the block of the one before.
  private var joined: Set<Int> = []
  private(set) var unfitCorrections: [Correction] = []
  private(set) var unfitCuts: [Cut] = []

  init(_ article: Article, _ annotations: Annotations) {
    text = article.text
    pieces = article.blocks
    for cut in annotations.cuts where cut.kind == .split { split(cut) }
    for correction in annotations.corrections.sorted(by: Self.outerFirst) { apply(correction) }
    for cut in annotations.cuts where cut.kind == .join { join(cut) }
  }

  var blocks: [Block] {
    pieces.indices.reduce(into: []) { blocks, index in
      let piece = pieces[index]
      if joined.contains(index), let last = blocks.popLast() {
        let span = last.span.union(piece.span)
        blocks.append(last.over(span))
      } else {
        blocks.append(piece)
      }
    }
  }

  private static func outerFirst(_ a: Correction, _ b: Correction) -> Bool {
    let (a, b) = (a.block.span, b.block.span)
    return a.start == b.start ? a.end > b.end : a.start < b.start
  }

  private mutating func split(_ cut: Cut) {
    guard let gap = cut.gap(in: text), let index = piece(holding: gap) else {
      unfitCuts.append(cut)
      return
    }
    let piece = pieces[index]
    pieces.replaceSubrange(
      index...index,
      with: piece.parted(
        into: Span(piece.span.start, gap.start), Span(gap.end, piece.span.end)))
  }

  /// The piece that has words on both sides of the gap.
  private func piece(holding gap: Span) -> Int? {
    guard let index = pieces.last(startingAtOrBefore: gap.start) else { return nil }
    let span = pieces[index].span
    return span.start < gap.start && gap.end < span.end ? index : nil
  }

  private mutating func join(_ cut: Cut) {
    guard let gap = cut.gap(in: text), let index = pieces.last(startingAtOrBefore: gap.end),
      index > 0, pieces[index].span.start == gap.end, pieces[index - 1].span.end == gap.start
    else {
      unfitCuts.append(cut)
      return
    }
    joined.insert(index)
  }

  private mutating func apply(_ correction: Correction) {
    guard let range = pieces(of: correction.block) else {
      unfitCorrections.append(correction)
      return
    }
    for index in range {
      pieces[index] = pieces[index].taken(as: correction.role, level: correction.level)
    }
  }

  /// The pieces that an anchor's words are made of: at its place, else the only one that has them.
  private func pieces(of anchor: Anchor) -> ClosedRange<Int>? {
    if anchor.stands(in: text), let first = pieces.last(startingAtOrBefore: anchor.span.start),
      let last = pieces.last(startingAtOrBefore: anchor.span.end - 1), first <= last,
      pieces[first].span.start == anchor.span.start, pieces[last].span.end == anchor.span.end
    {
      return first...last
    }
    let same = pieces.indices.filter {
      pieces[$0].span.count == anchor.exact.unicodeScalars.count
        && text.slice(pieces[$0].span).elementsEqual(anchor.exact.unicodeScalars)
    }
    guard same.count == 1, let only = same.first else { return nil }
    return only...only
  }
}

extension [Block] {
  /// The index of the last block that begins at the offset or before it. By binary search.
  func last(startingAtOrBefore offset: ScalarOffset) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].span.start <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }
}

extension Article {
  /// The article as readers have corrected it: its blocks, their roles, and what is known about it.
  /// What does not fit is passed over.
  package func corrected(by annotations: Annotations) -> Article {
    guard annotations.hasCorrections else { return self }
    var article = self
    article.blocks = Recutting(self, annotations).blocks
    article.metadata = metadata.corrected(by: annotations.details)
    return article
  }

  /// The corrections and cuts whose blocks are not in the importer's article.
  package func unfit(
    of annotations: Annotations
  ) -> (corrections: [Correction], cuts: [Cut]) {
    let recutting = Recutting(self, annotations)
    return (recutting.unfitCorrections, recutting.unfitCuts)
  }
}
