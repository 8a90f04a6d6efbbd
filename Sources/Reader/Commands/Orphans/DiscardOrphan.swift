import Model

extension Command {
  static let discardOrphan = Command(
    "discard-orphan", "Delete the orphan with its attributions", group: .orphans,
    hint: FootHint("discard", 5), disabled: needsOrphan
  ) { state, invocation in
    guard let entry = state.orphans.current else { return [] }
    let change: Change =
      switch entry.item {
      case .mark(let mark): .deletion(of: mark.id, in: entry.group.notebook.annotations)
      case .correction(let correction): .uncorrect(correction.block.span)
      case .cut(let cut): .uncut(cut.gap)
      }
    return state.settle(change, by: invocation.signature)
  }
}
