import Model
import Reader
import Storage
import Text

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Does the reader's effects on the library: what the disk is asked for, and nothing of the
/// terminal.
struct Desk: Sendable {
  let library: Library
  let context: Context
  let places: Places
  let unsaved: UnsavedChanges
  /// Where this reader puts aside what it cannot save.
  let asidePath: String
  /// By which other readers know that this one still has that file in hand.
  let hold = Hold()
  /// What was read for the views of the library.
  private var shelf: BookShelf
  /// The marks that were saved last.
  private var written: WrittenMarks?

  init(library: Library, context: Context) {
    self.library = library
    self.context = context
    places = Places(of: library, environment: context.environment)
    shelf = BookShelf(library: library, context: context)
    unsaved = UnsavedChanges(of: library, environment: context.environment)
    asidePath = unsaved.path(begun: context.clock(), process: Int(getpid()))
  }

  /// What the effect has to say; nil where it is none of the library's.
  mutating func perform(_ effect: Effect) -> Message? {
    switch effect {
    case .loadArticles: loadArticles()
    case .open(let id): open(id)
    case .refresh(let id): refreshed(id)
    case .commit(let commit, let ticket): keep(commit, ticket)
    case .compare(let id): compare(id)
    case .loadOrphans(let scope): loadOrphans(scope)
    case .findPartners(let id): partners(of: id)
    case .compareArticles(let one, let other): compare(one, other)
    case .search(let query, let number): search(query, number)
    case .loadBook(let isWhole): shelf.read(isWhole: isWhole)
    case .commitLibrary(let commit, let ticket): keep(commit, ticket)
    case .savePlaces(let places): keep(places)
    case .keepTags(let tags): keep(tags)
    case .keepBookmark(let bookmark, let id): keep(bookmark, in: id)
    case .dropBookmark(let name, let id): drop(bookmark: name, in: id)
    case .remove(let ids, let signature): remove(ids, by: signature)
    case .restore(let names, let signature): restore(names, by: signature)
    case .tagArticles(let ids, let tag, let signature): putTag(tag, on: ids, by: signature)
    case .sift(let questions, let number): sift(questions, number)
    case .preview(let rows): .previewed(rows.map(preview))
    case .keepList(let memory): keep(memory)
    case .putAside(let unsaved): putAside(unsaved)
    case .findUnsaved: findUnsaved()
    case .takeUp(let path): takeUp(path)
    case .discard(let path): discard(path)
    case .export(let order): export(order)
    case .look, .edit, .openAddress, .copy, .setMouse, .keepTheme, .keepTextWidth, .redraw,
      .suspend:
      nil
    }
  }

  /// As `.loadBook` has it, on all cores.
  mutating func loadBook(isWhole: Bool) async -> Message? {
    await shelf.readOnAllCores(isWhole: isWhole)
  }

  private func loadArticles() -> Message {
    do {
      let edition = library.listEdition
      // Before they are read: what is written meanwhile is seen at the next look.
      let editions = try library.rowEditions()
      let (found, failed, _) = try library.summaries(by: context.index(of: library))
      let (known, flaw) = places.known()
      let unplaced = flaw.map { "places and bookmarks: \(brief($0))" }
      return .articles(
        found.map { ArticleRow($0, place: known[$0.id], edition: editions[$0.id]) },
        problems: failed.map(words(for:)) + [unplaced].compactMap { $0 }, edition: edition)
    } catch {
      return .articles([], problems: [CommandError.storage(error).words])
    }
  }

  func words(for error: StorageError) -> String { library.words(for: error) }

  /// For a line of the foot: `check` names the folder.
  func brief(_ error: StorageError) -> String { words(for: error).withoutFolder }

  private func open(_ id: ID<Article>) -> Message {
    do { return .opened(try opened(id)) } catch {
      return .openFailed(id, reason: words(for: error))
    }
  }

  private func compare(_ id: ID<Article>) -> Message {
    do {
      // What was published, and not what readers have made of it.
      let new = try library.article(id)
      let old = try library.article(id, version: new.version - 1)
      return .compared(Comparison(old: old, new: new))
    } catch {
      return .said(Status(CommandError.storage(error).words, level: .error))
    }
  }

  /// Of one article also where there are none, so that what was settled can be undone.
  private func loadOrphans(_ scope: OrphanScope) -> Message {
    do {
      switch scope {
      case .article(let id):
        let opened = try opened(id)
        let problem = opened.isWithoutMarks ? opened.problem : nil
        return .orphans(scope, [try group(opened)], problems: [problem].compactMap { $0 })
      case .library:
        let (ids, failed) = try library.articlesWithOrphans()
        var groups: [OrphanGroup] = []
        for id in ids { groups.append(try group(try opened(id))) }
        let problems = failed.map(words(for:))
        return .orphans(scope, groups, problems: problems)
      }
    } catch {
      return .orphans(scope, [], problems: [CommandError.storage(error).words])
    }
  }

  private func group(_ opened: Opened) throws(StorageError) -> OrphanGroup {
    OrphanGroup(opened, from: try library.earlier(than: opened.article))
  }

  func refreshed(_ id: ID<Article>) -> Message {
    let edition = library.edition(of: id)
    do { return .refreshed(try opened(id)) } catch {
      return .refreshFailed(id, edition, reason: CommandError.storage(error).words)
    }
  }

  func opened(_ id: ID<Article>) throws(StorageError) -> Opened {
    let edition = library.edition(of: id)
    let (history, isTorn, damage) = history(of: id)
    let article = try library.article(id)
    let (notebook, failed) = try library.readableNotebook(of: article)
    let problems = failed.map(words(for:)) + [damage].compactMap { $0 }
    let kept = places.kept(of: id)
    let torn = isTorn ? "the last line of its history was torn" : nil
    return Opened(
      article: article, notebook: notebook, history: history, place: kept.place,
      bookmarks: try carried(kept.bookmarks, to: article),
      problem: Status.telling(problems)?.text ?? torn, edition: edition,
      isWithoutMarks: failed.contains(where: \.isAboutMarks))
  }

  /// How many steps that can be undone are read at once. Each undo that is saved brings older ones.
  private static let steps = 1000

  /// A history that cannot be read costs the undo, and nothing else.
  private func history(of id: ID<Article>) -> (History, isTorn: Bool, damage: String?) {
    do {
      let isTorn = try library.isHistoryTorn(of: id)
      return (try library.history(of: id, steps: Self.steps), isTorn, nil)
    } catch {
      return (History(), false, "nothing can be undone: \(words(for: error))")
    }
  }

  private mutating func keep(_ commit: Commit, _ ticket: Int) -> Message {
    do {
      let (notebook, step) = try library.commit(
        commit.change, act: commit.act, label: commit.label, to: commit.article,
        by: commit.signature, written: &written)
      let isAsSent = commit.act == .done && step.change == commit.change
      return .saved(
        ticket: ticket, notebook, isAsSent ? nil : history(of: commit.article).0)
    } catch {
      return failure(error, of: commit, ticket)
    }
  }

  /// What does not fit the files is no reason to try again: the reader gets what is there.
  private func failure(_ error: StorageError, of commit: Commit, _ ticket: Int) -> Message {
    let reason = CommandError.storage(error).words
    do {
      let isHopeless =
        switch error {
        case .refused, .inUse, .overtaken, .unlogged: true
        // An undo asks the history; where that is damaged, it will be so the next time too.
        case .corrupt: commit.act != .done
        default: false
        }
      guard isHopeless else { return .saveFailed(ticket: ticket, reason: short(reason, commit)) }
      if case .unlogged = error { return try refused(reason, commit, ticket) }
      return try refused("nothing was changed: \(reason)", commit, ticket)
    } catch {
      return .saveFailed(ticket: ticket, reason: short(reason, commit))
    }
  }

  /// The reason without what a reader of the article knows already: a line is short.
  private func short(_ reason: String, _ commit: Commit) -> String {
    let name = "\(commit.article): "
    return reason.hasPrefix(name) ? String(reason.dropFirst(name.count)) : reason.withoutFolder
  }

  private func refused(
    _ reason: String, _ commit: Commit, _ ticket: Int
  ) throws(StorageError) -> Message {
    .refused(
      ticket: ticket, reason: reason, try library.notebook(of: commit.article),
      history(of: commit.article).0)
  }

  private func keep(_ tags: LastTags) -> Message? {
    do {
      try Choices(context: context).keep(tags, of: library)
      return nil
    } catch {
      return .said(Status("the last tags are not kept: \(error.words)", level: .warning))
    }
  }

  private func keep(_ new: [ID<Article>: Place?]) -> Message? {
    do {
      try places.keep(new)
      return nil
    } catch {
      return .said(Status("the place was not kept: \(brief(error))", level: .error))
    }
  }
}

extension String {
  /// Words that begin with a path, with its last part alone: a status line is short, and the reason
  /// matters more.
  fileprivate var withoutFolder: String {
    guard hasPrefix("/"), let colon = firstIndex(of: ":") else { return self }
    return String(self[..<colon].split(separator: "/").last ?? "") + self[colon...]
  }
}
