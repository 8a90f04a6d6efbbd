import Model
import Reader
import Screen
import Testing

/// What others write while the reader is open.
@Suite struct ElsewhereTests {
  private let ben = Signature(creator: "ben", time: Timestamp(seconds: 1_772_000_100))

  /// The open article as ben leaves it: with a highlight over these words.
  private func opened(
    _ scene: Scene, marking words: String, in article: Article? = nil, edition: UInt64 = 7
  ) throws -> Opened {
    var notebook = scene.reading.notebook
    var history = scene.reading.history
    let article = article ?? scene.reading.imported
    let span = try #require(Pattern(words).places(in: article.text).first)
    let mark = Mark(
      .highlight, over: [span], of: article, by: ben, beside: notebook.annotations.marks)
    let inverse = try notebook.apply(.addMark(mark))
    history.record(
      .done,
      Step(
        change: .addMark(mark), inverse: inverse, label: "highlight marked", signature: ben))
    return Opened(
      article: article, notebook: notebook, history: history, place: nil,
      edition: Edition([edition]))
  }

  /// The article with a paragraph put before its first.
  private func newer(_ scene: Scene) -> Article {
    var blocks = Scene.blocks
    blocks.insert((.paragraph, "The harbour master has left the town. He wrote no letter."), at: 4)
    return Article.made(blocks).asVersion(2, of: scene.reading.article.id)
  }

  @Test func aMarkShowsAndNothingMoves() throws {
    var scene = Scene(rows: 12)
    try scene.press("}}jl")
    let (here, rows) = (scene.here, scene.textRows)
    scene.send(.refreshed(try opened(scene, marking: "eleven cracks")))
    #expect(scene.quotes == ["highlight: eleven cracks"])
    #expect(scene.here == here)
    #expect(scene.foot.contains("ben: highlight marked"))
    #expect(scene.textRows == rows, "only what stands beside the text tells of the mark")
    try scene.press("u")
    #expect(scene.marks.isEmpty, "an undo takes back the last step of all")
    #expect(scene.foot.contains("undid ben's step: highlight marked “eleven cracks”"))
    try scene.press("<C-r>")
    #expect(scene.foot.contains("did ben's step again: highlight marked “eleven cracks”"))
  }

  /// Words too long for the line are shortened, and what is saved stays beside them.
  @Test(arguments: [80, 120]) func anUndoNamesWhatItTakesBack(_ columns: Int) throws {
    var scene = Scene(columns: columns)
    try scene.press("}}c")
    let words = try #require(scene.marks.first).quote
    try scene.press("u")
    #expect(scene.foot.contains("undone: claim marked “" + words.prefix(12)))
    #expect(scene.foot.contains(" · saved · no marks yet"))
  }

  /// Older steps than the ones that were read come with the store's answer.
  @Test func anUndoGoesFurtherThanWhatWasRead() throws {
    var scene = Scene()
    try scene.press("}}c")
    var opened = try opened(scene, marking: "eleven cracks")
    let all = opened.history
    opened = Opened(
      article: opened.article, notebook: opened.notebook, history: all.cut(to: 1), place: nil,
      edition: Edition([9]))
    scene.send(.refreshed(opened))
    try scene.press("5u")
    #expect(scene.quotes.count == 1 && scene.foot.contains("u goes on"))
    try scene.press("u")
    #expect(scene.foot.contains("older steps are read once this is saved"))
  }

  @Test func aBoxAndWhatIsTypedStay() throws {
    var scene = Scene()
    try scene.press("iwho say")
    scene.send(.refreshed(try opened(scene, marking: "eleven cracks")))
    try scene.press("s it?⏎")
    #expect(scene.marks.map(\.note).sorted() == ["", "who says it?"])
  }

  @Test func aSelectionStays() throws {
    var scene = Scene()
    try scene.press("gg/survey that⏎vww")
    let selected = scene.reading.selected
    scene.send(.refreshed(try opened(scene, marking: "eleven cracks")))
    #expect(scene.reading.selected == selected && selected != nil)
  }

  @Test func whatIsOnItsWayStaysOnTop() throws {
    let scene = Scene()
    let other = try opened(scene, marking: "eleven cracks")
    var state = scene.state
    _ = state.update(.input(.key(KeyEvent(.character("c")))), by: scene.signature)
    _ = state.update(.refreshed(other), by: scene.signature)
    #expect(state.reading?.annotations.marks.count == 2)
    #expect(state.reading?.history.done.map(\.signature.creator) == ["ben", "mira"])
  }

  @Test func aNewerTextTakesThePlaceAndTheCursorStaysOnItsWord() throws {
    var scene = Scene()
    try scene.press("/eleven⏎")
    let line = scene.frame.cursor?.rows
    let here = scene.here
    scene.send(.refreshed(try opened(scene, marking: "eleven cracks", in: newer(scene))))
    #expect(scene.here == here)
    #expect(scene.foot.contains("version 2 of the article came in"))
    #expect(scene.frame.cursor?.rows == line || scene.reading.top == .start)
    #expect(scene.quotes == ["highlight: eleven cracks"])
  }

  /// The reader before and after a newer text came in while something is open.
  private func takingNewerText(after keys: String) throws -> (before: Scene, Scene) {
    var scene = Scene()
    try scene.press("/eleven⏎" + keys)
    let before = scene
    scene.send(.refreshed(try opened(scene, marking: "eleven cracks", in: newer(scene))))
    return (before, scene)
  }

  @Test func aNewerTextWaitsForABox() throws {
    var (before, scene) = try takingNewerText(after: "iwhy")
    #expect(scene.reading.article == before.reading.article)
    #expect(scene.screen.contains("version 2 of the article came in: it shows when this is done"))
    try scene.press("⏎")
    #expect(scene.effects.contains(.refresh(before.reading.article.id)))
    #expect(scene.marks.map(\.note) == ["why"])
  }

  @Test func aNewerTextWaitsForASelection() throws {
    var (before, scene) = try takingNewerText(after: "vw")
    #expect(scene.reading.selected == before.reading.selected)
    #expect(scene.foot.contains("it shows when this is done"))
    #expect(!scene.effects.contains(.refresh(scene.reading.article.id)))
    try scene.press("<Esc>")
    #expect(scene.effects.contains(.refresh(scene.reading.article.id)))
  }

  @Test func aLookKnowsWhatWasRead() throws {
    var scene = Scene()
    scene.send(.refreshed(try opened(scene, marking: "eleven cracks", edition: 9)))
    scene.send(.tick)
    guard case .look(let look) = scene.effects.last else {
      Issue.record("no look: \(scene.effects)")
      return
    }
    #expect(look.article == scene.reading.article.id && look.edition == Edition([9]))
    #expect(look.list == nil, "the list is not on the screen")
  }

  @Test func anArticleComesIntoTheListAndTheCursorStays() throws {
    var scene = Scene()
    try scene.pressAndWait("1")
    let here = scene.state.articles.current?.id
    var other = Article.made([(.title, "A new ferry"), (.paragraph, "It sails.")]).named("a-ferry")
    other.original.retrieved = Timestamp(seconds: 5)
    let row = ArticleRow(ArticleSummary(other, Annotations()), edition: Edition([1]))
    scene.send(
      .listed(ListNews(edition: Edition([3]), rows: [row], gone: [], problems: [])))
    #expect(scene.screen.contains("A new ferry") && scene.foot.contains("2 articles"))
    #expect(scene.state.articles.current?.id == here)
    scene.send(.listed(ListNews(edition: Edition([4]), rows: [], gone: [row.id], problems: [])))
    #expect(!scene.screen.contains("A new ferry"))
  }

  @Test func aNoteOnAMarkThatIsGoneKeepsItsWords() throws {
    var scene = Scene()
    try scene.press("cilong words")
    let gone = Opened(
      article: scene.reading.imported, notebook: Notebook(), history: History(), place: nil)
    scene.send(.refreshed(gone))
    try scene.press("⏎")
    #expect(scene.screen.contains("long words"))
    #expect(scene.screen.contains("the mark was deleted elsewhere"))
  }
}

extension Article {
  fileprivate func named(_ name: String) -> Article {
    Article(
      id: ID(name), metadata: metadata, text: text, blocks: blocks, original: original)
  }
}

extension History {
  fileprivate func cut(to count: Int) -> History {
    var history = self
    history.forget(butLast: count)
    return history
  }
}
