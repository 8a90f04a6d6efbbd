import Model
import Screen
import Text

extension State {
  /// The article that is compared: the open one, or that under the cursor.
  var compared: (id: ID<Article>, title: String)? {
    switch view {
    case .reader: reading.map { ($0.article.id, $0.article.displayTitle) }
    case .articles: articles.current.map { ($0.id, $0.summary.title) }
    case .results: results.finding.map { ($0.article, $0.title) }
    default: nil
    }
  }

  /// Lists what the article may be compared with, where nothing else was begun meanwhile.
  mutating func take(_ partners: [Partner], for id: ID<Article>) -> [Effect] {
    guard mode == .normal, let compared, compared.id == id else { return [] }
    guard !partners.isEmpty else {
      status = Status("there is no other article to compare with", level: .warning)
      return []
    }
    status = Status()
    // The reasons have to be seen.
    let room = max(20, size.columns / 2 - 6)
    let choices = partners.map {
      Choice($0.id.value, label: Fitted.text($0.title, width: room), detail: $0.detail)
    }
    let title = Fitted.text(compared.title, width: max(10, size.columns - 24))
    mode = .picking(Picker(.beside(id), title: "Compare “\(title)” with", choices: choices))
    return []
  }

  /// Shows two articles beside each other.
  mutating func show(_ shared: Shared, by signature: Signature) -> [Effect] {
    if view == .beside, beside?.renew(shared) == true {
      rewrapBeside()
      return []
    }
    guard mode == .normal, view == besideCameFrom else { return [] }
    let effects = view == .reader ? keepPlace(by: signature) : []
    view = .beside
    status = Status()
    let panes = BesidePanes(size: size)
    beside = Beside(shared, width: panes.left.text.columns)
    beside?.goToFirst(height: panes.left.text.rows)
    // The library's own steps are gone along here, too.
    return effects + (library.book == nil ? [.loadBook(isWhole: true)] : [])
  }

  /// Goes back to where the comparison was begun.
  mutating func backFromBeside() -> [Effect] {
    beside = nil
    status = Status()
    let isGone = besideCameFrom == .reader && reading == nil
    view = isGone || besideCameFrom == .beside ? .articles : besideCameFrom
    return view == .articles ? [.loadArticles] : []
  }

  /// Wraps both texts anew.
  mutating func rewrapBeside() {
    guard var beside else { return }
    let panes = BesidePanes(size: size)
    beside.left.rewrap(width: panes.left.text.columns)
    beside.right.rewrap(width: panes.right.text.columns)
    beside.follow(height: panes.left.text.rows)
    self.beside = beside
  }

  /// Scrolls the side that the mouse is on; a click goes there.
  mutating func clickInBeside(_ event: MouseEvent) {
    guard var beside else { return }
    let panes = BesidePanes(size: size)
    let sides: [(BesideSide, BesidePane)] = [(.left, panes.left), (.right, panes.right)]
    let hit = sides.first { $0.1.whole.contains(column: event.column, row: event.row) }
    guard let (side, pane) = hit else { return }
    let height = pane.text.rows
    switch event.kind {
    case .wheelDown, .wheelUp:
      beside.side = side
      beside.chosen = nil
      beside.here.scroll(by: event.kind == .wheelDown ? 3 : -3, height: height)
    case .press:
      beside.side = side
      let row = beside.here.topRow(height: height) + event.row - pane.text.row
      guard event.row >= pane.text.row, beside.here.layout.isStop(row),
        let line = beside.here.layout.rows[safe: row]
      else { break }
      beside.move(height: height) {
        $0.place($0.offset(at: event.column - pane.text.column, in: line))
      }
    case .drag, .release: return
    }
    beside.follow(height: height)
    self.beside = beside
  }
}
