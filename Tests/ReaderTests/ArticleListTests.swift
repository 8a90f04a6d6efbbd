import Model
import Screen
import Testing

@testable import Reader

/// The list of articles by keys.
@Suite struct ArticleListTests {
  private struct Row {
    var title: String
    var outlet: String?
    var published: String?
    var claims = 0
    var words = 100
    var tags: [String] = []
    /// Nil where it was never opened.
    var progress: ReadingProgress?
    var time = 0
    var source = "-"
  }

  private struct Shelf: Typable {
    var state: State
    var effects: [Effect] = []
    let signature = Signature(creator: "mira", time: Timestamp(seconds: 1_772_000_000))

    init(_ rows: [Row], columns: Int = 100, rows height: Int = 20, memory: ListMemory? = nil) {
      state = State(size: Size(columns: columns, rows: height))
      if let memory { state.restore(memory) }
      send(.book(Book(ledgers: Ledgers(), articles: []), problems: []))
      send(.articles(rows.enumerated().map { Self.made($1, $0) }, problems: []))
    }

    static func made(_ row: Row, _ number: Int, edition: UInt64 = 1) -> ArticleRow {
      let summary = ArticleSummary(
        id: ID("\(row.title.split(separator: " ")[0].lowercased())-\(number)"),
        metadata: Metadata(
          title: row.title, byline: [], outlet: row.outlet, published: row.published, url: nil),
        added: Timestamp(seconds: 1000 - number), source: row.source, words: row.words,
        length: 1000,
        marks: row.claims == 0 ? [:] : [.claim: row.claims],
        tags: row.tags.compactMap { TagName($0) })
      let place = row.progress.map {
        Place(
          top: .start, cursor: ScalarOffset(420), progress: $0, time: Timestamp(seconds: row.time))
      }
      return ArticleRow(summary, place: place, edition: Edition([edition]))
    }

    mutating func send(_ message: Message) { effects += state.update(message, by: signature) }

    var screen: String { View.frame(of: state).text }
    var bar: String { View.frame(of: state).line(0) }
    var foot: String { View.frame(of: state).line(state.size.rows - 1) }
    var current: String { state.articles.current?.summary.title ?? "" }
    var titles: [String] {
      state.articles.shown.map { state.articles.entries[$0].summary.title }
    }
  }

  private static let rows = [
    Row(
      title: "Gatekeeper tells of the night", outlet: "Tide", published: "2026-03-11", claims: 2,
      source: "/inbox/2026/Tide-2026.txt"),
    Row(
      title: "The great kelp report", outlet: "Quay", published: "2025-01-02", claims: 5,
      words: 900, tags: ["sea"], progress: .read, time: 50, source: "https://quay.example/kelp.html"
    ),
    Row(
      title: "Harbour board meets", outlet: "Tide", claims: 9, words: 10, progress: .begun, time: 70
    ),
    Row(title: "Agate trade", published: "2026-01-01", tags: ["sea/trade"]),
  ]

  /// A key that means something else in an article is not among those that hold there.
  @Test func helpTellsTheKeysOfOnePlace() throws {
    var shelf = Shelf([Row(title: "New")], columns: 140)
    try shelf.press("?")
    let line = try #require(
      shelf.state.pageLines.first { $0.text.hasPrefix("Say how likely the claim is") })
    #expect(line.key == "gl" && line.text.hasSuffix("(in an article)"), "\(line)")
  }

  /// What stands before the titles is told where the keys are, by the same signs.
  @Test func helpTellsTheSignsBeforeTheTitles() throws {
    var shelf = Shelf([
      Row(title: "New"), Row(title: "Begun", progress: .begun), Row(title: "Read", progress: .read),
    ])
    for (sign, title) in [("•", "New"), ("◦", "Begun"), ("✓", "Read")] {
      #expect(shelf.screen.contains("\(sign)  \(title)"), "\(shelf.screen)")
    }
    try shelf.press("?")
    for (sign, words) in [
      ("•", "unread"), ("◦", "opened, and its end not seen"), ("✓", "read"),
      ("*", "selected"),
    ] {
      #expect(shelf.state.pageLines.contains { $0.key == sign && $0.text == words }, "\(sign)")
    }
  }

  @Test(arguments: [
    ("gate", ["Gatekeeper tells of the night", "Agate trade"]),
    ("gtkpr", ["Gatekeeper tells of the night", "The great kelp report"]),
    ("hbm", ["Harbour board meets"]),
    ("claims>3", ["The great kelp report", "Harbour board meets"]),
    ("tag:sea", ["The great kelp report", "Agate trade"]),
    ("unread", ["Gatekeeper tells of the night", "Agate trade"]),
    ("begun", ["Harbour board meets"]), ("tide -begun", ["Gatekeeper tells of the night"]),
    ("after:2026 unmarked", ["Agate trade"]),
    ("-unread", ["The great kelp report", "Harbour board meets"]),
    ("zzz", []),
  ])
  func theFilterIsALanguage(_ line: String, _ titles: [String]) throws {
    var shelf = Shelf(Self.rows)
    try shelf.press("/\(line)⏎")
    #expect(shelf.titles == titles)
    #expect(shelf.bar.contains("▸ \(line)"))
    try shelf.press("⎋")
    #expect(shelf.titles.count == 4)
  }

  @Test func theTagPromptNamesTheArticleAndItsNumberKeys() throws {
    var shelf = Shelf(Self.rows)
    try shelf.press("ggt")
    #expect(shelf.screen.contains("Tag of “Gatekeeper tells of the night”"))
    try shelf.press("sea⏎vvt")
    #expect(shelf.screen.contains("Tag of 2 articles") && shelf.screen.contains("1 #sea"))
    #expect(shelf.foot.contains("1–5 the last ones"))
    let before = shelf.effects.count
    try shelf.press("a//b⏎")
    #expect(shelf.foot.contains("“a//b” has an empty level") && shelf.screen.contains("› a//b"))
    #expect(shelf.effects.count == before)
  }

  @Test func whatATagIsForStandsBesideIt() throws {
    var shelf = Shelf(Self.rows)
    let tag = Tag(name: try #require(TagName("port")), description: "Ships and quays")
    shelf.send(.book(Book(ledgers: Ledgers(tags: [tag]), articles: []), problems: []))
    try shelf.press("t")
    #expect(shelf.screen.contains("#port") && shelf.screen.contains("Ships and quays"))
    let failed = ["gatekeeper-0: its marks cannot be read"]
    let name = try #require(TagName("port"))
    shelf.send(.tagged(name, count: 1, isTaken: false, failed: failed))
    try shelf.press("<Esc>")
    shelf.send(.tagged(name, count: 1, isTaken: false, failed: failed))
    #expect(shelf.foot.contains("failed: “Gatekeeper tells of the night”"), "\(shelf.foot)")
  }

  @Test func theNextUnreadIsOpenedFromTheListToo() throws {
    var shelf = Shelf(Self.rows)
    try shelf.press("gn")
    #expect(shelf.effects.contains(.open(ID("agate-3"))))
  }

  @Test func whileArticlesAreOnTheirWayTheLibraryIsNotCalledEmpty() throws {
    var shelf = Shelf([Self.rows[0]])
    let id = ID<Article>("gatekeeper-0")
    try shelf.press("dy")
    shelf.send(.removed([RemovedArticle(id: id, name: "gone")], failed: []))
    #expect(shelf.screen.contains("The library is empty"))
    try shelf.press("u")
    #expect(!shelf.screen.contains("The library is empty"))
    try shelf.press("t")
    #expect(shelf.foot.contains("the library is being read"))
    shelf.send(.restored([id], failed: []))
    #expect(!shelf.screen.contains("The library is empty"))
    shelf.send(.articles([], problems: []))
    #expect(shelf.screen.contains("The library is empty"))
  }

  /// That a step of many articles is undone is said when it is written, and not before.
  @Test func whatIsBeingUndoneIsNotSaidToBe() throws {
    var shelf = Shelf(Self.rows)
    let part = ArticlePart(
      article: ID("gatekeeper-0"), change: .group([]), inverse: .group([]), after: 0)
    let step = Step(
      change: .group([]), inverse: .group([]), label: "#sea put on gatekeeper-0",
      signature: shelf.signature, articles: [part])
    var history = History()
    history.record(.done, step)
    shelf.send(.book(Book(ledgers: Ledgers(), articles: [], history: history), problems: []))
    try shelf.press("u")
    let words = "#sea put on “Gatekeeper tells of the…”"
    #expect(shelf.foot.hasPrefix(" undoing … \(words)"), "\(shelf.foot)")
    #expect(!shelf.foot.contains("saving"))
    shelf.send(.libraryKept(ticket: 1, passedOver: 0))
    #expect(shelf.foot.hasPrefix(" undone: \(words)"), "\(shelf.foot)")
  }

  @Test func lettersComeBehindPartsAndAreShown() throws {
    var shelf = Shelf([Row(title: "The great kelp"), Row(title: "A tgk report")])
    try shelf.press("/tgk")
    #expect(shelf.titles == ["A tgk report", "The great kelp"])
    #expect(shelf.foot.contains("1 by letters"))
    let frame = View.frame(of: shelf.state)
    let shown = (4..<30).filter { frame[$0, 3].roles.contains(Roles(.match)) }
    #expect(shown.map { frame[$0, 3].text }.joined() == "Tgk")
  }

  @Test func whatIsHalfTypedDoesNotEmptyTheList() throws {
    for line in ["outl", "outlet:", "outlet:ti", "claims>", "sorce:x", "tag:s", "tag:zzz", "unre"] {
      var shelf = Shelf(Self.rows)
      try shelf.press("/\(line)")
      #expect(!shelf.titles.isEmpty, "\(line)")
    }
    var shelf = Shelf(Self.rows)
    try shelf.press("/sorce:x")
    #expect(shelf.foot.contains("source: is the nearest"))
    try shelf.press("⏎")
    #expect(shelf.state.isFiltering, "it stays until it is mended")
  }

  @Test func passagesAreAskedForBesideTheKeys() throws {
    var shelf = Shelf(Self.rows)
    try shelf.press("/source:rusi⏎")
    guard case .sift(let questions, let number)? = shelf.effects.last(where: \.isSift) else {
      Issue.record("nothing was asked")
      return
    }
    #expect(questions.wanted != nil && shelf.titles.count == 4, "nothing is kept back yet")
    let id = shelf.state.articles.entries[2].id
    shelf.send(.sifted(PassageAnswer(wanted: [id], unwanted: []), number: number - 1))
    #expect(shelf.titles.count == 4, "an answer to something else")
    shelf.send(.sifted(PassageAnswer(wanted: [id], unwanted: []), number: number))
    #expect(shelf.titles == ["Harbour board meets"])
  }

  @Test func anOrderIsTurnedAndChosen() throws {
    var shelf = Shelf(Self.rows)
    try shelf.press("Sclaims⏎")
    #expect(shelf.titles.first == "Harbour board meets")
    #expect(shelf.bar.contains("sorted by claims") && shelf.screen.contains("Claims ▾"))
    try shelf.press("r")
    #expect(shelf.titles.last == "Harbour board meets")
    #expect(shelf.bar.contains("sorted by claims, reversed") && shelf.screen.contains("Claims ▴"))
    try shelf.press("/tide⏎A")
    #expect(shelf.titles.count == 4 && shelf.bar.contains("sorted by added"))
  }

  @Test func theListIsFoundAsItWasLeft() throws {
    var shelf = Shelf(Self.rows)
    try shelf.press("Sclaims⏎r/claims>1⏎pcw⏎⎋")
    let kept = shelf.effects.compactMap { effect -> ListMemory? in
      if case .keepList(let memory) = effect { memory } else { nil }
    }
    let memory = try #require(kept.last)
    #expect(ListMemory(lines: memory.lines) == memory)
    var again = Shelf(Self.rows, memory: memory)
    #expect(again.titles == shelf.titles && again.titles.count == 3)
    #expect(again.state.articles.columns == shelf.state.articles.columns)
    #expect(again.bar.contains("▸ claims>1") && again.bar.contains("sorted by claims, reversed"))
    #expect(again.foot.contains("the filter “claims>1” is kept: Esc shows all · 3 of 4 articles"))
    // What was read last is where one goes on.
    #expect(again.current == "Harbour board meets")
    try again.press("o")
    #expect(again.effects.contains(.open(again.state.articles.entries[2].id)))
  }

  @Test func aFilterIsToldOnceAtTheStart() throws {
    var memory = ListMemory()
    memory.filter = "tide -" + String(repeating: "x", count: 70)
    var shelf = Shelf(Self.rows, columns: 80, memory: memory)
    #expect(shelf.foot.contains("the filter “tide…” is kept: Esc shows all · 2 of 4 articles"))
    try shelf.press("j")
    #expect(!shelf.foot.contains("is kept"))
    #expect(!Shelf(Self.rows, memory: ListMemory()).foot.contains("is kept"))
  }

  /// The letters of one title in order, and a word of another, on which the cursor does not stand.
  @Test func whatFitsBestIsUnderTheCursor() throws {
    let rows = [Row(title: "The wise Ekman"), Row(title: "A quay"), Row(title: "Last week")]
    var shelf = Shelf(rows)
    try shelf.press("/week")
    #expect(shelf.titles == ["Last week", "The wise Ekman"])
    #expect(shelf.state.articles.current?.summary.title == "Last week")
    try shelf.press("⎋gg/ee")
    #expect(shelf.state.articles.current?.summary.title == shelf.titles.first)
  }

  @Test func aFileIsFoundByItsName() throws {
    var shelf = Shelf(Self.rows)
    try shelf.press("/tide-2026.txt⏎")
    #expect(shelf.titles == ["Gatekeeper tells of the night"])
    // Where it lay, and an address, are no names of files.
    for words in ["kelp.html", "inbox"] {
      try shelf.press("⎋/\(words)⏎")
      #expect(shelf.titles == [], "\(words)")
    }
  }

  @Test func anUnknownFieldIsToldWhole() throws {
    var shelf = Shelf(Self.rows, columns: 80)
    try shelf.press("/zzz:")
    #expect(shelf.foot.hasSuffix("there is no field zzz: · help (?) lists them"), "\(shelf.foot)")
    try shelf.press("⎋?")
    for field in Query.Field.allCases {
      #expect(shelf.state.pageLines.contains { $0.key == field.rawValue + ":" })
    }
    var wide = Shelf(Self.rows, columns: 160)
    try wide.press("/zzz:")
    #expect(wide.foot.hasSuffix("outlet: author: before: after:"))
  }

  @Test func aPressBeforeTheFilterShowsAll() throws {
    var shelf = Shelf(Self.rows)
    try shelf.press("/tide⏎")
    #expect(shelf.bar.hasPrefix(" Postil · Articles ▸ tide"))
    shelf.send(.input(.mouse(MouseEvent(.press, column: 22, row: 0))))
    #expect(shelf.titles.count == 2)
    shelf.send(.input(.mouse(MouseEvent(.press, column: 12, row: 0))))
    #expect(shelf.titles.count == 4)
  }

  @Test func emptyColumnsLeaveTheirRoomToTitles() throws {
    let long = "A title of many words that goes on and on beyond all that one would want"
    for columns in [60, 80, 100, 119] {
      let shelf = Shelf([Row(title: long), Row(title: "B")], columns: columns)
      #expect(shelf.screen.contains(long.prefix(50)) && !shelf.screen.contains("Outlet"))
    }
    let shelf = Shelf([Row(title: long, outlet: "Quay")], columns: 220)
    let line = View.frame(of: shelf.state).line(2)
    #expect(line.contains(long + "  Quay"), "no gap: \(line)")
  }

  @Test func noTitleIsCutInAWord() throws {
    let title = "Unprecedented announcements notwithstanding, harbour administrators capitulated"
    for columns in 20...100 {
      let shelf = Shelf([Row(title: title, outlet: "The Quay", claims: 3)], columns: columns)
      let line = View.frame(of: shelf.state).line(2).dropFirst(4)
      guard let cut = line.firstIndex(of: "…") else { continue }
      // A comma before what was left out is left out too.
      let words = line[..<cut].split { !$0.isLetter }
      let whole = title.split { !$0.isLetter }
      #expect(words.count == 1 || zip(words, whole).allSatisfy(==), "\(columns): \(line)")
    }
  }

  @Test func numbersStandAtTheRight() throws {
    let shelf = Shelf([
      Row(title: "One", claims: 9), Row(title: "Two", claims: 120), Row(title: "Three", claims: 33),
    ])
    let frame = View.frame(of: shelf.state)
    let ends = (2...4).map { row -> Int in
      let line = Array(frame.line(row))
      return line.lastIndex { $0.isNumber } ?? 0
    }
    #expect(Set(ends).count == 1 && ends[0] > 10)
  }

  @Test func columnsAreChosen() throws {
    var shelf = Shelf(Self.rows)
    try shelf.press("cwords⏎")
    #expect(shelf.state.articles.columns.last == .words)
    try shelf.press("⎋")
    #expect(shelf.screen.contains("Words") && shelf.screen.contains("900"))
    try shelf.press("coutlet⏎⎋")
    #expect(!shelf.screen.contains("Outlet"))
    try shelf.press("cprogress⏎⎋")
    #expect(shelf.screen.contains("Read %") && shelf.screen.contains(" 42"))
  }

  @Test func thePreviewFollowsAndIsNeverStale() throws {
    var shelf = Shelf(Self.rows, columns: 140, rows: 24)
    guard case .preview(let rows)? = shelf.effects.last(where: \.isPreview) else {
      Issue.record("nothing was asked")
      return
    }
    #expect(rows.first?.summary.title == shelf.current && rows.count > 1, "neighbours too")
    shelf.send(
      .previewed(
        rows.map { row in
          ArticlePreview(
            id: row.id, edition: row.edition, paragraphs: ["Words of \(row.summary.title)."],
            claims: [.init(words: "It leaks", chain: "Lind ← a survey")], sources: ["Lind"])
        }))
    #expect(shelf.screen.contains("Words of \(shelf.current)"))
    #expect(shelf.screen.contains("C It leaks") && shelf.screen.contains("← Lind ← a survey"))
    let before = shelf.effects.count
    try shelf.press("k")
    #expect(shelf.screen.contains("Words of \(shelf.current)"), "it was read already")
    #expect(!shelf.effects[before...].contains { $0.isPreview && $0.isOf(shelf.current) })
    // It changes on the disk.
    let number = try #require(shelf.state.articles.entries.firstIndex { $0.id == rows[0].id })
    let changed = Shelf.made(Self.rows[number], number, edition: 2)
    let asked = shelf.effects.count
    shelf.send(
      .listed(ListNews(edition: Edition([5]), rows: [changed], gone: [], problems: [])))
    try shelf.press("j")
    #expect(shelf.effects[asked...].contains { $0.isPreview && $0.isOf(shelf.current) })
    try shelf.press("p")
    #expect(!shelf.screen.contains("Words of"))
  }

  @Test func belowTheWideScreensItIsOnCall() throws {
    var shelf = Shelf(Self.rows, columns: 80, rows: 24)
    #expect(shelf.state.articlePanes.preview == nil)
    try shelf.press("p")
    #expect(shelf.state.articlePanes.preview != nil && shelf.state.articlePanes.list.rows == 11)
    var low = Shelf(Self.rows, columns: 80, rows: 12)
    try low.press("p")
    #expect(low.foot.contains("too low"))
  }

  @Test func manyAreSelectedAndActedOnAtOnce() throws {
    var shelf = Shelf(Self.rows)
    try shelf.press("ggvjv")
    #expect(shelf.foot.contains("2 selected") && shelf.screen.contains("•* Gate"))
    try shelf.press("d")
    #expect(shelf.foot.contains("Put 2 articles into the trash? y/n"))
    try shelf.press("y")
    let ids = [shelf.state.articles.entries[0].id, shelf.state.articles.entries[2].id]
    #expect(shelf.effects.contains(.remove(ids, by: shelf.signature)))
    shelf.send(
      .removed([RemovedArticle(id: ids[0], name: "t-1")], failed: ["\(ids[1]): in use"]))
    #expect(shelf.titles.count == 3 && shelf.foot.contains("not “Harbour board meets”: in use"))
    try shelf.press("u")
    #expect(shelf.effects.contains(.restore(["t-1"], by: shelf.signature)))
  }

  @Test func ofManyThatFailTheFirstAreNamedAndAllReasonsShown() throws {
    var shelf = Shelf(Self.rows)
    try shelf.press("!")
    #expect(shelf.foot.contains("nothing has failed"))
    let reason = "cannot be written: " + String(repeating: "the disk is full, ", count: 20) + "alas"
    let failed = (1...5).map { "tarn-\($0): \(reason)" }
    shelf.send(.removed([RemovedArticle(id: ID("agate-1"), name: "t-1")], failed: failed))
    #expect(shelf.foot.contains("! tells why 5 failed: tarn-1, tarn-2, tarn-3, …"))
    #expect(!shelf.foot.contains("cannot be written"))
    try shelf.press("!")
    #expect(shelf.screen.contains("What could not be done"))
    #expect(shelf.screen.contains("tarn-1: cannot be written") && shelf.screen.contains("alas"))
    try shelf.press("<Esc>")
    #expect(shelf.screen.contains("Gatekeeper"))
    shelf.send(.restored([], failed: [failed[0]]))
    #expect(shelf.foot.contains("! tells why 1 failed: tarn-1"))
  }

  @Test func aRangeAndAllOfTheFilterAreSelected() throws {
    var shelf = Shelf(Self.rows)
    try shelf.press("ggVjj")
    #expect(shelf.foot.contains("3 selected"))
    try shelf.press("V/tide⏎")
    #expect(shelf.foot.contains("3 selected, 1 not shown"))
    try shelf.press("<Esc>*")
    #expect(shelf.foot.contains("2 selected"))
    try shelf.press("ttwo⏎")
    let tag = try #require(TagName("two"))
    let ids = shelf.state.articles.meant
    #expect(ids.count == 2 && shelf.effects.contains(.tagArticles(ids, tag, by: shelf.signature)))
    shelf.send(.tagged(tag, count: 2, isTaken: false, failed: []))
    #expect(shelf.foot.contains("#two put on 2 articles"))
    try shelf.press("*")
    #expect(!shelf.foot.contains("selected"))
  }

  @Test func theNextUnreadAndUnmarkedAreFound() throws {
    var shelf = Shelf(Self.rows)
    try shelf.press("ggn")
    #expect(shelf.current == "Agate trade")
    try shelf.press("n")
    #expect(shelf.current == "Gatekeeper tells of the night")
    #expect(shelf.foot.contains("from the top again"))
    try shelf.press("N")
    #expect(shelf.current == "Agate trade")
    try shelf.press("N")
    #expect(shelf.foot.contains("every other article of the list has marks"))
  }

  @Test func anArticleIsCalledReadAndUnreadAgain() throws {
    var shelf = Shelf(Self.rows)
    func sign() -> ArticleSign? { shelf.state.articles.current?.sign }
    try shelf.press("ggm")
    #expect(shelf.foot.contains("called read · u undoes") && sign() == .read)
    try shelf.press("u")
    #expect(shelf.state.articles.current?.place == nil)
    try shelf.press("mm")
    #expect(shelf.foot.contains("called unread") && sign() == .unread)
    try shelf.press("jjmm")
    #expect(shelf.current == "Harbour board meets" && sign() == .unread)
    #expect(shelf.state.articles.current?.place?.cursor == ScalarOffset(420))
    try shelf.press("*m")
    #expect(shelf.foot.contains("4 articles called read"))
    #expect(shelf.state.articles.entries.allSatisfy { $0.sign == .read })
    guard case .savePlaces(let places)? = shelf.effects.last else {
      Issue.record("nothing is kept")
      return
    }
    #expect(places.count == 4 && places.values.allSatisfy { $0.progress == .read })
    // Nobody has read what was called read.
    #expect(shelf.state.articles.lastRead?.summary.title == "Harbour board meets")
    try shelf.press("u")
    #expect(shelf.foot.contains("undone: 4 articles called read"))
    #expect(shelf.titles.indices.map { shelf.state.articles.entries[$0].sign }.contains(.unread))
    try shelf.press("<C-r>")
    #expect(shelf.foot.contains("done again: 4 articles called read"))
    #expect(shelf.state.articles.entries.allSatisfy { $0.sign == .read })
    try shelf.press("u")
    try shelf.press("m⎋ggn")
    #expect(shelf.foot.contains("no other article of the list is unread"))
  }

  /// What is called unread while it is open is closed: it would be kept as begun again at the end.
  @Test func theOpenArticleIsCalledUnreadToo() throws {
    var scene = Scene([(.paragraph, "The crane leans.")], columns: 80, rows: 12)
    try scene.press("q")
    #expect(scene.state.articles.current?.sign == .read)
    try scene.press("m")
    #expect(scene.state.articles.current?.sign == .unread)
    try scene.press("q")
    #expect(scene.state.isOver && scene.state.articles.current?.sign == .unread)
  }

  /// It would be kept as read again at the end.
  @Test func theOpenArticleIsAsBeforeToo() throws {
    let long = Array(repeating: (BlockRole.paragraph, "The crane leans."), count: 40)
    var scene = Scene(long, columns: 80, rows: 12)
    try scene.press("qmu")
    #expect(scene.state.articles.current?.sign == .begun)
    try scene.press("q")
    #expect(scene.state.isOver && scene.state.articles.current?.sign == .begun)
  }

  @Test func aCountTakesBackAsMuch() throws {
    var shelf = Shelf(Self.rows)
    try shelf.press("gg")
    let before = shelf.state.articles.entries.map(\.place)
    try shelf.press("mjmjm9u")
    #expect(shelf.state.articles.entries.map(\.place) == before)
    #expect(shelf.foot.contains("undone 3 of 9: called read, called unread, called read"))
    try shelf.press("2<C-r>")
    #expect(shelf.foot.contains("done again 2: called read, called unread"))
    try shelf.press("u")
    #expect(shelf.foot.contains("undone: called unread"))
  }

  @Test func thePaletteFindsByLettersInOrder() throws {
    var shelf = Shelf(Self.rows)
    try shelf.press(":thm")
    guard case .picking(let picker) = shelf.state.mode else {
      Issue.record("no palette")
      return
    }
    #expect(picker.lines.contains { $0.value == "choose-theme" })
  }
}

extension Effect {
  fileprivate var isSift: Bool { if case .sift = self { true } else { false } }
  fileprivate var isPreview: Bool { if case .preview = self { true } else { false } }

  fileprivate func isOf(_ title: String) -> Bool {
    if case .preview(let rows) = self { rows.contains { $0.summary.title == title } } else { false }
  }
}
