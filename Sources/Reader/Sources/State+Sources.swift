import Model
import Provenance
import Screen

extension State {
  /// Keeps the record that of the source under the cursor, where it is on the screen.
  mutating func followSources() {
    guard view == .sources else { return }
    sources.window.fill(height: listRows)
    guard let entry = sources.current, let book = library.book else {
      sources.isInside = false
      return
    }
    guard let area = panes(of: sources).beside else { return }
    if sources.page?.source != entry.id || sources.isStale {
      var page = SourcePage(entry, in: book)
      if let old = sources.page { page.stay(as: old) }
      sources.page = page
      sources.isStale = false
    }
    let lines = SourcePageLines(book: book, keymap: keymap, width: area.columns)
    sources.page?.follow(height: area.rows, isInside: sources.isInside) { lines.of($0).count }
  }

  /// Goes from a line of the record to what it leads to: a passage, or another source's record.
  mutating func followLine(by signature: Signature) -> [Effect] {
    guard let page = sources.page, let book = library.book, let item = page.current else {
      return []
    }
    switch item {
    case .telling(let place):
      guard let article = book.articles[safe: place.article],
        let assertion = article.assertions[safe: place.assertion]
      else { return [] }
      return go(
        to: Visit(article: article.id, mark: assertion.claimMark, from: .sources), by: signature)
    case .cited(let cited): showRecord(of: cited.source)
    case .likely(let pair): showRecord(of: pair.partner(of: page.source))
    case .relation(let relation):
      let others = relation.ends.sources.map(book.ledgers.resolved).filter { $0 != page.source }
      if let other = others.first { showRecord(of: other) }
    case .merged:
      status = Status(
        "it was merged into this one: \(key: "take-back") makes it stand on its own again")
    default: break
    }
    return []
  }

  private mutating func showRecord(of id: ID<Source>) {
    guard sources.entry(id) != nil else {
      status = Status("the ledger does not have it: run 'postil check'", level: .warning)
      return
    }
    if let now = sources.current { sources.trail.append(now.id) }
    sources.select(id, height: listRows)
    sources.isInside = true
  }

  mutating func clickInSources(_ event: MouseEvent, by signature: Signature) -> [Effect] {
    clickInLibrary(event, \.sources) { $0.clickInRecord(event, $1, by: signature) }
  }

  private mutating func clickInRecord(
    _ event: MouseEvent, _ area: Rect, by signature: Signature
  ) -> [Effect] {
    guard let page = sources.page, let book = library.book else { return [] }
    switch event.kind {
    case .wheelDown: sources.page?.go(to: page.cursor + 1)
    case .wheelUp: sources.page?.go(to: page.cursor - 1)
    case .press:
      let lines = SourcePageLines(book: book, keymap: keymap, width: area.columns)
      guard let item = lines.item(at: event.row - area.row, of: page),
        let stop = page.stops.firstIndex(of: item)
      else { return [] }
      if sources.isInside, page.cursor == stop { return followLine(by: signature) }
      sources.page?.cursor = stop
    case .drag, .release: return []
    }
    sources.isInside = true
    return []
  }
}
