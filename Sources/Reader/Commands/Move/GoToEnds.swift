import Model
import Screen

extension Command {
  static let goToTop = motion("go-to-top", "Move to the start of the article", takesCount: false) {
    reading, _ in reading.jump(to: .start, opensFolds: false)
  }

  static let goToEnd = motion(
    "go-to-end", "Move to the end of the article, or with a count to that line"
  ) { reading, invocation in
    let lines = reading.layout.rows.indices.filter(reading.layout.isStop)
    guard let last = lines.last else { return }
    let row = invocation.count.map { lines[min(max(1, $0), lines.count) - 1] } ?? last
    let span = reading.layout.stretch(of: row)
    reading.jump(to: invocation.count == nil ? span.end - 1 : span.start, opensFolds: false)
  }
}
