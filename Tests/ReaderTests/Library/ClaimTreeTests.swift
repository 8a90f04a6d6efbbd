import Model
import Screen
import Testing

@testable import Reader

@Suite struct ClaimTreeTests {
  @Test func theChainsAreDrawnAsTheyRead() throws {
    var scene = LibraryScene(columns: 80, rows: 40)
    try scene.press("<F4>⏎")
    let text = scene.screen.split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst().dropLast().joined(separator: "\n")
    #expect(
      text.trimmed == """
        The seals leave the bay
          open

          2 articles → 2 outlets → 1 independent origin (1 named)

          1. a survey
        ▸ ├ The Quay ← Ada Winter ← a survey
          │   “Seals are leaving the bay.”
          │   supports · 2026-02-01 · Title 0
          └ Harbour Post ← The Quay ← Ada Winter ← a survey
              “The bay is losing its seals.”
              supports · 2026-02-03 · Title 1

          Of another stance, not counted
          └ Tide ← Tomas Lind
              “No seal has left.”
              denies · no date · Title 2

          What is doubtful
            single-source: all of it rests on a survey
              The Quay · 2026-02-01: Ada Winter ← a survey
            disputed: some articles support it, some deny it
              supports: The Quay · 2026-02-01
              supports: Harbour Post · 2026-02-03
              denies: Tide
        """)
  }

  @Test func wideScreensShowThemBesideTheList() throws {
    var scene = LibraryScene(columns: 140, rows: 40)
    try scene.press("<F4>")
    #expect(scene.lines(with: "▸ The seals leave the bay").count == 1)
    #expect(scene.screen.contains("└ Harbour Post ← The Quay ← Ada Winter ← a survey"))
    try scene.press("j")
    #expect(!scene.screen.contains("Harbour Post"))
    #expect(scene.screen.contains("a passage that no claim has: a makes it one"))
  }

  @Test func enterGoesToThePassageAndQComesBackToTheLeaf() throws {
    var scene = LibraryScene()
    try scene.press("<F4>⏎j⏎")
    let reading = try #require(scene.state.reading)
    #expect(reading.article.id == ID("article-1"))
    #expect(reading.currentMark?.quote == "The bay is losing its seals.")
    #expect(scene.state.view == .reader)
    try scene.press("jjq")
    #expect(scene.state.view == .claims)
    #expect(scene.state.claims.isInside)
    #expect(scene.state.claims.tree?.leaf?.teller == "Harbour Post")
    // Once more, in the article that is open now.
    try scene.press("⏎<C-o>")
    #expect(scene.state.view == .claims)
    try scene.press("k⏎")
    #expect(scene.state.reading?.article.id == ID("article-0"))
  }

  /// However many articles the view led to, the way back ends where it began.
  @Test func theWayBackEndsInTheArticleThatWasOpen() throws {
    var scene = LibraryScene()
    try scene.press("G⏎")
    let first = try #require(scene.state.reading?.article.id)
    for way in ["<F4>⏎⏎qqq", "<F4>⏎⏎qjj⏎qqq"] {
      try scene.press(way)
      #expect(scene.state.view == .reader && scene.state.reading?.article.id == first, "\(way)")
    }
    // From an article that one has stayed in, back leads there.
    try scene.press("<F4>⏎⏎")
    let second = try #require(scene.state.reading?.article.id)
    #expect(second != first)
    try scene.press("<F4>qq")
    #expect(scene.state.view == .reader && scene.state.reading?.article.id == second)
  }

  /// Until it is there no other text takes its keys, and who wants on does not wait for it.
  @Test func noOtherTextStandsForTheOneThatIsComeBackTo() throws {
    var scene = LibraryScene()
    try scene.press("G⏎<F4>⏎⏎q")
    let first = try #require(scene.effects.compactMap(\.opened).first)
    scene.isSlow = true
    try scene.press("qq")
    #expect(scene.state.view == .claims && scene.effects.last == .open(first))
    scene.open(first)
    #expect(scene.state.view == .reader && scene.state.reading?.article.id == first)
    scene.isSlow = false
    try scene.press("<F4>⏎⏎q")
    scene.isSlow = true
    try scene.press("qqq")
    #expect(scene.state.view == .articles)
  }

  @Test func whereTheArticleIsGoneTheListIsComeBackTo() throws {
    var scene = LibraryScene()
    try scene.press("G⏎<F4>⏎⏎q")
    scene.lose(try #require(scene.effects.compactMap(\.opened).first))
    try scene.press("qq")
    #expect(scene.state.view == .articles && scene.foot.contains("it is gone"))
  }

  /// `^O` goes back along the jumps that were made since, and only then to the claim.
  @Test func jumpsComeFirst() throws {
    var scene = LibraryScene()
    try scene.press("<F4>⏎⏎G<C-o>")
    #expect(scene.state.view == .reader)
    try scene.press("<C-o>")
    #expect(scene.state.view == .reader || scene.state.view == .claims)
    try scene.press("q")
    #expect(scene.state.view != .reader)
  }

  /// It was asked for before the view was.
  @Test func anArticleThatComesLateDoesNotTakeTheView() throws {
    var scene = LibraryScene()
    try scene.press("<F4>e and")
    let article = try #require(scene.articles[ID("article-2")])
    scene.send(
      .opened(Opened(article: article, notebook: Notebook(), history: History(), place: nil)))
    #expect(scene.state.view == .claims)
    #expect(scene.screen.contains("The seals leave the bay and"))
  }

  @Test func anArticleOpenedByHandIsNoVisit() throws {
    var scene = LibraryScene()
    try scene.press("<F4>⏎⏎<F2>⏎q")
    #expect(scene.state.view == .articles)
  }

  @Test func whereThePassageIsGoneItIsSaid() throws {
    var scene = LibraryScene()
    try scene.press("<F4>⏎")
    scene.forgetMarks(of: "article-0")
    try scene.press("⏎")
    #expect(scene.state.view == .reader)
    #expect(scene.foot.contains("the passage is not there any more"))
    try scene.press("q")
    #expect(scene.state.view == .claims)
  }

  @Test func flagsAreStopsThatLeadNowhere() throws {
    var scene = LibraryScene()
    try scene.press("<F4>⏎G⏎")
    #expect(scene.state.view == .claims)
    #expect(scene.foot.contains("no passage is here"))
    try scene.press("99kh")
    #expect(!scene.state.claims.isInside)
  }

  /// Ten thousand links: the middle is left out, and keys and frames are as quick as ever.
  @Test func aLongChainIsCutInTheMiddle() throws {
    let names = (0..<10_000).map { "S\($0)" }
    var scene = LibraryScene(
      [.init("A", nil, "So it is.", from: names.joined(separator: " ← "), of: "It is so")],
      columns: 140, rows: 30)
    try scene.press("<F4>⏎")
    #expect(scene.screen.contains("S5 ← … 9991 more … ← S9997"))
    let time = try ContinuousClock().measure {
      try scene.press("jkjkjkjk")
      _ = scene.frame
    }
    #expect(time < .seconds(1))
  }

  @Test func circlesAreShownWithTheirRing() throws {
    var scene = LibraryScene(
      [
        .init("A", nil, "So.", from: "One ← Two", of: "It is so"),
        .init("B", nil, "So!", from: "Two ← One", of: "It is so"),
      ], columns: 100, rows: 40)
    try scene.press("<F4>⏎")
    #expect(scene.screen.contains("Lead to no origin: circles, and copies"))
    #expect(scene.screen.contains("circular-reporting: "))
    #expect(scene.screen.contains("no way leads out of it"))
  }

  /// Of a claim that is told very often each leaf has one line of words; the cursor is always seen.
  @Test func manyLeavesScroll() throws {
    let told = (0..<300).map {
      LibraryScene.Told("Outlet \($0)", nil, "Words \($0) of it.", from: "X", of: "It is so")
    }
    var scene = LibraryScene(told, columns: 80, rows: 24)
    try scene.press("<F4>⏎")
    for key in ["", "G", "5k", "gg", "120j", "k", "<C-f>"] {
      try scene.press(key)
      #expect(scene.lines(with: "▸").count == 1, "after \(key)")
    }
  }

  @Test func hostileWordsAreCleaned() throws {
    var scene = LibraryScene(
      [
        .init(
          "A\u{1B}[31m", nil, "So\u{202E} it\u{1B}]0;x\u{7} is.", from: "X\u{9B}y",
          of: "It is\u{1B}")
      ])
    try scene.press("<F4>⏎")
    for scalar in scene.screen.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
      #expect(scalar.value != 0x202E)
    }
  }
}

extension Effect {
  /// The article that is to be opened.
  fileprivate var opened: ID<Article>? { if case .open(let id) = self { id } else { nil } }
}
