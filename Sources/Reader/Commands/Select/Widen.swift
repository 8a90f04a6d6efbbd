import Model
import Screen
import Text

extension Command {
  static let widenToSentence = widening(
    "sentence", units: { $0.sentences }, span: { $0.sentence(at: $1) })

  static let widenToWord = widening(
    "word", units: { reading in { Words.of(reading.text, in: $0.span) } }
  ) { reading, offset in
    // On a quotation mark or a space the word is meant that follows.
    reading.word(at: offset)
      ?? (reading.selection?.anchor == reading.cursor ? reading.wordBehind(offset) : nil)
  }

  static let widenToParagraph = widening(
    "paragraph", units: { _ in { [$0.span] } }, span: { $0.visibleBlock(at: $1)?.span })

  /// Widens the selection to whole units at both of its ends; by a count to as many, from the first on.
  private static func widening(
    _ unit: String, units: @escaping @Sendable (Reading) -> (Block) -> [Span],
    span: @escaping @Sendable (Reading, ScalarOffset) -> Span?
  ) -> Command {
    .reading(
      "widen-to-\(unit)", "Widen the selection to the whole \(unit)", group: .select,
      takesCount: true, disabled: needsSelection,
      run: { state, reading, invocation in
        guard let selected = reading.selected,
          let first = span(reading, selected.start), let last = span(reading, selected.end - 1)
        else {
          state.status = Status("there is no \(unit) here", level: .warning)
          return []
        }
        let height = state.panes.text.rows
        reading.select(selected.isEmpty ? first : first.union(last), height: height)
        reading.move(invocation.times - 1, by: units(reading))
        reading.chosen = nil
        reading.followIfHidden(height: height)
        // In a sweep too it waits for Enter, as what a motion selects does: a word is often the first
        // of several, and a mark that is made too early costs an undo.
        state.status = Status(invocation.times > 1 ? "" : "\(unit) selected")
        return []
      })
  }
}

extension Reading {
  /// The next word of the same block.
  fileprivate func wordBehind(_ offset: ScalarOffset) -> Span? {
    visibleBlock(at: offset).flatMap { block in
      Words.nextStart(after: offset, in: text, within: block.span).flatMap(word)
    }
  }
}
