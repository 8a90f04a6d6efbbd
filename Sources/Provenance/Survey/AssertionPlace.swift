/// An assertion: numbers into the articles that were surveyed, and into that one's assertions.
package struct AssertionPlace: Hashable, Comparable, Sendable {
  package let article: Int
  package let assertion: Int

  package static func < (a: Self, b: Self) -> Bool {
    a.article == b.article ? a.assertion < b.assertion : a.article < b.article
  }
}
