package import Model

// What people marked in an older version of an article is carried to the newest whenever it is
// read, in memory; the next change writes it so.

extension Library {
  /// What was marked in an article that was read just now, placed in its text.
  package func annotations(of article: Article) throws(StorageError) -> Annotations {
    try carried(try storedAnnotations(of: article.id), to: article)
  }

  /// The same for whoever only reads: nothing, and why, where it cannot be read.
  package func readableAnnotations(
    of article: Article
  ) throws(StorageError) -> (annotations: Annotations, problem: StorageError?) {
    do { return (try annotations(of: article), nil) } catch {
      return (Annotations(), try unreadable(article.id, error))
    }
  }

  /// Throws where the whole article is gone.
  private func unreadable(
    _ id: ID<Article>, _ error: StorageError
  ) throws(StorageError) -> StorageError {
    guard try isArticle(id.value) else { throw error }
    return .marksUnreadable(id, error)
  }

  /// One version, and what was marked in any, placed in its text.
  package func annotated(
    _ id: ID<Article>, version: Int
  ) throws(StorageError) -> (article: Article, annotations: Annotations) {
    let all = try allVersions(of: id)
    guard let article = all.first(where: { $0.version == version }) else {
      return (try self.article(id, version: version), Annotations())
    }
    let stored = try storedAnnotations(of: id)
    guard !stored.isCarried(to: article) else { return (article, stored) }
    let others = all.filter { $0.version != version }
    return (
      article, stored.dated(by: all.first).carried(to: article, from: others).annotations
    )
  }

  /// What `annotations(of:)` gives, and the ledgers.
  package func notebook(of article: Article) throws(StorageError) -> Notebook {
    let stored = try storedNotebook(of: article.id, ledgers)
    return Notebook(
      annotations: try carried(stored.annotations, to: article), ledgers: stored.ledgers)
  }

  /// The same for whoever only reads: without the marks and the ledgers that cannot be read, and why
  /// they cannot.
  package func readableNotebook(
    of article: Article
  ) throws(StorageError) -> (notebook: Notebook, failed: [StorageError]) {
    var failed: [StorageError] = []
    do {
      let stored = try storedNotebook(of: article.id) {
        let read = readableLedgers()
        failed = read.failed
        return read.ledgers
      }
      let annotations = try carried(stored.annotations, to: article)
      return (Notebook(annotations: annotations, ledgers: stored.ledgers), failed)
    } catch {
      let problem = try unreadable(article.id, error)
      let (ledgers, others) = readableLedgers()
      return (Notebook(ledgers: ledgers), [problem] + others)
    }
  }

  /// The marks that have no certain place in the article's text, with what places there may be.
  package func orphans(in article: Article) throws(StorageError) -> [Orphan] {
    let annotations = try annotations(of: article)
    guard annotations.marks.contains(where: { !$0.isPlaced(in: article) }) else { return [] }
    return annotations.orphans(in: article, from: try earlier(than: article))
  }

  /// What was marked in perhaps an older text, placed in the article's.
  package func carried(
    _ annotations: Annotations, to article: Article
  ) throws(StorageError) -> Annotations {
    guard !annotations.isCarried(to: article) else { return annotations }
    let olds = try earlier(than: article)
    // What format 1.0 wrote is of the first version: it knew no other.
    return annotations.dated(by: olds.first).carried(to: article, from: olds).annotations
  }

  /// A change, and what it is to change, in the article's newest text. `counterpart` is the change
  /// that an undo or a redo takes back. The article is opened only where something may be of
  /// another text.
  func carried(
    _ change: Change, undoing counterpart: Change?, in notebook: Notebook,
    of id: ID<Article>
  ) throws(StorageError) -> (change: Change, notebook: Notebook) {
    let marks = notebook.annotations.marks
    let hash = marks.first?.textHash ?? change.textHashes.first ?? nil
    let isMixed =
      hash == nil && !(marks.isEmpty && change.textHashes.isEmpty)
      || !marks.allSatisfy { $0.textHash == hash } || !change.textHashes.allSatisfy { $0 == hash }
    let hasVersions = try Folder.isThere(try versionsFolder(of: id))
    guard isMixed || hasVersions else { return (change, notebook) }
    let article = try article(id)
    let olds = try earlier(than: article)
    let annotations = notebook.annotations.dated(by: olds.first)
    try refuseOtherText(annotations, article, olds)
    return (
      change.carried(to: article, from: olds, undoing: counterpart),
      Notebook(
        annotations: annotations.carried(to: article, from: olds).annotations,
        ledgers: notebook.ledgers)
    )
  }

  /// Marks of a text that was no version of the article tell that somebody has changed its file:
  /// carried to what is there now, they would say that it is what was read. Where a version is
  /// missing, they may be of that.
  private func refuseOtherText(
    _ annotations: Annotations, _ article: Article, _ olds: [Article]
  ) throws(StorageError) {
    guard olds.count == article.version - 1 else { return }
    let known = Set((olds + [article]).map(\.textHash))
    guard annotations.marks.contains(where: { !known.contains($0.textHash ?? article.textHash) })
    else { return }
    throw .corrupt(
      path: try articleFile(of: article.id).path, place: "text",
      reason: "is not the one that its marks were made in")
  }

  /// The articles in which a mark or a correction has no certain place, and those that could not be
  /// read.
  package func articlesWithOrphans() throws(StorageError) -> (
    found: [ID<Article>], failed: [StorageError]
  ) {
    let results = inParallel(try articleIDs()) { id in
      Result { () throws(StorageError) in try hasOrphans(id) ? id : nil }
    }
    var found: [ID<Article>] = []
    var failed: [StorageError] = []
    for result in results {
      switch result {
      case .success(let id): if let id { found.append(id) }
      case .failure(let error): failed.append(error)
      }
    }
    return (found, failed)
  }

  private func hasOrphans(_ id: ID<Article>) throws(StorageError) -> Bool {
    let stored = try storedAnnotations(of: id)
    guard !stored.isBlank else { return false }
    let article = try article(id)
    let annotations = try carried(stored, to: article)
    if annotations.marks.contains(where: { !$0.isPlaced(in: article) }) { return true }
    guard annotations.hasCorrections else { return false }
    let unfit = article.unfit(of: annotations)
    return !(unfit.corrections.isEmpty && unfit.cuts.isEmpty)
  }

  /// The versions before this one, the newest last.
  package func earlier(than article: Article) throws(StorageError) -> [Article] {
    var all: [Article] = []
    for number in try earlierVersions(than: article) {
      all.append(try self.article(article.id, version: number))
    }
    return all
  }
}
