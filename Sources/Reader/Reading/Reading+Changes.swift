import Model

extension Reading {
  /// Where in the text a change is seen; nil where it is not there yet, or no more.
  func place(of change: Change) -> ScalarOffset? {
    for leaf in change.leaves {
      switch leaf {
      case .addMark(let mark): return mark.extent.start
      case .removeMark(let id), .editMark(let id, _, _): return annotations.mark(id)?.extent.start
      case .correct(let correction): return correction.block.span.start
      case .uncorrect(let span): return span.start
      case .cut(let cut): return cut.gap.start
      case .uncut(let gap): return gap.start
      case .addAssertion(let assertion):
        if let mark = annotations.mark(assertion.claimMark) { return mark.extent.start }
      case .removeAssertion(let id):
        let claim = annotations.assertion(id)?.claimMark
        if let mark = claim.flatMap(annotations.mark) { return mark.extent.start }
      default: continue
      }
    }
    return nil
  }

  /// Brings a place into sight that may be far; a place in sight moves nothing.
  mutating func show(_ place: ScalarOffset, height: Int) {
    let first = topRow(height: height)
    guard !(first..<first + height).contains(layout.row(at: place)) else { return }
    jump(to: place, opensFolds: false)
    follow(height: height)
  }
}
