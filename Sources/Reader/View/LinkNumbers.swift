import Model
import Screen

/// The numbers of links, left of the rows in which these begin. At the words themselves a number
/// would cover letters of the text, or move them: here the lines break as they did, what is selected
/// and marked stays where it is, and of several in a row the first is named, for the eye finds the
/// others behind it.
struct LinkNumbers {
  let reading: Reading
  let area: Rect
  /// The first cell that is free left of the text.
  let edge: Int

  /// The cells before the letters of the marks, and a space.
  private var room: Int { area.column - Panes.gutter - 1 - edge }

  func draw(_ frame: inout Frame) {
    let rows = rows
    let beside = rows.map { ($0.row, Self.label($0.numbers, within: room)) }
    // Before the letters where there is room, else in their place.
    let isBeside = beside.allSatisfy { $0.1.count <= room }
    let end = isBeside ? edge + room : area.column - 1
    for (row, numbers) in rows {
      let text = Self.label(numbers, within: end - edge)
      if !isBeside {
        let gutter = Rect(column: end + 1 - Panes.gutter, row: row, columns: Panes.gutter, rows: 1)
        frame.fill(gutter, roles: .text)
      }
      // The longest may stand close to the text.
      let start = max(edge, min(end - text.count, area.column - text.count))
      frame.write(text, column: start, row: row, limit: area.column, roles: Roles(.key))
    }
  }

  /// The rows of the screen in which links begin, with their numbers.
  private var rows: [(row: Int, numbers: [Int])] {
    let first = reading.topRow(height: area.rows)
    return (0..<area.rows).compactMap { line in
      guard let row = reading.layout.rows[safe: first + line], case .line = row.kind else {
        return nil
      }
      let numbers = reading.links.numbers(in: row.span).filter { number in
        reading.links[number].map { row.holds($0.span.start) } ?? false
      }
      return numbers.isEmpty ? nil : (area.row + line, numbers)
    }
  }

  /// `4`, `4-6`, `12+`.
  private static func label(_ numbers: [Int], within room: Int) -> String {
    guard let first = numbers.first, let last = numbers.last, first != last else {
      return numbers.first.map(String.init) ?? ""
    }
    let range = "\(first)-\(last)"
    return range.count <= room ? range : "\(first)+"
  }
}

extension State {
  /// Whether the numbers of links are shown: by choice, or because one of them is asked for.
  var showsLinkNumbers: Bool {
    if case .picking(let picker) = mode, picker.purpose == .links { return true }
    return settings.numbersLinks
  }
}
