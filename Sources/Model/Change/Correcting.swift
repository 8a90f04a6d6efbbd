/// Puts together what corrects an article, for keys and commands alike.
///
/// A block is named by its number in the corrected article. A cut that a reader takes back goes, so
/// that what he does and undoes by hand leaves nothing behind; blocks that a correction is not about
/// keep their roles.
package struct Correcting: Sendable {
  package let imported: Article
  package let annotations: Annotations
  package let signature: Signature
  /// The article as it is corrected so far.
  package let article: Article

  package init(_ imported: Article, _ annotations: Annotations, by signature: Signature) {
    self.imported = imported
    self.annotations = annotations
    self.signature = signature
    article = imported.corrected(by: annotations)
  }

  private var text: ScalarText { imported.text }
}

extension Correcting {
  /// Makes the block what the reader says it is. Nil where it is that.
  package func role(_ role: BlockRole, level: Int? = nil, of index: Int) -> Change? {
    var wanted = article.blocks
    let block = wanted[index].taken(as: role, level: level)
    guard block != wanted[index] else { return nil }
    wanted[index] = block
    var draft = Draft(annotations)
    draft.cover(correction(block))
    return settled(draft, wanted: wanted)
  }

  /// Makes the block and the one after it one block, with the role of the first. Nil where nothing
  /// comes after.
  package func join(_ index: Int) -> Change? {
    guard let (first, second) = article.neighbours(from: index) else { return nil }
    let whole = first.span.union(second.span)
    let gap = Span(first.span.end, second.span.start)
    var wanted = article.blocks
    wanted.replaceSubrange(
      index...index + 1, with: [first.over(whole)])
    var draft = Draft(annotations)
    let last =
      take(back: .split, at: gap)
      ?? .cut(Cut(.join, at: gap, within: whole, in: text, by: signature))
    draft.do(last)
    return settled(draft, wanted: wanted, last: last)
  }

  /// Makes the block that holds the offset two, of its role both; where it was joined there, the two
  /// are again what they were. Nil where nothing of the block stands on one of the sides.
  package func split(at offset: ScalarOffset) -> Change? {
    guard let index = article.block(at: offset), let gap = article.gap(at: offset, in: index) else {
      return nil
    }
    let block = article.blocks[index]
    let joined = annotations.cuts.first {
      $0.kind == .join && $0.gap.start >= gap.start && $0.gap.end <= gap.end
    }
    let place = joined?.gap ?? gap
    var wanted = article.blocks
    wanted.replaceSubrange(
      index...index,
      with: block.parted(
        into: Span(block.span.start, place.start), Span(place.end, block.span.end)))
    if joined != nil { wanted.remove(at: index + 1) }
    var draft = Draft(annotations)
    let last =
      joined.map { .uncut($0.gap) }
      ?? Change.cut(Cut(.split, at: place, within: block.span, in: text, by: signature))
    draft.do(last)
    return settled(draft, wanted: wanted, last: last)
  }

  /// Makes the block, and those that it was made of or made with, what the importer took them for.
  /// Nil where nothing of it is corrected.
  package func reset(_ index: Int) -> Change? {
    let span = article.blocks[index].span
    let roles = annotations.corrections.map(\.block.span).filter(span.overlaps)
    let cuts = annotations.cuts.map(\.gap).filter { span.start <= $0.end && $0.start <= span.end }
    let changes = cuts.map(Change.uncut) + roles.map(Change.uncorrect)
    var draft = Draft(annotations)
    for change in changes { draft.do(change) }
    return changes.isEmpty ? nil : settled(draft, wanted: [])
  }

  /// Makes a field of the metadata hold these texts; what the importer read needs no correction.
  /// Nil where it holds them.
  package func detail(
    _ field: MetadataField, _ texts: [String]
  ) throws(DetailFlaw) -> Change? {
    let values = try field.values(of: texts)
    guard values != article.metadata[field] else { return nil }
    guard values != imported.metadata[field] else { return reset(field) }
    return .correctDetail(
      DetailCorrection(field, values, creator: signature.creator, created: signature.time))
  }

  /// Makes a field what the importer read. Nil where it is not corrected.
  package func reset(_ field: MetadataField) -> Change? {
    annotations.detail(field).map { .uncorrectDetail($0.field) }
  }
}

extension Correcting {
  /// The removal of a cut of that kind at the gap; nil where there is none.
  private func take(back kind: CutKind, at gap: Span) -> Change? {
    annotations.cut(at: gap)?.kind == kind ? .uncut(gap) : nil
  }

  private func correction(_ block: Block) -> Correction {
    Correction(
      block: Anchor(block.span, in: text), role: block.role, level: block.level,
      creator: signature.creator, created: signature.time)
  }

  /// The draft with what keeps the wanted blocks as they are: corrections that no longer fit go, and
  /// a block whose role would change gets a correction. `last` gives the change its name.
  private func settled(_ draft: Draft, wanted: [Block], last: Change? = nil) -> Change {
    var draft = draft
    let known = Set(imported.unfit(of: annotations).corrections)
    for lost in imported.unfit(of: draft.annotations).corrections where !known.contains(lost) {
      draft.do(.uncorrect(lost.block.span))
    }
    let roles = Dictionary(
      imported.corrected(by: draft.annotations).blocks.map { ($0.span, $0) },
      uniquingKeysWith: { first, _ in first })
    for block in wanted {
      if let found = roles[block.span], found != block { draft.cover(correction(block)) }
    }
    let others = draft.changes.filter { $0 != last }
    return .together(others + (last.map { [$0] } ?? []))
  }
}

/// Changes that are being put together, and what they make of the annotations.
private struct Draft {
  private(set) var annotations: Annotations
  private(set) var changes: [Change] = []

  init(_ annotations: Annotations) { self.annotations = annotations }

  /// Does a correction in place of those that lie within it: the innermost would count.
  mutating func cover(_ correction: Correction) {
    let span = correction.block.span
    for inner in annotations.corrections.map(\.block.span) where span.contains(inner) {
      if inner != span { `do`(.uncorrect(inner)) }
    }
    `do`(.correct(correction))
  }

  mutating func `do`(_ change: Change) {
    switch change {
    case .correct(let correction):
      _ = annotations.replace(correction.block.span, with: correction)
    case .uncorrect(let span):
      let _: Correction? = annotations.replace(span, with: nil)
    case .cut(let cut): _ = annotations.replace(cut.gap, with: cut)
    case .uncut(let gap):
      let _: Cut? = annotations.replace(gap, with: nil)
    default: return
    }
    changes.append(change)
  }
}

extension Article {
  /// The block and the one after it; nil where there is none, or one of them is empty.
  package func neighbours(from index: Int) -> (Block, Block)? {
    guard blocks.indices.contains(index), blocks.indices.contains(index + 1),
      !blocks[index].span.isEmpty, !blocks[index + 1].span.isEmpty
    else { return nil }
    return (blocks[index], blocks[index + 1])
  }

  /// The white space around a place in a block at which it can be split; nil where nothing of the
  /// block stands on one of the sides. Where lines are kept, the white space that a line begins with
  /// belongs to the line.
  package func gap(at offset: ScalarOffset, in index: Int) -> Span? {
    let block = blocks[index]
    guard block.span.contains(offset) else { return nil }
    var (low, high) = (offset, offset)
    while low > block.span.start, text[low - 1].properties.isWhitespace { low = low - 1 }
    while high < block.span.end, text[high].properties.isWhitespace,
      !block.role.keepsLines || text[high].isLineFeed
    { high = high + 1 }
    return low > block.span.start && high < block.span.end ? Span(low, high) : nil
  }
}

extension Unicode.Scalar {
  fileprivate var isLineFeed: Bool { self == "\n" || self == "\r" }
}
