import Model
import Screen

extension Command {
  static let widenToSentence = widening("sentence") { reading, offset in
    reading.sentence(at: offset)
  }

  static let widenToWord = widening("word") { reading, offset in reading.word(at: offset) }

  static let widenToParagraph = widening("paragraph") { reading, offset in
    reading.visibleBlock(at: offset)?.span
  }

  /// Widens the selection to whole units at both of its ends.
  private static func widening(
    _ unit: String, span: @escaping @Sendable (Reading, ScalarOffset) -> Span?
  ) -> Command {
    .reading(
      "widen-to-\(unit)", "Widen the selection to the whole \(unit)", group: .select,
      disabled: needsSelection,
      run: { state, reading, _ in
        guard let selected = reading.selected,
          let first = span(reading, selected.start), let last = span(reading, selected.end - 1)
        else {
          state.status = Status("there is no \(unit) here", level: .warning)
          return []
        }
        let height = state.panes.text.rows
        reading.select(selected.isEmpty ? first : first.union(last), height: height)
        reading.chosen = nil
        reading.followIfHidden(height: height)
        // In a sweep it waits for Enter as what a motion selects does: a word is often the first of
        // several, and a mark that is made too early costs an undo.
        let next = state.sweep == nil ? "" : " · \(key: "sweep-here") marks it"
        state.status = Status("\(unit) selected\(next)")
        return []
      })
  }
}
