import Model
@testable import Reader
import Screen
import Testing

/// The rail: where in the article marks and matches are, and which part the screen shows.
@Suite struct RailTests {
  /// Forty paragraphs of one row each, of which some hold a word.
  private func scene(_ words: [Int: String] = [:], columns: Int = 92, rows: Int = 22) -> Scene {
    let blocks = (0..<40).map { (BlockRole.paragraph, "Line \(words[$0] ?? "nothing").") }
    return Scene([(.title, "Forty lines")] + blocks, columns: columns, rows: rows)
  }

  /// The column of the rail from top to bottom.
  private func rail(_ scene: Scene) throws -> String {
    let area = try #require(scene.state.panes.rail)
    return (area.row..<area.row + area.rows).map { scene.frame[area.column, $0].text }.joined()
  }

  @Test func nothingIsShownWhereNothingIs() throws {
    #expect(try rail(scene()) == String(repeating: " ", count: 20))
    var marked = Scene(columns: 100, rows: 60)
    try marked.press("/Divers⏎c")
    #expect(try !rail(marked).contains("┃"), "all of it is on the screen")
  }

  /// What stands on the rail, in the gutter and in the margin is told where the keys are.
  @Test func helpTellsWhatStandsBesideTheText() throws {
    var scene = scene([0: "first", 39: "last"], columns: 140)
    try scene.press("/last⏎ggc")
    let rail = try rail(scene)
    try scene.press("?")
    let told = scene.state.pageLines.map(\.key)
    for sign in ["┃", "├"] {
      #expect(rail.contains(sign) && told.contains(sign), "\(sign) \(rail)")
    }
    for sign in ["┤", "H", "C", "S", "Q", "+", "←", "="] { #expect(told.contains(sign), "\(sign)") }
  }

  /// 81 rows on 20: a cell stands for four.
  @Test func marksAndMatchesAreSeenByTheirShape() throws {
    var scene = scene([0: "first", 20: "middle", 39: "last"])
    try scene.press("/middle⏎cgg")
    #expect(try rail(scene) == "┃┃┃┃┃     ┼         ")
    try scene.press("<Esc>")
    #expect(try rail(scene) == "┃┃┃┃┃     ┤         ")
    try scene.press("/last⏎")
    #expect(try rail(scene) == "          ┤    ┃┃┃┃┠")
    try scene.press("Hgg/middle⏎")
    #expect(try rail(scene).contains("╂"))
  }

  /// There is a cell for it beside a text of 72, and nothing reflows for it.
  @Test func aNarrowScreenHasItToo() throws {
    var scene = scene([20: "middle"], columns: 80)
    let text = scene.state.panes.text
    #expect(text.columns == 72)
    try scene.press("/middle⏎c<Esc>gg")
    #expect(try rail(scene) == "┃┃┃┃┃     ┤         ")
    #expect(scene.state.panes.text == text, "nothing reflows")
  }

  /// The line along it is the margin's border, where there is a margin.
  @Test func itTakesThePlaceOfTheBorder() throws {
    var scene = scene([20: "middle"], columns: 100)
    try scene.press("/middle⏎c<Esc>gg")
    #expect(try rail(scene) == "┃┃┃┃┃│││││┤│││││││││")
    let area = try #require(scene.state.panes.rail)
    #expect(scene.frame[area.column, area.row + 10].roles == .text)
    #expect(scene.frame[area.column, area.row + 15].roles == Roles(.border))
    try scene.press("/middle⏎gg")
    #expect(scene.frame[area.column, area.row + 10].roles == Roles(.match))
  }

  @Test func theScreenIsShownFromTheFirstCellToTheLast() throws {
    var scene = scene([0: "first"])
    try scene.press("/first⏎H<Esc>gg")
    #expect(try rail(scene).hasPrefix("┨┃┃┃┃ "))
    try scene.press("G")
    #expect(try rail(scene).hasSuffix(" ┃┃┃┃┃"))
  }

  @Test func aCellLeadsToItsMarkElseToItsStretch() throws {
    var scene = scene([20: "middle"])
    try scene.press("/middle⏎gg")
    let area = try #require(scene.state.panes.rail)
    let text = scene.reading.text
    let match = scene.state.placeOnRail(column: area.column, row: area.row + 10)
    #expect(match.map { text[Span($0, $0 + 6)] } == "middle")
    let first = scene.state.placeOnRail(column: area.column, row: area.row)
    #expect(first.map { text[Span($0, $0 + 5)] } == "Forty")
    #expect(scene.state.placeOnRail(column: area.column - 1, row: area.row) == nil)
    #expect(scene.state.placeOnRail(column: area.column, row: 0) == nil)
    var reading = scene.reading
    reading.goAlongRail(to: try #require(match), height: 20)
    #expect(reading.cursor == match && reading.topRow(height: 20) == 32)
    #expect(reading.jumps.canGoBack)
  }

  @Test func aPressGoesThere() throws {
    var scene = scene([20: "middle"])
    try scene.press("/middle⏎c<Esc>gg")
    let area = try #require(scene.state.panes.rail)
    scene.send(.input(.mouse(MouseEvent(.press, column: area.column, row: area.row + 10))))
    #expect(scene.here == "▮Line middle.")
    #expect(try rail(scene) == "        ┃┃┨┃┃       ")
  }

  /// The same rail as long as nothing is another that it shows.
  @Test func movingMakesNoOther() throws {
    var scene = scene([20: "middle"])
    try scene.press("/middle⏎c")
    let before = scene.state.rail
    try scene.press("jjGggvj<Esc>")
    #expect(scene.state.rail == before)
    try scene.press("u")
    #expect(scene.state.rail != before)
  }

  @Test(arguments: [(59, 20), (40, 10), (2, 2), (1, 1)])
  func aNarrowScreenHasNone(_ columns: Int, _ rows: Int) throws {
    var scene = scene([20: "middle"], columns: columns, rows: rows)
    try scene.press("/middle⏎c")
    #expect(scene.state.panes.rail == nil && scene.state.rail == nil)
    scene.resize(80, 22)
    #expect(try rail(scene).contains("┼") || rail(scene).contains("╂"))
  }

  /// The lines break as they do with it, and as they did before the first mark.
  @Test(arguments: [60, 80, 100, 140, 220])
  func theFirstMarkMovesNothing(_ columns: Int) throws {
    var scene = Scene(columns: columns, rows: 12)
    let before = scene.reading.layout
    let text = scene.state.panes.text
    let border = scene.state.panes.margin?.column ?? text.column + text.columns + 1
    let beside = (1..<11).map { scene.frame[border, $0].text }.joined()
    #expect(beside == String(repeating: " ", count: 10), "no border beside nothing")
    try scene.press("/knew⏎c")
    #expect(scene.reading.layout == before && scene.state.panes.text == text)
  }

  @Test func itIsLeftOutBySetting() throws {
    var settings = Settings(showsRail: false)
    settings.library = "Test"
    let panes = Panes(
      size: Size(columns: 80, rows: 24), textWidth: 72, showsOutline: true, showsRail: false)
    #expect(panes.rail == nil)
    var state = State(size: Size(columns: 80, rows: 10), settings: settings)
    let article = scene([20: "middle"]).reading.article
    _ = state.update(
      .opened(Opened(article: article, notebook: Notebook(), history: History(), place: nil)),
      by: Signature(creator: "mira", time: Timestamp(seconds: 0)))
    #expect(state.rail == nil && state.reading != nil)
  }
}
