import Model
import Reader
import Screen
import Testing
import Text

/// Tables in the reader: what is at a cell, and where a place of the text is.
@Suite struct TableTests {
  private static let blocks: [(BlockRole, String)] = [
    (.title, "Ferries of the coast"),
    (.paragraph, "The office publishes the figures each month."),
    (
      .table,
      "North line | Hammerfest quay | 1,204 | late by two days, for there was ice in the fjord\n"
        + "South line | Bodø, at the old mole | 45 | on time\n"
        + "\n"
        + "東京海運 |  | 7 | e\u{301}te\u{301}"
    ),
    (.paragraph, "The figures are provisional."),
  ]

  private static let sizes = [(80, 24), (60, 20), (140, 40), (30, 10), (46, 12), (12, 8)]

  /// The scene's table, as the reader shows it.
  @Test func rowsAreShownInColumns() {
    let scene = Scene(Self.blocks, columns: 60)
    #expect(
      scene.screen.contains(
        """
        North line │ Hammerfest quay  │ 1,204 │ late by two
        """), "\(scene.screen)")
  }

  /// What is shown at a cell is found at that cell, and each row begins at itself.
  @Test(arguments: sizes) func cellsAndPlacesAreTheSame(_ columns: Int, _ rows: Int) {
    let reading = Scene(Self.blocks, columns: columns, rows: rows).reading
    for (index, row) in reading.layout.rows.enumerated() {
      #expect(reading.layout.row(at: row.span.start) == index)
      for run in row.line.runs {
        let shown = reading.text.trimmed(run.shown)
        for cluster in Clusters.of(reading.text, in: shown) where cluster.width > 0 {
          let place = cluster.span.start
          #expect(reading.layout.row(at: place) == index)
          let column = reading.column(of: place, in: row)
          #expect(reading.offset(at: column, in: row) == place)
          #expect(reading.offset(at: column + cluster.width - 1, in: row) == place)
        }
      }
    }
  }

  /// Character by character to the end and back, over every place at which the cursor may stand.
  @Test(arguments: sizes) func theCursorWalksInTheOrderOfTheText(_ columns: Int, _ rows: Int) throws
  {
    var scene = Scene(Self.blocks, columns: columns, rows: rows)
    try scene.press("gg")
    var places = [scene.reading.cursor]
    while true {
      try scene.press("l")
      guard scene.reading.cursor != places.last else { break }
      places.append(scene.reading.cursor)
    }
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
    let words = scene.reading.text.scalars.indices.filter {
      !scene.reading.text.scalars[$0].properties.isWhitespace
        && scene.reading.text.scalars[$0] != "\u{301}"
    }
    #expect(Set(places).isSuperset(of: words.map { ScalarOffset($0) }))
    for place in places.reversed() {
      #expect(scene.reading.cursor == place)
      try scene.press("h")
    }
  }

  /// By sentence and by word to the end and back: no rule and no separator holds the cursor.
  @Test(arguments: sizes) func sentencesAndWordsLeadThroughTables(_ columns: Int, _ rows: Int)
    throws
  {
    let ruled = """
      Harbour  Ships  Remarks
      ───────  ─────  ────────────────────────────
      Tarn     1,204  Late. There was ice. No tug.
      Quay         45
      """
    for (forth, back) in [(")", "("), ("w", "b"), ("}", "{")] {
      var scene = Scene(Self.blocks + [(.table, ruled)], columns: columns, rows: rows)
      try scene.press("G$")
      let end = scene.reading.cursor
      for _ in 0..<200 { try scene.press(back) }
      #expect(scene.reading.cursor == .start)
      for _ in 0..<200 { try scene.press(forth) }
      let left = scene.reading.text[Span(scene.reading.cursor, end)]
      #expect(forth == "}" ? left.contains("Tarn") : !left.contains("\n"), "\(forth): \(left)")
    }
  }

  /// Down to the end and up again, each key moving one row.
  @Test(arguments: sizes) func downAndUpMeetTheSameRows(_ columns: Int, _ rows: Int) throws {
    var scene = Scene(Self.blocks, columns: columns, rows: rows)
    try scene.press("gg")
    let stops = scene.reading.layout.rows.indices.filter(scene.reading.layout.isStop)
    for stop in stops {
      #expect(scene.reading.layout.row(at: scene.reading.cursor) == stop)
      try scene.press("j")
    }
    for stop in stops.reversed() {
      #expect(scene.reading.layout.row(at: scene.reading.cursor) == stop)
      try scene.press("k")
    }
  }

  /// A cell without words picks the cell of the table that it is in.
  @Test func aClickBesideANumberPicksIt() throws {
    let scene = Scene(Self.blocks, columns: 80)
    let index = try #require(
      scene.screen.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains("South") })
    let line = scene.frame.line(index)
    let bar = try #require(line.firstRange(of: "45")).lowerBound
    var clicked = scene
    let column = Clusters.width(of: String(line[..<bar])) - 2
    clicked.send(.input(.mouse(MouseEvent(.press, column: column, row: index))))
    #expect(clicked.here.contains("▮45 | on"), "\(clicked.here)")
  }

  @Test func aMarkInAWrappedCellIsOnItsWordsAlone() throws {
    var scene = Scene(Self.blocks, columns: 60)
    try scene.press("/for there⏎vee")
    try scene.press("H")
    #expect(scene.quotes == ["highlight: for there"])
  }

  @Test func resizingBackAndForthKeepsThePlace() throws {
    var scene = Scene(Self.blocks, columns: 80)
    try scene.press("/fjord⏎")
    let (place, top) = (scene.reading.cursor, scene.reading.top)
    for (columns, rows) in Self.sizes + [(1, 1), (3, 3), (80, 24)] { scene.resize(columns, rows) }
    #expect((scene.reading.cursor, scene.reading.top) == (place, top))
  }

  /// Scrolling meets each row once in both directions, rules too.
  @Test(arguments: sizes) func scrollingIsNeverStuck(_ columns: Int, _ rows: Int) {
    var reading = Scene(Self.blocks, columns: columns, rows: rows).reading
    reading.scroll(by: -1000, height: 3)
    var tops = [reading.topRow(height: 3)]
    for _ in reading.layout.rows {
      reading.scroll(by: 1, height: 3)
      tops.append(reading.topRow(height: 3))
    }
    let last = max(0, reading.layout.rows.count - 3)
    #expect(tops == (0..<tops.count).map { min($0, last) })
    for _ in reading.layout.rows { reading.scroll(by: -1, height: 3) }
    #expect(reading.topRow(height: 3) == 0)
  }
}
