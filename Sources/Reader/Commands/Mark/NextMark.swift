import Model
import Screen

extension Command {
  static let nextMark = touring("next-mark", "Go to the next mark, through overlapping ones too", 1)
  static let previousMark = touring("previous-mark", "Go to the mark before", -1)

  private static func touring(_ name: String, _ summary: String, _ step: Int) -> Command {
    .reading(
      name, summary, group: .mark, takesCount: true,
      disabled: { $0.marks.standing.isEmpty ? "the article has no marks yet" : nil },
      run: { state, reading, invocation in
        let count = reading.marks.standing.count
        let number = reading.stop(away: step * max(1, invocation.times % count))
        let next = reading.annotations.marks[reading.marks.standing[number]]
        reading.move(height: state.panes.text.rows) { $0.jump(to: next.extent.start) }
        reading.chosen = next.id
        reading.last = next.id
        // What the margin would say of it, where there is none.
        let words = state.panes.margin == nil ? reading.line(of: next) : next.kind.rawValue
        state.status = Status(state.brief(words, behind: "mark \(number + 1)/\(count): "))
        return []
      })
  }
}

extension Reading {
  /// Of the marks that stand in the text, the number of the one so many steps after the chosen
  /// mark, else after the cursor; around the end. There must be one.
  fileprivate func stop(away step: Int) -> Int {
    // By number, for a mark is large and there are thousands.
    let (numbers, all) = (marks.standing, annotations.marks)
    let here = numbers.firstIndex { all[$0].extent.start == cursor && all[$0].id == chosen }
    let start =
      here
      ?? (step > 0
        ? (numbers.firstIndex { all[$0].extent.start >= cursor } ?? 0) - 1
        : (numbers.lastIndex { all[$0].extent.start <= cursor } ?? numbers.count - 1) + 1)
    return ((start + step) % numbers.count + numbers.count) % numbers.count
  }
}
