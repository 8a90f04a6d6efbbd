/// What people made of one article: marks, assertions, and corrections of its blocks and of what is
/// known about it.
package struct Annotations: Hashable, Sendable {
  /// In the order of `Mark.inOrder`.
  package private(set) var marks: [Mark]
  /// In order of making, then id.
  package private(set) var assertions: [Assertion]
  /// In order of place.
  package private(set) var corrections: [Correction]
  /// In order of place.
  package private(set) var cuts: [Cut]
  /// In the order of the fields.
  package private(set) var details: [DetailCorrection]

  package init(
    marks: [Mark] = [], assertions: [Assertion] = [], corrections: [Correction] = [],
    cuts: [Cut] = [], details: [DetailCorrection] = []
  ) {
    self.marks = marks.sorted(by: Mark.inOrder)
    self.assertions = assertions.sorted(by: Self.inOrder)
    self.corrections = corrections.sorted { $0.block.span < $1.block.span }
    self.cuts = cuts.sorted { $0.gap < $1.gap }
    self.details = details.sorted { $0.field.rank < $1.field.rank }
  }

  /// Whether anything of the article itself is corrected.
  package var hasCorrections: Bool {
    !(corrections.isEmpty && cuts.isEmpty && details.isEmpty)
  }

  /// Whether others correct the article in the same way.
  package func corrects(as other: Annotations) -> Bool {
    corrections == other.corrections && cuts == other.cuts && details == other.details
  }

  /// What corrects the article, and nothing else.
  package var withoutMarks: Annotations {
    Annotations(corrections: corrections, cuts: cuts, details: details)
  }

  package func cut(at gap: Span) -> Cut? { cuts.first { $0.gap == gap } }
  package func detail(_ field: MetadataField) -> DetailCorrection? {
    details.first { $0.field == field }
  }

  package func mark(_ id: ID<Mark>) -> Mark? { marks.first { $0.id == id } }
  package func assertion(_ id: ID<Assertion>) -> Assertion? { assertions.first { $0.id == id } }
  package func assertions(about mark: ID<Mark>) -> [Assertion] {
    assertions.filter { $0.mentions(mark) }
  }

  private static func inOrder(_ a: Assertion, _ b: Assertion) -> Bool {
    a.created == b.created ? a.id < b.id : a.created < b.created
  }
}

extension Annotations {
  mutating func insert(_ mark: Mark) {
    marks.insert(mark, at: marks.numberOfFirst(notSo: { !Mark.inOrder(mark, $0) }))
  }

  /// The marks that reach from just there to just there. By binary search, for there may be thousands.
  func marks(over extent: Span) -> ArraySlice<Mark> {
    let first = marks.numberOfFirst(notSo: { $0.extent < extent })
    return marks[first...].prefix { $0.extent == extent }
  }

  mutating func remove(_ id: ID<Mark>) -> Mark? {
    marks.firstIndex { $0.id == id }.map { marks.remove(at: $0) }
  }

  mutating func insert(_ assertion: Assertion) {
    let place = assertions.firstIndex { Self.inOrder(assertion, $0) } ?? assertions.endIndex
    assertions.insert(assertion, at: place)
  }

  mutating func remove(_ id: ID<Assertion>) -> Assertion? {
    assertions.firstIndex { $0.id == id }.map { assertions.remove(at: $0) }
  }

  /// Puts the correction in place of the one of the same block, which it returns.
  mutating func replace(_ span: Span, with correction: Correction?) -> Correction? {
    let old = corrections.firstIndex { $0.block.span == span }.map { corrections.remove(at: $0) }
    guard let correction else { return old }
    let place = corrections.firstIndex { $0.block.span > span } ?? corrections.endIndex
    corrections.insert(correction, at: place)
    return old
  }

  /// Puts the cut in place of the one at the same gap, which it returns.
  mutating func replace(_ gap: Span, with cut: Cut?) -> Cut? {
    let old = cuts.firstIndex { $0.gap == gap }.map { cuts.remove(at: $0) }
    guard let cut else { return old }
    cuts.insert(cut, at: cuts.firstIndex { $0.gap > gap } ?? cuts.endIndex)
    return old
  }

  /// Puts the correction in place of the one of the same field, which it returns.
  mutating func replace(
    _ field: MetadataField, with detail: DetailCorrection?
  ) -> DetailCorrection? {
    let old = details.firstIndex { $0.field == field }.map { details.remove(at: $0) }
    guard let detail else { return old }
    let place = details.firstIndex { $0.field.rank > field.rank } ?? details.endIndex
    details.insert(detail, at: place)
    return old
  }
}

extension MetadataField {
  /// Its place among the fields.
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension [Mark] {
  /// The number of the first mark that is not so, where none behind it is.
  fileprivate func numberOfFirst(notSo isBefore: (Mark) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
