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

    static func inOrder(_ a: Entry, _ b: Entry) -> Bool {
      a.span == b.span ? a.mark < b.mark : a.span < b.span
    }
  }

  /// Marks that are not of this text, or whose words are not where they say, are left out: they are orphans.
  package init(_ marks: [Mark], in article: Article) {
    standing = marks.indices.filter { marks[$0].isPlaced(in: article) }
    orphanCount = marks.count - standing.count
    entries = Self.entries(of: standing, marks).sorted(by: Entry.inOrder)
    reach = Self.reach(of: entries)
  }

  /// Of marks of which few are others than those that `old` is of, in the same article: only these are
  /// looked for in the text, for there may be thousands, and each change makes an index. So many there
  /// were before; `isSame` says whether the mark with a number is the one with the other then.
  init(
    _ marks: [Mark], since old: MarkIndex, of before: Int, in article: Article,
    isSame: (_ now: Int, _ then: Int) -> Bool
  ) {
    let few = min(marks.count, before)
    let head = (0..<few).first { !isSame($0, $0) } ?? few
    let tail =
      (0..<few - head).first { !isSame(marks.count - 1 - $0, before - 1 - $0) } ?? few - head
    let (gone, shift) = (head..<before - tail, marks.count - before)
    func renumbered(_ mark: Int) -> Int? {
      mark < gone.lowerBound ? mark : mark < gone.upperBound ? nil : mark + shift
    }
    let new = (head..<marks.count - tail).filter { marks[$0].isPlaced(in: article) }
    let kept = old.standing.compactMap(renumbered)
    let place = kept.firstIndex { $0 >= head } ?? kept.count
    standing = kept[..<place] + new + kept[place...]
    orphanCount = marks.count - standing.count
    let others = old.entries.compactMap { entry in
      renumbered(entry.mark).map { Entry(span: entry.span, mark: $0) }
    }
    // Nearly in order, which is soon in order.
    entries = (others + Self.entries(of: new, marks)).sorted(by: Entry.inOrder)
    reach = Self.reach(of: entries)
  }

  private static func entries(of numbers: [Int], _ marks: [Mark]) -> [Entry] {
    numbers.flatMap { number in
      marks[number].spans.map { Entry(span: $0, mark: number) }
    }
  }

  private static func reach(of entries: [Entry]) -> [ScalarOffset] {
    var far = ScalarOffset.start
    return entries.map { entry in
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
