import Model
import Reader
import Screen
import TestSupport
import Testing

/// What stands within a block, on the screen.
@Suite struct LinkTests {
  /// An article of these blocks whose ⟦passages⟧ are of these kinds, in order of their beginning.
  private func scene(
    _ blocks: [(BlockRole, String)], _ kinds: [Inline.Kind], columns: Int = 80
  ) -> Scene {
    let plain = blocks.map { ($0.0, MarkedText($0.1).text.string) }
    var article = Article.made(plain)
    let whole = MarkedText(blocks.map(\.1).joined(separator: "\n\n"))
    article.inlines = Inlines(zip(kinds, whole.spans).map { Inline($0, $1) })
    return Scene(article, columns: columns)
  }

  private static let blocks: [(BlockRole, String)] = [
    (.title, "The mole"),
    (.paragraph, "Divers ⟦found⟧ cracks, says ⟦a survey⟧, and ⟦the board⟧ is silent."),
    (.paragraph, "Nobody asked."),
    (.heading, "Later"),
    (.paragraph, "There is no more."),
  ]
  private static let kinds: [Inline.Kind] = [
    .strong, .link("https://quay.example/survey.pdf"), .link("mailto:board@quay.example"),
  ]

  private var linked: Scene { scene(Self.blocks, Self.kinds) }

  @Test func eachKindHasItsRole() throws {
    let kinds: [Inline.Kind] = [
      .emphasis, .strong, .code, .link("https://a.example"), .deleted, .superscript,
    ]
    let scene = scene([(.paragraph, "⟦one⟧ ⟦two⟧ ⟦three⟧ ⟦four⟧ ⟦five⟧ ⟦six⟧ end")], kinds)
    let line = try #require((0..<24).first { scene.frame.line($0).contains("one two") })
    let roles = (0..<80).map { (scene.frame[$0, line].text, scene.frame[$0, line].roles) }
    let start = try #require(roles.firstIndex { $0.0 == "o" })
    let places = [0: Role.emphasis, 4: .strong, 8: .code, 14: .link, 19: .muted]
    for (place, role) in places {
      #expect(roles[start + place].1 == Roles.text.with(role), "\(role)")
    }
    #expect(roles[start + 24].1 == .text && roles[start + 3].1 == .text)
  }

  @Test func theLinksOfTheParagraphAreListed() throws {
    var scene = linked
    try scene.press("jL")
    #expect(scene.screen.contains("Links of the paragraph"))
    #expect(scene.screen.contains("1  a survey"))
    #expect(scene.screen.contains("https://quay.example/survey.pdf"))
    try scene.press("⏎")
    #expect(scene.effects.last == .openAddress("https://quay.example/survey.pdf"))
    #expect(scene.state.mode == .normal)
  }

  @Test func theTextStaysWhereItIsUnderTheBox() throws {
    var scene = linked
    try scene.press("j")
    let (before, rows) = (scene.frame, scene.textRows.prefix(7))
    try scene.press("L")
    #expect(scene.textRows.prefix(7) == rows)
    try scene.press("<Esc>")
    #expect(scene.screen == before.text)
  }

  @Test func aLetterIsNotForTheBrowser() throws {
    var scene = linked
    try scene.press("jL2⏎")
    #expect(scene.foot.contains("is no web address: mailto:board@quay.example"))
    #expect(!scene.effects.contains { if case .openAddress = $0 { true } else { false } })
  }

  @Test func aParagraphWithoutLinksShowsThoseAround() throws {
    var scene = linked
    try scene.press("/Nobody⏎L")
    #expect(scene.screen.contains("Links of the section"))
    var later = linked
    try later.press("GL")
    #expect(later.screen.contains("Links of the article"))
  }

  @Test func anArticleWithoutLinksSaysSo() throws {
    var scene = Scene()
    try scene.press("L")
    #expect(scene.foot.contains("the article holds no links"))
  }

  @Test func theLinkUnderTheCursorIsOpenedElseTheArticle() throws {
    var scene = linked
    try scene.press("j/survey⏎O")
    #expect(scene.effects.last == .openAddress("https://quay.example/survey.pdf"))
    try scene.press("0O")
    #expect(scene.effects.last == .openAddress("https://quay.example/survey"))
    try scene.press("/board⏎O")
    #expect(scene.foot.contains("the address is no web address: mailto:board"))
  }

  @Test func theTerminalIsToldWhereTheWordsLead() throws {
    let long = "a report that is so long that it goes on in the next row of the text as it is shown"
    let scene = scene(
      [(.title, "The mole"), (.paragraph, "Divers found cracks, says ⟦\(long)⟧ here.")],
      [.link("https://quay.example/long")])
    let links = View.links(of: scene.state)
    #expect(links.count == 2 && Set(links.map(\.number)).count == 1, "one link in two rows")
    let shown = links.map { link in
      link.columns.map { scene.frame[$0, link.row].text }.joined()
    }
    #expect(shown.joined(separator: " ") == long)
    var covered = scene
    try covered.press("?")
    #expect(View.links(of: covered.state).isEmpty, "not through what lies over the text")
  }

  @Test func aHostileAddressCannotSteerTheScreen() throws {
    let address = "https://a.example/\u{1B}]0;x\u{7}\u{202E}gpj.exe"
    var scene = scene([(.paragraph, "See ⟦here⟧.")], [.link(address)])
    try scene.press("L")
    #expect(scene.screen.contains("1  here"))
    #expect(!scene.screen.unicodeScalars.contains { $0.isSteering && $0 != "\n" })
  }

  @Test func aQuoteHasABarForEachLevel() {
    var article = Article.made([(.quote, "the outer"), (.quote, "the inner"), (.quote, "all")])
    article.blocks = zip(article.blocks, [1, 3, 1]).map { block, depth in
      Block(.quote, span: block.span, quoteDepth: depth)
    }
    let lines = Scene(article).screen.split(separator: "\n").map(String.init)
    let bars = { (words: String) -> Int? in
      guard let line = lines.first(where: { $0.contains("│ \(words)") }),
        let range = line.firstRange(of: words)
      else { return nil }
      return line[..<range.lowerBound].suffix(6).count { $0 == "│" }
    }
    #expect(bars("the outer") == 1 && bars("the inner") == 3 && bars("all") == 1)
  }

  @Test func listsHangBehindTheirSigns() throws {
    let words = "goes on for so long that it needs a second line on the screen, and gets it there"
    var article = Article.made([
      (.listItem, "the first " + words), (.listItem, "inner " + words), (.paragraph, "more"),
      (.listItem, "the next"), (.paragraph, "after"),
    ])
    let items: [(Int, String?)] = [(1, "9."), (2, nil), (1, nil), (1, "10."), (0, nil)]
    article.blocks = zip(article.blocks, items).map { block, item in
      Block(block.role, span: block.span, depth: item.0, marker: item.1)
    }
    let scene = Scene(article)
    let lines = scene.screen.split(separator: "\n").map(String.init)
    let column = { (word: String) in
      lines.lazy.compactMap { line in line.firstRange(of: word).map { (line, $0.lowerBound) } }
        .map { line, place in line.distance(from: line.startIndex, to: place) }.first
    }
    #expect(column("9. the first") == column("10. the next").map { $0 + 1 })
    #expect(column("the first") == column("the next"))
    #expect(column("more") == column("the first"))
    #expect(column("• inner") == column("the first"))
    #expect(column("after") == column("10. the next"))
  }
}
