import Model

extension Command {
  static let keepOrphan = Command(
    "keep-orphan", "Keep it as an orphan: from now on it comes last", group: .orphans,
    hint: FootHint("keep", 4), disabled: needsOrphanMark
  ) { state, invocation in
    guard let entry = state.orphans.current, let mark = entry.item.mark else { return [] }
    let change = Change.keeping(mark, in: entry.group.article, time: invocation.signature.time)
    return state.settle(change, by: invocation.signature)
  }
}
