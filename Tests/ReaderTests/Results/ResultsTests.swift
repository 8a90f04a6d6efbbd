import Model
import Screen
import Testing
import Text

@testable import Reader

/// A reader whose library answers searches by one article, at once or when it is told to.
struct SearchScene: Typable {
  var state: State
  private(set) var effects: [Effect] = []
  /// Searches that wait for their answers.
  private(set) var asked: [(query: Query, number: Int)] = []
  var answersAtOnce = true
  var isQuick = true
  let article: Article
  let annotations: Annotations
  let signature = Signature(creator: "mira", time: Timestamp(seconds: 1_772_000_000))

  init(columns: Int = 80, rows: Int = 24) {
    let article = Article.made(Scene.blocks)
    self.article = article
    let place = article.text.occurrences(of: "A survey that was leaked on Monday shows it.")[0]
    annotations = Annotations(
      marks: [
        Mark(
          .claim, over: [place], of: article, tags: [TagName("harbour")].compactMap(\.self),
          note: "Ask the harbour board.", by: signature, beside: [])
      ])
    state = State(size: Size(columns: columns, rows: rows))
    send(.articles([ArticleRow(ArticleSummary(article, annotations))], problems: []))
  }

  var frame: Frame { View.frame(of: state) }
  var screen: String { frame.text }
  var foot: String { frame.line(state.size.rows - 1) }
  var bar: String { frame.line(0) }
  /// The line under the cursor.
  var line: String { frame.cursor.map { frame.line($0.rows) } ?? "" }

  mutating func send(_ message: Message) {
    var waiting = [message]
    while !waiting.isEmpty {
      let new = state.update(waiting.removeFirst(), by: signature)
      effects += new
      for effect in new {
        switch effect {
        case .search(let query, let number):
          asked.append((query, number))
          if answersAtOnce { waiting.append(takeAnswer()) }
        case .open, .refresh: waiting.append(.opened(opened))
        default: break
        }
      }
    }
  }

  mutating func answer() { send(takeAnswer()) }

  private mutating func takeAnswer() -> Message {
    let (query, number) = asked.removeFirst()
    let finding = Finder(QueryMeaning(query, in: Ledgers())).find(in: article, annotations)
    let count = finding?.passages.count ?? 0
    return .found(
      Found(
        number: number, query: query, findings: [finding].compactMap(\.self), passages: count,
        words: finding == nil ? "nothing found" : "1 article, \(count) passages", isQuick: isQuick))
  }

  private var opened: Opened {
    Opened(
      article: article, notebook: Notebook(annotations: annotations), history: History(), place: nil
    )
  }
}

/// Searching the library by keys.
@Suite struct ResultsTests {
  @Test func thePromptSaysWhatCanBeSoughtAndShowsWhatIsFoundAsOneTypes() throws {
    var scene = SearchScene()
    try scene.press("g/")
    #expect(scene.bar == " Search")
    for field in Query.Field.allCases { #expect(scene.screen.contains(field.rawValue + ":")) }
    #expect(scene.foot.hasPrefix(" search:    claim: source: tag:"))
    try scene.press("survey")
    #expect(scene.bar.contains("Search ▸ survey") && scene.bar.contains("1 article, "))
    #expect(scene.screen.contains("Harbour board hid the survey"))
    try scene.press("<C-u>stan")
    #expect(scene.foot.contains("stance: supports, denies, reports, predicts"))
    try scene.press("ce:")
    #expect(scene.foot.contains("search: stance:   stance: supports"))
  }

  @Test func enterOpensThePassageAndQComesBackToIt() throws {
    var scene = SearchScene()
    try scene.press("g/survey⏎")
    #expect(
      scene.state.mode == .normal && scene.foot.contains("⏎ open") || scene.foot.contains("open"))
    try scene.press("jj")
    let line = scene.line
    #expect(line.hasPrefix("▸"))
    try scene.press("⏎")
    #expect(scene.state.view == .reader)
    let reading = try #require(scene.state.reading)
    #expect(
      reading.text.slice(Span(reading.cursor, reading.cursor + 6)).elementsEqual(
        "survey".unicodeScalars))
    #expect(reading.search?.matches.count == 5)
    try scene.press("n")
    #expect(scene.foot.contains("“survey” "))
    try scene.press("q")
    #expect(scene.state.view == .results && scene.line == line)
    try scene.press("q")
    #expect(scene.state.view == .articles)
  }

  @Test func aMarkShowsItsNoteAndIsOpened() throws {
    var scene = SearchScene()
    try scene.press("g/tag:harbour⏎")
    #expect(scene.line.contains("C A survey that was leaked"))
    #expect(scene.screen.contains("#harbour") && scene.screen.contains("Ask the harbour board."))
    try scene.press("⏎")
    #expect(scene.state.reading?.currentMark?.tags.isEmpty == false)
    #expect(scene.state.reading?.search == nil)
  }

  @Test func aPressBeforeTheQueryChangesIt() throws {
    var scene = SearchScene()
    try scene.press("g/survey⏎")
    scene.send(.input(.mouse(MouseEvent(.press, column: 3, row: 0))))
    #expect(scene.state.isSeeking)
  }

  @Test func escBringsBackWhatWasThere() throws {
    var scene = SearchScene()
    try scene.press("⏎g/survey<Esc>")
    #expect(scene.state.view == .reader && scene.state.mode == .normal)
    try scene.press("g/survey⏎g/mole")
    #expect(scene.bar.contains("▸ mole"))
    try scene.press("<Esc>")
    #expect(scene.state.view == .results && scene.bar.contains("▸ survey"))
    try scene.press("q")
    #expect(scene.state.view == .reader)
  }

  @Test func earlierQueriesComeBack() throws {
    var scene = SearchScene()
    try scene.press("g/survey⏎g/mole⏎g/")
    #expect(scene.foot.contains("search: mole "))
    try scene.press("<Up>")
    #expect(scene.foot.contains("search: survey "))
    try scene.press("<Down><Down>")
    #expect(scene.foot.hasPrefix(" search:    claim:"))
    try scene.press("<Esc>g/x")
    // What is typed takes the place of what was put there.
    #expect(scene.foot.contains("search: x "))
  }

  @Test func aLineThatIsNoQuerySaysWhyAndStays() throws {
    var scene = SearchScene()
    try scene.press("g/sorce:x⏎")
    #expect(scene.foot.contains("there is no field sorce: · source: is the nearest"))
    #expect(scene.state.mode != .normal)
    try scene.press("<C-u>airship⏎")
    #expect(scene.screen.contains("Nothing found."))
    #expect(scene.screen.contains("a * behind it") && scene.screen.contains("stance:"))
  }

  @Test func onlyOneSearchIsUnderWayAndTheLastOneIsShown() throws {
    var scene = SearchScene()
    scene.answersAtOnce = false
    try scene.press("g/mole")
    #expect(scene.asked.map(\.query.text) == ["m"])
    scene.answer()
    #expect(scene.asked.map(\.query.text) == ["mole"])
    try scene.press("⏎")
    // What is shown is not what was asked for yet.
    #expect(scene.bar.contains("Search ▸ mole") && scene.bar.contains("searching …"))
    #expect(!scene.screen.contains("Harbour board"))
    scene.answer()
    #expect(scene.bar.contains("1 article, ") && scene.screen.contains("Harbour board"))
    // An answer that comes again, or late, is none.
    scene.send(
      .found(
        Found(number: 1, query: .nothing, findings: [], passages: 0, words: "nothing found")))
    #expect(scene.bar.contains("▸ mole"))
  }

  @Test func slowSearchesWaitForEnter() throws {
    var scene = SearchScene()
    scene.isQuick = false
    try scene.press("g/m")
    #expect(scene.effects.count { if case .search = $0 { true } else { false } } == 1)
    try scene.press("ole")
    #expect(scene.effects.count { if case .search = $0 { true } else { false } } == 1)
    try scene.press("⏎")
    #expect(scene.bar.contains("▸ mole") && scene.bar.contains("1 article"))
  }

  @Test func movingKeepsTheCursorOnTheScreen() throws {
    for (columns, rows) in [(80, 24), (40, 10), (120, 30), (24, 6)] {
      var scene = SearchScene(columns: columns, rows: rows)
      try scene.press("g/the⏎")
      for keys in ["G", "gg", "jjj", "<C-d>", "k", "}", "{", "5j", "G", "N"] {
        try scene.press(keys)
        #expect(scene.line.hasPrefix("▸"), "\(columns)x\(rows) \(keys)")
      }
    }
  }

  /// What is off the screen costs nothing.
  @Test func aFrameDoesNotLookThroughAllResults() throws {
    func time(_ articles: Int) throws -> Duration {
      var scene = SearchScene()
      scene.answersAtOnce = false
      try scene.press("g/the⏎")
      let finder = Finder(QueryMeaning(try Query(reading: "the"), in: Ledgers()))
      let one = try #require(finder.find(in: scene.article, scene.annotations))
      scene.send(
        .found(
          Found(
            number: scene.asked[0].number, query: scene.asked[0].query,
            findings: Array(repeating: one, count: articles), passages: 0, words: "")))
      let keys = try KeyEvent.script("jjjjkjjj}}{jjjjjjj")
      return ContinuousClock().measure {
        for key in keys {
          scene.send(.input(.key(key)))
          _ = scene.frame
        }
      }
    }
    let (few, many) = (try time(10), try time(1000))
    #expect(many < few * 4, "\(few) with 10 articles, \(many) with 1,000")
  }

  @Test func hostileTextIsCleaned() throws {
    var scene = SearchScene()
    scene.send(.input(.paste("survey\u{1B}[31m")))
    try scene.press("g/")
    scene.send(.input(.paste("survey\u{1B}[31m")))
    #expect(!scene.screen.unicodeScalars.contains { $0.value == 0x1B })
  }
}
