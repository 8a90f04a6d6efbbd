/// One article of those that bytes hold: an entry of a feed, or all there is.
package struct Entry: Hashable, Sendable {
  /// Its place among the entries, from 1; nil where the bytes are one article.
  package let number: Int?
  /// What tells an entry from its neighbours, tomorrow too: its id, else its link, else its title.
  package let name: String?
  /// The bytes of it alone, exactly as they stand among the others.
  package let original: [UInt8]
  package let outcome: Result<Imported, ImportError>

  package init(
    number: Int? = nil, name: String? = nil, original: [UInt8],
    outcome: Result<Imported, ImportError>
  ) {
    self.number = number
    self.name = name
    self.original = original
    self.outcome = outcome
  }
}
