import Model

/// Why a command of the list of sources can't act.
@Sendable func needsSourceList(_ state: State) -> String? {
  state.reasonToWait(for: .sources, "the sources are not shown: 4 shows them")
}

/// Why a command on the source under the cursor can't act.
@Sendable func needsSource(_ state: State) -> String? {
  needsSourceList(state)
    ?? state.sources.reasonForNoRow(empty: "there is no source yet: \(key: "new-source") adds one")
}

/// Why a command on the record of a source can't act.
@Sendable func needsRecord(_ state: State) -> String? {
  if let reason = needsSource(state) { return reason }
  return state.sources.isInside
    ? nil : "the record is not entered: \(key: "open-source") goes to it"
}
