import Model

/// Why a command of the list of sources can't act.
@Sendable func needsSourceList(_ state: State) -> String? {
  guard state.view == .sources else { return "the sources are not shown: 4 shows them" }
  return state.library.book == nil ? "the library is being read" : nil
}

/// Why a command on the source under the cursor can't act.
@Sendable func needsSource(_ state: State) -> String? {
  if let reason = needsSourceList(state) { return reason }
  if state.sources.current != nil { return nil }
  return state.sources.filter.isEmpty
    ? "there is no source yet: a adds one"
    : "no source fits “\(state.sources.filter)”: Esc shows all"
}

/// Why a command on the record of a source can't act.
@Sendable func needsRecord(_ state: State) -> String? {
  if let reason = needsSource(state) { return reason }
  return state.sources.isInside ? nil : "the record is not entered: Enter goes to it"
}
