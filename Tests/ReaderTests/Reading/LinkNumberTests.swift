import Model
import Reader
import Screen
import TestSupport
import Testing
import Text

/// Footnoted links, and where pictures lie.
@Suite struct LinkNumberTests {
  private static let blocks: [(BlockRole, String)] = [
    (.boilerplate, "Go to ⟦the start⟧."),
    (.title, "The mole"),
    (.paragraph, "Divers found cracks, says ⟦a survey⟧, and ⟦the board⟧ is silent."),
    (.caption, "⟦The mole at night⟧. Photo: Ada Winter"),
    (.paragraph, "Nobody asked, ⟦they say⟧."),
  ]
  private static let picture = "https://img.quay.example/2026/03/02/large/mole-at-night.jpg?w=1200"
  private static let kinds: [Inline.Kind] = [
    .link("https://quay.example/"), .link("https://quay.example/survey.pdf"),
    .link("mailto:board@quay.example"), .image(picture), .link("https://quay.example/they"),
  ]

  private func scene(columns: Int = 80) -> Scene {
    let plain = Self.blocks.map { ($0.0, MarkedText($0.1).text.string) }
    var article = Article.made(plain)
    let whole = MarkedText(Self.blocks.map(\.1).joined(separator: "\n\n"))
    article.inlines = Inlines(zip(Self.kinds, whole.spans).map { Inline($0, $1) })
    return Scene(article, columns: columns)
  }

  /// What stands left of the row that holds the words.
  private func gutter(_ words: String, _ scene: Scene) throws -> String {
    let row = try #require((0..<24).first { scene.frame.line($0).contains(words) })
    let text = scene.state.panes.text
    return (0..<text.column).map { scene.frame[$0, row].text }.joined()
      .split(separator: " ").joined(separator: " ")
  }

  @Test(arguments: [60, 80, 100, 140]) func theNumbersStandBesideTheRows(_ columns: Int) throws {
    var scene = scene(columns: columns)
    let before = scene.reading
    #expect(try gutter("Divers", scene).allSatisfy { !$0.isNumber })
    try scene.press("gL")
    #expect(try gutter("Divers", scene).hasSuffix("1+"))
    #expect(try gutter("The mole at", scene).hasSuffix("3"))
    #expect(try gutter("Nobody", scene).hasSuffix("4"))
    #expect(scene.reading == before, "nothing moves")
    try scene.press("gL")
    #expect(try gutter("Nobody", scene).allSatisfy { !$0.isNumber })
  }

  /// The letter of a mark stays where there is room for both.
  @Test func marksKeepTheirLetters() throws {
    var scene = scene()
    try scene.press("/Nobody⏎c<Esc>gL")
    #expect(try gutter("Nobody", scene) == "4 C")
  }

  @Test func theyAreShownWhileTheListIsOpen() throws {
    var scene = scene()
    try scene.press("jL")
    #expect(scene.screen.contains("1  a survey") && scene.screen.contains("2  the board"))
    #expect(try gutter("Divers", scene) == "1+")
    try scene.press("<Esc>")
    #expect(try gutter("Divers", scene) == "")
  }

  @Test func aNumberOpensItsLink() throws {
    var scene = scene()
    try scene.press("4L")
    #expect(scene.effects.last == .openAddress("https://quay.example/they"))
    try scene.press("3L")
    #expect(scene.effects.last == .openAddress(Self.picture))
    // What is folded comes last.
    try scene.press("5L")
    #expect(scene.effects.last == .openAddress("https://quay.example/"))
    let count = scene.effects.count
    try scene.press("2L")
    #expect(scene.foot.contains("link 2 is no web address: mailto:board@quay.example"))
    try scene.press("9L")
    #expect(scene.foot.contains("the links have the numbers 1 to 5"))
    #expect(scene.effects.count == count)
  }

  @Test func aPictureHasItsAddressBelowItsWords() throws {
    let scene = scene()
    let lines = scene.screen.split(separator: "\n").map(String.init)
    let words = try #require(lines.firstIndex { $0.contains("The mole at night") })
    #expect(lines[words + 1].contains(Self.picture))
    let narrow = self.scene(columns: 60).screen
    #expect(narrow.contains("img.quay.example/2026/03/02/large/mole-at-night.jpg"))
    #expect(self.scene(columns: 50).screen.contains("img.quay.example/…/mole-at-night.jpg"))
  }

  @Test func thePictureIsOpenedAndListed() throws {
    var scene = scene()
    try scene.press("/Photo⏎O")
    #expect(scene.effects.last == .openAddress(Self.picture))
    try scene.press("/night⏎O")
    #expect(scene.effects.last == .openAddress(Self.picture))
    try scene.press("L")
    #expect(scene.screen.contains("3  The mole at night"))
    #expect(scene.screen.contains("picture img.quay.example/…/"))
  }

  /// Up and down pass over what is no text, each key by one row of it.
  @Test func theRowOfTheAddressIsNoStop() throws {
    var scene = scene()
    try scene.press("/Photo⏎0j")
    #expect(scene.here.hasPrefix("No▮body"))
    try scene.press("k")
    #expect(scene.here.hasPrefix("▮The mole at night"))
    for top in 0..<scene.reading.layout.rows.count {
      var reading = scene.reading
      reading.setTop(top, height: 2)
      let first = reading.layout.row(at: reading.top)
      #expect(first == min(top, reading.layout.rows.count - 2), "rows have starts of their own")
    }
  }

  @Test(arguments: [
    (80, "https://a.example/b/c/photo.jpg?w=1"), (34, "a.example/b/c/photo.jpg?w=1"),
    (26, "a.example/b/c/photo.jpg?…"), (23, "a.example/b/c/photo.jpg"),
    (21, "a.example/…/photo.jpg"), (20, "a.example/…photo.jpg"), (8, "a.examp…"),
  ])
  func theAddressIsShortenedWhereItSaysLeast(_ width: Int, _ expected: String) throws {
    var article = Article.made([(.paragraph, "Words")])
    article.inlines = [Inline(.image("https://a.example/b/c/photo.jpg?w=1"), Span(0, 5))]
    let layout = TextLayout(article, width: width, unfolded: [])
    #expect(layout.rows.last?.line.signs.first?.text == expected)
  }
}
