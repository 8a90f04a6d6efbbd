import Screen

extension State {
  /// The wheel moves the cursor of a list. The row that was pressed; nil where none was.
  mutating func point<List: RowList>(
    _ event: MouseEvent, at list: WritableKeyPath<State, List>, in area: Rect
  ) -> Int? {
    let (cursor, top) = (self[keyPath: list].cursor, self[keyPath: list].top)
    switch event.kind {
    case .wheelDown: self[keyPath: list].go(to: cursor + Self.wheelRows, height: listRows)
    case .wheelUp: self[keyPath: list].go(to: cursor - Self.wheelRows, height: listRows)
    case .press where area.contains(column: event.column, row: event.row):
      let row = top + event.row - area.row
      return self[keyPath: list].shown.indices.contains(row) ? row : nil
    default: break
    }
    return nil
  }

  /// Whether a press is on the heads of the columns of a list.
  func isOnHeads(_ event: MouseEvent, of area: Rect) -> Bool {
    event.kind == .press && event.row == area.row - 1
      && (area.column..<area.column + area.columns).contains(event.column)
  }

  /// Sorts by the column whose head was pressed.
  mutating func pressHead(of area: Rect, at column: Int) {
    switch view {
    case .claims where claims.current != nil:
      let head = ClaimColumn.columns(in: area).head(at: column)
      sort(\.claims, by: head, first: .statement) { $0.order }
    case .sources where sources.current != nil:
      let head = SourceColumn.columns(in: area).head(at: column)
      sort(\.sources, by: head, first: .name) { $0.order }
    case .articles:
      let head = ArticleColumns(area, articles).head(at: column)
      sort(\.articles, by: head, first: .title) { $0.order }
    default: break
    }
  }

  private mutating func sort<List: SortedList, Name>(
    _ list: WritableKeyPath<State, List>, by head: ListHead<Name>?, first: List.Order,
    order: (Name) -> List.Order?
  ) {
    switch head {
    case .first?: sort(list, by: first)
    case .column(let name)?:
      if let order = order(name) { return sort(list, by: order) }
      status = Status("nothing is sorted by \(name)", level: .warning)
    case nil: break
    }
  }

  /// Sorts a list; by what it is sorted by already, the other way round.
  mutating func sort<List: SortedList>(
    _ list: WritableKeyPath<State, List>, by order: List.Order
  ) {
    let isReversed = self[keyPath: list].order == order && !self[keyPath: list].isReversed
    self[keyPath: list].sort(by: order, isReversed: isReversed)
    moveInList(by: 0)
    status = Status(self[keyPath: list].orderText)
  }

  /// A press on the row of the cursor enters what stands beside, as far as that can be entered.
  mutating func clickInLibrary<List: LibraryList>(
    _ event: MouseEvent, _ list: WritableKeyPath<State, List>, canEnter: Bool = true,
    beside: (inout State, Rect) -> [Effect]
  ) -> [Effect] {
    let panes = panes(of: self[keyPath: list])
    if let area = panes.beside, area.contains(column: event.column, row: event.row) {
      return beside(&self, area)
    }
    guard let area = panes.list else { return [] }
    if isOnHeads(event, of: area) {
      pressHead(of: area, at: event.column)
      return []
    }
    guard let row = point(event, at: list, in: area) else { return [] }
    self[keyPath: list].isInside = canEnter && self[keyPath: list].cursor == row
    self[keyPath: list].go(to: row, height: listRows)
    return []
  }
}
