extension Article {
  /// The words of a span as people read them: a blank line inside a block of running text, where
  /// blocks were joined, is a space.
  package func words(_ span: Span) -> String {
    let scalars = text.slice(span)
    guard scalars.hasBlankLine else { return String(String.UnicodeScalarView(scalars)) }
    var view = String.UnicodeScalarView()
    for part in running(scalars) { view.append(contentsOf: part.isBlank ? [" "] : part.scalars) }
    return String(view)
  }

  /// The stretches of white space within a span that are shown as a space each.
  func blanks(in span: Span) -> [Span] {
    let scalars = text.slice(span)
    guard scalars.hasBlankLine else { return [] }
    return running(scalars).filter(\.isBlank).map {
      Span($0.scalars.startIndex, $0.scalars.endIndex)
    }
  }

  /// The words of a mark as people read them; where they no longer stand, those that are kept.
  package func words(of mark: Mark) -> String {
    mark.anchors.map { $0.stands(in: text) ? words($0.span) : $0.exact }.joined(separator: " … ")
  }

  /// The places at which words stand across a blank line inside a block of running text, for which
  /// they have a space.
  func placesOverJoins(of words: String) -> [Span] {
    let needle = ScalarText(words)
    return blocks.filter { !$0.role.keepsLines }.flatMap { block -> [Span] in
      let scalars = text.slice(block.span)
      guard scalars.hasBlankLine else { return [] }
      var (shown, origins): ([Unicode.Scalar], [Int]) = ([], [])
      for part in running(scalars) {
        shown += part.isBlank ? [" "] : Array(part.scalars)
        origins += part.isBlank ? [part.scalars.startIndex] : Array(part.scalars.indices)
      }
      return ScalarText(scalars: shown).occurrences(of: needle).map {
        Span(origins[$0.start.value], origins[$0.end.value - 1] + 1)
      }
    }
  }

  /// The stretches of a slice of the text: words, and the blank lines that are shown as a space.
  private func running(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> [(scalars: ArraySlice<Unicode.Scalar>, isBlank: Bool)] {
    var parts: [(scalars: ArraySlice<Unicode.Scalar>, isBlank: Bool)] = []
    var (start, index) = (scalars.startIndex, scalars.startIndex)
    while index < scalars.endIndex {
      let run = scalars[index...].prefix(while: \.properties.isWhitespace)
      if run.hasBlankLine, isWithinRunningText(Span(run.startIndex, run.endIndex)) {
        parts += [(scalars[start..<index], false), (run, true)]
        start = run.endIndex
      }
      index = max(run.endIndex, index + 1)
    }
    return parts + [(scalars[start...], false)]
  }

  private func isWithinRunningText(_ span: Span) -> Bool {
    block(at: span.start).map { blocks[$0].span.contains(span) && !blocks[$0].role.keepsLines }
      ?? false
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// Whether two line feeds follow each other.
  fileprivate var hasBlankLine: Bool {
    var previous: Unicode.Scalar?
    for scalar in self {
      if scalar == "\n", previous == "\n" { return true }
      previous = scalar
    }
    return false
  }
}
