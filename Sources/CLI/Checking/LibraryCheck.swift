import Model
import Storage

/// Something that is wrong in a library: where, and what.
struct Flaw: Hashable, Sendable {
  let place: String
  let reason: String
}

/// What can be verified of a library without changing it.
struct LibraryCheck {
  /// While an article of the trash is looked at, that article's.
  private var library: Library
  private(set) var flaws: [Flaw] = []
  /// Marks that have no certain place: no flaw, but work for somebody.
  private(set) var orphans = 0
  /// Corrections and cuts that fit no more since the article changed: no flaws either.
  private(set) var unfit: [Flaw] = []
  /// Articles in the trash, which are verified as all others.
  private(set) var trashed = 0

  init(_ library: Library) { self.library = library }

  /// - Returns: the number of articles.
  mutating func run() throws(StorageError) -> Int {
    let ids = try library.articleIDs()
    let ledgers = record { [library] () throws(StorageError) in try library.ledgers() }
    for id in ids { check(id, ledgers) }
    try checkTrash(ledgers)
    return ids.count
  }

  /// What was removed has to be whole when it is restored. What waits for nobody's work there, such
  /// as orphans, is not counted.
  private mutating func checkTrash(_ ledgers: Ledgers?) throws(StorageError) {
    let (whole, open) = (library, (orphans, unfit))
    let (found, failed) = try whole.trashedAndProblems()
    flaws += failed.map { Flaw(place: "", reason: $0.words) }
    for removed in found {
      library = whole.trash(removed)
      check(removed.article, ledgers)
    }
    (library, trashed) = (whole, found.count)
    (orphans, unfit) = open
    _ = record { () throws(StorageError) in try whole.removals() }
  }

  private mutating func record<Result>(
    _ work: () throws(StorageError) -> Result
  ) -> Result? {
    do { return try work() } catch {
      flaws.append(Flaw(place: "", reason: error.words))
      return nil
    }
  }

  private mutating func note(_ id: ID<Article>, _ file: String, _ reason: String) {
    flaws.append(flaw(id, file, reason))
  }

  private func flaw(_ id: ID<Article>, _ file: String, _ reason: String) -> Flaw {
    Flaw(place: "\(library.articlesFolder)/\(id)/\(file)", reason: reason)
  }

  private mutating func check(_ id: ID<Article>, _ ledgers: Ledgers?) {
    let article = record { [library] () throws(StorageError) in try library.article(id) }
    let annotations = record { [library] () throws(StorageError) in
      try library.storedAnnotations(of: id)
    }
    _ = record { [library] () throws(StorageError) in try library.history(of: id) }
    guard let article else { return }
    checkOriginal(of: article)
    checkBlocks(of: article)
    checkPlaces(of: article)
    var texts = Set([article.textHash])
    for number in 1..<article.version { texts.formUnion(check(id, version: number)) }
    guard let annotations else { return }
    checkMarks(annotations, in: article, texts)
    if let ledgers { checkReferences(annotations, id, ledgers) }
  }

  /// An earlier version is as whole as the newest.
  ///
  /// - Returns: the hash of its text.
  private mutating func check(_ id: ID<Article>, version: Int) -> [String] {
    let article = record { [library] () throws(StorageError) in
      try library.article(id, version: version)
    }
    guard let article else { return [] }
    checkOriginal(of: article, in: "versions/\(version)/")
    checkBlocks(of: article, in: "versions/\(version)/")
    return [article.textHash]
  }

  private mutating func checkOriginal(of article: Article, in folder: String = "") {
    let original = record { [library] () throws(StorageError) in
      try library.original(of: article.id, version: article.version)
    }
    guard let original, Evidence.sha256(original) != article.original.sha256 else { return }
    let file = folder + article.original.file
    note(article.id, file, "not the bytes that were received: SHA-256 differs")
  }

  /// What came once more was some version's bytes.
  private mutating func checkPlaces(of article: Article) {
    let id = article.id
    let encounters = record { [library] () throws(StorageError) in try library.encounters(of: id) }
    guard let encounters, !encounters.isEmpty else { return }
    let versions = record { [library] () throws(StorageError) in try library.versions(of: id) }
    guard let versions else { return }
    for encounter in encounters where !versions.contains(where: { $0.sha256 == encounter.sha256 }) {
      note(id, "seen.json", "\(encounter.source): its bytes are no version's")
    }
  }

  /// Blocks follow each other with one blank line between, from the start of the text to its end.
  private mutating func checkBlocks(of article: Article, in folder: String = "") {
    let file = folder + "article.json"
    var next = ScalarOffset.start
    for (index, block) in article.blocks.enumerated() {
      if block.span.start != next || block.span.end > article.text.end {
        return note(article.id, file, "block \(index) does not follow the one before")
      }
      next = block.span.end + 2
    }
    if let last = article.blocks.last, last.span.end != article.text.end {
      note(article.id, file, "text after the last block")
    }
  }

  /// `texts` are the hashes of all versions: a mark that was made in none of them is of a text that
  /// somebody changed by hand.
  private mutating func checkMarks(
    _ annotations: Annotations, in article: Article, _ texts: Set<String>
  ) {
    for mark in annotations.marks {
      let hash = mark.textHash ?? (article.version == 1 ? article.textHash : nil)
      if hash == article.textHash, !mark.stands(in: article.text) {
        note(article.id, "marks.json", "mark \(mark.id): its words are not at its place")
      } else if let hash, !texts.contains(hash) {
        note(article.id, "marks.json", "mark \(mark.id): its text is no version of the article")
      }
    }
    let carried = record { [library] () throws(StorageError) in
      try library.carried(annotations, to: article)
    }
    guard let carried else { return }
    orphans += carried.marks.count { !$0.isPlaced(in: article) }
    checkCorrections(carried, in: article)
  }

  private mutating func checkCorrections(_ annotations: Annotations, in article: Article) {
    let unfit = article.unfit(of: annotations)
    let corrections = unfit.corrections.map { "correction at \($0.block.span): no such block" }
    let cuts = unfit.cuts.map { cut in
      let what = cut.kind == .join ? "no two blocks part there" : "no block goes on there"
      return "\(cut.kind) at \(cut.gap): \(what)"
    }
    let found = (corrections + cuts).map { flaw(article.id, "marks.json", $0) }
    // What a newer version has no block for is kept, as orphans are; it is no damage.
    if article.version == 1 { flaws += found } else { self.unfit += found }
  }

  private mutating func checkReferences(
    _ annotations: Annotations, _ id: ID<Article>, _ ledgers: Ledgers
  ) {
    for assertion in annotations.assertions {
      let marks = [assertion.claimMark] + assertion.sourceMarks + assertion.cueMarks
      for mark in marks where annotations.mark(mark) == nil {
        note(id, "marks.json", "attribution \(assertion.id): no mark \(mark)")
      }
      for source in assertion.sources + assertion.via.map(\.source)
      where ledgers.source(source) == nil {
        note(id, "marks.json", "attribution \(assertion.id): no source \(source) in the ledger")
      }
      if let claim = assertion.claim, ledgers.claim(claim) == nil {
        note(id, "marks.json", "attribution \(assertion.id): no claim \(claim) in the ledger")
      }
    }
  }
}
