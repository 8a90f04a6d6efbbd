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

  func draw(_ frame: inout Frame) {
    let labels = labels
    guard let widest = labels.map(\.text.count).max() else { return }
    // Before the letters of the marks where there is room, else in their place.
    let before = area.column - Panes.gutter - 1
    let isBeside = before - widest >= edge
    let end = isBeside ? before : area.column - 1
    for (row, text) in labels {
      if !isBeside {
        frame.fill(
          Rect(column: end - 1, row: row, columns: Panes.gutter, rows: 1), roles: .text)
      }
      // The widest may stand close to the text.
      let start = max(edge, min(end - text.count, area.column - text.count))
      frame.write(text, column: start, row: row, limit: area.column, roles: Roles(.key))
    }
  }

  private var labels: [(row: Int, text: String)] {
    let first = reading.topRow(height: area.rows)
    return (0..<area.rows).compactMap { line in
      guard let row = reading.layout.rows[safe: first + line], case .line = row.kind else {
        return nil
      }
      let numbers = reading.links.numbers(in: row.span).filter { number in
        reading.links[number].map { row.holds($0.span.start) } ?? false
      }
      return label(numbers).map { (area.row + line, $0) }
    }
  }

  /// `4`, `4-6`, `12+`.
  private func label(_ numbers: [Int]) -> String? {
    guard let first = numbers.first, let last = numbers.last else { return nil }
    guard first != last else { return "\(first)" }
    let range = "\(first)-\(last)"
    return range.count < area.column - edge ? range : "\(first)+"
  }
}

extension State {
  /// Whether the numbers of links are shown: by choice, or because one of them is asked for.
  var showsLinkNumbers: Bool {
    if case .picking(let picker) = mode, picker.purpose == .links { return true }
    return settings.numbersLinks
  }
}
