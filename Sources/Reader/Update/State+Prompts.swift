import Model
import Screen

extension State {
  /// Keys of the search prompt: each shows at once where the search would lead.
  mutating func press(_ key: KeyEvent, in draft: Search.Draft, by signature: Signature) -> [Effect]
  {
    var draft = draft
    switch (key.key, key.control) {
    case (.escape, _), (.character("c"), true): return giveUp(draft)
    case (.enter, _): return keep(draft, by: signature)
    case (.character("?"), false) where draft.editor.isEmpty && !draft.isBackward:
      draft.isBackward = true
    case (.character("r"), true): draft.isExpression.toggle()
    case (.up, _), (.character("p"), true): draft.recall(draft.age + 1, of: searches)
    case (.down, _), (.character("n"), true): draft.recall(draft.age - 1, of: searches)
    default:
      if draft.editor.isEmpty, key.key == .backspace { return giveUp(draft) }
      guard draft.editor.take(key) else { return [] }
    }
    mode = .searching(draft)
    preview(draft)
    return []
  }

  mutating func preview(_ draft: Search.Draft) {
    guard var reading else { return }
    reading.level(keepingCase: draft.editor.text.contains(where: \.isUppercase))
    reading.search =
      draft.editor.isEmpty
      ? draft.before
      : Search(
        draft.editor.text, in: reading, isBackward: draft.isBackward,
        isExpression: draft.isExpression)
    self.reading = reading
    lead(draft)
  }

  /// Shows where the search leads, as far as it has come.
  private mutating func lead(_ draft: Search.Draft) {
    guard var reading else { return }
    (reading.cursor, reading.top) = (draft.cursor, draft.top)
    let before = reading.sight(height: panes.text.rows)
    if !draft.editor.isEmpty, let search = reading.search,
      let number = search.match(
        from: draft.cursor, orAt: !draft.isBackward, forward: !draft.isBackward)
    {
      reading.place(search.matches[number].start)
      reading.follow(from: before, height: panes.text.rows)
    }
    status = draft.editor.isEmpty ? draft.hint(searches) : reading.matchStatus
    self.reading = reading
  }

  /// Whether a search has more to look through, so that the runtime is to say when nothing else is to
  /// be done.
  package var isSearching: Bool { reading?.search?.isGoingOn ?? false }

  /// Nothing else is to be done: a search that takes long goes on for some milliseconds.
  mutating func searchOn() -> [Effect] {
    guard isSearching, let before = reading?.matchStatus, var reading else { return [] }
    self.reading = nil
    // Not in two places, so that nothing is copied.
    guard var search = reading.search else { return [] }
    reading.search = nil
    search.goOn(in: reading)
    reading.search = search
    self.reading = reading
    if case .searching(let draft) = mode {
      lead(draft)
    } else if status == before {
      status = reading.matchStatus
    }
    return []
  }

  private mutating func giveUp(_ draft: Search.Draft) -> [Effect] {
    mode = .normal
    status = Status()
    reading?.cursor = draft.cursor
    reading?.top = draft.top
    reading?.search = draft.before
    return []
  }

  private mutating func keep(_ draft: Search.Draft, by signature: Signature) -> [Effect] {
    // What is no expression is mended where it stands.
    if reading?.search?.flaw != nil, !draft.editor.isEmpty { return [] }
    mode = .normal
    guard var reading else { return [] }
    if !draft.editor.isEmpty { searches.note(draft.line) }
    if draft.editor.isEmpty {
      self.reading = reading
      return run("next-match", Invocation(signature: signature))
    }
    let found = reading.cursor
    if found != draft.cursor { reading.jumps.leave(draft.cursor) }
    reading.selection?.isFresh = false
    reading.chosen = nil
    self.reading = reading
    status = reading.matchStatus
    return []
  }

  /// Keys of the filter of a list: it changes as one types.
  mutating func press(_ key: KeyEvent, inFilter editor: LineEditor) -> [Effect] {
    var editor = editor
    switch (key.key, key.control) {
    case (.escape, _), (.character("c"), true):
      mode = .normal
      status = Status()
      filterList(by: "")
    case (.enter, _): return keepFilter(editor)
    case (.down, _): moveInList(by: 1)
    case (.up, _): moveInList(by: -1)
    default:
      let before = editor.characters
      guard editor.take(key) else { return [] }
      mode = .filtering(editor)
      if editor.characters != before { filterList(by: editor.text) }
    }
    return []
  }

  /// Keys of a note: Enter keeps it, Alt-Enter and Ctrl-J begin a new line.
  mutating func press(_ key: KeyEvent, in draft: NoteDraft, by signature: Signature) -> [Effect] {
    var draft = draft
    switch (key.key, key.control, key.alt) {
    case (.escape, _, _), (.character("c"), true, _):
      return leave(draft)
    case (.enter, false, false):
      mode = .normal
      return keepNote(draft, by: signature)
    case (.enter, _, _), (.character("j"), true, _): draft.editor.insert(["\n"])
    default: _ = draft.editor.take(key)
    }
    mode = .noting(draft)
    return []
  }

  /// What was written is not thrown away without a question.
  private mutating func leave(_ draft: NoteDraft) -> [Effect] {
    let before = draft.mark.flatMap { reading?.annotations.mark($0)?.note } ?? ""
    mode = draft.editor.text == before ? .normal : .confirming(.discardNote(draft))
    status = Status("the note is as it was")
    return []
  }

  /// Pasted text is text, never keys; in the text itself it means nothing.
  mutating func paste(_ text: String, isCut: Bool) -> [Effect] {
    let effects = paste(text)
    switch mode {
    case .noting, .wording, .editing:
      if isCut {
        status = Status("the first 1,000,000 signs of what was pasted", level: .warning)
      }
    // A line by which something is looked for takes less.
    default: break
    }
    return effects
  }

  private mutating func paste(_ text: String) -> [Effect] {
    let lines = text.map { $0.isNewline ? "\n" : $0 }
    switch mode {
    case .noting: return insert(lines)
    case .wording(let draft) where draft.takesLines: return insert(lines)
    case .picking, .searching, .filtering, .seeking, .editing, .wording:
      return insert(lines.map { $0 == "\n" ? " " : $0 })
    case _ where mode.page?.draft != nil:
      return insert(lines.map { $0 == "\n" ? " " : $0 })
    default:
      status = Status("pasted text is taken in notes, searches and lists only", level: .warning)
      return []
    }
  }
}
