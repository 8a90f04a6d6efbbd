package import Model

/// A place at which a line may end, or must.
package struct LineBreak: Hashable, Sendable {
  /// The first scalar of what stands on the next line.
  package let offset: ScalarOffset
  package let isMandatory: Bool

  package init(offset: ScalarOffset, isMandatory: Bool) {
    self.offset = offset
    self.isMandatory = isMandatory
  }
}

/// Where lines may end: UAX #14, Unicode 15.0.
package enum LineBreaks {
  /// The opportunities inside the span, in order; neither its start nor its end is among them.
  package static func opportunities(of text: ScalarText, in span: Span) -> [LineBreak] {
    var breaker = LineBreaker()
    let classes = LineBreakClasses.unicode
    let scalars = text.slice(span)
    var found: [LineBreak] = []
    for index in scalars.indices {
      let verdict = breaker.feed(classes(scalars[index])) {
        classes.next(after: index, in: scalars)
      }
      guard verdict != .forbidden else { continue }
      found.append(LineBreak(offset: ScalarOffset(index), isMandatory: verdict == .mandatory))
    }
    return found
  }
}

extension LineBreakClasses {
  /// The class of the next scalar that is not attached to the one at `index`.
  func next(after index: Int, in scalars: ArraySlice<Unicode.Scalar>) -> LineBreakClass? {
    for scalar in scalars[(index + 1)...] {
      let found = self(scalar)
      if !found.isAttached { return found }
    }
    return nil
  }
}
