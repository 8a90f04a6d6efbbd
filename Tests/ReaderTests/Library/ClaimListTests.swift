import Model
import Screen
import Testing

@testable import Reader

@Suite struct ClaimListTests {
  @Test func aClaimHasItsNumbersBesideIt() throws {
    var scene = LibraryScene()
    try scene.press("<F4>")
    let text = scene.screen.split(separator: "\n").prefix(4).joined(separator: "\n")
    #expect(
      text == """
         Postil · Claims                                                                 sorted by articles
          Claim                                          Status    Gr   Art  Origins  Stances  Flags
        ▸ The seals leave the bay                        open             2        1  +2 −1    single +1
          “The mole is cracked.”                         passage          1        1  +1       single
        """)
    #expect(scene.foot.contains("2 claims"))
  }

  @Test func whatNobodySupportsSaysWhyNothingIsCounted() throws {
    var scene = LibraryScene(
      [
        .init("A", nil, "Ice is thin.", from: "X", of: "The ice is thin", .reports),
        .init("B", nil, "It is thin.", from: "Y", of: "The ice is thin", .reports),
        .init("C", nil, "It is thick.", from: "Z", of: "The ice is thin", .denies),
      ], columns: 140)
    try scene.press("<F4>")
    #expect(scene.lines(with: "▸").first?.contains("0  −1 r2") == true)
    #expect(scene.screen.contains("no article supports it: 1 denies it, 2 report it"))
  }

  /// What stands in the columns is told where the keys are.
  @Test func helpTellsWhatTheColumnsSay() throws {
    var scene = LibraryScene(columns: 80)
    try scene.press("<F4>?")
    let told = scene.state.pageLines
    for column in ClaimColumn.allCases {
      #expect(told.contains { $0.key == column.head }, "\(column.head)")
    }
    let words = told.map(\.text).joined(separator: " ")
    for sign in ["+ supports", "− denies", "r reports", "p predicts", "passage: no claim"] {
      #expect(words.contains(sign), "\(sign)")
    }
    for column in SourceColumn.allCases {
      #expect(told.contains { $0.key == column.head }, "\(column.head)")
    }
  }

  /// The statement is what is read: it has nearly half of the room before other columns have any.
  @Test(arguments: [80, 100, 140, 220])
  func theStatementHasNearlyHalfOfTheRoom(_ columns: Int) throws {
    var scene = LibraryScene(columns: columns)
    try scene.press("<F4>")
    let list = try #require(scene.state.panes(of: scene.state.claims).list)
    let room = ClaimColumn.columns(in: list)
    #expect(room.end - room.start >= list.columns * 45 / 100, "\(room.end - room.start)")
  }

  @Test func aDigitShowsThem() throws {
    var scene = LibraryScene()
    try scene.pressAndWait("3")
    #expect(scene.screen.contains("The seals leave the bay"))
  }

  /// What does not fit is left out whole; statement and origins stay.
  @Test func narrowScreensKeepStatementAndOrigins() throws {
    var scene = LibraryScene(columns: 46, rows: 20)
    try scene.press("<F4>")
    #expect(scene.frame.line(2) == "▸ The seals leave the bay                   1")
    #expect(scene.frame.line(1) == "  Claim                               Origins")
    for columns in 1...60 {
      scene.resize(columns, 8)
      #expect(scene.frame.size.columns == columns)
    }
  }

  @Test func untilItIsReadTheViewSaysSo() {
    var state = State(size: Size(columns: 80, rows: 24))
    let signature = Signature(creator: "mira", time: Timestamp(seconds: 0))
    let effects = state.update(.input(.key(KeyEvent(.function(4)))), by: signature)
    #expect(effects.contains(.loadBook(isWhole: true)))
    #expect(View.frame(of: state).text.contains("reading the library …"))
    // What is typed meanwhile is no command of its own, and comes to where it was to go.
    for sign in "/gate" {
      _ = state.update(.input(.key(KeyEvent(.character(sign)))), by: signature)
    }
    #expect(state.status.text == "5 keys will be taken then: Esc forgets them")
    _ = state.update(.book(Book(ledgers: Ledgers(), articles: []), problems: []), by: signature)
    #expect(state.claims.filter == "gate")
    // Behind the digit of the view, too.
    state = State(size: Size(columns: 80, rows: 24))
    for sign in "3/gate" {
      _ = state.update(.input(.key(KeyEvent(.character(sign)))), by: signature)
    }
    _ = state.update(.book(Book(ledgers: Ledgers(), articles: []), problems: []), by: signature)
    #expect(state.view == .claims && state.claims.filter == "gate")
    #expect(View.frame(of: state).text.contains("No claim fits “gate”."))
  }

  @Test func whatCannotBeReadIsSaidAndTheRestIsShown() throws {
    var scene = LibraryScene()
    try scene.press("<F4>")
    let problem = "tide-1: marks.json: line 3: a number is missing"
    scene.send(.book(scene.book, problems: [problem]))
    #expect(scene.foot.contains(problem))
    #expect(scene.screen.contains("The seals leave the bay"))
  }

  private static let many: [LibraryScene.Told] = [
    .init("A", "2026-01-01", "One.", from: "X", of: "Boats are late"),
    .init("B", "2026-03-01", "Two.", from: "Y", of: "Ane is ill"),
    .init("C", "2026-02-01", "Three.", from: "X", of: "Cats swim"),
    .init("D", "2026-02-01", "Four.", from: "Y", of: "Cats swim"),
  ]

  private func order(_ scene: LibraryScene) -> [String] {
    scene.state.claims.shown.map { String(scene.state.claims.entries[$0].statement.prefix(1)) }
  }

  @Test func theyAreSortedByEachColumn() throws {
    var scene = LibraryScene(Self.many)
    try scene.press("<F4>")
    #expect(order(scene) == ["C", "A", "B"])
    for (name, expected) in [
      ("statement", ["A", "B", "C"]), ("origins", ["C", "A", "B"]), ("newest", ["A", "C", "B"]),
    ] {
      try scene.press("s")
      #expect(scene.state.claims.order.rawValue == name)
      #expect(order(scene) == expected, "\(name)")
    }
    try scene.press("s")
    #expect(order(scene) == ["A", "B", "C"])
    // The two that rest on one source come before the one that does not.
    try scene.press("s")
    #expect(order(scene) == ["A", "B", "C"])
  }

  @Test(arguments: [
    ("seal", ["The seals leave the bay"]), ("SEALS bay", ["The seals leave the bay"]),
    ("status:passage", ["The mole is cracked."]), ("status:open", ["The seals leave the bay"]),
    ("flag:dispu", ["The seals leave the bay"]), ("#sea", ["The seals leave the bay"]),
    ("#land", []), ("nothing", []),
  ])
  func theFilterTakesWordsTagsAndStatus(_ filter: String, _ expected: [String]) throws {
    var scene = LibraryScene()
    try scene.press("<F4>tsea/bay⏎")
    try scene.press("/\(filter)")
    let list = scene.state.claims
    #expect(list.shown.map { list.entries[$0].statement } == expected)
    try scene.press("⎋")
    #expect(scene.state.claims.shown.count == 2)
  }

  @Test func qLetsGoOfTheFilterThenLeaves() throws {
    var scene = LibraryScene()
    try scene.press("<F4>/mole⏎")
    #expect(scene.foot.contains("1 of 2 claims · filter: mole"))
    try scene.press("q")
    #expect(scene.state.claims.shown.count == 2)
    try scene.press("q")
    #expect(scene.state.view == .articles)
  }

  @Test func fromTheReaderQGoesBackToIt() throws {
    var scene = LibraryScene()
    try scene.press("⏎<F4>q")
    #expect(scene.state.view == .reader)
  }

  /// A circle of merges leads nowhere, and is shown all the same.
  @Test func ringsAndMissingClaimsDoNotHang() {
    let time = Timestamp(seconds: 0)
    func claim(_ id: String, _ other: String?) -> Claim {
      Claim(
        id: ID(id), statement: id, mergedInto: other.map { ID($0) }, creator: "m", created: time)
    }
    let ledgers = Ledgers(claims: [claim("c-1", "c-2"), claim("c-2", "c-1"), claim("c-3", nil)])
    let book = Book(ledgers: ledgers, articles: [])
    #expect(book.claims.map(\.statement).contains("c-3"))
    for entry in book.claims { #expect(!ClaimTree(entry, in: book).phrase.isEmpty) }
  }
}
