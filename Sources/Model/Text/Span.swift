/// A stretch of an article's text: scalar offsets, 0-based, end exclusive.
package struct Span: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let start: ScalarOffset
  package let end: ScalarOffset

  /// An end before the start counts as the start: the span is then empty.
  package init(_ start: ScalarOffset, _ end: ScalarOffset) {
    self.start = start
    self.end = max(start, end)
  }

  package init(_ start: Int, _ end: Int) { self.init(ScalarOffset(start), ScalarOffset(end)) }

  /// The length in scalars.
  package var count: Int { end - start }
  package var isEmpty: Bool { start == end }

  package func contains(_ offset: ScalarOffset) -> Bool { start <= offset && offset < end }
  package func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two share at least one scalar.
  package func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

  /// What the two share, or nil where they share no scalar.
  package func intersection(_ other: Span) -> Span? {
    overlaps(other) ? Span(max(start, other.start), min(end, other.end)) : nil
  }

  /// The smallest span that holds both.
  package func union(_ other: Span) -> Span { Span(min(start, other.start), max(end, other.end)) }

  /// In order of reading; of two that start together the shorter first.
  package static func < (a: Span, b: Span) -> Bool {
    a.start == b.start ? a.end < b.end : a.start < b.start
  }

  package var description: String { "\(start):\(end)" }
}
