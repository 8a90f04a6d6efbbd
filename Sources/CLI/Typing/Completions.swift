import ArgumentParser
import Model
import Screen
import Storage

/// What the library knows and a shell completes. Where no library is found, there is nothing.
enum Completions {
  static let articles = ofLibrary { library, _ throws(CommandError) in
    try stored(library.articleIDs).map { Offer($0.value) }
  }

  /// The marks of the article that the line names.
  static let marks = ofArticle { $0.marks.map(Offer.init) }
  static let claimMarks = ofArticle { $0.marks(of: .claim) }
  static let cueMarks = ofArticle { $0.marks(of: .cue) }
  static let marksAndAttributions = ofArticle { $0.marks.map(Offer.init) + $0.attributions }
  static let claimMarksAndAttributions = ofArticle { $0.marks(of: .claim) + $0.attributions }

  /// The source marks of the article, and the names of the ledger.
  static let sourceMarksAndNames = offers { tabbed throws(CommandError) in
    let library = try tabbed.library()
    let marks = try tabbed.article(of: library)?.annotations.marks(of: .source) ?? []
    return marks + library.readableLedgers().ledgers.sourceNames
  }

  static let orphans = offers { tabbed throws(CommandError) in
    let library = try tabbed.library()
    guard let article = try tabbed.article(of: library)?.imported else { return [] }
    return try stored { () throws(StorageError) in try library.orphans(in: article) }
      .map { Offer($0.mark) }
  }

  static let versions = offers { tabbed throws(CommandError) in
    let library = try tabbed.library()
    guard let article = try tabbed.article(of: library)?.article.id else { return [] }
    return try stored { () throws(StorageError) in try library.versions(of: article) }
      .map { Offer(String($0.number), $0.metadata.title ?? "") }
  }

  /// What `claims grade` takes: a claim, or an article and what is said in it.
  static let graded = offers { tabbed throws(CommandError) in
    let library = try tabbed.library()
    guard tabbed.before.isEmpty else {
      let annotations = try tabbed.article(of: library)?.annotations ?? Annotations()
      return annotations.marks(of: .claim) + annotations.attributions
    }
    let articles = try stored(library.articleIDs).map { Offer($0.value) }
    return articles + library.readableLedgers().ledgers.claims(areMerged: false)
  }

  static let claims = ofLedgers { $0.claims(areMerged: false) }
  static let sources = ofLedgers { $0.sources(areMerged: false) }

  /// What `merge` takes first: with `--apart` only what was merged can be parted.
  static let mergedClaims = offers { tabbed throws(CommandError) in
    try tabbed.library().readableLedgers().ledgers.claims(areMerged: tabbed.has("--apart"))
  }
  static let mergedSources = offers { tabbed throws(CommandError) in
    try tabbed.library().readableLedgers().ledgers.sources(areMerged: tabbed.has("--apart"))
  }
  static let sourceNames = ofLedgers(\.sourceNames)
  static let tags = ofLedgers { $0.tags.map(Offer.init) }
  /// Whoever said how two are tied together.
  static let relators = ofLedgers { Set($0.relations.map(\.creator)).sorted().map { Offer($0) } }

  static let removed = ofLibrary { library, _ throws(CommandError) in
    try TrashContents(of: library).names.map { Offer($0) }
  }

  static let themes = offers { tabbed in
    ThemeShelf.all(in: tabbed.context).shelf.themes.map { Offer($0.slug, $0.name) }
  }

  /// A field of a filter with what it may hold, or the beginning of one.
  static let filters = ofLibrary { library, beginning in
    QueryOffers(beginning, in: library).all
      + (ArticleStanding.allCases.map(\.rawValue) + ArticleCount.allCases.map { $0.rawValue + ">" })
      .map { Offer(QueryOffers.sign(of: beginning) + $0) }
  }

  static let queries = ofLibrary { library, beginning in QueryOffers(beginning, in: library).all }

  private static func ofLedgers(
    _ offers: @escaping @Sendable (Ledgers) -> [Offer]
  ) -> CompletionKind {
    ofLibrary { library, _ in offers(library.readableLedgers().ledgers) }
  }

  private static func ofArticle(
    _ offers: @escaping @Sendable (Annotations) -> [Offer]
  ) -> CompletionKind {
    Self.offers { tabbed throws(CommandError) in
      try tabbed.article(of: tabbed.library()).map { offers($0.annotations) } ?? []
    }
  }

  private static func ofLibrary(
    _ offers: @escaping @Sendable (Library, String) throws(CommandError) -> [Offer]
  ) -> CompletionKind {
    Self.offers { tabbed throws(CommandError) in
      try offers(tabbed.library(), tabbed.beginning)
    }
  }

  private static func offers(
    _ offers: @escaping @Sendable (Tabbed) throws(CommandError) -> [Offer]
  ) -> CompletionKind {
    .custom { words, index, _ in
      // A shell that completes has no place for words of ours.
      do {
        let shell = CompletionShell.requesting
        let tabbed = try Tabbed(words, at: index, of: shell, in: .ofProcess())
        let found = try offers(tabbed).beginning(with: tabbed.beginning)
        return found.map { $0.line(for: shell, behind: tabbed.cut) }
      } catch { return [] }
    }
  }
}

extension Annotations {
  fileprivate func marks(of kind: MarkKind) -> [Offer] {
    marks.filter { $0.kind == kind }.map(Offer.init)
  }

  fileprivate var attributions: [Offer] {
    assertions.map { assertion in
      let claim = mark(assertion.claimMark).map { ": “\($0.quote)”" } ?? ""
      return Offer(assertion.id.value, assertion.stance.rawValue + claim)
    }
  }
}

extension Ledgers {
  /// Those that were merged into another, or those that stand for themselves.
  fileprivate func claims(areMerged: Bool) -> [Offer] {
    claims.filter { ($0.mergedInto != nil) == areMerged }.map(Offer.init)
  }

  fileprivate func sources(areMerged: Bool) -> [Offer] {
    sources.filter { ($0.mergedInto != nil) == areMerged }.map { Offer($0.id.value, $0.name) }
  }

  fileprivate var sourceNames: [Offer] { sources.map { Offer(Cells.oneLine($0.name)) } }
}

extension Offer {
  fileprivate init(_ mark: Mark) { self.init(mark.id.value, "\(mark.kind) “\(mark.quote)”") }
  fileprivate init(_ claim: Claim) { self.init(claim.id.value, claim.statement) }
  fileprivate init(_ tag: Tag) { self.init(tag.name.value, tag.description) }
}
