package import Model
import Screen

extension State {
  /// Makes the rail anew where it would be another one.
  mutating func followRail() {
    guard view == .reader, let reading, let area = panes.rail else {
      rail = nil
      return
    }
    let search = reading.search.flatMap { $0.isShown ? $0.matches : nil } ?? []
    let subject = Rail.Subject(
      layout: reading.layout, marks: reading.marks, matches: search, height: area.rows)
    if rail?.subject != subject { rail = Rail(subject) }
  }

  /// The place in the text that a cell of the screen leads to; nil where it is none of the rail.
  package func placeOnRail(column: Int, row: Int) -> ScalarOffset? {
    guard let rail, !rail.isBlank, let area = panes.rail, area.contains(column: column, row: row)
    else { return nil }
    return rail.place(of: row - area.row)
  }
}

extension Reading {
  /// Goes to a place of the rail, which is shown with as much above it as below it.
  package mutating func goAlongRail(to place: ScalarOffset, height: Int) {
    move(height: height) { $0.jump(to: place, opensFolds: false) }
    setTop(layout.row(at: cursor) - height / 2, height: height)
  }
}
