/// A position in an article's text: Unicode scalars from the start of the text, 0-based.
///
/// Columns on a screen are `Int` cells of the `Screen` target; the two never mix.
package struct ScalarOffset: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let value: Int

  package init(_ value: Int) { self.value = value }

  package static let start = ScalarOffset(0)

  package static func < (a: ScalarOffset, b: ScalarOffset) -> Bool { a.value < b.value }
  package static func + (a: ScalarOffset, scalars: Int) -> ScalarOffset { .init(a.value + scalars) }
  package static func - (a: ScalarOffset, scalars: Int) -> ScalarOffset { .init(a.value - scalars) }
  /// The distance in scalars.
  package static func - (a: ScalarOffset, b: ScalarOffset) -> Int { a.value - b.value }

  package var description: String { String(value) }
}
