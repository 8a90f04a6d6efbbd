package import Model

/// The articles that a query may mean.
package struct Candidates: Hashable, Sendable {
  /// Sorted.
  package let ids: [ID<Article>]
  /// Those of which the stored text alone decides: their marks have no part in the answer.
  package let byText: Set<ID<Article>>
  /// Of how many articles the index knows nothing.
  package let unknown: Int
  /// How many articles there are.
  package let count: Int

  init(ids: [ID<Article>], byText: Set<ID<Article>> = [], unknown: Int, count: Int) {
    (self.ids, self.byText, self.unknown, self.count) = (ids, byText, unknown, count)
  }
}
