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
