import Model
import Reader
import Storage

/// Gathers what the library has across its articles, and reads again only what changed.
struct BookShelf: Sendable {
  private let library: Library
  private let context: Context
  private var known: [ID<Article>: Known] = [:]
  /// All articles, and the edition of their list.
  private var ids: [ID<Article>] = []
  private var listEdition: Edition?
  /// Of the ledgers, when they were read last.
  private var edition: Edition?
  private var ledgers = Ledgers()
  private var ledgerProblems: [String] = []
  private var history = History()
  /// The article, of those in order, that is looked at first the next time.
  private var next = 0

  /// What is known of an article.
  fileprivate struct Known {
    let edition: Edition
    /// Nil where nothing is attributed or tagged in it.
    var article: BookArticle?
    var problem: String?
  }

  init(library: Library, context: Context) {
    self.library = library
    self.context = context
  }

  /// How many articles are looked at, of a large library, where it need not be whole.
  private static let patrol = 2000

  /// Nil where nothing is other than at the last time.
  mutating func read(isWhole: Bool) -> Message? {
    do {
      guard try look(isWhole: isWhole) else { return nil }
      let book = Book(ledgers: ledgers, articles: articles, history: history)
      return .book(book, problems: problems)
    } catch {
      return .said(Status(CommandError.storage(error).words, level: .error))
    }
  }

  /// The same; the book is made on all cores.
  mutating func readOnAllCores(isWhole: Bool) async -> Message? {
    do {
      guard try look(isWhole: isWhole) else { return nil }
      let book = await Book.made(ledgers: ledgers, articles: articles, history: history)
      return .book(book, problems: problems)
    } catch {
      return .said(Status(CommandError.storage(error).words, level: .error))
    }
  }

  /// Those in which something is attributed or tagged.
  private var articles: [BookArticle] { ids.compactMap { known[$0]?.article } }
  private var problems: [String] { ledgerProblems + ids.compactMap { known[$0]?.problem } }

  /// Reads what changed; whether something is other than at the last time.
  private mutating func look(isWhole: Bool) throws(StorageError) -> Bool {
    let first = edition == nil
    let hasNews = try readLedgers()
    let hasOthers = try listArticles()
    let isChanged = readArticles(isWhole: isWhole || first) || hasOthers
    return hasNews || isChanged || first
  }

  /// Whether they are other than they were.
  private mutating func readLedgers() throws(StorageError) -> Bool {
    // Before they are read: what is written meanwhile is seen at the next look.
    let now = library.ledgerEdition
    guard now != edition else { return false }
    edition = now
    let (ledgers, failed) = library.readableLedgers()
    self.ledgers = ledgers
    ledgerProblems = failed.map(library.words(for:))
    do { history = try library.ledgerHistory() } catch {
      history = History()
      ledgerProblems.append("nothing can be undone: \(library.words(for: error))")
    }
    return true
  }

  /// Whether an article that says something is gone. A look at a hundred thousand names takes its time,
  /// and so is taken only when the list is another one.
  private mutating func listArticles() throws(StorageError) -> Bool {
    let now = library.listEdition
    guard now != listEdition else { return false }
    ids = try library.articleIDs()
    listEdition = now
    let gone = Set(known.keys).subtracting(ids)
    return gone.count { known.removeValue(forKey: $0)?.isTold == true } > 0
  }

  /// Whether one is other than it was.
  private mutating func readArticles(isWhole: Bool) -> Bool {
    let looked = isWhole ? ids : watched
    let library = library
    let editions = inParallel(looked) { library.rowEdition(of: $0) }
    let changed = zip(looked, editions).filter { known[$0]?.edition != $1 }
    guard !changed.isEmpty else { return false }
    let read = library.bookArticles(changed.map(\.0), by: context.index(of: library))
    var isOther = false
    for ((id, edition), result) in zip(changed, read) {
      let new =
        switch result {
        case .success(let article): Known(edition: edition, article: article)
        case .failure(let error): Known(edition: edition, problem: library.words(for: error))
        }
      isOther = isOther || !new.says(thatOf: known[id])
      known[id] = new
    }
    return isOther
  }

  /// In turn some of all, and those that are new.
  private var watched: [ID<Article>] {
    mutating get {
      guard ids.count > Self.patrol else { return ids }
      if next >= ids.count { next = 0 }
      let part = ids[next..<min(next + Self.patrol, ids.count)]
      next = part.endIndex
      guard known.count < ids.count else { return Array(part) }
      return Array(Set(part).union(ids.filter { known[$0] == nil })).sorted()
    }
  }
}

extension BookShelf.Known {
  fileprivate var isTold: Bool { article != nil || problem != nil }

  /// Whether the views show the same of it.
  fileprivate func says(thatOf other: BookShelf.Known?) -> Bool {
    article == other?.article && problem == other?.problem
  }
}

extension Library {
  /// What is wrong with a file, told without where the library is: a row of the screen is short, and
  /// which file it is and why matter more.
  func words(for error: StorageError) -> String {
    var words = CommandError.storage(error).words
    for folder in [articlesFolder + "/", root + "/"] where words.hasPrefix(folder) {
      words.removeFirst(folder.count)
    }
    return words
  }
}
