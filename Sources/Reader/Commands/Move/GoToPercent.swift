import Model
import Screen

extension Command {
  static let goToPercent = reading(
    "go-to-percent", "Go to so many per cent of the article, by a number before it", group: .move,
    takesCount: true
  ) { state, reading, invocation in
    guard let percent = invocation.count, percent <= 100 else {
      state.status = Status(
        "a number from 1 to 100 comes before it: 50\(key: "go-to-percent") is the middle",
        level: .warning)
      return []
    }
    let lines = reading.layout.rows.indices.filter(reading.layout.isStop)
    guard !lines.isEmpty else { return [] }
    let row = lines[min(lines.count * percent / 100, lines.count - 1)]
    let height = state.panes.text.rows
    reading.move(height: height) {
      $0.jump(to: $0.layout.rows[row].span.start, opensFolds: false)
    }
    reading.show(percent: percent, height: height)
    return []
  }
}
