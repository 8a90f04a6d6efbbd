/// One version of an article, without its text.
package struct Version: Hashable, Sendable {
  /// From 1, in the order in which the versions were taken in.
  package let number: Int
  package let metadata: Metadata
  package let original: Original
  /// Words of the body.
  package let words: Int

  package init(_ article: Article) {
    number = article.version
    metadata = article.metadata
    original = article.original
    words = article.wordCount
  }

  package var title: String? { metadata.title }
  package var source: String { original.source }
  package var retrieved: Timestamp { original.retrieved }
  package var sha256: String { original.sha256 }
  /// The length of the original in bytes.
  package var bytes: Int { original.bytes }
}

extension [Version] {
  /// Whether bytes from a source are news beside these versions, which are in order.
  ///
  /// A source that gives what it gave last has nothing new; one that gives again what it gave
  /// before that was put back, which is news. Of a source that never gave a version, bytes that
  /// are known are a copy. `encounters` are where the bytes of versions came from besides.
  package func isNews(_ original: Original, _ encounters: [Encounter] = []) -> Bool {
    guard last?.sha256 != original.sha256 else { return false }
    let given =
      filter { $0.source == original.source }.map { ($0.retrieved, $0.sha256) }
      + encounters.filter { $0.source == original.source }.map { ($0.retrieved, $0.sha256) }
    let latest = given.reduce(given.first) { latest, next in
      latest.map { next.0 >= $0.0 ? next : $0 }
    }
    if let latest { return latest.1 != original.sha256 }
    return !contains { $0.sha256 == original.sha256 }
  }
}
