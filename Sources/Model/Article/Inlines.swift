/// What stands within the blocks of an article, in order, each once.
package struct Inlines: Hashable, Sendable, RandomAccessCollection, ExpressibleByArrayLiteral {
  private let all: [Inline]
  /// For each, the furthest end of it and of all before it.
  private let reach: [ScalarOffset]
  package let hasLinks: Bool

  package init(_ inlines: [Inline] = []) {
    let isSorted = zip(inlines, inlines.dropFirst()).allSatisfy { $0 < $1 }
    all = isSorted ? inlines : Self.once(inlines.sorted())
    hasLinks = all.contains { $0.kind.name == "link" }
    var far = ScalarOffset.start
    reach = all.map { inline in
      far = Swift.max(far, inline.span.end)
      return far
    }
  }

  package init(arrayLiteral inlines: Inline...) { self.init(inlines) }

  package var startIndex: Int { all.startIndex }
  package var endIndex: Int { all.endIndex }
  package subscript(index: Int) -> Inline { all[index] }

  /// Those that share a scalar with the span, in order. By binary search.
  package func overlapping(_ span: Span) -> [Inline] {
    let first = firstReaching(span.start)
    return all[first...].prefix { $0.span.start < span.end }.filter { $0.span.overlaps(span) }
  }

  /// The innermost link at the offset; nil where the offset is in none.
  package func link(at offset: ScalarOffset) -> String? {
    for inline in overlapping(Span(offset, offset + 1)).reversed() {
      if case .link(let address) = inline.kind { return address }
    }
    return nil
  }

  /// The first at or before which something ends behind the offset.
  private func firstReaching(_ offset: ScalarOffset) -> Int {
    var (low, high) = (0, reach.count)
    while low < high {
      let middle = (low + high) / 2
      if reach[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func once(_ sorted: [Inline]) -> [Inline] {
    sorted.enumerated().filter { $0.offset == 0 || $0.element != sorted[$0.offset - 1] }
      .map(\.element)
  }
}
