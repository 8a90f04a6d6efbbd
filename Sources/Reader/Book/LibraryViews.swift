import Model
import Screen

/// What the views of claims, sources and tags have in common.
package struct LibraryViews: Hashable, Sendable {
  /// Nil until the library has answered for the first time.
  package internal(set) var book: Book?
  /// The view from which the first of these was opened.
  package var cameFrom: ViewName
  /// Steps on their way to the disk, in the order in which they were made.
  package internal(set) var steps: [PendingStep]
  /// Files that could not be read, a line each.
  package internal(set) var problems: [String]
  /// What was typed before the library had answered.
  var waiting: [KeyEvent] = []
  /// What the library had while steps were on their way; nil where nothing came.
  var coming: Coming?

  struct Coming: Hashable, Sendable {
    let book: Book
    let problems: [String]
  }

  package init() {
    book = nil
    cameFrom = .articles
    steps = []
    problems = []
  }
}

extension LibraryViews {
  /// Keeps what was typed for the newest step until that is on the disk.
  mutating func holdDraft(_ draft: WordingDraft) {
    guard let last = steps.indices.last else { return }
    steps[last].draft = draft
  }
}

extension ViewName {
  /// Whether it shows the library across its articles.
  package var isOfLibrary: Bool { self == .claims || self == .sources || self == .tags }
}

extension State {
  /// Goes to a view of the library, and asks for what is new there.
  mutating func show(library view: ViewName, by signature: Signature) -> [Effect] {
    endPlacing()
    visit = nil
    if !self.view.isOfLibrary { library.cameFrom = self.view }
    wayBack = self.view == .reader ? WayBack() : wayBack.waiting
    self.view = view
    status = Status()
    return keepPlace(by: signature) + [.loadBook(isWhole: true)]
  }

  /// What the library has across its articles. While steps are on their way, what is on the disk is
  /// behind what they will make of it.
  mutating func take(_ book: Book, _ problems: [String]) -> [Effect] {
    guard library.steps.isEmpty || library.book == nil else {
      library.coming = LibraryViews.Coming(book: book, problems: problems)
      return []
    }
    library.coming = nil
    let isFirst = library.book == nil
    library.book = book
    claims.take(book)
    sources.take(book)
    tags.take(book)
    articles.take(book.ledgers)
    articles.isStepUnread = false
    articles.previews.forget()
    if problems != library.problems, let told = Status.telling(problems), view.isOfLibrary {
      status = told
    }
    library.problems = problems
    if isFirst { renewProposals() }
    return []
  }

  /// What the library knows is proposed as soon as it is there for the first time, unless somebody is
  /// choosing already; later no row moves under a hand.
  private mutating func renewProposals() {
    guard case .picking(let picker) = mode, let reading, picker.selected == 0,
      picker.query.isEmpty
    else { return }
    switch picker.purpose {
    case .source(var draft):
      draft.told = toldClaim(of: draft, in: reading)
      mode = .picking(sourcePicker(draft, in: reading))
    case .claim(let draft): mode = .picking(claimPicker(draft, in: reading))
    default: return
    }
  }
}

// MARK: - Steps

extension State {
  /// Sends a change of the ledgers, and of articles with them, to the store; it shows when the store
  /// has acknowledged it.
  mutating func commit(
    library change: LibraryChange, _ label: String, by signature: Signature
  ) -> [Effect] {
    guard !change.isEmpty else { return [] }
    return send(.change(change), nil, label, shown: label, by: signature)
  }

  /// The same for a change of the ledgers alone, which says itself what it does.
  mutating func commit(ledgers change: Change, by signature: Signature) -> [Effect] {
    let label = change.label(in: Notebook(ledgers: library.book?.ledgers ?? Ledgers()))
    let whole = LibraryChange(ledgers: .group(change.leaves), articles: [])
    guard !whole.isEmpty else { return [] }
    return send(
      .change(whole), nil, label, shown: titled(label, change.leaves.flatMap(\.tiedArticles)),
      by: signature)
  }

  /// A step's label with titles in place of the ids of the articles that it ties, so short that two of
  /// them have room.
  private func titled(_ label: String, _ articles: [ID<Article>]) -> String {
    let ids = Set(articles.map(\.value))
    guard !ids.isEmpty else { return label.onOneLine }
    let room = max(12, size.columns / 4)
    return label.onOneLine.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let word = String(word)
      let title = ids.contains(word) ? title(of: ID(word)) : nil
      return title.map { "“\(Fitted.text($0.onOneLine, width: room))”" } ?? word
    }.joined(separator: " ")
  }

  private func title(of id: ID<Article>) -> String? {
    let here = [beside?.left.article, beside?.right.article].lazy.compactMap(\.self)
    return here.first { $0.id == id }?.displayTitle ?? library.book?.article(id)?.title
      ?? articles.number(of: id).map { articles.entries[$0].summary.title }
  }

  /// Goes so many steps back or forward along the library's own history.
  mutating func walkLibrary(_ act: Act, _ times: Int, by signature: Signature) -> [Effect] {
    var (effects, walked): ([Effect], Walked) = ([], Walked(act, asked: times))
    for _ in 0..<min(times, 1000) {
      guard let step = library.book?.history.next(act)?.step else { break }
      let owner = step.owner(besides: signature.creator)
      let verb =
        switch owner {
        case nil: act == .undone ? "undone" : "done again"
        case let owner?: act == .undone ? "undid \(owner) step" : "did \(owner) step again"
        }
      let ids = step.change.leaves.flatMap(\.tiedArticles) + step.articles.map(\.article)
      let label = titled(step.label, ids)
      let sent = send(.walk(act, step), act, step.label, shown: "\(verb): \(label)", by: signature)
      guard !sent.isEmpty else { break }
      library.book?.history.record(act, step)
      walked.add(Phrase(step.label, about: nil), owner)
      effects += sent
    }
    if times > 1, walked.count > 0, status.level == .info {
      status = Status(walked.words(width: libraryStatusRoom))
    }
    if walked.count > 0, status.level == .info { sayWalking(act) }
    return effects
  }

  /// A step of hundreds of articles takes its time: that it is undone is said when it is written.
  private mutating func sayWalking(_ act: Act) {
    guard let last = library.steps.indices.last else { return }
    let (then, verb) = (status.text, act == .undone ? "undoing" : "doing again")
    let what = then.split(separator: ":", maxSplits: 1).last.map(String.init) ?? ""
    let told = PendingStep.Told(meanwhile: "\(verb) …\(what)", then: then)
    library.steps[last].told = told
    status = Status(told.meanwhile)
  }

  /// Whether the status line says by itself that something is being written.
  var saysWalking: Bool {
    library.steps.last?.told.map { $0.meanwhile == status.text } ?? false
  }

  /// Why no step of the library can be taken back or done again.
  func libraryWalkReason(_ act: Act) -> String? {
    guard let book = library.book else { return "the library is being read" }
    if library.steps.contains(where: { $0.act == nil }) { return "the last step is being saved" }
    guard book.history.next(act) == nil else { return nil }
    return act == .undone
      ? "there is no step of the library to undo" : "there is no step of the library to redo"
  }

  private mutating func send(
    _ deed: LibraryCommit.Deed, _ act: Act?, _ label: String, shown: String, by signature: Signature
  ) -> [Effect] {
    if saving.failure != nil {
      status = Status("nothing was changed: changes of an article wait to be saved", level: .error)
      return []
    }
    saving.lastTicket += 1
    let ticket = saving.lastTicket
    library.steps.append(PendingStep(ticket: ticket, act: act, label: shown))
    status = Status(shown)
    let commit = LibraryCommit(deed: deed, label: label, signature: signature)
    return [.commitLibrary(commit, ticket: ticket)]
  }

  /// The store has it. The book and the open article are read anew.
  mutating func libraryKept(_ ticket: Int, passedOver: Int) -> [Effect] {
    let told = library.steps.first { $0.ticket == ticket }?.told
    library.steps.removeAll { $0.ticket == ticket }
    saving.stepFailure = nil
    if let told, status.text == told.meanwhile { status = Status(told.then) }
    if passedOver > 0 {
      let parts = passedOver == 1 ? "1 part was" : "\(passedOver) parts were"
      status = Status(
        "\(status.text) · \(parts) left alone: changed since, or still in use", level: .warning)
    }
    return followLibrary()
  }

  /// The store did not take it: nothing was changed.
  mutating func libraryRefused(_ ticket: Int, _ reason: String) -> [Effect] {
    let draft = library.steps.first { $0.ticket == ticket }?.draft
    library.steps.removeAll { $0.ticket == ticket }
    saving.stepFailure = spelled(reason)
    status = Status(spelled(reason), level: .error)
    claims.awaited = nil
    sources.awaited = nil
    tags.awaited = nil
    if let draft, mode == .normal, !isEnding { mode = .wording(draft) }
    if isOver, !isEnding { isOver = false }
    return followLibrary()
  }

  private mutating func followLibrary() -> [Effect] {
    guard library.steps.isEmpty else { return [] }
    if let coming = library.coming { _ = take(coming.book, coming.problems) }
    return [.loadBook(isWhole: true)] + (reading.map { [.refresh($0.article.id)] } ?? [])
  }
}

extension Change {
  /// Of a relation between articles.
  fileprivate var tiedArticles: [ID<Article>] {
    guard case .addRelation(let relation) = self, case .articles(let from, let to) = relation.ends
    else { return [] }
    return [from, to]
  }
}
