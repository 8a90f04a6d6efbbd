package import Model
import Text

/// What is being selected: from its anchor to the cursor, both included.
package struct Selection: Hashable, Sendable {
  /// The end that stays while the cursor moves.
  package var anchor: ScalarOffset
  /// Whether whole rows are taken.
  package var takesRows: Bool
  /// True until a key has moved either end: the next `s`, `w` or `p` then chooses the sentence,
  /// word or paragraph instead of acting.
  package var isFresh: Bool
  /// The steps by which it grew, the last one last.
  var rungs: [Rung] = []
  /// The part of a mark whose edges these are; nil where something new is selected.
  package var adjusts: AdjustedPart?

  package init(anchor: ScalarOffset, takesRows: Bool = false, isFresh: Bool = true) {
    self.anchor = anchor
    self.takesRows = takesRows
    self.isFresh = isFresh
  }
}

extension Reading {
  /// The selected span as it is shown; nil where nothing is being selected.
  package var selected: Span? {
    guard let selection else { return nil }
    let (low, high) = (min(selection.anchor, cursor), max(selection.anchor, cursor))
    if selection.takesRows {
      return layout.stretch(of: layout.row(at: low)).union(
        layout.stretch(of: layout.row(at: high)))
    }
    return Span(low, Clusters.next(after: high, in: text))
  }

  /// Selects a span: the anchor at its start, the cursor on its last cluster.
  package mutating func select(_ span: Span) {
    let part = selection?.adjusts
    selection = Selection(anchor: span.start, isFresh: false)
    selection?.adjusts = part
    cursor = Clusters.previous(before: span.end, in: text)
    goal = nil
  }

  /// What a verb acts on: the selection without white space at its edges, else the sentence under
  /// the cursor. Empty on a fold and in white space.
  package var target: [Span] {
    let span = selected.map(text.trimmed) ?? sentence(at: cursor)
    guard let span, !span.isEmpty, isInSight(span) else { return [] }
    return [span]
  }

  /// Whether not all of it is folded.
  private func isInSight(_ span: Span) -> Bool {
    visibleBlock(at: span.start) != nil || visibleBlock(at: span.end - 1) != nil
      || article.blocks.contains {
        $0.span.overlaps(span) && visibleBlock(at: $0.span.start) != nil
      }
  }

  /// Whether there is something to act on. Asked for each frame, so it looks for no sentence: a
  /// block that is shown has one at every place.
  package var hasTarget: Bool {
    selection == nil ? visibleBlock(at: cursor) != nil : !target.isEmpty
  }

  /// The sentence that holds the offset; nil where it is folded or holds none.
  package func sentence(at offset: ScalarOffset) -> Span? {
    visibleBlock(at: offset).flatMap {
      Sentences.sentence(at: offset, in: text, within: $0.span, runsOn: !$0.role.keepsLines)
    }
  }

  /// The sentences of a block.
  package func sentences(of block: Block) -> [Span] {
    Sentences.of(text, in: block.span, runsOn: !block.role.keepsLines)
  }

  /// The word that holds the offset; nil where it is folded or holds none.
  package func word(at offset: ScalarOffset) -> Span? {
    visibleBlock(at: offset).flatMap { Words.word(at: offset, in: text, within: $0.span) }
  }

  /// The block that holds the offset; nil where it is folded.
  package func visibleBlock(at offset: ScalarOffset) -> Block? {
    guard case .line(let block, _) = layout.rows[safe: layout.row(at: offset)]?.kind else {
      return nil
    }
    return article.blocks[block]
  }
}
