import Model
import Screen

extension State {
  /// Whether the list of articles is being filtered just now.
  var isFiltering: Bool {
    if case .filtering = mode { return view == .articles }
    return false
  }

  /// Takes the filter as it is; what cannot be read is told, and stays in the prompt.
  mutating func keepFilter(_ editor: LineEditor) -> [Effect] {
    guard view == .articles else {
      if libraryList?.shownFlaw == nil { mode = .normal }
      return []
    }
    if let flaw = ArticleFilter(editor.text).flaw {
      status = Status(flaw.words, level: .warning)
      return []
    }
    mode = .normal
    status = Status()
    articles.show(filter: editor.text)
    moveInList(by: 0)
    return []
  }

  /// What the prompt of a filter says: what was typed, how many are shown, and what helps there.
  func filterStatus(_ editor: LineEditor) -> Status {
    let list = list
    let isFitting = view != .articles || articles.fits
    let head = "filter: \(shown(editor))   \(isFitting ? list.shown.count : 0) of \(list.count)"
    if let list = libraryList { return filterStatus(editor, list, head) }
    if editor.isFresh { return Status("\(head) · typing replaces it, a space goes on") }
    if let flaw = articles.read.flaw {
      let words = flaw.words(width: size.columns - 5 - head.glyphs.width)
      return Status(spelled("\(head) · \(words)"), level: .warning)
    }
    return Status("\(head) · \(articles.filterHint)")
  }

  private func filterStatus<List: LibraryList>(
    _ editor: LineEditor, _ list: List, _ head: String
  ) -> Status {
    if editor.isFresh { return Status("\(head) · typing replaces it, a space goes on") }
    if let flaw = list.shownFlaw { return Status("\(head) · \(flaw.words)", level: .warning) }
    return Status("\(head) · \(List.language.hint(for: editor.text))")
  }

  /// Asks for what the list does not know by itself, and keeps how it was left.
  mutating func followArticles() -> [Effect] {
    if view == .articles { articles.window.fill(height: listRows) }
    var effects = isOver ? [] : askForPassages() + askForPreview()
    if articles.isLoaded { effects += keepList() }
    return effects
  }

  private mutating func askForPassages() -> [Effect] {
    guard let (questions, number) = articles.passages.next() else { return [] }
    return [.sift(questions, number: number)]
  }

  /// The row under the cursor, and those beside it for the next key.
  private mutating func askForPreview() -> [Effect] {
    guard view == .articles, articlePanes.preview != nil, articles.current != nil else { return [] }
    let around = [0, 1, -1, 2].compactMap { articles.shown[safe: articles.cursor + $0] }
    let rows = articles.previews.missing(around.map { articles.entries[$0] })
    return rows.isEmpty ? [] : [.preview(rows)]
  }

  mutating func sifted(_ answer: PassageAnswer, _ number: Int) -> [Effect] {
    articles.take(answer, number: number)
    if view == .articles { moveInList(by: 0) }
    return []
  }

  mutating func previewed(_ previews: [ArticlePreview]) -> [Effect] {
    articles.previews.take(previews)
    return []
  }
}

extension QueryFlaw {
  /// As many as have room: where not all fields can be named, the page where they are.
  fileprivate func words(width: Int) -> String {
    guard case .unknownField(let name, nil) = self, words.glyphs.width > width else { return words }
    return "there is no field \(name): · help (\(key: "help")) lists them"
  }
}

extension ArticleList {
  /// How many there are, and how many are selected; the filter itself stands in the bar.
  var footText: String {
    let all = count.of(Self.noun)
    let count = shown.count == self.count ? all : "\(shown.count) of \(all)"
    return [selectionText, count].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// What helps where the line has got to.
  fileprivate var filterHint: String {
    if passages.isOpen { return "looking …" }
    if !fits { return "nothing fits so far: shown is what fits without the last word" }
    if byLetters > 0 { return "\(byLetters) by letters" }
    guard let last = filter.split(separator: " ").last, filter.last != " " else {
      return "words tag: outlet: \(Query.Field.otherHelp)"
    }
    let name = last.drop { $0 == "-" }.prefix { $0 != ":" }.lowercased()
    guard let field = Query.Field(rawValue: name) else { return "Enter keeps it  Esc shows all" }
    return "\(field.rawValue): \(field.help)"
  }
}
