import Model

extension Command {
  static let extendMark = reading(
    "extend-mark", "Add the selection or the sentence to the mark that was made or visited last",
    group: .mark,
    disabled: { reading in
      guard let mark = reading.lastMark else {
        return "no mark was made or visited yet: \(key: "next-mark") goes to one"
      }
      // Without a selection its own sentence would be taken in, which nobody means.
      if reading.selection == nil, mark.spans.contains(where: { $0.contains(reading.cursor) }) {
        return
          "the cursor is in the \(mark.kind.rawValue) itself: go to, or select, what is to be added"
      }
      return needsTarget(reading)
    },
    run: { state, reading, invocation in
      guard let mark = reading.lastMark else { return [] }
      let spans = reading.joined(mark.spans + reading.target)
      guard spans != mark.spans else {
        state.status = Status(
          "the \(mark.kind.rawValue) holds these words already", level: .warning)
        return []
      }
      let anchors = spans.map { Anchor($0, in: reading.text) }
      let edit = MarkEdit.setAnchors(anchors, textHash: reading.article.textHash)
      let change = Change.editMark(mark.id, edit, time: invocation.signature.time)
      return state.commit(change, on: &reading, by: invocation.signature)
    })
}

extension Reading {
  /// The mark that was made or visited last, where it is still there.
  fileprivate var lastMark: Mark? {
    last.flatMap(annotations.mark).flatMap { $0.isPlaced(in: article) ? $0 : nil }
  }

  /// The spans in order, in which those are one that share words or have nothing but white space
  /// between them within a block.
  fileprivate func joined(_ spans: [Span]) -> [Span] {
    spans.sorted().reduce(into: []) { joined, span in
      guard let last = joined.last, areOne(last, span) else { return joined.append(span) }
      joined[joined.count - 1] = last.union(span)
    }
  }

  private func areOne(_ one: Span, _ next: Span) -> Bool {
    if one.overlaps(next) { return true }
    let gap = Span(one.end, max(one.end, next.start))
    return text.trimmed(gap).isEmpty
      && article.block(at: one.start) == article.block(at: next.start)
  }
}
