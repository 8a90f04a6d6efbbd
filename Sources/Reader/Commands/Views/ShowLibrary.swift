extension Command {
  static let showClaims = Command(
    "show-claims", "Show the claims of the library", group: .rest
  ) { state, invocation in state.show(library: .claims, by: invocation.signature) }

  static let showSources = Command(
    "show-sources", "Show the sources of the library", group: .rest
  ) { state, invocation in state.show(library: .sources, by: invocation.signature) }

  static let showTags = Command(
    "show-tags", "Show the tags of the library", group: .rest
  ) { state, invocation in state.show(library: .tags, by: invocation.signature) }
}
