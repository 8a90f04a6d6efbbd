/// One field of an assertion. Applying an edit gives the one that brings the old value back.
package enum AssertionEdit: Hashable, Sendable {
  /// The claim of the ledger that it makes.
  case claim(ID<Claim>?)
  case stance(Stance)
  case grade(Grade)
  case sources([ID<Source>])
  case via([Via])
  case sourceMarks([ID<Mark>])
  case cueMarks([ID<Mark>])
}

extension Assertion {
  /// The assertion with one field changed.
  package func edited(_ edit: AssertionEdit, at time: Timestamp) -> Assertion {
    var assertion = self
    _ = assertion.apply(edit)
    assertion.modified = time
    return assertion
  }

  mutating func apply(_ edit: AssertionEdit) -> AssertionEdit {
    switch edit {
    case .claim(let new): .claim(exchange(&claim, for: new))
    case .stance(let new): .stance(exchange(&stance, for: new))
    case .grade(let new): .grade(exchange(&grade, for: new))
    case .sources(let new): .sources(exchange(&sources, for: new))
    case .via(let new): .via(exchange(&via, for: new))
    case .sourceMarks(let new): .sourceMarks(exchange(&sourceMarks, for: new))
    case .cueMarks(let new): .cueMarks(exchange(&cueMarks, for: new))
    }
  }
}
