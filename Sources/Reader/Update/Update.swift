package import Model
import Screen
import Text

extension State {
  /// The one way in which the state changes: a message comes in, effects go out.
  package mutating func update(_ message: Message, by signature: Signature) -> [Effect] {
    let effects = answer(message, by: signature)
    followOrphans()
    followClaims()
    followSources()
    followTags()
    askAboutLeftBehind()
    followRail()
    status.text = spelled(status.text)
    return effects + catchUp() + followArticles()
  }

  private mutating func answer(_ message: Message, by signature: Signature) -> [Effect] {
    switch message {
    case .input(let input): take(input, by: signature)
    case .typed(let signs): type(signs, by: signature)
    case .idle: waitIsOver(by: signature)
    case .searchOn: searchOn()
    case .tick: tick()
    case .mouseHeld: goOnDragging()
    case .exportFound(let order): askToReplace(order)
    case .articles(let rows, let problems, let edition): show(rows, problems, edition)
    case .listed(let news): listed(news)
    case .opened(let opened): show(opened, by: signature)
    case .openFailed(let id, let reason): openFailed(id, reason)
    case .refreshed(let opened): refreshed(opened, by: signature)
    case .refreshFailed(let id, let edition, let reason): refreshFailed(id, edition, reason)
    case .removed(let articles, let failed): removed(articles, failed)
    case .restored(let ids, let failed): restored(ids, failed)
    case .tagged(let tag, let count, let isTaken, let failed):
      tagged(tag, count, isTaken: isTaken, failed)
    case .sifted(let answer, let number): sifted(answer, number)
    case .previewed(let previews): previewed(previews)
    case .saved(let ticket, let notebook, let history): saved(ticket, notebook, history)
    case .refused(let ticket, let reason, let notebook, let history):
      refused(ticket, reason, notebook, history)
    case .saveFailed(let ticket, let reason): saveFailed(ticket, reason)
    case .putAside(let path): putAside(path, by: signature)
    case .notPutAside(let reason): notPutAside(reason)
    case .discarded(let path, let new): discarded(path, new)
    case .unsavedElsewhere(let libraries): unsavedElsewhere(libraries)
    case .foundUnsaved(let found): keep(found)
    case .tookUp(let saved, let refused, let problem): tookUp(saved, refused, problem)
    case .compared(let comparison): compared(comparison)
    case .orphans(let scope, let groups, let problems): receive(groups, of: scope, problems)
    case .book(let book, let problems):
      take(book, problems) + refreshPreview(by: signature) + takeWaitingKeys(by: signature)
    case .libraryKept(let ticket, let passedOver): libraryKept(ticket, passedOver: passedOver)
    case .libraryRefused(let ticket, let reason): libraryRefused(ticket, reason)
    case .partners(let id, let partners): take(partners, for: id)
    case .shared(let shared): show(shared, by: signature)
    case .found(let found): self.found(found)
    case .edited(let draft, let text): edited(draft, text, by: signature)
    case .copied(let means): say(Status("quote copied · by \(means)"))
    case .said(let status): say(status)
    }
  }

  private mutating func take(_ input: Input, by signature: Signature) -> [Effect] {
    seeSaved(input)
    hear(input)
    switch input {
    case .key(let key): return press(key, by: signature)
    case .mouse(let event): return click(event, by: signature) + sweep(after: event, by: signature)
    case .paste(let text, let isCut): return paste(text, isCut: isCut)
    case .resize(let size): return resize(size)
    case .focus: return []
    case .terminate: return terminate(by: signature)
    }
  }

  /// That all is saved, or that a step was not made, stands there until somebody does something
  /// else.
  private mutating func seeSaved(_ input: Input) {
    guard saving.waiting.isEmpty, library.steps.isEmpty else { return }
    switch input {
    case .key, .mouse, .paste:
      saving.seenTicket = saving.lastTicket
      if mode == .normal { saving.stepFailure = nil }
    case .resize, .focus, .terminate: break
    }
  }

  /// What is wrong with the settings stands there until somebody does something.
  private mutating func hear(_ input: Input) {
    switch input {
    case .key, .mouse, .paste: complaints = Complaints()
    case .resize, .focus, .terminate: break
    }
  }

  private mutating func keep(_ found: LeftBehind) -> [Effect] {
    leftBehind = found
    return []
  }

  private mutating func say(_ status: Status) -> [Effect] {
    self.status = status
    // A reason may be longer than the foot.
    if status.level == .error { failures = [status.text] }
    return []
  }

  /// Shown where the article is still the one that is read, and nothing else was begun meanwhile.
  private mutating func compared(_ comparison: Comparison) -> [Effect] {
    guard mode == .normal, view == .reader, reading?.article.id == comparison.new.id else {
      return []
    }
    mode = .changes(comparison, PagePlace())
    return []
  }

  private mutating func resize(_ size: Size) -> [Effect] {
    self.size = size
    let width = panes.text.columns
    reading?.rewrap(width: width)
    articles.go(to: articles.cursor, height: listRows)
    goToResult(results.cursor)
    rewrapBeside()
    return []
  }
}
