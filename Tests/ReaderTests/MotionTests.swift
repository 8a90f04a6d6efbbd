import Model
import Screen
import Reader
import Testing

@Suite struct MotionTests {
  /// The cursor after the keys: `▮` stands before its character, in the block of the cursor.
  private func check(
    _ keys: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var scene = Scene()
    try scene.press(keys)
    #expect(scene.here == expected, sourceLocation: sourceLocation)
  }

  /// A cursor may stand within a fold, where a text has changed under it.
  @Test func leftwardsOutOfTheLastFold() throws {
    var reading = Scene().reading
    let end = reading.text.end
    for offset in (end.value - 14)..<end.value {
      reading.cursor = ScalarOffset(offset)
      reading.move(clusters: -1)
      let isHidden = reading.visibleBlock(at: reading.cursor) == nil
      #expect(reading.cursor < ScalarOffset(offset) || isHidden)
      reading.move(clusters: 1)
    }
  }

  @Test func readingStartsAtTheTitle() throws { try check("", "▮Harbour board hid ") }

  @Test func byCharacter() throws {
    try check("l", "H▮arbour board hid t")
    try check("3l", "Har▮bour board hid the")
    try check("3lh", "Ha▮rbour board hid th")
    try check("<Right><Right><Left>", "H▮arbour board hid t")
  }

  @Test func byLineKeepingTheColumn() throws {
    try check("j", "▮By Ada Winter")
    try check("4ljj", "The ▮harbour board knew")
    try check("9ljj", "The harbo▮ur board knew of t")
    try check("2jk", "▮By Ada Winter")
    try check("j<Up>", "▮Harbour board hid ")
  }

  @Test func byWord() throws {
    try check("w", "Harbour ▮board hid the surv")
    try check("2w", "Harbour board ▮hid the survey")
    try check("e", "Harbou▮r board hid the su")
    try check("2e", "Harbour boar▮d hid the survey")
    try check("3wb", "Harbour board ▮hid the survey")
    try check("5w", "▮By Ada Winter")
  }

  @Test func byLineEnds() throws {
    try check("$", "oard hid the surve▮y")
    try check("$0", "▮Harbour board hid ")
  }

  @Test func bySentenceParagraphAndSection() throws {
    try check("2j)", " said Tomas Lind. ▮A survey that was ")
    try check("2j))", " Monday shows it. ▮Nobody has denied ")
    try check("2j)(", "▮The harbour board ")
    try check("}}", "▮The harbour board ")
    try check("}}}{", "▮The harbour board ")
    try check("]]", "▮The harbour board ")
    try check("2]]", "▮What the survey sa")
    try check("3]][[", "▮What the survey sa")
    try check("3JK", "▮What the survey sa")
  }

  @Test func toTheEnds() throws {
    try check("Ggg", "▮┄ 2")
    try check("G", "▮┄ 1")
    try check("3G", "▮By Ada Winter")
    try check("G1%", "▮┄ 2")
    try check("100%", "▮┄ 1")
  }

  /// The start of what a place shows, for folds too.
  @Test func searchAndReturn() throws {
    try check("/divers⏎", "▮Divers found eleve")
    try check("/survey⏎", "our board hid the ▮survey")
    try check("/survey⏎nn", "dy has denied the ▮survey.")
    try check("/survey⏎nnN", "aid Tomas Lind. A ▮survey that was le")
    try check("/?survey⏎", "ther winter,” the ▮survey says.")
    try check("/Lind⏎<C-o>", "▮Harbour board hid ")
    try check("/Lind⏎<C-o>go", "years, said Tomas ▮Lind. A survey tha")
    try check("/Lind<Esc>", "▮Harbour board hid ")
    try check("/harbour⏎n", "The ▮harbour board knew")
    try check("/Harbour⏎nn", "▮Harbour board hid ")
    try check("/winter,\"<Space><Space>the⏎", "not stand another ▮winter,” the surve")
  }

  @Test func bookmarks() throws {
    try check("/Lind⏎maGggG'a", "years, said Tomas ▮Lind. A survey tha")
    try check("'x", "▮Harbour board hid ")
  }

  @Test(arguments: 1...4)
  func screensOfFewRowsAreWalkedToo(rows: Int) throws {
    for (away, back) in [("<C-d>", "<C-u>"), ("<C-f>", "<C-b>")] {
      var scene = Scene(columns: 40, rows: rows)
      try scene.press("gg")
      let start = scene.reading.cursor
      try scene.press(String(repeating: away, count: 3))
      let end = scene.reading.cursor
      #expect(end > start)
      try scene.press("ez" + back)
      #expect(scene.reading.cursor < end)
    }
  }
}

@Suite struct SearchTests {
  @Test func foldedTextIsNamedAndOfferedNotPassedOver() throws {
    var scene = Scene()
    try scene.press("/sign in⏎")
    #expect(scene.foot.contains("“sign in” is not in the text · 1 in folded blocks: n goes there"))
    try scene.press("n")
    #expect(scene.here == "▮Sign in")
    #expect(scene.foot.contains("“sign in” 1/1"))
  }

  @Test func whatIsUnfoldedIsSearched() throws {
    var scene = Scene()
    try scene.press("ggz/sign in⏎")
    #expect(scene.here == "▮Sign in")
  }

  @Test func goingAroundTheEndIsSaid() throws {
    var scene = Scene()
    try scene.press("/divers⏎n")
    #expect(scene.foot.contains("“divers” 1/1 · from the top again"))
    try scene.press("/survey⏎")
    #expect(!scene.foot.contains("again"))
  }

  @Test func escPutsTheMatchesAwayAndNBringsThemBack() throws {
    var scene = Scene()
    try scene.press("/survey⏎⎋")
    #expect(scene.cells(of: .match).isEmpty)
    try scene.press("n")
    #expect(!scene.cells(of: .match).isEmpty)
  }

  /// The matches that are shown after the keys, in order, and what the foot says.
  private func check(
    _ keys: String, _ matches: String, foot: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var scene = Scene()
    try scene.press(keys)
    let reading = scene.reading
    let found = (reading.search?.matches ?? []).map { reading.text[$0] }
    #expect(found.joined(separator: "|") == matches, sourceLocation: sourceLocation)
    #expect(scene.foot.contains(foot), "\(scene.foot)", sourceLocation: sourceLocation)
  }

  @Test func aRegularExpressionOnRequest() throws {
    try check(
      "/<C-r>cr.c+k", "crack|crack", foot: "regex /cr.c+k   “cr.c+k” 1/2")
    try check("/<C-r>cr.c+ks⏎", "cracks|cracks", foot: "“cr.c+ks” 1/2")
    try check("/cracks<C-r><C-r>", "cracks|cracks", foot: "/cracks   “cracks” 1/2")
    try check("/<C-r>\\b[A-Z]\\w+ Lind⏎", "Tomas Lind", foot: "1/1")
    try check("/<C-r>?cr.cks⏎", "cracks|cracks", foot: "2/2")
    try check("/<C-r>cr.cks⏎nn", "cracks|cracks", foot: "1/2 · from the top again")
    try check("/<C-r>s.gn⏎n", "Sign", foot: "1/1")
  }

  @Test func whatIsNoExpressionSaysWhyAndStays() throws {
    let why = "sign 2: this ( is never closed: \\( is the sign"
    try check("/<C-r>a(", "", foot: "regex /a(   \(why)")
    try check("/<C-r>a(⏎", "", foot: "regex /a(   \(why)")
    try check("/<C-r>Lind(⏎)⏎", "Lind", foot: "“Lind()” 1/1")
  }

  @Test func earlierSearchesComeBackAsTheyWere() throws {
    try check("/survey⏎/<C-r>cr.ck⏎/<Up>", "crack|crack", foot: "regex /cr.ck")
    try check(
      "/survey⏎/<C-r>cr.ck⏎/<Up><Up>⏎n", "survey|survey|survey|survey|survey", foot: "“survey” 3/5")
    try check("/survey⏎/lind<Up><Down>", "Lind", foot: "/lind   “lind” 1/1")
  }

  /// Nothing that one types holds up the keys: the search goes on beside them.
  @Test func anExpressionThatTakesLongGoesOnBesideTheKeys() throws {
    let block = (BlockRole.paragraph, String(repeating: "a", count: 3000))
    var state = State(size: Size(columns: 80, rows: 24))
    let signature = Signature(creator: "mira", time: Timestamp(seconds: 0))
    let article = Article.made(Array(repeating: block, count: 20) + [(.paragraph, "aab")])
    _ = state.update(
      .opened(Opened(article: article, notebook: Notebook(), history: History(), place: nil)),
      by: signature)
    for key in try KeyEvent.script("/<C-r>(a|aa)*(aa|a)*b⏎") {
      _ = state.update(.input(.key(key)), by: signature)
    }
    #expect(state.isSearching)
    #expect(View.frame(of: state).line(23).contains("searching, "))
    let cursor = state.reading?.cursor
    _ = state.update(.input(.key(KeyEvent(.character("j")))), by: signature)
    #expect(state.reading?.cursor != cursor)
    while state.isSearching { _ = state.update(.searchOn, by: signature) }
    _ = state.update(.input(.key(KeyEvent(.character("n")))), by: signature)
    #expect(View.frame(of: state).line(23).contains("1/1"))
  }
}
