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
      run: { state, reading, invocation in
        let isFresh = reading.selection?.isFresh == true
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
        state.status = Status("\(unit) selected")
        // A unit that was chosen is what is meant; a motion may go on.
        guard isFresh, state.sweep != nil, !reading.target.isEmpty else { return [] }
        return state.sweep(on: &reading, by: invocation.signature)
      })
  }
}
