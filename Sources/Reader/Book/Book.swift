package import Model
package import Provenance

/// What a library says across its articles, made ready for the views of claims, sources and tags.
/// It is made beside the keys, and takes time in proportion to the library.
package struct Book: Sendable {
  package let ledgers: Ledgers
  /// Those in which something is attributed or tagged, by id.
  package let articles: [BookArticle]
  /// The library's own steps, along which undo and redo go in these views.
  package internal(set) var history: History
  /// The claims of the ledger without those that were merged into others, and the passages of which no
  /// assertion names one: by id.
  package let claims: [ClaimEntry]
  /// The sources of the ledger without those that were merged into others: by id.
  package let sources: [SourceEntry]
  /// The numbers of the sources, sorted in each way.
  let sourceOrders: [SourceOrder: [Int]]
  /// What people say of the same two.
  let relations: RelationBook
  /// The tags of the ledger and those that something bears: each behind the one that it is below.
  package let tags: [TagEntry]
  /// What counts the origins of a claim.
  package let counter: OriginCounter
  /// How often each source is cited, and whom it has it from.
  package let citations: Citations
  /// Where an article is in `articles`.
  package let places: [ID<Article>: Int]

  package init(ledgers: Ledgers, articles: [BookArticle], history: History = History()) {
    self.ledgers = ledgers
    self.articles = articles
    self.history = history
    claims = ClaimEntry.all(in: articles, ledgers)
    let sources = SourceEntry.all(in: articles, ledgers)
    self.sources = sources
    sourceOrders = Dictionary(
      uniqueKeysWithValues: SourceOrder.allCases.map { ($0, sources.sorted(by: $0)) })
    relations = RelationBook(ledgers)
    tags = TagEntry.all(in: articles, ledgers)
    counter = OriginCounter(ledgers)
    citations = Citations(articles.flatMap(\.assertions))
    places = Dictionary(zip(articles.map(\.id), articles.indices)) { first, _ in first }
  }

  package func claimEntry(_ key: ClaimEntry.Key) -> ClaimEntry? {
    var (low, high) = (0, claims.count)
    while low < high {
      let middle = (low + high) / 2
      if claims[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return claims[safe: low].flatMap { $0.key == key ? $0 : nil }
  }

  package func article(_ id: ID<Article>) -> BookArticle? { places[id].map { articles[$0] } }

  /// What was marked and attributed, as changes of the whole library are made from it.
  package var annotations: [ID<Article>: Annotations] {
    Dictionary(articles.map { ($0.id, $0.annotations) }) { first, _ in first }
  }
}

/// The rest follows from these.
extension Book: Hashable {
  package static func == (a: Book, b: Book) -> Bool {
    a.ledgers == b.ledgers && a.articles == b.articles && a.history == b.history
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(ledgers)
    hasher.combine(articles)
    hasher.combine(history)
  }
}
