import Model
import Screen

extension State {
  /// The lines of the page that lies over the view; none where none does.
  var pageLines: [PageLine] {
    switch mode {
    case .help: HelpPage.lines(of: self)
    case .details: detailLines(width: pageWidth)
    case .notes: noteLines(width: pageWidth)
    case .failures: failureLines(width: pageWidth)
    case .changes(let comparison, _): comparison.pageLines(width: pageWidth)
    default: []
    }
  }

  var pageWidth: Int { max(10, size.columns - 4) }

  /// The lines of a page that the screen has room for.
  var pageRows: Int { max(1, size.rows - 2) }

  /// Scrolls a page of help or details, or searches in it; any other key puts it away.
  mutating func press(_ key: KeyEvent, in page: PagePlace) -> [Effect] {
    if let draft = page.draft { return press(key, in: draft, of: page) }
    var page = page
    page.said = Status()
    switch (key.key, key.control) {
    case (.character("/"), false):
      page.draft = PagePlace.Draft(top: page.top, before: page.search)
    case (.character("n"), false): goOn(in: &page, forward: true)
    case (.character("N"), false): goOn(in: &page, forward: false)
    case (.escape, _) where page.search?.isShown == true: page.search?.isShown = false
    default:
      guard let top = scrolled(page.top, by: key) else {
        mode = .normal
        return []
      }
      page.top = top
    }
    show(page)
    return []
  }

  /// The line that a key scrolls to; nil where it scrolls nothing.
  private func scrolled(_ top: Int, by key: KeyEvent) -> Int? {
    let height = max(1, size.rows - 6)
    return switch (key.key, key.control) {
    case (.down, _), (.character("j"), false): top + 1
    case (.up, _), (.character("k"), false): top - 1
    case (.pageDown, _), (.character(" "), _), (.character("f"), true), (.character("d"), true):
      top + height
    case (.pageUp, _), (.character("b"), _), (.character("u"), true): top - height
    case (.character("g"), false), (.home, _): 0
    case (.character("G"), false), (.end, _): .max / 2
    default: nil
    }
  }

  /// Shows the page from another line on, but not from behind its end.
  mutating func show(_ page: PagePlace) {
    var page = page
    page.top = max(0, min(page.top, pageLines.count - pageRows))
    mode.page = page
  }
}

// MARK: - Searching in it

extension State {
  /// Keys of the search: each shows at once where it leads.
  private mutating func press(
    _ key: KeyEvent, in draft: PagePlace.Draft, of page: PagePlace
  ) -> [Effect] {
    var (draft, page) = (draft, page)
    switch (key.key, key.control) {
    case (.escape, _), (.character("c"), true): giveUp(draft, in: &page)
    case (.backspace, _) where draft.editor.isEmpty: giveUp(draft, in: &page)
    case (.enter, _):
      page.draft = nil
      if draft.editor.isEmpty { goOn(in: &page, forward: true) }
    default:
      guard draft.editor.take(key) else { return [] }
      seek(draft, in: &page)
    }
    show(page)
    return []
  }

  /// Puts signs that were pasted into the search, where one is being typed.
  mutating func insert(_ signs: [Character], in page: PagePlace) {
    guard var draft = page.draft else { return }
    var page = page
    draft.editor.insert(signs)
    seek(draft, in: &page)
    show(page)
  }

  private func giveUp(_ draft: PagePlace.Draft, in page: inout PagePlace) {
    (page.draft, page.top, page.search) = (nil, draft.top, draft.before)
  }

  /// Looks for what is typed, from the line on at which one stood.
  private func seek(_ draft: PagePlace.Draft, in page: inout PagePlace) {
    (page.draft, page.top, page.search) = (draft, draft.top, draft.before)
    guard !draft.editor.isEmpty else { return }
    let text = PageText(pageLines)
    let matches = text.places(of: draft.editor.text)
    let number = matches.next(from: text.start(of: draft.top), orAt: true, forward: true)
    page.search = PageSearch(pattern: draft.editor.text, number: number)
    if let number { bring(text.line(of: matches[number].start), intoSightOf: &page) }
  }

  /// Goes to the next match; from what is on the screen, where the last one is not.
  private func goOn(in page: inout PagePlace, forward: Bool) {
    guard var search = page.search else {
      page.said = Status("nothing was searched for: / searches", level: .warning)
      return
    }
    let text = PageText(pageLines)
    let matches = text.places(of: search.pattern)
    let seen = page.top..<page.top + pageRows
    let last = search.number.flatMap { matches[safe: $0]?.start }
    let here = last.flatMap { seen.contains(text.line(of: $0)) ? $0 : nil }
    let place = here ?? text.start(of: forward ? seen.lowerBound : seen.upperBound)
    search.number = matches.next(from: place, orAt: here == nil && forward, forward: forward)
    search.isShown = true
    page.search = search
    guard let match = search.number.map({ matches[$0].start }) else { return }
    if forward ? match < place || match == here : match >= place {
      page.said = .around(forward: forward)
    }
    bring(text.line(of: match), intoSightOf: &page)
  }

  private func bring(_ line: Int, intoSightOf page: inout PagePlace) {
    guard !(page.top..<page.top + pageRows).contains(line) else { return }
    page.top = max(0, line - pageRows / 3)
  }
}

extension Status {
  /// That a search went on around the end.
  static func around(forward: Bool) -> Status {
    Status(forward ? "from the top again" : "from the end again")
  }
}
