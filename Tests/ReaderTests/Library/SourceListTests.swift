import Model
import Screen
import Testing

@testable import Reader

@Suite struct SourceListTests {
  private func names(_ scene: LibraryScene) -> [String] {
    scene.state.sources.shown.map { scene.state.sources.entries[$0].name }
  }

  @Test func aSourceHasItsNumbersBesideIt() throws {
    var scene = LibraryScene(change: LibraryScene.graded)
    try scene.press("<F5>")
    let text = scene.screen.split(separator: "\n").prefix(6).joined(separator: "\n")
    #expect(
      text == """
         Postil · Sources                                                                sorted by articles
          Source                                                Kind          Gr    Art  Claims  Last
        ▸ a survey                                              document              2       1  2026-02-03
          Ada Winter  Winter · A. W.                            person        B       2       1  2026-02-03
          Tomas Lind                                                                  2       2
          The Quay                                                                    1       1  2026-02-03
        """)
    #expect(scene.foot.contains("4 sources"))
  }

  @Test func aDigitShowsThem() throws {
    var scene = LibraryScene()
    try scene.pressAndWait("4")
    #expect(scene.screen.contains("Ada Winter"))
  }

  @Test func theRecordTellsAllThatIsKnown() throws {
    var scene = LibraryScene(columns: 78, rows: 30, change: LibraryScene.graded)
    try scene.press("<F5>j⏎")
    let text = scene.screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      text[1...20].joined(separator: "\n") == """
          Ada Winter
          kind: person
          also: Winter · A. W.
          reliability: B usually reliable: minor doubt; has been right most of the
          time
          added: 2026-02-25 by mira

          Cited by
        ▸ The Quay · 1 article

          Has it from
          a survey · 2 articles

          Said in 2 articles
          2026-02-01 · The Quay · supports
            ← Ada Winter ← a survey
            “Seals are leaving the bay.”
            = The seals leave the bay
          2026-02-03 · Harbour Post · supports
            ← The Quay ← Ada Winter ← a survey
        """)
  }

  @Test func wideScreensShowBoth() throws {
    var scene = LibraryScene(columns: 140, rows: 30)
    try scene.press("<F5>")
    #expect(scene.frame.line(1).hasSuffix("│  a survey"))
    #expect(scene.frame.line(2).hasPrefix("▸ a survey"))
    try scene.press("j")
    #expect(scene.frame.line(1).hasSuffix("│  Ada Winter"))
    try scene.press("⏎")
    #expect(scene.frame.cursor.map { $0.columns > 70 } == true)
  }

  @Test func aPassageIsGoneToAndBackFromItsLine() throws {
    var scene = LibraryScene(columns: 78)
    try scene.press("<F5>j⏎<Tab><Tab>j")
    let line = scene.lines(with: "▸").first
    #expect(line == "▸ 2026-02-03 · Harbour Post · supports")
    try scene.press("⏎")
    #expect(scene.state.view == .reader)
    #expect(scene.state.reading?.currentMark?.quote == "The bay is losing its seals.")
    try scene.press("q")
    #expect(scene.state.view == .sources)
    #expect(scene.lines(with: "▸").first == line)
  }

  @Test func aSourceLeadsToTheOnesItHasThingsFrom() throws {
    var scene = LibraryScene(columns: 78)
    try scene.press("<F5>j⏎⏎")
    #expect(scene.state.sources.current?.name == "The Quay")
    #expect(scene.state.sources.isInside)
    try scene.press("q")
    #expect(scene.state.sources.current?.name == "Ada Winter")
    try scene.press("qq")
    #expect(scene.state.view == .articles)
  }

  @Test(arguments: [
    ("winter", ["Ada Winter"]), ("a. w.", ["Ada Winter"]), ("kind:doc", ["a survey"]),
    ("B", ["Ada Winter"]), ("grade:b", ["Ada Winter"]),
    ("grade:none", ["a survey", "Tomas Lind", "The Quay"]), ("kind:person A", []),
    ("quay", ["The Quay"]),
  ])
  func theFilterTakesWordsKindAndLetter(_ filter: String, _ expected: [String]) throws {
    var scene = LibraryScene(change: LibraryScene.graded)
    try scene.press("<F5>/\(filter)")
    #expect(names(scene) == expected)
    try scene.press("⎋")
    #expect(names(scene).count == 4)
  }

  @Test func theyAreSortedByEachColumn() throws {
    var scene = LibraryScene(change: LibraryScene.graded)
    try scene.press("<F5>")
    for (name, expected) in [
      ("name", ["a survey", "Ada Winter", "The Quay", "Tomas Lind"]),
      ("newest", ["a survey", "Ada Winter", "The Quay", "Tomas Lind"]),
      ("claims", ["Tomas Lind", "a survey", "Ada Winter", "The Quay"]),
      ("kind", ["Ada Winter", "a survey", "The Quay", "Tomas Lind"]),
      ("reliability", ["Ada Winter", "a survey", "The Quay", "Tomas Lind"]),
      ("articles", ["a survey", "Ada Winter", "Tomas Lind", "The Quay"]),
    ] {
      try scene.press("s")
      #expect(scene.state.sources.order.rawValue == name)
      #expect(names(scene) == expected, "\(name)")
    }
  }

  @Test func everySizeIsDrawn() throws {
    var scene = LibraryScene(change: LibraryScene.graded)
    try scene.press("<F5>j⏎")
    for columns in stride(from: 1, through: 150, by: 7) {
      for rows in [1, 2, 3, 5, 24] {
        scene.resize(columns, rows)
        try scene.press("jk")
        #expect(scene.frame.size == Size(columns: columns, rows: rows))
      }
    }
  }

  @Test func anEmptyLibrarySaysWhatSourcesAre() throws {
    var scene = LibraryScene([])
    try scene.press("<F5>")
    #expect(scene.screen.contains("No sources in the library yet."))
    try scene.press("e")
    #expect(scene.foot.contains("there is no source yet: a adds one"))
  }

  /// Names that mean to steer the terminal are shown without what steers.
  @Test func namesAreCleaned() throws {
    let name = "Eve\u{1B}[31m\u{202E}\nsecond line"
    let source = Source(
      id: ID("eve"), name: name, note: "x\u{7}", creator: "m", created: Timestamp(seconds: 0))
    var scene = LibraryScene(columns: 140, change: [.addSource(source)])
    try scene.press("<F5>/eve⏎")
    #expect(!scene.screen.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    #expect(scene.screen.contains("second line"))
  }
}

extension LibraryScene {
  /// What is known of two of the sources.
  static let graded: [Change] = {
    let time = Timestamp(seconds: 1_772_000_000)
    return [
      .editSource(ID("ada-winter"), .kind(.person), time: time),
      .editSource(ID("ada-winter"), .aliases(["Winter", "A. W."]), time: time),
      .editSource(ID("ada-winter"), .reliability(.b), time: time),
      .editSource(ID("a-survey"), .kind(.document), time: time),
    ]
  }()
}
