import Model
import Screen

extension Command {
  static let goOnReading = Command(
    "go-on-reading", "Open the article that was read last, where it was left", group: .articles,
    disabled: { state in
      guard state.articles.isLoaded else { return "the library is being read" }
      return state.articles.lastRead == nil
        ? "nothing was read yet: \(key: "open-article") opens an article" : nil
    }
  ) { state, invocation in
    guard let row = state.articles.lastRead else { return [] }
    state.visit = nil
    if let number = state.articles.row(of: row.id) {
      state.articles.go(to: number, height: max(1, state.size.rows - 3))
    }
    if state.reading?.article.id == row.id {
      state.view = .reader
      return []
    }
    state.status = Status("opening …")
    return state.keepPlace(by: invocation.signature) + [.open(row.id)]
  }
}

extension ArticleList {
  /// Nil where all are unread.
  var lastRead: ArticleRow? {
    var last: (row: ArticleRow, time: Timestamp)?
    for row in entries {
      guard row.place.progress != .unread, let time = row.place?.time else { continue }
      if last.map({ $0.time < time }) ?? true { last = (row, time) }
    }
    return last?.row
  }
}

extension State {
  /// The list begins where somebody stopped.
  mutating func standOnLastRead() {
    guard articles.cursor == 0, let id = articles.lastRead?.id, let row = articles.row(of: id)
    else { return }
    articles.go(to: row, height: listRows)
  }
}
