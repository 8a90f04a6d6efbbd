extension ScalarText {
  /// Every place at which the needle stands within `span`, overlapping ones included, in order.
  ///
  /// Knuth, Morris and Pratt, "Fast Pattern Matching in Strings", SIAM J. Comput. 6 (1977): time
  /// in proportion to the text, whatever the needle repeats.
  package func occurrences(of needle: ScalarText, in span: Span? = nil) -> [Span] {
    guard let first = needle.scalars.first else { return [] }
    let border = needle.borders()
    var found: [Span] = []
    // Bounds are checked once and not for each scalar: this runs at each key of a search.
    slice(span ?? whole).withUnsafeBufferPointer { haystack in
      needle.scalars.withUnsafeBufferPointer { needle in
        let start = span.map { min(max(0, $0.start.value), count) } ?? 0
        var (index, matched) = (0, 0)
        while index < haystack.count {
          if matched == 0 {
            while index < haystack.count, haystack[index] != first { index += 1 }
            guard index < haystack.count else { return }
          }
          let scalar = haystack[index]
          while matched > 0, needle[matched] != scalar { matched = border[matched - 1] }
          if needle[matched] == scalar { matched += 1 }
          index += 1
          guard matched == needle.count else { continue }
          found.append(Span(start + index - matched, start + index))
          matched = border[matched - 1]
        }
      }
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
