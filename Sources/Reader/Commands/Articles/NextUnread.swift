import Model
import Screen

extension Command {
  static let nextUnread = goToNext(
    "next-unread", "Go to the next unread article", .unread)
  static let nextUnmarked = goToNext(
    "next-unmarked", "Go to the next article without marks", .unmarked)
  static let openNextUnread = openNext(
    "open-next-unread", "Open the next unread article of the list", .unread)
  static let openNextUnmarked = openNext(
    "open-next-unmarked", "Open the next article of the list without marks", .unmarked)

  private static func goToNext(_ name: String, _ summary: String, _ wanted: NextArticle) -> Command
  {
    Command(
      name, summary, group: .articles,
      disabled: { state in
        needsArticles(state)
          ?? (state.articles.next(wanted, behind: state.articles.cursor) == nil
            ? wanted.reasonForNone : nil)
      }
    ) { state, _ in
      let now = state.articles.cursor
      guard let row = state.articles.next(wanted, behind: now) else { return [] }
      state.articles.go(to: row, height: state.listRows)
      if row < now { state.status = Status("from the top again") }
      return []
    }
  }

  private static func openNext(_ name: String, _ summary: String, _ wanted: NextArticle) -> Command
  {
    Command(
      name, summary, group: .articles,
      disabled: { state in
        guard state.articles.isLoaded else { return "the library is being read" }
        return state.nextRow(wanted) == nil ? wanted.reasonForNone : nil
      }
    ) { state, invocation in
      guard let row = state.nextRow(wanted) else { return [] }
      let id = state.articles.entries[state.articles.shown[row]].id
      state.articles.go(to: row, height: max(1, state.size.rows - 3))
      state.visit = nil
      state.status = Status("opening …")
      return state.keepPlace(by: invocation.signature) + [.open(id)]
    }
  }
}

/// What is looked for next in the list.
enum NextArticle: Sendable {
  case unread, unmarked

  fileprivate var reasonForNone: String {
    switch self {
    case .unread: "no other article of the list is unread"
    case .unmarked: "every other article of the list has marks"
    }
  }

  fileprivate func fits(_ row: ArticleRow) -> Bool {
    switch self {
    case .unread: row.place.progress == .unread
    case .unmarked: row.summary.markCount == 0 && !row.summary.hasUnreadableMarks
    }
  }
}

extension ArticleList {
  /// The next row behind this one, from the top again behind the last; nil where there is none but it.
  func next(_ wanted: NextArticle, behind row: Int) -> Int? {
    let fits = { (row: Int) in wanted.fits(entries[shown[row]]) }
    let behind = max(0, row + 1)..<max(shown.count, row + 1)
    return behind.first(where: fits) ?? (0..<min(shown.count, max(0, row))).first(where: fits)
  }
}

extension State {
  /// Behind the open article; from the top where that is not in the list.
  fileprivate func nextRow(_ wanted: NextArticle) -> Int? {
    let open = view == .articles ? articles.current?.id : reading?.article.id
    return articles.next(wanted, behind: open.flatMap(articles.row) ?? -1)
  }
}
