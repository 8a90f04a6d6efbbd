package import Model

extension Library {
  /// The articles, sorted.
  package func articleIDs() throws(StorageError) -> [ID<Article>] {
    guard try Folder.isThere(articlesFolder) else { return [] }
    let names: [String]
    do { names = try Folder.names(in: articlesFolder) } catch {
      throw .unreadable(path: articlesFolder, reason: error.reason)
    }
    var ids: [ID<Article>] = []
    for name in names where try isArticle(name) { ids.append(ID(name)) }
    return ids
  }

  /// The article as it was imported: corrections are not laid over it.
  package func article(_ id: ID<Article>) throws(StorageError) -> Article {
    let file = File(Path.join(try folder(of: id), "article.json"))
    do throws(StorageError) { return try article(id, in: file) } catch {
      // Where it was removed meanwhile, that is the reason.
      _ = try folder(of: id)
      throw error
    }
  }

  func article(
    _ id: ID<Article>, in file: File
  ) throws(StorageError) -> Article {
    guard let article = try file.load(Article.self) else {
      throw .unreadable(path: file.path, reason: "is not there")
    }
    guard article.id == id else {
      throw .corrupt(path: file.path, place: "id", reason: "is not the folder's name")
    }
    return article
  }

  /// What was marked in the article, placed in its newest text; what has no certain place there is
  /// as it was.
  package func annotations(of id: ID<Article>) throws(StorageError) -> Annotations {
    let stored = try storedAnnotations(of: id)
    return stored.isBlank ? stored : try carried(stored, to: try article(id))
  }

  /// What was marked, as it was written last: perhaps in an older text.
  package func storedAnnotations(of id: ID<Article>) throws(StorageError) -> Annotations {
    if let annotations = try marksFile(of: id).load(Annotations.self) { return annotations }
    try checkMarksNotLost(of: id)
    return Annotations()
  }

  package func ledgers() throws(StorageError) -> Ledgers {
    Ledgers(
      claims: try ledger(), sources: try ledger(), relations: try ledger(), tags: try ledger())
  }

  /// The ledgers that can be read, and why the others cannot; those are empty here. For whoever only
  /// shows them: one that is damaged does not hide the rest.
  package func readableLedgers() -> (ledgers: Ledgers, failed: [StorageError]) {
    var failed: [StorageError] = []
    let ledgers = Ledgers(
      claims: readable(&failed), sources: readable(&failed), relations: readable(&failed),
      tags: readable(&failed))
    return (ledgers, failed)
  }

  private func readable<Entry: Ledgered>(_ failed: inout [StorageError]) -> [Entry] {
    do { return try ledger() } catch {
      failed.append(error)
      return []
    }
  }

  /// The annotations, placed in the article's newest text, and the ledgers.
  package func notebook(of id: ID<Article>) throws(StorageError) -> Notebook {
    try notebook(of: try article(id))
  }

  /// The annotations and the ledgers. What the annotations refer to is in the ledgers, even while
  /// another process writes: ledgers gain before marks are written and lose after it, so that
  /// ledgers read while the marks stayed the same hold all that those refer to.
  ///
  /// `ledgers` reads the ledgers.
  func storedNotebook(
    of id: ID<Article>, _ ledgers: () throws(StorageError) -> Ledgers
  ) throws(StorageError) -> Notebook {
    let file = try marksFile(of: id)
    while true {
      let bytes = try file.read()
      let ledgers = try ledgers()
      guard try file.read() == bytes else { continue }
      guard let bytes else {
        try checkMarksNotLost(of: id)
        return Notebook(ledgers: ledgers)
      }
      return Notebook(annotations: try file.decode(Annotations.self, bytes), ledgers: ledgers)
    }
  }

  /// All that was done to the article, undos and redos among it, the oldest first, in the names that
  /// tags have now.
  package func deeds(in id: ID<Article>) throws(StorageError) -> [Deed] {
    let (log, retagging) = (try historyLog(of: id), try retagging(of: id))
    return try log.linesAndOffsets().map { line, offset in
      retagging.followed(Deed(line.act, line.step), at: offset)
    }
  }

  /// Whether the last line of the article's history was torn, which was never acknowledged.
  package func isHistoryTorn(of id: ID<Article>) throws(StorageError) -> Bool {
    try isTorn(try historyLog(of: id))
  }

  /// A line that somebody is writing just now is not torn: what looks so is looked at once more when
  /// nobody writes.
  func isTorn<Line>(_ log: HistoryLog<Line>) throws(StorageError) -> Bool {
    guard try log.isTorn() else { return false }
    return try Lock.holding(mainFile.path) { () throws(StorageError) in try log.isTorn() }
  }

  func marksFile(of id: ID<Article>) throws(StorageError) -> File {
    File(Path.join(try folder(of: id), "marks.json"))
  }

  func historyLog(of id: ID<Article>) throws(StorageError) -> HistoryLog<HistoryLine> {
    HistoryLog(
      path: Path.join(try folder(of: id), "history.jsonl"), isNewer: try newerVersion() != nil)
  }

  private func ledger<Entry: Ledgered>() throws(StorageError) -> [Entry] {
    try ledgerFile(of: Entry.self).load(LedgerFile<Entry>.self)?.entries ?? []
  }
}
