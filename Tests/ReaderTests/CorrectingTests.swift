import Model
import Reader
import Screen
import Testing

/// Blocks joined and split, and what is known corrected, by key.
@Suite struct CorrectingTests {
  private static let torn: [(BlockRole, String)] = [
    (.title, "The quay leaks"),
    (.paragraph, "The quay at Tarn leaks, the harbour office"),
    (.paragraph, "said on Monday. The leak is old, says a file. Nobody asked."),
    (.boilerplate, "More stories"),
    (.paragraph, "The quay will be closed in May."),
  ]

  private func scene() -> Scene { Scene(Self.torn) }

  private func check(
    _ keys: String, shows lines: [String], here: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var scene = scene()
    try scene.press(keys)
    let article = scene.reading.article
    let shown = article.blocks.filter { $0.role != .boilerplate }.map { article.words($0.span) }
    #expect(Array(shown.dropFirst()) == lines, sourceLocation: sourceLocation)
    #expect(scene.here.contains(here), "\(scene.here)", sourceLocation: sourceLocation)
  }

  private let last = "The quay will be closed in May."

  @Test func blocksAreJoinedAndSplitByKey() throws {
    let whole =
      "The quay at Tarn leaks, the harbour office said on Monday. The leak is old, says a file. "
      + "Nobody asked."
    try check("/Tarn⏎=join next⏎", shows: [whole, last], here: "▮Tarn")
    try check("/Monday⏎=join before⏎", shows: [whole, last], here: "▮Monday")
    try check(
      "/Tarn⏎=join next⏎/leak is⏎=split before⏎",
      shows: [
        "The quay at Tarn leaks, the harbour office said on Monday.",
        "The leak is old, says a file. Nobody asked.", last,
      ], here: "▮leak is")
    try check(
      "/file⏎=split at⏎",
      shows: [
        "The quay at Tarn leaks, the harbour office", "said on Monday. The leak is old, says a",
        "file. Nobody asked.", last,
      ], here: "▮file")
    try check(
      "/Tarn⏎=join next⏎u",
      shows: [Self.torn[1].1, Self.torn[2].1, last], here: "▮Tarn")
    try check(
      "/Tarn⏎=join next⏎=heading 3⏎=as it was imported⏎",
      shows: [Self.torn[1].1, Self.torn[2].1, last], here: "▮Tarn")
  }

  @Test func aJoinIsOneSpaceOnTheScreenAndOneStep() throws {
    var scene = scene()
    try scene.press("/office⏎cgg/Tarn⏎=join next⏎")
    #expect(scene.screen.contains("The quay at Tarn leaks, the harbour office said on Monday."))
    #expect(scene.quotes == ["claim: The quay at Tarn leaks, the harbour office"])
    #expect(scene.reading.marks.orphanCount == 0)
    try scene.press("/office⏎wb")
    #expect(scene.here.contains("▮office"))
    try scene.press("elll")
    #expect(scene.here.hasSuffix("▮aid on Monday. The"))
    try scene.press("hhh")
    #expect(scene.here.contains("offic▮e"))
    let column = scene.frame.cursor?.columns
    try scene.press("ll")
    #expect(scene.frame.cursor?.columns == column.map { $0 + 2 })
  }

  @Test func theSentenceRunsOverTheJoin() throws {
    var scene = scene()
    try scene.press("/Tarn⏎=join next⏎H")
    #expect(
      scene.quotes == ["highlight: The quay at Tarn leaks, the harbour office\n\nsaid on Monday."])
    #expect(scene.screen.contains("office said on Monday."))
    try scene.press("y")
    let copied = scene.effects.compactMap { effect in
      if case .copy(let text) = effect { text } else { nil }
    }
    #expect(
      copied.last?.hasPrefix("“The quay at Tarn leaks, the harbour office said on Monday.”") == true
    )
  }

  @Test func aSearchFindsOverTheJoinAtOnce() throws {
    var scene = scene()
    try scene.press("/office said⏎")
    #expect(scene.reading.search?.matches.isEmpty == true)
    try scene.press("/Tarn⏎=join next⏎/office said⏎")
    #expect(scene.here.contains("▮office"))
    try scene.press("u")
    #expect(scene.reading.search?.matches.isEmpty == true)
  }

  @Test func whatCannotBeDoneSaysWhy() throws {
    for (keys, reason) in [
      ("gg=join before⏎", "no block comes before this one"),
      ("G=join next⏎", "no block comes after this one"),
      ("G=join before⏎", "the block before this one is folded"),
      ("/Tarn⏎=split before⏎", "the sentence is the first of its block"),
      ("gg=split at⏎", "the cursor is at an edge of the block"),
      ("gg=as it was⏎", "nothing is corrected here"),
    ] {
      var scene = scene()
      try scene.press(keys)
      #expect(scene.foot.contains(reason), "\(keys): \(scene.foot)")
      #expect(scene.reading.annotations == Annotations())
      try scene.press("⎋:")
      #expect(!scene.screen.isEmpty)
    }
  }

  @Test func whatIsKnownIsCorrectedByKey() throws {
    var scene = scene()
    try scene.press("g=")
    #expect(scene.screen.contains("▸ title"))
    #expect(scene.screen.contains("unknown"))
    try scene.press("⏎<C-u>The quay at Tarn⏎")
    #expect(scene.frame.line(0).contains("The quay at Tarn"))
    #expect(scene.screen.contains("The quay at Tarn  (corrected)"))
    try scene.press("byl⏎<C-e>; Bo Lund⏎⎋")
    #expect(scene.reading.article.metadata.byline == ["Ada Winter", "Bo Lund"])
    try scene.press("u")
    #expect(scene.reading.article.metadata.byline == ["Ada Winter"])
    #expect(scene.foot.contains("undone: byline: Ada Winter, Bo Lund"))
    try scene.press("g=<C-r>⎋")
    #expect(scene.reading.annotations == Annotations())
    try scene.press("g=url⏎<C-u>⏎⎋")
    #expect(scene.reading.article.metadata.url == nil)
  }

  @Test func whatDoesNotFitStaysInThePrompt() throws {
    var scene = scene()
    try scene.press("g=publ⏎<C-u>May⏎")
    #expect(scene.foot.contains("“May” is no date: write 2025-09-29 or 29 September"))
    #expect(scene.screen.contains("May"))
    try scene.press("<C-u>2025-05-01⏎⎋")
    #expect(scene.frame.line(0).contains("2025-05-01"))
  }

  @Test func theListOpensWhatIsKnownOfTheArticleUnderItsCursor() throws {
    var scene = scene()
    try scene.press("<F2>g=")
    #expect(scene.screen.contains("About the article"))
    try scene.press("⎋q")
    scene.send(
      .articles(
        [ArticleRow(ArticleSummary(Article.made([(.paragraph, "x")]).renamed, Annotations()))],
        problems: []))
    try scene.press("g=")
    #expect(scene.effects.contains(.open(ID("other-00000000"))))
  }
}

extension Article {
  fileprivate var renamed: Article {
    Article(
      id: ID("other-00000000"), metadata: metadata, text: text, blocks: blocks, original: original)
  }
}
