import Model

/// Why a command of the list of tags can't act.
@Sendable func needsTagList(_ state: State) -> String? {
  state.reasonToWait(for: .tags, "the tags are not shown: 5 shows them")
}

/// Why a command on the tag under the cursor can't act.
@Sendable func needsTag(_ state: State) -> String? {
  needsTagList(state)
    ?? state.tags.reasonForNoRow(empty: "there is no tag yet: \(key: "new-tag") adds one")
}

/// Why a command on what bears the tag can't act.
@Sendable func needsTagged(_ state: State) -> String? {
  if let reason = needsTag(state) { return reason }
  let items = state.tags.current?.items ?? []
  return items.contains(where: \.isStop) ? nil : "no mark bears it"
}

/// Why a command among what bears the tag can't act.
@Sendable func needsInsideTag(_ state: State) -> String? {
  if let reason = needsTagged(state) { return reason }
  return state.tags.isInside ? nil : "the marks are not entered: \(key: "open-tag") goes to them"
}
