import Model

extension Command {
  static let dropPart = reading(
    "drop-part", "Take the part under the cursor out of its mark", group: .mark,
    disabled: { reading in
      if reading.selection != nil { return "something is selected: \(key: "cancel") lets go of it" }
      if let reason = needsMark(reading) { return reason }
      guard let mark = reading.currentMark else { return nil }
      let rest = reading.anchorsElsewhere(in: mark)
      if rest.isEmpty {
        return "the \(mark.kind.rawValue) has one part: \(key: "delete") deletes it"
      }
      return reading.isThere(mark, with: rest)
        ? "the rest is marked already as a \(mark.kind.rawValue) of its own" : nil
    },
    run: { state, reading, invocation in
      guard let mark = reading.currentMark else { return [] }
      let rest = reading.anchorsElsewhere(in: mark)
      let edit = MarkEdit.setAnchors(rest, textHash: reading.article.textHash)
      let change = Change.editMark(mark.id, edit, time: invocation.signature.time)
      return state.commit(change, on: &reading, by: invocation.signature)
    })
}

extension Reading {
  /// The parts of the mark that the cursor is not in.
  fileprivate func anchorsElsewhere(in mark: Mark) -> [Anchor] {
    mark.anchors.filter { !$0.span.contains(cursor) }
  }
}
