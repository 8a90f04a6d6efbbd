import Screen

extension Command {
  static let togglePreview = Command(
    "toggle-preview", "Show or put away what the article under the cursor says", group: .articles,
    disabled: { state in
      if let reason = needsArticleList(state) { return reason }
      let isHigh = state.size.rows >= ArticlePanes.fewestRows
      return state.size.columns >= ArticlePanes.wide || isHigh
        ? nil : "the screen is too low for it: \(ArticlePanes.fewestRows) rows are enough"
    }
  ) { state, _ in
    let isShown = state.articlePanes.preview != nil
    state.articles.previews.isWanted = !isShown
    state.moveInList(by: 0)
    return []
  }
}
