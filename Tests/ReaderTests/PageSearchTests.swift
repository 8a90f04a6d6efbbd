import Model
import Reader
import Screen
import Testing

/// `/` in a page that lies over the view finds as it does in the text.
@Suite struct PageSearchTests {
  private func isHelp(_ scene: Scene) -> Bool {
    if case .help = scene.state.mode { true } else { false }
  }

  /// The words that are shown as found, those of the current one apart.
  private func found(_ scene: Scene) -> (current: String, others: String) {
    func words(_ role: Role) -> String {
      let frame = scene.frame
      return (0..<scene.state.size.rows).flatMap { row in
        (0..<scene.state.size.columns).filter { frame[$0, row].roles.contains(Roles(role)) }
          .map { frame[$0, row].text }
      }.joined()
    }
    return (words(.currentMatch), words(.match))
  }

  @Test func itFindsAsOneTypes() throws {
    var scene = Scene(columns: 80, rows: 24)
    try scene.press("?/")
    #expect(scene.foot.hasPrefix(" /"))
    try scene.press("boilerpl")
    #expect(scene.foot.hasPrefix(" /boilerpl") && scene.foot.contains("“boilerpl” 1/"))
    #expect(found(scene).current == "boilerpl")
    try scene.press("zz")
    #expect(scene.foot.contains("“boilerplzz” is not on this page"))
    #expect(isHelp(scene) && found(scene).current == "")
  }

  @Test func nAndNGoOnAndAroundAndEscEndsIt() throws {
    var scene = Scene(columns: 80, rows: 24)
    try scene.press("?/mark⏎")
    #expect(scene.foot.contains("“mark” 1/"))
    let first = scene.screen
    try scene.press("n")
    #expect(scene.foot.contains("“mark” 2/"))
    try scene.press("N")
    #expect(scene.foot.contains("“mark” 1/"))
    try scene.press("N")
    #expect(scene.foot.contains("from the end again"))
    try scene.press("n")
    #expect(scene.foot.contains("from the top again") && scene.screen.contains("mark"))
    #expect(first.contains("“mark” 1/"))
    try scene.press("⎋")
    #expect(isHelp(scene) && found(scene).current == "" && found(scene).others == "")
    try scene.press("⎋")
    #expect(scene.state.mode == .normal)
  }

  @Test func smallLettersFindCapitalOnesAndCapitalOnesThemselves() throws {
    var scene = Scene(columns: 80, rows: 24)
    try scene.press("?/osc⏎")
    let small = scene.foot
    try scene.press("/moving⏎")
    #expect(scene.foot.contains("“moving” 1/"))
    try scene.press("/MOVING⏎")
    #expect(scene.foot.contains("“MOVING” is not on this page") && isHelp(scene))
    #expect(!small.isEmpty)
  }

  @Test func escWhileTypingGoesBackToWhereOneWas() throws {
    var scene = Scene(columns: 80, rows: 24)
    try scene.press("?jjj")
    let before = scene.screen
    try scene.press("/palette⎋")
    #expect(scene.screen == before && isHelp(scene))
    try scene.press("q")
    #expect(scene.state.mode == .normal)
  }

  /// Keys are found, too, and words that go on in the next line.
  @Test func keysAndWordsOverTwoLinesAreFound() throws {
    var scene = Scene(columns: 44, rows: 24)
    try scene.press("?/PageDown⏎")
    #expect(found(scene).current == "PageDown")
    try scene.press("/backspace⏎")
    #expect(found(scene).current == "Backspace")
    try scene.press("/fold a block that is none for good⏎")
    #expect(scene.foot.contains("1/1"), "\(scene.screen)")
  }

  @Test func otherPagesAreSearchedToo() throws {
    var article = Article.made(Scene.blocks)
    article.notes = (1...40).map { ImportNote(reason: "folded: number \($0)") }
    var scene = Scene(article)
    try scene.press("g=notes⏎/number 33⏎")
    #expect(scene.foot.contains("“number 33” 1/1") && scene.screen.contains("folded: number 33"))
  }

  @Test func withoutASearchNSaysWhatSearches() throws {
    var scene = Scene(columns: 80, rows: 24)
    try scene.press("?n")
    #expect(isHelp(scene) && scene.foot.contains("nothing was searched for: / searches"))
  }

  @Test func whatIsPastedIsSearchedFor() throws {
    var scene = Scene(columns: 80, rows: 24)
    try scene.press("?/")
    scene.send(.input(.paste("boilerplate\n")))
    #expect(found(scene).current == "boilerplate")
  }
}
