import Model
import Screen

extension Command {
  static let widenColumn = columnWidth(
    "widen-column", "Make the column of the text wider: its width grows by four cells", by: 4)
  static let narrowColumn = columnWidth(
    "narrow-column", "Make the column of the text narrower: its width shrinks by four cells", by: -4
  )

  private static func columnWidth(_ name: String, _ summary: String, by step: Int) -> Command {
    .reading(name, summary, group: .rest, takesCount: true) { state, reading, invocation in
      let widest = state.widestText
      let least = min(Settings.leastTextWidth, widest)
      // From what is seen: a wish for more than the screen has is let go.
      let now = min(state.settings.textWidth, widest)
      let new = state.width(
        min(invocation.times, 100), steps: step, from: now, in: least...widest)
      guard new != now else {
        state.status = Status(
          step > 0 ? "the screen has no more room" : "\(now) cells: the column is no narrower",
          level: .warning)
        return []
      }
      let before = state.panes
      state.settings.textWidth = new
      reading.rewrap(width: state.panes.text.columns)
      reading.holdTop(height: state.panes.text.rows)
      let lost = before.lost(in: state.panes)
      state.status = Status(
        "the column has \(new) cells" + (lost.map { " · no room for \($0)" } ?? ""))
      return [.keepTextWidth(new)]
    }
  }
}

extension Panes {
  /// What stands beside the text here and has no room there; nil where nothing is lost.
  fileprivate func lost(in new: Panes) -> String? {
    let lost = [
      outline != nil && new.outline == nil ? "the outline" : nil,
      margin != nil && new.margin == nil ? "the margin" : nil,
    ].compactMap(\.self)
    return lost.isEmpty ? nil : lost.joined(separator: " and ")
  }
}

/// A change of the column's width that the edge of the screen, or what a column may be, cut short.
struct ShortStep: Hashable, Sendable {
  /// The last width that whole steps led to.
  let from: Int
  /// The width that was shown then.
  let to: Int
}

extension State {
  /// The width that steps lead to from another. The first of them takes one back that was cut short.
  fileprivate mutating func width(
    _ times: Int, steps step: Int, from now: Int, in bounds: ClosedRange<Int>
  ) -> Int {
    let short = shortStep.flatMap { $0.to == now && ($0.from < now) == (step < 0) ? $0 : nil }
    let (start, left) = short.map { ($0.from, times - 1) } ?? (now, times)
    let new = min(max(start + step * left, bounds.lowerBound), bounds.upperBound)
    guard new != now else { return now }
    let whole = start + (new - start) / step * step
    shortStep = whole == new ? nil : ShortStep(from: whole, to: new)
    return new
  }

  /// The cells that a text has room for on this screen.
  fileprivate var widestText: Int {
    let all = Panes(
      size: size, textWidth: .max, showsOutline: false, showsRail: settings.showsRail)
    return min(Settings.mostTextWidth, all.text.columns)
  }
}
