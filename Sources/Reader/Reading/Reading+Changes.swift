import Model

extension Reading {
  /// Where in the text a change is seen; empty where it is not there yet, or no more.
  func places(of change: Change) -> [Span] {
    for leaf in change.leaves {
      switch leaf {
      case .addMark(let mark): return mark.places
      case .removeMark(let id), .editMark(let id, _, _):
        return annotations.mark(id)?.places ?? []
      case .correct(let correction): return [correction.block.span]
      case .uncorrect(let span): return [span]
      case .cut(let cut): return [cut.gap]
      case .uncut(let gap): return [gap]
      case .addAssertion(let assertion):
        if let mark = annotations.mark(assertion.claimMark) { return mark.places }
      case .removeAssertion(let id):
        let claim = annotations.assertion(id)?.claimMark
        if let mark = claim.flatMap(annotations.mark) { return mark.places }
      default: continue
      }
    }
    return []
  }

  /// Brings places into sight that may be far; where any part of them is in sight, nothing moves.
  mutating func show(_ places: [Span], height: Int) {
    guard let first = places.first else { return }
    let top = topRow(height: height)
    let isInSight = places.contains { span in
      let (first, last) = (
        layout.row(at: span.start), layout.row(at: max(span.start, span.end - 1))
      )
      return first < top + height && last >= top
    }
    guard !isInSight else { return }
    jump(to: first.start, opensFolds: false)
    follow(height: height)
  }
}

extension Mark {
  fileprivate var places: [Span] { spans.isEmpty ? [extent] : spans }
}

/// What was selected when a mark was deleted, for whoever takes that back at once.
package struct Deletion: Hashable, Sendable {
  let mark: ID<Mark>
  let selection: Selection?
  let cursor: ScalarOffset
}

extension Reading {
  /// Selects again what was selected when a mark was deleted that is there again.
  mutating func takeBackDeletion() {
    guard let deletion, annotations.mark(deletion.mark) != nil else { return }
    self.deletion = nil
    if deletion.cursor == cursor { selection = deletion.selection }
  }
}
