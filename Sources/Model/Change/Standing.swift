// A history read from its end. Its steps stand in a row, along which an undo goes one back and a redo
// one on; a new step is put where one stands, in place of all that come after. So the number of steps
// between a line and the end tells what became of the line's step, and none of the lines before it
// has to be known.

/// Whether the steps of a history stand now, its lines taken from the last to the first.
package struct Standing: Hashable, Sendable {
  /// How many steps after the place that the line leads to stand at the end; below zero, so many
  /// before it do not.
  private var ahead = 0

  package init() {}

  /// Takes the line before those that were taken. Returns whether the step that it is about stands.
  package mutating func take(_ act: Act) -> Bool {
    switch act {
    case .done:
      defer { ahead = min(ahead + 1, 0) }
      return ahead >= 0
    case .undone:
      defer { ahead -= 1 }
      return ahead > 0
    case .redone:
      defer { ahead += 1 }
      return ahead >= 0
    }
  }
}

/// Finds the step that an undo or a redo means, and who did it, the lines taken from the last to the
/// first.
package struct StepSearch: Hashable, Sendable {
  /// The step's place in the row, and the one that the line leads to: counted from where the history
  /// ends.
  private let wanted: Int
  private var place = 0
  /// Whether the lines before can tell no more.
  package private(set) var isOver: Bool

  package init(_ act: Act) {
    wanted = act == .undone ? -1 : 0
    isOver = act == .done
  }

  /// Takes the line before those that were taken. Returns whether it is about the step: the first
  /// such line says what is to be changed, the last who did it.
  package mutating func take(_ act: Act) -> Bool {
    guard !isOver else { return false }
    let step = act == .undone ? place : place - 1
    place += act == .undone ? 1 : -1
    // A new step ends all that stood at its place and after it.
    if act == .done, step <= wanted { isOver = true }
    return step == wanted
  }
}
