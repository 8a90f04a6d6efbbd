import Model
import Screen
import Testing

@testable import Reader

@Suite struct TagViewTests {
  private static let told: [LibraryScene.Told] = [
    .init("A", "2026-01-01", "One thing.", from: "X", tags: ["war/air"]),
    .init("B", "2026-01-02", "Two things.", from: "X", tags: ["war", "sea"]),
    .init("C", nil, "Three things.", from: "Y", tags: ["war/air/drones"]),
  ]

  private static let ledger: [Change] = [
    ("war", "#0072B2", "All of war"), ("war/air", nil, ""), ("war/air/drones", nil, ""),
    ("sea", nil, ""), ("planes", nil, ""),
  ].compactMap { name, colour, about in
    TagName(name).map { .addTag(Tag(name: $0, colour: colour, description: about)) }
  }

  private func scene(columns: Int = 80, rows: Int = 24) -> LibraryScene {
    LibraryScene(Self.told, columns: columns, rows: rows, change: Self.ledger)
  }

  private func names(_ scene: LibraryScene) -> [String] {
    scene.state.tags.entries.map(\.name.value)
  }

  private func borne(_ scene: LibraryScene) -> [String] {
    scene.annotations.sorted { $0.key < $1.key }.flatMap(\.value.marks)
      .map { $0.tags.map(\.value).joined(separator: " ") }
  }

  @Test func theHierarchyIsIndentedWithItsCounts() throws {
    var scene = scene()
    try scene.pressAndWait("5")
    let text = scene.screen.split(separator: "\n").prefix(7).joined(separator: "\n")
    #expect(
      text == """
         Postil · Tags
            Tag                        Art  Marks Claims  What for
        ▸ □ #planes                      –      –      –
          □ #sea                         1      1      –
          ■ #war                         1      1      –  All of war
            □ #war/air                   1      1      –
              □ #war/air/drones          1      1      –
        """)
    #expect(scene.foot.contains("5 tags"))
  }

  @Test func aTagHasItsOwnColour() throws {
    var scene = scene()
    try scene.press("<F6>")
    #expect(scene.frame[2, 4].ink == RGB(hex: "#0072B2"))
    #expect(scene.frame[2, 3].ink == nil)
  }

  @Test func theMarksBelowATagAreListedAndGoneTo() throws {
    var scene = scene()
    try scene.press("<F6>jj⏎")
    let lines = scene.screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines[1...10].joined(separator: "\n") == """
          #war · blue
          All of war

          Title 0 · A · 2026-01-01
        ▸   C “One thing.” #war/air

          Title 1 · B · 2026-01-02
            C “Two things.” #sea #war

          Title 2 · C
        """)
    try scene.press("j⏎")
    #expect(scene.state.reading?.currentMark?.quote == "Two things.")
    try scene.press("q")
    #expect(scene.lines(with: "▸").first?.contains("Two things.") == true)
    try scene.press("qq")
    #expect(scene.state.view == .articles)
  }

  @Test func whatIsShownOfAStepIsWhatItDoesWhenTheLibraryChanges() throws {
    var scene = scene()
    try scene.press("<F6>jjd")
    #expect(scene.screen.contains("3 marks in 3 articles, 0 claims"))
    scene.forgetMarks(of: "article-0")
    scene.send(.book(scene.book, problems: []))
    #expect(scene.screen.contains("2 marks in 2 articles, 0 claims"))
    #expect(scene.foot.contains("the library changed"))
    try scene.press("⏎")
    #expect(borne(scene) == ["sea", ""])
  }

  @Test func aRenamingIsShownThenDoneThenUndoneInOneStep() throws {
    var scene = scene()
    try scene.press("<F6>jje<C-u>conflict⏎")
    let lines = scene.screen.split(separator: "\n").suffix(9).map(String.init)
    #expect(lines[0].hasPrefix("── #war renamed #conflict ──"))
    #expect(
      lines[1...7].joined(separator: "\n") == """
          3 marks in 3 articles, 0 claims
          #war → #conflict
          #war/air → #conflict/air
          #war/air/drones → #conflict/air/drones
          1 mark  Title 0
          1 mark  Title 1
          1 mark  Title 2
        """)
    #expect(scene.labels.isEmpty)
    try scene.press("⏎")
    #expect(borne(scene) == ["conflict/air", "conflict sea", "conflict/air/drones"])
    #expect(scene.state.tags.current?.name.value == "conflict")
    #expect(scene.labels == ["#war renamed #conflict"])
    try scene.press("u")
    #expect(borne(scene) == ["war/air", "sea war", "war/air/drones"])
    #expect(scene.state.tags.current?.name.value == "war")
    #expect(scene.foot.contains("undone: #war renamed #conflict"))
    try scene.press("<C-r>")
    #expect(scene.state.tags.current?.name.value == "conflict")
  }

  @Test func escLeavesAllAsItIs() throws {
    var scene = scene()
    try scene.press("<F6>jje<C-u>conflict⏎⎋")
    #expect(scene.labels.isEmpty)
    #expect(scene.foot.contains("nothing was changed"))
  }

  @Test func aNameThatIsTakenOffersToMerge() throws {
    var scene = scene()
    try scene.press("<F6>jje<C-u>sea⏎")
    #expect(scene.lines(with: "── #war merged into #sea").count == 1)
    #expect(scene.foot.contains("#sea is there already: Enter makes both one"))
    try scene.press("⏎")
    #expect(borne(scene) == ["sea/air", "sea", "sea/air/drones"])
    #expect(scene.state.tags.current?.name.value == "sea")
    try scene.press("u")
    #expect(borne(scene) == ["war/air", "sea war", "war/air/drones"])
  }

  @Test func aTagIsMerged() throws {
    var scene = scene()
    try scene.press("<F6>jjjmplanes⏎⏎")
    #expect(borne(scene) == ["planes", "sea war", "planes/drones"])
    #expect(names(scene) == ["planes", "planes/drones", "sea", "war"])
  }

  @Test func aTagIsMovedBelowAnotherAndToTheTop() throws {
    var scene = scene()
    try scene.press("<F6>bwar⏎")
    #expect(scene.screen.contains("#planes moved under #war"))
    try scene.press("⏎")
    #expect(names(scene).contains("war/planes"))
    #expect(scene.state.tags.current?.name.value == "war/planes")
    try scene.press("b⏎⏎")
    #expect(names(scene).contains("planes"))
    // Not below itself, nor below what stands below it.
    try scene.press("/war⏎b")
    guard case .picking(let picker) = scene.state.mode else {
      Issue.record("no list to pick from")
      return
    }
    #expect(picker.choices.map(\.value) == ["planes", "sea"])
  }

  @Test func aTagIsColouredAndDescribed() throws {
    var scene = scene()
    try scene.press("<F6>jcverm⏎")
    #expect(scene.ledgers.tag(try #require(TagName("sea")))?.colour == "#D55E00")
    try scene.press("c#12ab34⏎")
    #expect(scene.ledgers.tag(try #require(TagName("sea")))?.colour == "#12AB34")
    try scene.press("cpuce⏎")
    #expect(scene.foot.contains("“puce” is no colour such as #3366CC"))
    try scene.press("c⏎iAll at sea⏎")
    let tag = scene.ledgers.tag(try #require(TagName("sea")))
    #expect(tag?.colour == nil && tag?.description == "All at sea")
    #expect(scene.lines(with: "All at sea").count >= 1)
  }

  @Test func aTagIsDeletedFromEverything() throws {
    var scene = scene()
    try scene.press("<F6>jjd")
    #expect(scene.lines(with: "#war/air/drones → no tag").count == 1)
    try scene.press("⏎")
    #expect(borne(scene) == ["", "sea", ""])
    #expect(names(scene) == ["planes", "sea"])
    try scene.press("u")
    #expect(borne(scene) == ["war/air", "sea war", "war/air/drones"])
  }

  @Test func aNewTagIsAddedOnce() throws {
    var scene = scene()
    try scene.press("<F6>asea/deep⏎")
    #expect(scene.state.tags.current?.name.value == "sea/deep")
    #expect(scene.state.tags.current?.depth == 1)
    try scene.press("a#war⏎")
    #expect(scene.state.tags.current?.name.value == "war")
    #expect(scene.foot.contains("the ledger has #war already"))
    try scene.press("a###⏎")
    #expect(scene.foot.contains("is no name for a tag"))
    try scene.press("<Backspace><Backspace><Backspace>sea//x⏎")
    #expect(scene.foot.contains("“sea//x” has an empty level"))
    #expect(!names(scene).contains("sea//x"))
  }

  /// What an undo left alone, because somebody changed it since, is told.
  @Test func whatAnUndoLeftAloneIsTold() throws {
    var scene = scene()
    try scene.press("<F6>jjd⏎")
    scene.passedOver = 2
    try scene.press("u")
    #expect(scene.foot.contains("2 parts were left alone"))
  }

  @Test func theFilterLooksAtNamesAndDescriptions() throws {
    var scene = scene()
    try scene.press("<F6>/#air")
    #expect(scene.state.tags.shown.count == 2)
    try scene.press("⎋/all of⏎")
    #expect(scene.state.tags.current?.name.value == "war")
    #expect(scene.foot.contains("1 of 5 tags · filter: all of"))
    try scene.press("q")
    #expect(scene.state.tags.shown.count == 5)
  }

  @Test func everySizeIsDrawn() throws {
    var scene = scene()
    try scene.press("<F6>jj⏎")
    for columns in stride(from: 1, through: 150, by: 7) {
      for rows in [1, 2, 3, 5, 24] {
        scene.resize(columns, rows)
        try scene.press("jk")
        #expect(scene.frame.size == Size(columns: columns, rows: rows))
      }
    }
  }

  @Test func aLibraryWithoutTagsSaysWhatTheyAre() throws {
    var scene = LibraryScene()
    try scene.press("<F6>⏎")
    #expect(scene.screen.contains("No tags in the library yet."))
    #expect(scene.foot.contains("there is no tag yet: a adds one"))
  }
}
