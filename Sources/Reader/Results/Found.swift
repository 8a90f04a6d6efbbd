package import Model
package import Text

/// What a search of the library answered.
package struct Found: Hashable, Sendable {
  /// Of the search that asked.
  package let number: Int
  package let query: Query
  /// The best first; of very many the first ones.
  package let findings: [Finding]
  /// How many passages there are in all.
  package let passages: Int
  /// `3 articles, 12 passages`; or why there is nothing.
  package let words: String
  /// Whether it took so little time that it can be done at each key.
  package let isQuick: Bool
  /// Files that could not be read, a line each.
  package let problems: [String]

  package init(
    number: Int, query: Query, findings: [Finding], passages: Int, words: String,
    isQuick: Bool = true, problems: [String] = []
  ) {
    self.number = number
    self.query = query
    self.findings = findings
    self.passages = passages
    self.words = words
    self.isQuick = isQuick
    self.problems = problems
  }
}
