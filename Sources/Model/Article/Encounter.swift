/// A place from which the bytes of an article came once more, after they had been taken in: a page
/// that was saved, and then fetched from its address.
package struct Encounter: Hashable, Sendable {
  /// SHA-256 of the bytes, which are some version's.
  package let sha256: String
  /// The path or address that they came from.
  package let source: String
  package let retrieved: Timestamp
  package let creator: String?
  /// What the server said, where they came from the web.
  package let response: Response?

  package init(
    sha256: String, source: String, retrieved: Timestamp, creator: String? = nil,
    response: Response? = nil
  ) {
    self.sha256 = sha256
    self.source = source
    self.retrieved = retrieved
    self.creator = creator
    self.response = response
  }

  package init(_ original: Original) {
    self.init(
      sha256: original.sha256, source: original.source, retrieved: original.retrieved,
      creator: original.creator, response: original.response)
  }
}

extension Article {
  /// The article as if its bytes had first come from there.
  package func seen(at encounter: Encounter) -> Article {
    var article = self
    article.original.source = encounter.source
    article.metadata.url = metadata.url ?? encounter.response?.address
    return article
  }
}
