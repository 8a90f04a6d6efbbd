import Model

extension Command {
  static let extendMark = reading(
    "extend-mark", "Add the selection to the mark that was made or visited last", group: .mark,
    disabled: { reading in
      if let reason = needsSelection(reading) { return reason }
      return reading.lastMark == nil ? "no mark was made or visited yet" : needsTarget(reading)
    }
  ) { state, reading, invocation in
    guard let mark = reading.lastMark else { return [] }
    let added = reading.target.filter { part in !mark.spans.contains { $0.overlaps(part) } }
    guard !added.isEmpty else {
      state.status = Status("the \(mark.kind.rawValue) holds these words already", level: .warning)
      return []
    }
    let anchors = mark.anchors + added.map { Anchor($0, in: reading.text) }
    let edit = MarkEdit.setAnchors(anchors, textHash: reading.article.textHash)
    let change = Change.editMark(mark.id, edit, time: invocation.signature.time)
    return state.commit(change, on: &reading, by: invocation.signature)
  }
}

extension Reading {
  /// The mark that was made or visited last, where it is still there.
  fileprivate var lastMark: Mark? {
    last.flatMap(annotations.mark).flatMap { $0.isPlaced(in: article) ? $0 : nil }
  }
}
