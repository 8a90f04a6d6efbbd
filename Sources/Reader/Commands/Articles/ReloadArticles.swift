extension Command {
  static let reloadArticles = Command(
    "reload-articles", "Read the library again", group: .articles
  ) { state, _ in
    state.articles.isComing = true
    state.status = Status("reading the library …")
    return [.loadArticles]
  }
}
