extension ScalarText {
  /// Every place at which the needle stands within `span`, overlapping ones included, in order.
  ///
  /// Knuth, Morris and Pratt, "Fast Pattern Matching in Strings", SIAM J. Comput. 6 (1977): time
  /// in proportion to the text, whatever the needle repeats.
  package func occurrences(of needle: ScalarText, in span: Span? = nil) -> [Span] {
    guard !needle.isEmpty else { return [] }
    let haystack = slice(span ?? whole)
    let border = needle.borders()
    var found: [Span] = []
    var matched = 0
    for index in haystack.indices {
      while matched > 0, needle.scalars[matched] != haystack[index] {
        matched = border[matched - 1]
      }
      if needle.scalars[matched] == haystack[index] { matched += 1 }
      guard matched == needle.count else { continue }
      found.append(Span(index + 1 - matched, index + 1))
      matched = border[matched - 1]
    }
    return found
  }

  /// For each prefix, the length of its longest proper prefix that is also its suffix.
  private func borders() -> [Int] {
    var border = [Int](repeating: 0, count: count)
    var length = 0
    for index in scalars.indices.dropFirst() {
      while length > 0, scalars[length] != scalars[index] { length = border[length - 1] }
      if scalars[length] == scalars[index] { length += 1 }
      border[index] = length
    }
    return border
  }
}
