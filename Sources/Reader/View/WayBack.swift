import Screen

/// What stands before `▸` in the first row: from there one came, and a press leads back.
extension State {
  /// The command that a press on the bar is, where something stands there from which what is behind
  /// `▸` was come to.
  func wayBack(at event: MouseEvent) -> String? {
    guard event.kind == .press, event.row == 0, let (words, command) = crumb,
      (1..<1 + words.glyphs.width).contains(event.column)
    else { return nil }
    return command
  }

  /// What stands before `▸`, and what leads there.
  private var crumb: (words: String, command: String)? {
    switch view {
    case .reader where reading != nil && !isAlone: (originOfText, "back")
    case .orphans where orphans.scope != .library: (OrphanList.title, "all-orphans")
    case .articles where !articles.filter.isEmpty: (ArticleList.title, "cancel")
    case .results where results.wanted != nil || results.found != nil:
      (Results.title, "change-search")
    default: nil
    }
  }

  /// The view that `q` goes back to from the text.
  var originOfText: String {
    guard isVisiting, let visit else { return "Articles" }
    return visit.from.title
  }
}
