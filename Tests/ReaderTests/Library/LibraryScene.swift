import Model
import Screen

@testable import Reader

/// A scene with a library whose articles tell claims, and a store that makes steps of the library.
struct LibraryScene: Typable {
  /// What one article says of a claim, from whom it has it.
  struct Told {
    let outlet: String
    let published: String?
    let words: String
    let chain: [String]
    let claim: String?
    var stance = Stance.supports
    var tags: [String] = []

    init(
      _ outlet: String, _ published: String?, _ words: String, from chain: String = "",
      of claim: String? = nil, _ stance: Stance = .supports, tags: [String] = []
    ) {
      (self.outlet, self.published, self.words) = (outlet, published, words)
      self.chain = chain.isEmpty ? [] : chain.split(separator: "←").map { String($0).trimmed }
      (self.claim, self.stance, self.tags) = (claim, stance, tags)
    }
  }

  var state: State
  private(set) var effects: [Effect] = []
  let signature = Signature(creator: "mira", time: Timestamp(seconds: 1_772_000_000))
  private(set) var ledgers: Ledgers
  private(set) var annotations: [ID<Article>: Annotations] = [:]
  private(set) var articles: [ID<Article>: Article] = [:]
  private(set) var history = History()
  /// What the store says to the next step instead of making it.
  var refusal: String?
  /// Whether the store is long in opening articles.
  var isSlow = false
  /// How much of the next step the store leaves alone.
  var passedOver = 0

  init(_ told: [Told] = seals, columns: Int = 100, rows: Int = 30, change: [Change] = []) {
    state = State(size: Size(columns: columns, rows: rows))
    var notebook = Notebook()
    for change in Self.changes(of: told, signature) + change { Self.apply(change, &notebook) }
    ledgers = notebook.ledgers
    for (number, one) in told.enumerated() { add(one, number) }
    send(.articles(self.rows(), problems: []))
  }

  static let seals = [
    Told(
      "The Quay", "2026-02-01", "Seals are leaving the bay.", from: "Ada Winter ← a survey",
      of: "The seals leave the bay"),
    Told(
      "Harbour Post", "2026-02-03", "The bay is losing its seals.",
      from: "The Quay ← Ada Winter ← a survey", of: "The seals leave the bay"),
    Told(
      "Tide", nil, "No seal has left.", from: "Tomas Lind", of: "The seals leave the bay",
      .denies),
    Told("Tide", nil, "The mole is cracked.", from: "Tomas Lind"),
  ]

  private static func changes(of told: [Told], _ signature: Signature) -> [Change] {
    let names = told.flatMap(\.chain).uniqued()
    let claims = told.compactMap(\.claim).uniqued()
    return names.map { .addSource(Source(named: $0, by: signature, beside: Ledgers())) }
      + claims.map { .addClaim(Claim(stating: $0, by: signature, beside: Ledgers())) }
  }

  private static func apply(_ change: Change, _ notebook: inout Notebook) {
    do { try notebook.apply(change) } catch { preconditionFailure("\(change): \(error)") }
  }

  private mutating func add(_ told: Told, _ number: Int) {
    let id = ID<Article>("article-\(number)")
    let text = "Title \(number)\n\n\(told.words) And more."
    let start = "Title \(number)\n\n".unicodeScalars.count
    let length = told.words.unicodeScalars.count
    let article = Article(
      id: id,
      metadata: Metadata(title: "Title \(number)", outlet: told.outlet, published: told.published),
      text: ScalarText(text),
      blocks: [
        Block(.title, span: Span(0, start - 2)),
        Block(.paragraph, span: Span(start, text.unicodeScalars.count)),
      ],
      original: Original(
        file: "original.txt", sha256: String(repeating: "0", count: 64), bytes: 0, source: "-",
        retrieved: Timestamp(seconds: 0), format: "text", encoding: "utf-8"))
    var notebook = Notebook(ledgers: ledgers)
    let mark = Mark(
      .claim, over: [Span(start, start + length)], of: article,
      tags: told.tags.compactMap(TagName.init), by: signature, beside: [])
    Self.apply(.addMark(mark), &notebook)
    let made = Change.attribution(
      claim: mark.id, named: Array(told.chain.prefix(1)), via: Array(told.chain.dropFirst()),
      stance: told.stance, article: id, notebook: notebook, signature: signature)
    Self.apply(made.change, &notebook)
    let claim = told.claim.flatMap { words in ledgers.claims.first { $0.statement == words } }
    if let claim {
      Self.apply(
        .editAssertion(made.assertion, .claim(claim.id), time: signature.time), &notebook)
    }
    annotations[id] = notebook.annotations
    articles[id] = article
  }

  private func rows() -> [ArticleRow] {
    articles.sorted { $0.key < $1.key }.map { id, article in
      ArticleRow(ArticleSummary(article, annotations[id] ?? Annotations()))
    }
  }

  var frame: Frame { View.frame(of: state) }
  var screen: String { frame.text }
  var foot: String { frame.line(state.size.rows - 1) }
  var labels: [String] { history.done.map(\.label) }

  /// The lines of the screen that hold the words.
  func lines(with words: String) -> [String] {
    screen.split(separator: "\n").map(String.init).filter { $0.contains(words) }
  }
}

// MARK: - The store

extension LibraryScene {
  mutating func send(_ message: Message) {
    let new = state.update(message, by: signature)
    effects += new
    for effect in new { answer(effect) }
  }

  mutating func resize(_ columns: Int, _ rows: Int) {
    send(.input(.resize(Size(columns: columns, rows: rows))))
  }

  var book: Book {
    Book(
      ledgers: ledgers,
      articles: articles.values.sorted { $0.id < $1.id }.map { article in
        let data = article.metadata
        return BookArticle(
          id: article.id, title: data.title ?? "", outlet: data.outlet, published: data.published,
          annotations: annotations[article.id] ?? Annotations())
      }, history: history)
  }

  private mutating func answer(_ effect: Effect) {
    switch effect {
    case .loadBook: send(.book(book, problems: []))
    case .commitLibrary(let commit, let ticket):
      if let refusal {
        self.refusal = nil
        return send(.libraryRefused(ticket: ticket, reason: refusal))
      }
      make(commit)
      send(.libraryKept(ticket: ticket, passedOver: passedOver))
      passedOver = 0
    case .open(let id):
      if !isSlow { open(id) }
    case .refresh(let id):
      guard let opened = opened(id) else { return }
      send(.refreshed(opened))
    default: break
    }
  }

  /// The answer to the wish to open it.
  mutating func open(_ id: ID<Article>) {
    guard let opened = opened(id) else { return send(.openFailed(id, reason: "it is gone")) }
    send(.opened(opened))
  }

  mutating func lose(_ id: ID<Article>) { articles[id] = nil }

  private func opened(_ id: ID<Article>) -> Opened? {
    articles[id].map { article in
      Opened(
        article: article,
        notebook: Notebook(annotations: annotations[id] ?? Annotations(), ledgers: ledgers),
        history: History(), place: nil)
    }
  }

  private mutating func make(_ commit: LibraryCommit) {
    switch commit.deed {
    case .change(let change):
      let inverse = apply(change.ledgers)
      let parts = change.articles.map { part in
        ArticlePart(
          article: part.article, change: part.change, inverse: apply(part.change, to: part.article),
          after: 0)
      }
      history.record(
        .done,
        Step(
          change: change.ledgers, inverse: inverse, label: commit.label,
          signature: commit.signature, articles: parts, renamed: change.renamed))
    case .walk(let act, let step):
      let isBack = act == .undone
      for part in step.articles {
        _ = apply(isBack ? part.inverse : part.change, to: part.article)
      }
      _ = apply(isBack ? step.inverse : step.change)
      history.record(act, step)
    }
  }

  private mutating func apply(_ change: Change) -> Change {
    var notebook = Notebook(ledgers: ledgers)
    defer { ledgers = notebook.ledgers }
    do { return try notebook.apply(change) } catch { preconditionFailure("\(change): \(error)") }
  }

  private mutating func apply(_ change: Change, to article: ID<Article>) -> Change {
    var notebook = Notebook(annotations: annotations[article] ?? Annotations(), ledgers: ledgers)
    defer { annotations[article] = notebook.annotations }
    do { return try notebook.apply(change) } catch { preconditionFailure("\(change): \(error)") }
  }

  /// Somebody else deletes what was marked, and the book does not know it yet.
  mutating func forgetMarks(of article: String) { annotations[ID(article)] = Annotations() }

  /// Somebody else makes a step.
  mutating func makeElsewhere(_ change: Change, _ label: String, by creator: String) {
    let signature = Signature(creator: creator, time: Timestamp(seconds: 1_772_000_100))
    make(
      LibraryCommit(
        deed: .change(LibraryChange(ledgers: .group(change.leaves), articles: [])), label: label,
        signature: signature))
    send(.tick)
  }
}
