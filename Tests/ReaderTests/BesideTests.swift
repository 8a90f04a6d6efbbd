import Model
import Screen
import Testing
import Text

@testable import Reader

/// A reader that compares two articles about the same harbour.
struct BesideScene: Typable {
  var state: State
  private(set) var effects: [Effect] = []
  let left: Opened
  let right: Opened
  let signature = Signature(creator: "mira", time: Timestamp(seconds: 1_772_000_000))

  static let passage =
    "The harbour board knew of the cracks in the mole for two years, said Tomas Lind, its engineer, "
    + "and nobody has told the town what it would cost to mend them before the winter comes."

  init(
    columns: Int = 100, rows: Int = 24, linksClaims: Bool = true, sharesText: Bool = true,
    saysTwice: Bool = false
  ) {
    let one = Self.article(
      "quay", "The Quay",
      [
        "A first paragraph of one article that the other has not.", Self.passage,
        "Divers found eleven cracks in the mole.", Self.filler(20, "At noon gulls cried near pier"),
        "A ferry will come in June.",
      ])
    let other = Self.article(
      "tarn", "Tarn Post",
      [
        Self.filler(12, "Old fishermen counted their nets beside hut"),
        "Somebody counted the cracks: there are eleven.",
        sharesText ? Self.passage : "Nothing of it.",
        Self.filler(18, "Rain fell upon every roof along street"),
        "June brings a ferry, one hears.",
      ])
    let claims = [("c-cracks", "There are eleven cracks"), ("c-ferry", "A ferry comes in June")].map
    {
      Claim(id: ID($0), statement: $1, creator: "mira", created: Timestamp(seconds: 0))
    }
    let sources = ["RUSI", "leaked log"].map {
      Source(id: ID($0.lowercased()), name: $0, creator: "mira", created: Timestamp(seconds: 0))
    }
    let ledgers = Ledgers(claims: claims, sources: sources)
    left = Self.opened(
      one, ["Divers found eleven cracks", "A ferry will come in June"], linksClaims, ledgers,
      via: [])
    right = Self.opened(
      other,
      ["Somebody counted the cracks", "June brings a ferry"]
        + (saysTwice ? ["there are eleven"] : []), linksClaims, ledgers,
      via: [Via(sources[1].id, basis: .stated)])
    state = State(size: Size(columns: columns, rows: rows))
    send(
      .articles([one, other].map { ArticleRow(ArticleSummary($0, Annotations())) }, problems: []))
  }

  private static func filler(_ count: Int, _ words: String) -> String {
    (0..<count).map { "\(words) \($0)." }.joined(separator: " ")
  }

  private static func article(_ name: String, _ outlet: String, _ paragraphs: [String]) -> Article {
    let made = Article.made([(.title, "About the \(name)")] + paragraphs.map { (.paragraph, $0) })
    return Article(
      id: ID("\(name)-00000000"),
      metadata: Metadata(
        title: "About the \(name)", outlet: outlet,
        published: name == "quay" ? "2026-03-02" : "2026-03-04"),
      text: made.text, blocks: made.blocks, original: made.original)
  }

  private static func opened(
    _ article: Article, _ quotes: [String], _ linksClaims: Bool, _ ledgers: Ledgers, via: [Via]
  ) -> Opened {
    let signature = Signature(creator: "mira", time: Timestamp(seconds: 1_771_000_000))
    var marks: [Mark] = []
    var assertions: [Assertion] = []
    for (number, quote) in quotes.enumerated() {
      let mark = Mark(
        .claim, over: article.text.occurrences(of: ScalarText(quote)), of: article, by: signature,
        beside: marks)
      var assertion = Assertion(
        claim: mark.id, sourceMarks: [], cueMarks: [], stance: .supports, sources: [ID("rusi")],
        via: via, in: article.id, by: signature, beside: assertions)
      if linksClaims { assertion.claim = ledgers.claims[number % 2].id }
      marks.append(mark)
      assertions.append(assertion)
    }
    return Opened(
      article: article,
      notebook: Notebook(
        annotations: Annotations(marks: marks, assertions: assertions), ledgers: ledgers),
      history: History(), place: nil)
  }

  var frame: Frame { View.frame(of: state) }
  var screen: String { frame.text }
  var foot: String { frame.line(state.size.rows - 1) }
  var bar: String { frame.line(0) }

  /// The words of a side at its cursor.
  func words(_ side: BesideSide) -> String {
    guard let reading = state.beside?[side] else { return "" }
    return reading.text[Span(reading.cursor, reading.cursor + 12)]
  }

  /// On which line of the screen a side's text has these words; nil where they are not shown.
  func line(of words: String, _ side: BesideSide) -> Int? {
    (0..<state.size.rows).first { row in
      let line = frame.line(row)
      let half = side == .left ? line.prefix { $0 != "│" } : line.drop { $0 != "│" }
      return half.contains(words)
    }
  }

  mutating func send(_ message: Message) {
    var waiting = [message]
    while !waiting.isEmpty {
      let new = state.update(waiting.removeFirst(), by: signature)
      effects += new
      for effect in new {
        switch effect {
        case .open(let id): waiting.append(.opened(id == left.article.id ? left : right))
        case .findPartners(let id):
          waiting.append(
            .partners(
              id,
              [
                Partner(
                  id: right.article.id, title: "About the tarn", outlet: "Tarn Post",
                  published: "2026-03-04", claims: 2, share: 0.41)
              ]))
        case .compareArticles: waiting.append(.shared(Shared(left, right)))
        default: break
        }
      }
    }
  }
}

/// Two articles side by side.
@Suite struct BesideTests {
  private func compared(
    columns: Int = 100, rows: Int = 24, linksClaims: Bool = true, sharesText: Bool = true,
    saysTwice: Bool = false, _ keys: String = ""
  ) throws -> BesideScene {
    var scene = BesideScene(
      columns: columns, rows: rows, linksClaims: linksClaims, sharesText: sharesText,
      saysTwice: saysTwice)
    try scene.press("gd⏎" + keys)
    return scene
  }

  @Test func thePickerSaysWhyAnArticleIsLikely() throws {
    var scene = BesideScene()
    try scene.press("gd")
    #expect(scene.screen.contains("Compare “About the quay” with"))
    #expect(scene.screen.contains("2 shared claims · 41 % of the text shared · Tarn Post"))
    try scene.press("<Esc>")
    #expect(scene.state.view == .articles && scene.state.mode == .normal)
  }

  @Test func theClaimIsSaidWithBothChains() throws {
    let scene = try compared()
    #expect(scene.bar.contains("by claims") && scene.bar.contains("2 shared claims · "))
    #expect(scene.screen.contains("claim 1 of 2"))
    #expect(scene.screen.contains("There are eleven cracks"))
    #expect(scene.screen.contains("The Quay ← RUSI │ Tarn Post ← RUSI ← leaked log"))
    #expect(scene.words(.left) == "Divers found" && scene.words(.right) == "Somebody cou")
  }

  @Test func theOtherSideStandsAtTheSameHeight() throws {
    for keys in ["", "j", "jjj", "k", "n", "nN"] {
      let scene = try compared(keys)
      let (left, right) =
        keys == "n" ? ("A ferry will", "June brings") : ("Divers found", "Somebody counted")
      #expect(scene.line(of: left, .left) != nil, "\(keys)")
      #expect(scene.line(of: left, .left) == scene.line(of: right, .right), "\(keys)")
    }
  }

  @Test func nAndCapitalNGoAlongWhatIsShared() throws {
    var scene = try compared("n")
    #expect(scene.screen.contains("claim 2 of 2") && scene.words(.right) == "June brings ")
    try scene.press("n")
    #expect(scene.foot.contains("nothing more is shared below"))
    try scene.press("N")
    #expect(scene.screen.contains("claim 1 of 2"))
  }

  /// Of a claim that one side says once and the other twice, both places are gone to.
  @Test func eachPlaceOfAClaimIsGoneTo() throws {
    var scene = try compared(saysTwice: true)
    #expect(scene.bar.contains("2 shared claims"))
    #expect(scene.screen.contains("claim 1 of 2 · place 1 of 3"))
    #expect(scene.words(.right) == "Somebody cou")
    try scene.press("n")
    #expect(scene.screen.contains("claim 1 of 2 · place 2 of 3"))
    #expect(scene.words(.left) == "Divers found" && scene.words(.right) == "there are el")
    try scene.press("⇥⇥")
    #expect(scene.screen.contains("place 2 of 3"))
    try scene.press("n")
    #expect(scene.screen.contains("claim 2 of 2 · place 3 of 3"))
    try scene.press("n")
    #expect(scene.foot.contains("nothing more is shared below"))
    try scene.press("NN")
    #expect(scene.screen.contains("place 1 of 3") && scene.words(.right) == "Somebody cou")
    try scene.press("N")
    #expect(scene.foot.contains("nothing more is shared above"))
    try scene.press("2n")
    #expect(scene.screen.contains("claim 2 of 2"))
  }

  @Test(arguments: [(80, 24), (100, 30), (140, 40)])
  func whatIsSharedStandsBesideEachArticle(_ columns: Int, _ rows: Int) throws {
    var scene = try compared(columns: columns, rows: rows)
    let shares = scene.frame.line(2)
    let parts = shares.split(separator: "% shared", omittingEmptySubsequences: false)
    #expect(parts.count == 3, "\(shares)")
    try scene.press("⇥")
    #expect(scene.frame.line(2) == shares)
    #expect(scene.bar.contains("2 shared claims · 1 shared passage"))
  }

  /// What is compared is seen on both sides, from wherever one comes.
  @Test(arguments: [(80, 24), (100, 30), (140, 40)])
  func whatIsSharedIsInSight(_ columns: Int, _ rows: Int) throws {
    for keys in ["c", "Gc", "⇥Gc", "Gcc", "ggc", "cGcc", "⇥cGNn", "<PageDown>c", "nc"] {
      let scene = try compared(columns: columns, rows: rows, keys)
      let ends =
        scene.bar.contains("by text")
        ? ("The harbour", "The harbour")
        : scene.screen.contains("claim 1") ? ("Divers", "Somebody") : ("A ferry", "June brings")
      #expect(scene.line(of: ends.0, .left) != nil, "\(keys)\n\(scene.screen)")
      #expect(scene.line(of: ends.1, .right) != nil, "\(keys)\n\(scene.screen)")
    }
  }

  @Test(arguments: [(80, 24), (100, 30), (140, 40)])
  func articlesAreCalledByTheirTitles(_ columns: Int, _ rows: Int) throws {
    var scene = try compared(columns: columns, rows: rows, "=")
    #expect(scene.foot.contains("else nothing") && scene.screen.contains("of “About the quay”?"))
    try scene.press("y")
    #expect(scene.foot.contains("“About the tarn” copy of “About the quay”"))
    #expect(!scene.screen.contains("00000000"))
  }

  @Test func tabGoesToTheOtherSideAndThatOneLeads() throws {
    var scene = try compared("⇥")
    #expect(scene.state.beside?.side == .right)
    try scene.press("G")
    #expect(scene.screen.contains("claim 2 of 2") && scene.words(.left) == "A ferry will")
    try scene.press("⇥gg")
    #expect(scene.screen.contains("claim 1 of 2") && scene.words(.right) == "Somebody cou")
  }

  @Test func byTextWhatIsTheSameGoesAlong() throws {
    var scene = try compared("c")
    #expect(scene.bar.contains("by text") && scene.screen.contains("passage 1 of 1"))
    try scene.press("ggn")
    #expect(scene.words(.left) == "The harbour " && scene.words(.right) == "The harbour ")
    #expect(scene.screen.contains("┃"))
    try scene.press("j")
    // Within it, the same words are at the same height.
    let beside = try #require(scene.state.beside)
    #expect(
      beside.left.cursor > scene.left.article.text.occurrences(of: "The harbour board")[0].start)
    #expect(scene.words(.left) == scene.words(.right))
    try scene.press("c")
    #expect(scene.bar.contains("by claims"))
  }

  @Test func whatIsNotSharedIsSaid() throws {
    var scene = try compared(linksClaims: false)
    #expect(scene.bar.contains("by text") && scene.bar.contains("no shared claims"))
    try scene.press("c")
    #expect(scene.foot.contains("no claim of the ledger is in both"))
    scene = try compared(linksClaims: false, sharesText: false)
    #expect(scene.screen.contains("Both share no claim of the ledger"))
    try scene.press("jjnG⇥G")
    #expect(scene.state.view == .beside)
  }

  @Test func enterOpensTheArticleThereAndQComesBack() throws {
    var scene = try compared("⇥⏎")
    #expect(
      scene.state.view == .reader && scene.state.reading?.article.id == scene.right.article.id)
    #expect(scene.bar.hasPrefix(" Compare ▸"))
    try scene.press("q")
    #expect(scene.state.view == .beside && scene.state.beside?.side == .right)
    #expect(scene.words(.right) == "Somebody cou" && scene.words(.left) == "Divers found")
    try scene.press("q")
    #expect(scene.state.view == .articles && scene.state.beside == nil)
  }

  @Test func aCopyIsHeldOrRefused() throws {
    var scene = try compared("=")
    #expect(scene.screen.contains("“About the tarn”"))
    #expect(scene.screen.contains("is a copy of “About the quay”?"))
    #expect(scene.foot.contains("y yes  s the other way  n no copy"))
    try scene.press("x")
    #expect(scene.foot.contains("nothing was said of a copy"))
    for (answer, from, isRefused) in [
      ("y", "tarn", false), ("s", "quay", false), ("n", "tarn", true),
    ] {
      scene = try compared("=" + answer)
      guard case .commitLibrary(let commit, _) = scene.effects.last,
        case .change(let change) = commit.deed
      else {
        Issue.record("nothing was sent")
        continue
      }
      let relations = change.ledgers.leaves.compactMap { leaf in
        if case .addRelation(let relation) = leaf { return relation }
        return nil
      }
      #expect(relations.map(\.kind) == [.copyOf] && relations.map(\.isRefused) == [isRefused])
      #expect(relations.first?.ends.names.from == "\(from)-00000000")
    }
  }

  @Test(arguments: [(80, 24), (60, 24), (40, 12), (20, 6), (200, 50), (5, 3)])
  func everySizeIsDrawn(_ columns: Int, _ rows: Int) throws {
    var scene = try compared(columns: columns, rows: rows, "jn")
    for key in ["⇥", "c", "G", "gg", "k", "<PageDown>", "n"] {
      try scene.press(key)
      #expect(scene.frame.size == Size(columns: columns, rows: rows))
    }
    scene.send(.input(.resize(Size(columns: 80, rows: 24))))
    #expect(scene.screen.contains("│"))
  }
}
