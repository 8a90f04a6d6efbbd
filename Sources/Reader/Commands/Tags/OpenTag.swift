extension Command {
  static let openTag = Command(
    "open-tag", "Go to the marks that bear the tag; \(key: "back") comes back", group: .tags,
    hint: FootHint("marks", 1), disabled: needsTagged
  ) { state, _ in
    state.tags.isInside = true
    return []
  }

  static let goToTagged = Command(
    "go-to-tagged", "Open the article at the mark; \(key: "back") comes back", group: .tags,
    hint: FootHint("go there", 1), disabled: needsInsideTag
  ) { state, invocation in state.goToTagged(by: invocation.signature) }
}
