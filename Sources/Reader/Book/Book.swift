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
  /// What a filter looks at, of each claim.
  let claimLines: [ClaimFilter.Line]
  /// The numbers of the claims, sorted in each way.
  let claimOrders: [ClaimOrder: [Int]]
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
    let counter = OriginCounter(ledgers)
    self.init(
      ledgers, articles, history, ClaimPart(counter, ClaimEntry.all(in: articles, by: counter)),
      SourcePart(articles, ledgers, ledgers.likelySame()), OtherPart(articles, ledgers))
  }

  /// The same, made on all cores.
  package static func made(
    ledgers: Ledgers, articles: [BookArticle], history: History
  ) async -> Book {
    async let claims = ClaimPart(onAllCores: articles, ledgers)
    async let likely = ledgers.likelySame()
    async let others = OtherPart(articles, ledgers)
    let sources = SourcePart(articles, ledgers, await likely)
    return await Book(ledgers, articles, history, claims, sources, others)
  }

  private init(
    _ ledgers: Ledgers, _ articles: [BookArticle], _ history: History, _ claims: ClaimPart,
    _ sources: SourcePart, _ others: OtherPart
  ) {
    (self.ledgers, self.articles, self.history) = (ledgers, articles, history)
    (counter, self.claims, claimLines) = (claims.counter, claims.entries, claims.lines)
    (claimOrders, sourceOrders) = (claims.orders, sources.orders)
    (self.sources, relations, tags) = (sources.entries, others.relations, others.tags)
    (citations, places) = (others.citations, others.places)
  }

  package func claimEntry(_ key: ClaimEntry.Key) -> ClaimEntry? {
    claims.number(of: key).map { claims[$0] }
  }

  package func article(_ id: ID<Article>) -> BookArticle? { places[id].map { articles[$0] } }

  /// What was marked and attributed in the articles in which something bears the tag, or one below it:
  /// as changes of the tag are made from it.
  func annotations(bearing tag: TagName) -> [ID<Article>: Annotations] {
    var found: [ID<Article>: Annotations] = [:]
    for entry in tags where entry.name.isWithin(tag) {
      for case .article(let number) in entry.items {
        found[articles[number].id] = articles[number].annotations
      }
    }
    return found
  }
}

// MARK: - Parts that need none of the others

private struct ClaimPart: Sendable {
  let counter: OriginCounter
  let entries: [ClaimEntry]
  let lines: [ClaimFilter.Line]
  let orders: [ClaimOrder: [Int]]

  init(onAllCores articles: [BookArticle], _ ledgers: Ledgers) async {
    let counter = OriginCounter(ledgers)
    self.init(counter, await ClaimEntry.allOnAllCores(in: articles, by: counter))
  }

  init(_ counter: OriginCounter, _ entries: [ClaimEntry]) {
    (self.counter, self.entries) = (counter, entries)
    lines = entries.map(\.line)
    orders = entries.sortedInEachWay(lines)
  }
}

private struct SourcePart: Sendable {
  let entries: [SourceEntry]
  let orders: [SourceOrder: [Int]]

  init(_ articles: [BookArticle], _ ledgers: Ledgers, _ likely: [LikelySame]) {
    entries = SourceEntry.all(in: articles, ledgers, likely)
    orders = entries.sortedInEachWay
  }
}

private struct OtherPart: Sendable {
  let relations: RelationBook
  let tags: [TagEntry]
  let citations: Citations
  let places: [ID<Article>: Int]

  init(_ articles: [BookArticle], _ ledgers: Ledgers) {
    relations = RelationBook(ledgers)
    tags = TagEntry.all(in: articles, ledgers)
    citations = Citations(in: articles)
    places = Dictionary(zip(articles.map(\.id), articles.indices)) { first, _ in first }
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
