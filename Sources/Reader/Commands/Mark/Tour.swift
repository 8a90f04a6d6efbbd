import Model
import Screen

extension Command {
  static let nextMark = touring("next-mark", "Go to the next mark, through overlapping ones too", 1)
  static let previousMark = touring("previous-mark", "Go to the mark before", -1)

  private static func touring(_ name: String, _ summary: String, _ step: Int) -> Command {
    .reading(
      name, summary, group: .mark, takesCount: true,
      disabled: { $0.tour.isEmpty ? "the article has no marks yet" : nil },
      run: { state, reading, invocation in
        let distance = step * (invocation.times % max(1, reading.tour.count))
        guard let next = reading.markAway(by: distance == 0 ? step : distance) else { return [] }
        reading.jump(to: next.extent.start)
        reading.moved(height: state.panes.text.rows)
        reading.chosen = next.id
        let number = reading.tour.firstIndex { $0.id == next.id }.map { $0 + 1 } ?? 0
        state.status = Status("mark \(number)/\(reading.tour.count): \(next.kind.rawValue)")
        return []
      })
  }

  static let details = reading(
    "details", "Show the marks under the cursor in full", group: .mark, disabled: needsMark
  ) { state, _, _ in
    state.mode = .details(0)
    return []
  }
}

extension Reading {
  /// The mark so many steps after the chosen one, else after the cursor; around the end.
  fileprivate func markAway(by step: Int) -> Mark? {
    let tour = tour
    guard !tour.isEmpty else { return nil }
    let here = tour.firstIndex { $0.id == chosen && $0.extent.start == cursor }
    if let here { return tour[((here + step) % tour.count + tour.count) % tour.count] }
    if step > 0 {
      let first = tour.firstIndex { $0.extent.start >= cursor } ?? 0
      return tour[(first + step - 1) % tour.count]
    }
    let last = tour.lastIndex { $0.extent.start <= cursor } ?? tour.count - 1
    return tour[((last + step + 1) % tour.count + tour.count) % tour.count]
  }
}
