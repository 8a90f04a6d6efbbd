import Model
import Screen
import Text

extension State {
  /// The lines of the view.
  var resultLines: Int { max(1, size.rows - 2) }

  /// Opens the prompt, with what was searched for last.
  mutating func beginSeeking(by signature: Signature) -> [Effect] {
    let line = results.found?.query.text ?? results.past.last ?? ""
    let draft = SeekDraft(
      editor: LineEditor.sought(line), isFresh: !line.isEmpty, past: nil, view: view,
      results: results)
    mode = .seeking(draft)
    status = Status()
    if view != .results { results.cameFrom = view }
    wayBack = view == .reader ? WayBack() : wayBack.waiting
    let effects = view == .reader ? keepPlace(by: signature) : []
    view = .results
    return effects
  }

  /// Keys of the prompt: what is found shows as one types, where that is quick.
  mutating func press(_ key: KeyEvent, in draft: SeekDraft) -> [Effect] {
    var draft = draft
    switch (key.key, key.control) {
    case (.escape, _), (.character("c"), true): return giveUp(draft)
    case (.enter, _): return seek(draft)
    case (.up, _), (.character("p"), true): draft.recall(-1, of: results.past)
    case (.down, _), (.character("n"), true): draft.recall(1, of: results.past)
    case (.backspace, false) where draft.editor.isEmpty: return giveUp(draft)
    default:
      if draft.isFresh, key.character != nil { draft.editor = LineEditor.sought() }
      guard draft.editor.take(key) else { return [] }
      draft.isFresh = false
    }
    return type(draft)
  }

  /// Takes what is in the line by now.
  mutating func type(_ draft: SeekDraft) -> [Effect] {
    mode = .seeking(draft)
    status = Status()
    guard case .success(let query) = draft.query, !query.isEmpty, results.found?.isQuick != false
    else { return [] }
    return results.want(query)
  }

  private mutating func giveUp(_ draft: SeekDraft) -> [Effect] {
    mode = .normal
    view = draft.view
    status = Status()
    results.restore(draft.results)
    return []
  }

  private mutating func seek(_ draft: SeekDraft) -> [Effect] {
    switch draft.query {
    case .failure(let flaw):
      status = Status(flaw.words, level: .warning)
      return []
    case .success(let query) where query.isEmpty: return giveUp(draft)
    case .success(let query):
      mode = .normal
      status = Status()
      results.remember(query)
      return results.want(query)
    }
  }

  /// What the library answered.
  mutating func found(_ found: Found) -> [Effect] {
    let effects = results.take(found)
    goToResult(results.cursor)
    if view == .results, mode == .normal, let told = Status.telling(found.problems) {
      status = told
    }
    return effects
  }

  mutating func goToResult(_ stop: Int) {
    let width = size.columns
    results.go(to: stop, in: resultLines) { results, row in
      ResultRows(results, width: width).height(of: row)
    }
  }

  /// Asks again for what is shown.
  mutating func seekAgain() -> [Effect] {
    guard let query = results.found?.query else { return [] }
    return results.want(query, isAnew: true)
  }

  /// Opens the article at the passage under the cursor, with what was looked for shown in it.
  mutating func openResult(by signature: Signature) -> [Effect] {
    guard let finding = results.finding, let query = results.found?.query else { return [] }
    let passage = results.passage
    let search = query.wanted.isEmpty ? nil : SearchedWords(query.text, query.wanted)
    guard let passage else {
      return go(to: Visit(article: finding.article, from: .results), by: signature)
    }
    return go(
      to: Visit(
        article: finding.article, mark: passage.mark?.id,
        span: passage.matches.first ?? passage.span, textHash: finding.textHash, search: search,
        from: .results),
      by: signature)
  }

  /// Goes back to where the search was begun.
  mutating func backFromResults(by signature: Signature) -> [Effect] {
    status = Status()
    let isGone = results.cameFrom == .reader && reading == nil
    if isGone || results.cameFrom == .results || results.cameFrom == .articles {
      view = .articles
      return [.loadArticles]
    }
    if results.cameFrom == .reader { return returnToText(by: signature) }
    view = results.cameFrom
    return view.isOfLibrary ? [.loadBook(isWhole: true)] : []
  }

  /// Goes to the passage that was clicked on; a second click opens it.
  mutating func clickInResults(_ event: MouseEvent, by signature: Signature) -> [Effect] {
    switch event.kind {
    case .wheelDown: goToResult(results.cursor + 1)
    case .wheelUp: goToResult(results.cursor - 1)
    case .press:
      let rows = ResultRows(results, width: size.columns)
      guard let row = rows.row(at: event.row - 1, lines: resultLines),
        let stop = results.stop(at: row)
      else { return [] }
      if stop == results.cursor { return run("open-result", Invocation(signature: signature)) }
      goToResult(stop)
    case .drag, .release: break
    }
    return []
  }
}

extension Results {
  /// Shows again what was shown; the numbers of searches go on.
  fileprivate mutating func restore(_ before: Results) {
    var old = before
    old.goOn(from: self)
    self = old
  }
}

extension SeekDraft {
  /// Goes along the earlier queries, and behind the newest to an empty line.
  fileprivate mutating func recall(_ step: Int, of queries: [String]) {
    // The line shows the newest already where it was put there.
    let here = past ?? (isFresh ? queries.count - 1 : queries.count)
    let wanted = min(max(0, here + step), queries.count)
    guard !queries.isEmpty else { return }
    past = wanted
    editor = LineEditor.sought(queries[safe: wanted] ?? "")
    isFresh = false
  }
}
