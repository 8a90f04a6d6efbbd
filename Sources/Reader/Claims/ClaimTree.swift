package import Model
package import Provenance

/// The chains behind one claim, as they read, each leaf with its passage.
package struct ClaimTree: Hashable, Sendable {
  /// One attribution, by which an article has the claim.
  package struct Leaf: Hashable, Sendable {
    package let article: ID<Article>
    package let assertion: ID<Assertion>
    package let mark: ID<Mark>
    /// The outlet, else the title.
    package let teller: String
    package let title: String
    /// From whom the article names towards the origin; its middle left out where it is long.
    package let chain: Chain
    /// Of the claim's mark, on one line; empty where the mark is gone.
    package let words: String
    package let stance: Stance
    package let grade: Grade
    package let published: String?
  }

  package enum Item: Hashable, Sendable {
    /// An origin, or what else the leaves below have in common.
    case head(String)
    case leaf(Leaf, isLast: Bool)
    case flag(String, OriginWords.Flagged)
  }

  package let key: ClaimEntry.Key
  /// The lines above the chains.
  package let statement: String
  package internal(set) var about: [String]
  /// The statements of claims that were merged into it, some of them where they are many.
  package let also: [String]
  package let note: String
  package let phrase: String
  package let items: [Item]
  /// The items that the cursor stops at: numbers into `items`.
  package let stops: [Int]
  /// A number into `stops`.
  package internal(set) var cursor = 0
  /// The first row on the screen.
  var top = 0
  /// Nil until it was laid out.
  var layout: TreeLayout?

  package init(_ entry: ClaimEntry, in book: Book) {
    let claim = entry.survey.claim
    let told = entry.told(in: book)
    let origins = book.counter.origins(of: told, claim: claim)
    let builder = TreeBuilder(told, origins, book, statement: entry.statement)
    key = entry.key
    statement = entry.statement
    about = entry.about(in: book)
    let merged = entry.survey.merged.compactMap { book.ledgers.claim($0)?.statement }
    also = merged.prefix(3) + (merged.count > 3 ? ["\(merged.count - 3) more"] : [])
    note = claim?.note ?? ""
    phrase = entry.survey.stances.reasonForNone ?? origins.phrase
    let items = builder.items
    self.items = items
    stops = items.indices.filter { if case .head = items[$0] { false } else { true } }
  }

  /// What the cursor is on.
  package var current: Item? { stops[safe: cursor].flatMap { items[safe: $0] } }

  package var leaf: Leaf? {
    if case .leaf(let leaf, _) = current { return leaf }
    return nil
  }

  /// Puts the cursor where it was in an earlier tree of the claim.
  mutating func stay(as old: ClaimTree) {
    guard old.key == key else { return }
    let same = old.current.flatMap { item in stops.firstIndex { items[$0].isLike(item) } }
    cursor = same ?? min(old.cursor, max(0, stops.count - 1))
    top = old.top
  }
}

extension ClaimTree.Item {
  /// Whether it is about the same, though something of it may have changed.
  fileprivate func isLike(_ other: ClaimTree.Item) -> Bool {
    switch (self, other) {
    case (.leaf(let one, _), .leaf(let other, _)): one.assertion == other.assertion
    case (.flag(let one, _), .flag(let other, _)): one == other
    default: false
    }
  }
}

extension ClaimEntry {
  /// The earliest first, those of unknown day last.
  func told(in book: Book) -> [ProvenanceAssertion] {
    told.map { place in
      let article = book.articles[place.article]
      return ProvenanceAssertion(
        article: article.id, outlet: article.outlet, published: article.published,
        assertion: article.assertions[place.assertion])
    }.enumerated().sorted { a, b in
      let (one, other) = (a.element.published ?? "~", b.element.published ?? "~")
      return one == other ? a.offset < b.offset : one < other
    }.map(\.element)
  }

  /// What the ledger knows of it besides its statement, in few words each.
  fileprivate func about(in book: Book) -> [String] {
    guard let claim = survey.claim else {
      return [
        key.claim == nil
          ? "a passage that no claim has: \(key: "new-claim") makes it one" : "not in the ledger"
      ]
    }
    let verdict = claim.verdict.map { $0.label.isEmpty ? $0.rating?.rawValue ?? "" : $0.label }
    return [
      claim.status.rawValue, claim.grade.description, verdict ?? "",
      claim.claimant.map { "claimed by " + book.counter.names.name($0) } ?? "",
      claim.date.map { "on " + $0.prefix(10) } ?? "",
      claim.likelihood?.words.likelihood ?? "",
      claim.confidence.map { "\($0.rawValue) confidence" } ?? "",
      claim.tags.map(\.description).joined(separator: " "),
    ].filter { !$0.isEmpty }
  }
}

/// Puts the items of a tree together.
private struct TreeBuilder {
  private let told: [ProvenanceAssertion]
  private let origins: Origins
  private let book: Book
  private let words: OriginWords
  private let known: [ID<Assertion>: ProvenanceAssertion]

  init(_ told: [ProvenanceAssertion], _ origins: Origins, _ book: Book, statement: String) {
    (self.told, self.origins, self.book) = (told, origins, book)
    var (lines, short): ([ID<Article>: String], [ID<Article>: String]) = ([:], [:])
    for one in told {
      let name = book.article(one.article).map(\.teller) ?? one.article.value
      short[one.article] = name
      lines[one.article] = ([name] + (one.published.map { [String($0.prefix(10))] } ?? []))
        .joined(separator: " · ")
    }
    words = OriginWords(
      book.ledgers, book.counter.names, statement: statement, articles: lines, handles: short)
    known = Dictionary(told.map { ($0.assertion.id, $0) }) { one, _ in one }
  }

  var items: [ClaimTree.Item] { roots + silent + lost + others + flags }

  private var roots: [ClaimTree.Item] {
    origins.roots.enumerated().flatMap { number, root in
      let kind = root.isAnonymous ? " (anonymous)" : ""
      return group(
        "\(number + 1). " + words.names(root.sources) + kind,
        root.paths.compactMap { path in
          known[path.assertion].map { leaf(of: $0, chain: path.chain) }
        })
    }
  }

  private var silent: [ClaimTree.Item] {
    let articles = Set(origins.silent)
    let leaves = told.filter { isCounted($0) && articles.contains($0.article) }
    return group("Untraceable: they name nobody", leaves.map { leaf(of: $0) })
  }

  /// What counts and comes to no origin: circles, and copies that name nobody.
  private var lost: [ClaimTree.Item] {
    group(
      "Lead to no origin: circles, and copies", origins.lost(of: told).map { leaf(of: $0) })
  }

  private var others: [ClaimTree.Item] {
    group(
      "Of another stance, not counted", told.filter { !isCounted($0) }.map { leaf(of: $0) })
  }

  private var flags: [ClaimTree.Item] {
    guard !origins.flags.isEmpty else { return [] }
    return [.head("What is doubtful")]
      + origins.flags.map { .flag($0.name, words.words(of: $0, origins)) }
  }

  private func isCounted(_ one: ProvenanceAssertion) -> Bool { one.assertion.stance == .supports }

  private func group(_ head: String, _ leaves: [ClaimTree.Leaf]) -> [ClaimTree.Item] {
    guard let last = leaves.last else { return [] }
    return [.head(head)] + leaves.dropLast().map { .leaf($0, isLast: false) }
      + [.leaf(last, isLast: true)]
  }

  private func leaf(of one: ProvenanceAssertion, chain: Chain? = nil) -> ClaimTree.Leaf {
    let article = book.article(one.article)
    let path = chain ?? Chain(names: one.assertion.chain(naming: words.name))
    return ClaimTree.Leaf(
      article: one.article, assertion: one.assertion.id, mark: one.assertion.claimMark,
      teller: article?.teller ?? one.article.value, title: article?.title ?? "",
      chain: path.shortened, words: article?.mark(one.assertion.claimMark)?.quote.onOneLine ?? "",
      stance: one.assertion.stance, grade: one.assertion.grade, published: one.published)
  }
}

extension BookArticle {
  /// The outlet, else the title.
  var teller: String { outlet ?? title }
}
