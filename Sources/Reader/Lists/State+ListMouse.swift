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

  /// A press on the row of the cursor enters what stands beside, as far as that can be entered.
  mutating func clickInLibrary<List: LibraryList>(
    _ event: MouseEvent, _ list: WritableKeyPath<State, List>, canEnter: Bool = true,
    beside: (inout State, Rect) -> [Effect]
  ) -> [Effect] {
    let panes = panes(of: self[keyPath: list])
    if let area = panes.beside, area.contains(column: event.column, row: event.row) {
      return beside(&self, area)
    }
    guard let area = panes.list, let row = point(event, at: list, in: area) else { return [] }
    self[keyPath: list].isInside = canEnter && self[keyPath: list].cursor == row
    self[keyPath: list].go(to: row, height: listRows)
    return []
  }
}
