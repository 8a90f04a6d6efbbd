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

extension [Deed] {
  /// For each deed, whether it stands: false for what was taken back and not done again. What took
  /// something back stands itself.
  package var standing: [Bool] {
    var result = Array<Bool>(repeating: true, count: count)
    var (done, undone): ([Int], [Int]) = ([], [])
    for (index, deed) in enumerated() {
      switch deed.act {
      case .done:
        done.append(index)
        undone = []
      case .undone:
        guard let last = done.popLast() else { continue }
        result[last] = false
        undone.append(index)
      case .redone:
        _ = undone.popLast()
        done.append(index)
      }
    }
    return result
  }
}
