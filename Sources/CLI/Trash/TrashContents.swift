import JSON
import Model
import Storage

/// All that was removed and can be restored.
struct TrashContents {
  enum Item {
    case article(Trashed)
    case mark(RemovedMark, in: ID<Article>)
  }

  private let library: Library
  let articles: [Trashed]
  private let marks: [(mark: RemovedMark, article: ID<Article>)]
  /// What could not be read.
  let failed: [StorageError]

  init(of library: Library) throws(CommandError) {
    self.library = library
    let (trash, lost) = try stored { () throws(StorageError) in
      (try library.trashedAndProblems(), try library.removedMarks())
    }
    articles = trash.found
    marks = lost.found.flatMap { removed in removed.marks.map { ($0, removed.article) } }
    failed = trash.failed + lost.failed
  }

  var isEmpty: Bool { articles.isEmpty && marks.isEmpty }

  /// What somebody means: an id in the trash, an article's id, a mark's id, or a unique beginning of
  /// one of them.
  func item(named name: String) throws(CommandError) -> Item {
    let exact = found { $0 == name }
    let items = exact.isEmpty && !name.isEmpty ? found { $0.hasPrefix(name) } : exact
    guard let first = items.first else { throw .noSuchRemoved(name) }
    guard items.count == 1 else {
      throw .removedAmbiguous(name, candidates: items.prefix(8).map(\.words))
    }
    return first
  }

  private func found(_ fits: (String) -> Bool) -> [Item] {
    articles.filter { fits($0.id.value) || fits($0.article.value) }.map(Item.article)
      + marks.filter { fits($0.mark.mark.id.value) }.map { .mark($0.mark, in: $0.article) }
  }

  /// What can be typed to restore something.
  var names: [String] {
    articles.flatMap { [$0.article.value, $0.id.value] } + marks.map(\.mark.mark.id.value)
  }
}

extension TrashContents {
  func lines(in context: Context) -> [String] {
    var (trash, removed) = (Table(), Table())
    for article in articles {
      let count = summary(of: article).marks
      trash.add(
        article.id.value, article.signature?.time.description ?? "-",
        article.signature?.creator ?? "unknown", count?.counted("mark") ?? "-",
        article.article.value)
    }
    for (mark, article) in marks {
      let how = mark.act == .undone ? " (undone)" : ""
      removed.add(
        mark.mark.id.value, mark.signature.time.description, mark.signature.creator,
        mark.mark.kind.rawValue + how, article.value, "“\(Cells.oneLine(mark.mark.quote))”")
    }
    return trash.lines(in: context) + removed.lines(in: context)
  }

  var json: [JSON] {
    articles.map { article in
      let (title, marks) = summary(of: article)
      return Wire.trashed(article, title: title, marks: marks)
    } + marks.map { Wire.removed($0.mark, from: $0.article) }
  }

  /// What cannot be read is not known; 'postil check' says why.
  private func summary(of trashed: Trashed) -> (title: String?, marks: Int?) {
    let trash = library.trash(trashed)
    var (title, marks): (String?, Int?) = (nil, nil)
    do { marks = try trash.storedAnnotations(of: trashed.article).marks.count } catch {}
    do { title = try trash.article(trashed.article).metadata.title } catch {}
    return (title, marks)
  }
}

extension TrashContents.Item {
  /// By which it is told from others, and what it is.
  fileprivate var words: String {
    switch self {
    case .article(let trashed): "\(trashed.id) (\(trashed.article))"
    case .mark(let removed, let article): "\(removed.mark.id) (in \(article))"
    }
  }
}

extension Library {
  /// Brings a removed mark back as a new step.
  ///
  /// - Returns: what was done, in a few words.
  func restore(
    _ removed: RemovedMark, in id: ID<Article>, by signature: Signature
  ) throws(CommandError) -> String {
    let deeds = try stored { () throws(StorageError) in try self.deeds(in: id) }
    let removals = Removals(deeds)
    let kind = removed.mark.kind
    return try make(to: id, by: signature, label: { _ in "\(kind) restored" }) { notebook in
      removals.restoration(of: removed.mark.id, in: notebook) ?? .addMark(removed.mark)
    }.label
  }
}
