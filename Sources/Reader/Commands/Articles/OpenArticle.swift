import Model

extension Command {
  static let openArticle = Command(
    "open-article", "Open the article", group: .articles, hint: FootHint("open", 1),
    disabled: needsArticles
  ) { state, invocation in
    guard let row = state.articles.current else { return [] }
    state.visit = nil
    if state.reading?.article.id == row.id {
      state.view = .reader
      // Read again, for there may be a newer version; not while changes are on their way.
      return state.saving.waiting.isEmpty
        ? state.keepPlace(by: invocation.signature) + [.open(row.id)] : []
    }
    state.status = Status("opening …")
    return state.keepPlace(by: invocation.signature) + [.open(row.id)]
  }
}
