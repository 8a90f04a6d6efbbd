package import Model

extension Reading {
  /// The marks whose words hold the offset, the smallest first.
  package func marks(at offset: ScalarOffset) -> [Mark] {
    let numbers = Set(marks.touching(Span(offset, offset + 1)).map(\.mark))
    return numbers.map { annotations.marks[$0] }.sorted {
      let (a, b) = ($0.extent.count, $1.extent.count)
      return a == b ? Mark.inOrder($0, $1) : a < b
    }
  }

  /// The mark that a verb without a selection speaks of: the one that Tab chose, else the smallest
  /// under the cursor.
  package var currentMark: Mark? {
    if let adjustedMark { return adjustedMark }
    let here = marks(at: cursor)
    return here.first { $0.id == chosen } ?? here.first
  }

  /// How many orphans there are, and where they are shown; nil where there is none.
  var orphanText: String? {
    let count = marks.orphanCount
    guard count > 0 else { return nil }
    let words = count == 1 ? "1 orphan" : "\(count) orphans"
    let kept = annotations.marks.count { $0.isKept(in: imported) }
    return kept == count ? words : words + (count == 1 ? " · 6 shows it" : " · 6 shows them")
  }

  /// The marks of a kind that lie within the span.
  package func marks(_ kind: MarkKind, within span: Span) -> [Mark] {
    annotations.marks.filter { $0.kind == kind && span.contains($0.extent) }
  }
}
