package import Model

/// A part of a mark whose edges are being moved: the selection is what it will be.
package struct AdjustedPart: Hashable, Sendable {
  package let mark: ID<Mark>
  /// The part as it stands in the mark.
  let span: Span
  /// Where the reader stood before.
  let cursor: ScalarOffset
  let top: ScalarOffset
}

/// What becomes of a mark whose edges were moved.
enum AdjustedEdges {
  case asTheyWere
  case refused(String)
  case moved(ID<Mark>, [Anchor])
}

extension Reading {
  /// The mark whose edges are being moved.
  package var adjustedMark: Mark? { (selection?.adjusts?.mark).flatMap(annotations.mark) }

  /// Opens the part of the mark under the cursor as a selection.
  mutating func adjust(_ mark: Mark, height: Int) {
    guard let span = mark.spans.first(where: { $0.contains(cursor) }) ?? mark.spans.first else {
      return
    }
    let part = AdjustedPart(mark: mark.id, span: span, cursor: cursor, top: top)
    selection = nil
    select(span, height: height)
    selection?.adjusts = part
  }

  /// Leaves the edges as they are, and goes back to where the reader stood.
  mutating func leaveEdges() {
    guard let part = selection?.adjusts else { return }
    selection = nil
    (cursor, top, goal) = (part.cursor, part.top, nil)
    chosen = part.mark
  }

  /// What the mark would become if the edges were kept.
  var adjustedEdges: AdjustedEdges {
    guard let part = selection?.adjusts, let selected else { return .asTheyWere }
    let span = text.trimmed(selected)
    if span == part.span { return .asTheyWere }
    guard let mark = annotations.mark(part.mark) else {
      return .refused("the mark was deleted elsewhere: Esc leaves it")
    }
    guard mark.isPlaced(in: article), mark.spans.contains(part.span) else {
      return .refused("the \(mark.kind.rawValue) was changed elsewhere: Esc, and begin again")
    }
    guard !target.isEmpty else {
      return .refused("there are no words between the edges that could be marked")
    }
    let others = mark.anchors.filter { $0.span != part.span }
    if let other = others.first(where: { $0.span.overlaps(span) }) {
      let words = Fitted.text(other.exact.onOneLine, width: 24)
      return .refused("it would run into its other part “\(words)”")
    }
    let anchors = (others + [Anchor(span, in: text)]).sorted { $0.span < $1.span }
    if isThere(mark, with: anchors) {
      return .refused("the same \(mark.kind.rawValue) is there already")
    }
    return .moved(mark.id, anchors)
  }

  /// Whether another mark is what this one would be with these anchors.
  func isThere(_ mark: Mark, with anchors: [Anchor]) -> Bool {
    annotations.marks.contains {
      $0.id != mark.id && $0.kind == mark.kind && $0.creator == mark.creator
        && $0.anchors.map(\.span) == anchors.map(\.span)
    }
  }

  /// Why a command can't act while the edges of a mark are being moved; nil where it can.
  func edgesReason(_ name: String, _ group: CommandGroup) -> String? {
    guard selection?.adjusts != nil, name != "keep-edges" else { return nil }
    let isOther =
      [.mark, .correct, .undo].contains(group) || ["select", "select-lines"].contains(name)
    return isOther ? "Enter keeps the edges first, or Esc leaves them" : nil
  }
}
