import Model
import Reader
import Screen
import Testing

/// Bookmarks: kept, listed, found again, deleted.
@Suite struct BookmarkTests {
  private func scene() throws -> Scene {
    var scene = Scene()
    try scene.press("/Divers⏎mb/Nobody⏎ma<Esc>gg")
    return scene
  }

  private func opened(_ article: Article, _ bookmarks: [Bookmark]) -> Message {
    .opened(
      Opened(
        article: article, notebook: Notebook(), history: History(), place: nil,
        bookmarks: bookmarks))
  }

  @Test func eachIsKeptAsItIsSet() throws {
    let scene = try scene()
    let kept = scene.effects.compactMap { effect -> String? in
      guard case .keepBookmark(let mark, in: _) = effect else { return nil }
      return "\(mark.name): \(mark.anchor.exact.prefix(20))"
    }
    #expect(kept == ["b: Divers found eleven ", "a: Nobody has denied th"])
  }

  @Test func theyAreThereAgain() throws {
    let before = try scene()
    var scene = Scene()
    scene.send(opened(scene.reading.article, Array(before.reading.bookmarks.values)))
    try scene.press("'b")
    #expect(scene.here == "▮Divers found eleve")
    try scene.press("''")
    #expect(scene.here == "▮Harbour board hid ")
  }

  @Test func theListGoesThere() throws {
    var scene = try scene()
    try scene.press("B")
    #expect(scene.screen.contains("a  Nobody has denied the survey."))
    #expect(scene.screen.contains("b  Divers found eleven cracks."))
    let line = scene.screen.split(separator: "\n").first { $0.contains("b  Divers") }
    #expect(line?.hasSuffix("What the survey says") == true)
    try scene.press("Divers⏎")
    #expect(scene.here == "▮Divers found eleve")
    #expect(scene.state.mode == .normal)
  }

  @Test func withinAWordTheNameBeginsWithTheWord() throws {
    var scene = Scene()
    try scene.press("/ivers⏎mb/ody⏎ma<Esc>B")
    #expect(scene.screen.contains("b  Divers found eleven cracks."), "\(scene.screen)")
    #expect(scene.screen.contains("a  Nobody has denied the survey."), "\(scene.screen)")
    try scene.press("Divers⏎")
    #expect(scene.here == "D▮ivers found eleven")
  }

  @Test func theListDeletes() throws {
    var scene = try scene()
    try scene.press("B<C-x>")
    #expect(scene.effects.last == .dropBookmark("a", in: scene.reading.article.id))
    #expect(scene.screen.contains("b  Divers") && !scene.screen.contains("a  Nobody"))
    try scene.press("<Delete>")
    #expect(scene.state.mode == .normal && scene.reading.bookmarks.isEmpty)
    try scene.press("B")
    #expect(scene.foot.contains("there are no bookmarks: m sets one"))
  }

  private func changed(_ words: String, _ new: String) -> Article {
    let blocks = Scene.blocks.map { ($0.0, $0.1.replacing(words, with: new)) }
    return Article.made([(.paragraph, "A line came before it.")] + blocks)
  }

  /// The words stand elsewhere, or are gone.
  @Test func aNewerTextIsFollowed() throws {
    var scene = try scene()
    let old = scene.reading.article
    let new = changed("Divers found eleven cracks.", "No more is known of that.")
    let carried = scene.reading.bookmarks.values.map { $0.carried(to: new, from: [old]) }
    scene.send(opened(new, carried))
    try scene.press("'a")
    #expect(scene.here.hasSuffix("▮Nobody has denied "))
    try scene.press("B")
    #expect(scene.screen.contains("lost: its words are gone"))
    try scene.press("Divers⏎")
    #expect(scene.foot.contains("bookmark b is lost"))
    try scene.press("BDivers<C-x>")
    #expect(scene.reading.bookmarks.keys.sorted() == ["a"])
  }

  /// A newer version came in while the article is open.
  @Test func aRenewedTextIsFollowed() throws {
    var scene = try scene()
    let new = changed("two years", "three years").asVersion(2, of: scene.reading.article.id)
    scene.send(
      .refreshed(
        Opened(article: new, notebook: Notebook(), history: History(), place: nil)))
    try scene.press("'b")
    #expect(scene.here == "▮Divers found eleve")
  }

  @Test func whatIsNoNameSetsNone() throws {
    var scene = Scene()
    try scene.press("m'")
    #expect(scene.reading.bookmarks.isEmpty)
    try scene.press("m<Esc>m<Space>")
    #expect(scene.reading.bookmarks.isEmpty && scene.state.mode == .normal)
    try scene.press("'q")
    #expect(scene.foot.contains("there is no bookmark q"))
  }

  @Test func aNameIsGivenAnew() throws {
    var scene = try scene()
    try scene.press("/knew⏎ma")
    #expect(scene.foot.hasPrefix(" bookmark a moved here"))
    try scene.press("G'a")
    #expect(scene.here == "The harbour board ▮knew of the cracks")
  }

  /// At the very end, and on a fold.
  @Test(arguments: ["G$", "G", "gg0", "/Lind⏎$"]) func itStandsWhereTheCursorWas(
    _ keys: String
  ) throws {
    var scene = Scene()
    try scene.press(keys + "mx")
    let cursor = scene.reading.cursor
    #expect(scene.reading.bookmarks["x"]?.place(in: scene.reading.article) == cursor)
  }
}
