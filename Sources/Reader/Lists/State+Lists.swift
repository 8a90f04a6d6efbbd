import Model
import Screen

extension State {
  /// The rows of a list: without the bar, the heads of the columns and the foot.
  package var listRows: Int {
    view == .articles ? articlePanes.list.rows : max(1, size.rows - 3)
  }

  /// The list of the view that is shown.
  var list: any RowList {
    switch view {
    case .claims: claims
    case .sources: sources
    case .tags: tags
    default: articles
    }
  }

  /// The list of the view that is shown, where it is one of the library's records.
  var libraryList: (any LibraryList)? { list as? any LibraryList }

  /// Where a list of the library and what belongs to its row lie on the screen.
  func panes(of list: some LibraryList) -> ListPanes {
    ListPanes(size: size, isInside: list.isInside)
  }

  mutating func filterList(by words: String) {
    switch view {
    case .claims: claims.refilter(by: words)
    case .sources: sources.refilter(by: words)
    case .tags: tags.refilter(by: words)
    default:
      articles.show(filter: words, isTyping: isFiltering)
      // What fits best comes first, and is what somebody who types looks for.
      if isFiltering, !words.isEmpty { articles.go(to: 0, height: listRows) }
    }
    moveInList(by: 0)
  }

  mutating func moveInList(by steps: Int) {
    switch view {
    case .claims: claims.go(to: claims.cursor + steps, height: listRows)
    case .sources: sources.go(to: sources.cursor + steps, height: listRows)
    case .tags: tags.go(to: tags.cursor + steps, height: listRows)
    default: articles.go(to: articles.cursor + steps, height: listRows)
    }
  }

  /// One step back within a view of the library; false where there is none.
  mutating func goBackInList() -> Bool {
    let isBack =
      switch view {
      case .claims: claims.goBack(height: listRows)
      case .sources: sources.goBack(height: listRows)
      case .tags: tags.goBack(height: listRows)
      default: false
      }
    if isBack { status = Status() }
    return isBack
  }

  /// One step back within a view of the library, or to the article that was open; nil where the list
  /// of articles is next.
  mutating func goBackInLibrary(by signature: Signature) -> [Effect]? {
    if goBackInList() { return [] }
    guard library.cameFrom == .reader, reading != nil else { return nil }
    return returnToText(by: signature)
  }
}
