/// What people made of one article: marks, assertions and corrections of its blocks.
package struct Annotations: Hashable, Sendable {
  /// In the order of `Mark.inOrder`.
  package private(set) var marks: [Mark]
  /// In order of making, then id.
  package private(set) var assertions: [Assertion]
  /// In order of place.
  package private(set) var corrections: [Correction]

  package init(
    marks: [Mark] = [], assertions: [Assertion] = [], corrections: [Correction] = []
  ) {
    self.marks = marks.sorted(by: Mark.inOrder)
    self.assertions = assertions.sorted(by: Self.inOrder)
    self.corrections = corrections.sorted { $0.block.span < $1.block.span }
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
    let place = marks.firstIndex { Mark.inOrder(mark, $0) } ?? marks.endIndex
    marks.insert(mark, at: place)
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
}
