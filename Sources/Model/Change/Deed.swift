/// One line of a history: a step that was done, taken back or done again. An undo's step is told
/// forwards, as it was done.
package struct Deed: Hashable, Sendable {
  package let act: Act
  package let step: Step

  package init(_ act: Act, _ step: Step) {
    self.act = act
    self.step = step
  }

  /// What was done to the files.
  var applied: Change { act == .undone ? step.inverse : step.change }
  /// What would take it back.
  var counterpart: Change { act == .undone ? step.change : step.inverse }
}
