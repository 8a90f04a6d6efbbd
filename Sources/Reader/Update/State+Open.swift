import Model
import Screen

extension State {
  mutating func show(
    _ rows: [ArticleRow], _ problems: [String], _ edition: Edition
  ) -> [Effect] {
    articles.take(rows)
    articles.edition = edition
    let isFirst = !articles.isLoaded
    if isFirst { standOnLastRead() }
    articles.isLoaded = true
    articles.isComing = false
    let isNews = problems != articles.problems
    articles.problems = problems
    articles.go(to: articles.cursor, height: listRows)
    // What was done stays there, unless there is news; and what could not be done in any case.
    let isSaid = status.level != .info
    let isIdle = status.text.isEmpty || !isSaid && status.text.hasSuffix("…")
    if let told = Status.telling(problems) {
      if isIdle || isNews && !isSaid { status = told }
    } else if view == .articles, mode == .normal, isIdle {
      status = Status(isFirst ? keptFilterText : "")
    }
    return []
  }

  mutating func show(_ opened: Opened, by signature: Signature) -> [Effect] {
    var reading = Reading(
      opened, width: panes.text.columns, hangs: settings.hangsPunctuation)
    let before = self.reading?.article
    if before?.id != opened.article.id { sweep = nil }
    let isNewer = before?.id == opened.article.id && before?.version != opened.article.version
    // What is folded above the title is no beginning.
    if opened.place == nil { reading.showAtTop(height: panes.text.rows) }
    self.reading = reading
    behind = nil
    // Read again while the orphans are shown: a newer version came in.
    let isVisit = visit?.article == opened.article.id
    let isAwaited = isVisit || opensDetails || wayBack.awaits(opened.article.id)
    if !isVisit { (visit, wayBack) = (nil, WayBack()) }
    let stays = view == .orphans && !isAwaited
    // Somebody asked for the article, and went on to the library before it was there.
    let wentOn = view.isOfLibrary && !isAwaited
    if !wentOn {
      view = stays ? .orphans : .reader
      mode = opensDetails ? .picking(reading.detailPicker()) : .normal
    }
    opensDetails = false
    let lost = reading.orphanText.map { " · \($0)" } ?? ""
    let news =
      isNewer
      ? "version \(opened.article.version) of the article came in: \(key: "show-changes") shows changes\(lost)"
      : nil
    status = (opened.problem ?? news).map { Status($0, level: .warning) } ?? Status()
    arrive()
    return keepPlace(by: signature) + (stays ? [.loadOrphans(orphans.scope)] : [])
  }

  mutating func openFailed(_ id: ID<Article>, _ reason: String) -> [Effect] {
    opensDetails = false
    visit = nil
    (status, failures) = (Status(reason, level: .error), [reason])
    guard wayBack.awaits(id) else { return [] }
    // There is no text to come back to.
    (view, wayBack) = (.articles, WayBack())
    return [.loadArticles]
  }

  /// Writes down where the reader stands in the open article.
  mutating func keepPlace(by signature: Signature) -> [Effect] {
    guard let reading else { return [] }
    let place = Place(
      top: reading.top, cursor: reading.cursor, progress: reading.isRead ? .read : .begun,
      time: signature.time)
    return keep([reading.article.id: place])
  }

  mutating func keep(_ places: [ID<Article>: Place?]) -> [Effect] {
    articles.keep(places)
    return [.savePlaces(places)]
  }
}
