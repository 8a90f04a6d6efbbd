package import Model

extension Command {
  static let selectArticle = Command(
    "select-article", "Select the article, or let it go, and move on", group: .articles,
    disabled: needsArticles
  ) { state, _ in
    if state.articles.rangeStart != nil {
      state.articles.endRange()
      return []
    }
    guard let id = state.articles.current?.id else { return [] }
    if state.articles.chosen.remove(id) == nil { state.articles.chosen.insert(id) }
    state.moveInList(by: 1)
    return []
  }

  static let selectRange = Command(
    "select-range", "Select from this article to where you go; again ends it", group: .articles,
    disabled: needsArticles
  ) { state, _ in
    if state.articles.rangeStart != nil {
      state.articles.endRange()
    } else {
      state.articles.rangeStart = state.articles.current?.id
    }
    return []
  }

  static let selectAll = Command(
    "select-all", "Select all that the filter shows, or let them go", group: .articles,
    disabled: needsArticles
  ) { state, _ in
    state.articles.endRange()
    let all = Set(state.articles.shownIDs)
    let hasAll = all.isSubset(of: state.articles.chosen)
    if hasAll { state.articles.chosen.subtract(all) } else { state.articles.chosen.formUnion(all) }
    return []
  }
}

extension ArticleList {
  /// The articles on which a verb acts, in the order of the list: those that are selected, be they
  /// shown or not; else the one under the cursor.
  package var meant: [ID<Article>] {
    let selected = selection
    guard !selected.isEmpty else { return current.map { [$0.id] } ?? [] }
    let onScreen = shownIDs.filter(selected.contains)
    return onScreen + selected.subtracting(onScreen).sorted()
  }

  var shownIDs: [ID<Article>] { shown.map { entries[$0].id } }

  /// Those that are selected, with the range that is being.
  package var selection: Set<ID<Article>> { chosen.union(range.map { entries[shown[$0]].id }) }

  /// The rows of the range that is being selected: numbers into `shown`.
  var range: Range<Int> {
    guard let start = rangeStart.flatMap(row), !shown.isEmpty else { return 0..<0 }
    return min(start, cursor)..<max(start, cursor) + 1
  }

  mutating func endRange() {
    chosen = selection
    rangeStart = nil
  }

  /// `3 selected`, and how many of them are not shown; empty where none is.
  var selectionText: String {
    guard !chosen.isEmpty || rangeStart != nil else { return "" }
    let selected = selection
    let hidden = chosen.isEmpty ? 0 : selected.count - shownIDs.count(where: selected.contains)
    return "\(selected.count) selected" + (hidden == 0 ? "" : ", \(hidden) not shown")
  }
}

extension State {
  /// Lets go of the articles that are selected; false where none is.
  mutating func letGoOfSelection() -> Bool {
    guard !articles.chosen.isEmpty || articles.rangeStart != nil else { return false }
    articles.chosen = []
    articles.rangeStart = nil
    status = Status()
    return true
  }
}
