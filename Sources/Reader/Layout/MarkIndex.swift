package import Model

/// The marks of an article in order, and fast answers to "which of them touch this row?".
package struct MarkIndex: Hashable, Sendable {
  /// The numbers of the marks that stand where they say, in order.
  package let standing: [Int]
  /// How many do not: they are orphans.
  package let orphanCount: Int
  /// The spans of all marks, by place.
  private let entries: [Entry]
  /// For each entry, the furthest end of it and all before it.
  private let reach: [ScalarOffset]

  private struct Entry: Hashable, Sendable {
    let span: Span
    let mark: Int
  }

  /// Marks that are not of this text, or whose words are not where they say, are left out: they are orphans.
  package init(_ marks: [Mark], in article: Article) {
    standing = marks.indices.filter { marks[$0].isPlaced(in: article) }
    orphanCount = marks.count - standing.count
    entries =
      standing
      .flatMap { index in marks[index].spans.map { Entry(span: $0, mark: index) } }
      .sorted { $0.span < $1.span }
    var far = ScalarOffset.start
    reach = entries.map { entry in
      far = max(far, entry.span.end)
      return far
    }
  }

  /// The spans that share a scalar with this one, each with its mark's number, by place.
  package func touching(_ span: Span) -> [(span: Span, mark: Int)] {
    var index = firstReaching(span.start)
    var found: [(span: Span, mark: Int)] = []
    while index < entries.count, entries[index].span.start < span.end {
      if entries[index].span.overlaps(span) {
        found.append((entries[index].span, entries[index].mark))
      }
      index += 1
    }
    return found
  }

  /// Every span of a mark that stands where it says, by place.
  func forEachSpan(_ take: (Span) -> Void) {
    for entry in entries { take(entry.span) }
  }

  /// The first entry at or after which something ends behind the offset.
  private func firstReaching(_ offset: ScalarOffset) -> Int {
    var (low, high) = (0, reach.count)
    while low < high {
      let middle = (low + high) / 2
      if reach[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
