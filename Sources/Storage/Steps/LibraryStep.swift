import JSON
package import Model

/// A step of the library while it is made: what is on the disk, and what becomes of it. The caller
/// holds the lock.
struct LibraryStep {
  private let library: Library
  let before: Ledgers
  private(set) var ledgers: Ledgers
  /// What was applied to the ledgers.
  private(set) var change = Change.group([])
  private(set) var inverse = Change.group([])
  /// As applied.
  private(set) var parts: [ArticlePart] = []
  private(set) var renamed: [TagRenaming] = []
  private(set) var changed: [Changed] = []
  private(set) var passedOver: [PassedOver] = []

  /// An article whose marks are to be written.
  struct Changed {
    let id: ID<Article>
    let file: File
    let bytes: [UInt8]?
    let annotations: Annotations
    let change: Change
  }

  init(of library: Library, _ ledgers: Ledgers) {
    self.library = library
    before = ledgers
    self.ledgers = ledgers
  }

  /// Whether it changes nothing.
  var isVain: Bool { ledgers == before && changed.isEmpty }
}

extension LibraryStep {
  /// Does a change, which is whole or refused.
  mutating func `do`(_ wanted: LibraryChange, at time: Timestamp) throws(StorageError) {
    guard !wanted.renamed.isEmpty else { return try apply(wanted) }
    let annotations = try library.allAnnotations().found
    let made: LibraryChange
    do { made = try wanted.again(in: before, annotations, at: time) } catch {
      throw .refused(error, path: library.ledgerFile(of: Tag.self).path)
    }
    try apply(made)
  }

  /// Tags are renamed again in what is on the disk now, where more or less bears them than before.
  mutating func doAgain(_ step: Step) throws(StorageError) {
    let parts = step.articles.map { LibraryChange.Part($0.article, $0.change) }
    let change = LibraryChange(
      ledgers: step.change, articles: parts, renamed: step.renamed)
    let leaves = [step.change] + step.articles.map(\.change)
    let time = leaves.lazy.compactMap(\.firstTime).first
    try self.do(change, at: time ?? step.signature.time)
  }

  private mutating func apply(_ wanted: LibraryChange) throws(StorageError) {
    let known = before.adding(additionsOf: wanted.ledgers)
    for part in wanted.articles {
      var book = try book(of: part.article, known)
      let inverse: Change
      do { inverse = try book.notebook.apply(part.change) } catch {
        throw .refused(error, path: book.file.path)
      }
      try note(part.article, book, part.change, inverse)
    }
    renamed = wanted.renamed
    var how = Settling(act: .done, article: nil)
    how.isTagging = !renamed.isEmpty
    try settle(wanted.ledgers, how)
    try noteHistories()
  }

  /// Takes a step back or brings it again, as far as what it left is still there.
  mutating func take(_ act: Act, _ step: Step) throws(StorageError) {
    let isBack = act == .undone
    let change = isBack ? step.inverse : step.change
    let counterpart = isBack ? step.change : step.inverse
    let known = before.adding(additionsOf: change)
    for part in step.articles where !part.change.leaves.isEmpty {
      let (change, counterpart) =
        isBack ? (part.inverse, part.change) : (part.change, part.inverse)
      guard try library.isArticle(part.article.value) else {
        passedOver.append(PassedOver(article: part.article, change: change))
        continue
      }
      var book = try book(of: part.article, known)
      let taken = book.notebook.take(change, against: counterpart)
      passedOver += taken.passedOver.map { PassedOver(article: part.article, change: $0) }
      try note(part.article, book, taken.change, taken.inverse)
    }
    renamed = step.renamed
    var how = Settling(act: act, article: nil, made: counterpart)
    how.counterparts = change.counterparts(in: counterpart)
    try settle(change, how)
  }

  private mutating func settle(_ wanted: Change, _ how: Settling) throws(StorageError) {
    var how = how
    how.annotations = Dictionary(changed.map { ($0.id, $0.annotations) }) { one, _ in one }
    let settled = try library.settling(wanted, how, in: Notebook(ledgers: before))
    ledgers = settled.notebook.ledgers
    (change, inverse) = (settled.change, settled.inverse)
    passedOver += settled.passedOver.map { PassedOver(article: nil, change: $0) }
  }
}

// MARK: - Articles

extension LibraryStep {
  private struct Book {
    let file: File
    let bytes: [UInt8]?
    let before: Annotations
    var notebook: Notebook
  }

  private func book(of id: ID<Article>, _ ledgers: Ledgers) throws(StorageError) -> Book {
    let file = File(Path.join(try library.writableFolder(of: id), "marks.json"))
    let bytes = try file.read()
    let annotations = try bytes.map { bytes throws(StorageError) in
      try file.decode(Annotations.self, bytes)
    }
    let before = annotations ?? Annotations()
    return Book(
      file: file, bytes: bytes, before: before,
      notebook: Notebook(annotations: before, ledgers: ledgers))
  }

  private mutating func note(
    _ id: ID<Article>, _ book: Book, _ change: Change, _ inverse: Change
  ) throws(StorageError) {
    guard !change.leaves.isEmpty else { return }
    let after = try library.historyLog(of: id).length()
    parts.append(ArticlePart(article: id, change: change, inverse: inverse, after: after))
    changed.append(
      Changed(
        id: id, file: book.file, bytes: book.bytes, annotations: book.notebook.annotations,
        change: change))
  }

  /// Articles whose histories name a tag that is called otherwise now, though nothing bears it there.
  private mutating func noteHistories() throws(StorageError) {
    guard !renamed.isEmpty else { return }
    let names = renamed.map { Array(JSON.string($0.from.value).line.utf8) }
    let known = Set(parts.map(\.article))
    let shelves = try library.shelves().filter { !known.contains($0.id) }
    let lengths = inParallel(shelves) { library, id -> Int? in
      do {
        let log = try library.historyLog(of: id)
        guard let bytes = try File(log.path).read(), names.contains(where: bytes.holds) else {
          return nil
        }
        return try log.length()
      } catch { return nil }
    }
    for (shelf, length) in zip(shelves, lengths) {
      guard let length else { continue }
      parts.append(
        ArticlePart(article: shelf.id, change: .group([]), inverse: .group([]), after: length))
    }
    parts.sort { $0.article < $1.article }
  }
}

extension Library {
  /// All articles, those in the trash among them, each with the library that it is in.
  func shelves() throws(StorageError) -> [(library: Library, id: ID<Article>)] {
    try articleIDs().map { (self, $0) } + trashed().map { (trash($0), $0.article) }
  }

  /// What was marked in each article, as it was written last, and the articles of which that cannot
  /// be read.
  package func allAnnotations() throws(StorageError) -> (
    found: [ID<Article>: Annotations], failed: [ID<Article>]
  ) {
    var (found, failed): ([ID<Article>: Annotations], [ID<Article>]) = ([:], [])
    let ids = try articleIDs()
    let all = inParallel(ids) { id -> Annotations? in
      do { return try storedAnnotations(of: id) } catch { return nil }
    }
    for (id, annotations) in zip(ids, all) {
      if let annotations { found[id] = annotations } else { failed.append(id) }
    }
    return (found, failed)
  }
}

extension Ledgers {
  /// With what a change adds to them.
  fileprivate func adding(additionsOf change: Change) -> Ledgers {
    var notebook = Notebook(ledgers: self)
    for leaf in change.leaves {
      switch leaf {
      case .addClaim, .addSource, .addTag:
        do { _ = try notebook.apply(leaf) } catch { continue }
      default: continue
      }
    }
    return notebook.ledgers
  }
}

extension Change {
  /// For each leaf, the leaf of the other change that it takes back.
  fileprivate func counterparts(in other: Change) -> [Change: Change] {
    let (mine, others) = (leaves, other.leaves)
    guard mine.count == others.count else { return [:] }
    return Dictionary(zip(mine, others.reversed())) { one, _ in one }
  }

  fileprivate var firstTime: Timestamp? {
    leaves.lazy.compactMap { leaf in
      switch leaf {
      case .editMark(_, _, let time), .editClaim(_, _, let time): time
      default: nil
      }
    }.first
  }
}
