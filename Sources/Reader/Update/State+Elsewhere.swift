import Model
import Screen
import Text

/// What others wrote while the reader is open: it shows without moving the view.
extension State {
  /// Half a second went by: what was not saved is tried again now and then, and a look is taken at
  /// whether others wrote something.
  mutating func tick() -> [Effect] {
    if saving.failure != nil, !saving.isTrying {
      saving.pause -= 1
      if saving.pause <= 0 { return retry() }
    }
    let effects: [Effect] = look().map { [.look($0)] } ?? []
    return effects + (view.isOfLibrary && !isOver ? [.loadBook(isWhole: false)] : [])
  }

  /// What is to be looked at; nil where nothing is shown that could change.
  private mutating func look() -> Look? {
    guard !isOver, reading != nil || articles.isLoaded else { return nil }
    let list =
      view == .articles && articles.isLoaded
      ? ListLook(
        edition: articles.edition, rows: articles.entries,
        watched: articles.watched(height: listRows)) : nil
    return Look(article: reading.map { ($0.article.id, $0.edition) }, list: list)
  }

  /// The open article as it is on the disk now. Marks, ledgers and corrections are taken over at
  /// once, under whatever is open; a newer text only when nothing is.
  mutating func refreshed(_ opened: Opened, by signature: Signature) -> [Effect] {
    guard var reading, reading.article.id == opened.article.id else { return [] }
    guard reading.isWithoutMarks || !opened.isWithoutMarks else {
      // What is shown is more than what the disk has.
      return refreshFailed(opened.article.id, opened.edition, opened.problem ?? "")
    }
    reading.edition = opened.edition
    reading.isWithoutMarks = opened.isWithoutMarks
    defer { self.reading = reading }
    guard reading.imported == opened.article else {
      guard isCalm else {
        if behind != opened.article.version { sayBehind(opened.article.version) }
        behind = opened.article.version
        return []
      }
      behind = nil
      reading.renew(opened, width: panes.text.columns, height: panes.text.rows)
      let news =
        "version \(opened.article.version) of the article came in: \(key: "show-changes") shows changes"
      status = Status(opened.problem ?? news, level: .warning)
      return []
    }
    guard let news = rebased(opened) else { return [] }
    let before = (reading.notebook, reading.history)
    if reading.notebook != news.notebook { reading.take(news.notebook) }
    reading.history = news.history
    if before.0 != news.notebook { sayNews(opened.history, since: before.1) }
    return []
  }

  mutating func refreshFailed(_ id: ID<Article>, _ edition: Edition, _ reason: String) -> [Effect] {
    guard reading?.article.id == id else { return [] }
    reading?.edition = edition
    if saving.failure == nil { status = Status(reason, level: .error) }
    return []
  }

  /// Whether a newer text can take the place of the one that is shown, and nobody is in the middle
  /// of something.
  private var isCalm: Bool {
    mode == .normal && reading?.selection == nil && pending.isEmpty && saving.waiting.isEmpty
  }

  /// Asks for the newer text that waits, as soon as nothing is open any more.
  mutating func catchUp() -> [Effect] {
    guard behind != nil, isCalm, !isOver, let reading else { return [] }
    behind = nil
    return [.refresh(reading.article.id)]
  }

  /// What is on the disk, with the changes on top that are still on their way there; nil where one
  /// of them does not fit, so that the store's answer has to be waited for.
  private func rebased(_ opened: Opened) -> (notebook: Notebook, history: History)? {
    var (notebook, history) = (opened.notebook, opened.history)
    for case .commit(let commit, _) in saving.waiting.map(\.effect)
    where commit.article == opened.article.id {
      do {
        let inverse = try notebook.apply(commit.change)
        let step =
          commit.act == .undone
          ? Step(
            change: inverse, inverse: commit.change, label: commit.label,
            signature: commit.signature)
          : Step(
            change: commit.change, inverse: inverse, label: commit.label,
            signature: commit.signature)
        history.record(commit.act, step)
      } catch {
        return nil
      }
    }
    return (notebook, history)
  }

  private mutating func sayBehind(_ version: Int) {
    status = Status(
      "version \(version) of the article came in: it shows when this is done", level: .warning)
  }

  /// Says in a few words what came; a warning or an error that stands there stays.
  private mutating func sayNews(_ history: History, since before: History) {
    guard status.level == .info, view == .reader, mode == .normal else { return }
    let known = Set(before.done)
    // Neither may reach back to the first step: what comes after the last that both know is new.
    let shared = history.done.lastIndex(where: known.contains).map { $0 + 1 } ?? 0
    let new = history.done[shared...]
    guard let last = new.last else {
      let left = Set(history.done)
      let gone = before.done.last { !left.contains($0) }
      status = Status(gone.map { "taken back elsewhere: \($0.label)" } ?? "changed elsewhere")
      return
    }
    status = Status(
      new.count == 1
        ? "\(last.signature.creator): \(last.label)" : "\(new.count) changes came from elsewhere")
  }

  /// Rows of the list that are new, changed or gone; the cursor stays on its article and its line.
  mutating func listed(_ news: ListNews) -> [Effect] {
    articles.take(news)
    articles.window.fill(height: listRows)
    articles.go(to: articles.cursor, height: listRows)
    if news.problems != articles.problems, let told = Status.telling(news.problems) {
      status = told
    }
    articles.problems = news.problems
    return []
  }
}
