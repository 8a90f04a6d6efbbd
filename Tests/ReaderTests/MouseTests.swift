import Model
import Reader
import Screen
import Testing

/// The mouse as a hand uses it: words are named by what they say on the screen.
@Suite struct MouseTests {
  @Test func twoClicksSelectTheWordAndThreeTheSentence() throws {
    var scene = Scene()
    try scene.point(.press, at: "cracks", clicks: 1)
    try scene.point(.press, at: "cracks", clicks: 2)
    try scene.press("H")
    try scene.point(.press, at: "cracks", clicks: 3)
    try scene.press("c")
    #expect(
      scene.quotes == [
        "claim: The harbour board knew of the cracks in the mole for two years, said Tomas Lind.",
        "highlight: cracks",
      ])
  }

  @Test func theFootSaysWhatWasPressed() throws {
    var scene = Scene(columns: 140, rows: 30)
    try scene.press("/Divers⏎cggj/nowhere⏎")
    try scene.point(.press, at: "leaked")
    #expect(!scene.foot.contains("nowhere"), "what was said before is gone")
    try scene.point(.press, at: "leaked", clicks: 2)
    #expect(scene.foot.hasPrefix(" word selected"))
    try scene.point(.drag, at: "on Monday")
    #expect(scene.foot.hasPrefix(" 2 words selected"), "\(scene.foot)")
    try scene.point(.press, at: "leaked", clicks: 3)
    #expect(scene.foot.hasPrefix(" sentence selected · 9 words"), "\(scene.foot)")
    try scene.point(.press, at: "eleven cracks")
    #expect(scene.foot.hasPrefix(" claim · "))
    try scene.point(.press, at: "Divers found eleven cracks.", last: true)
    #expect(scene.foot.hasPrefix(" claim: pressed again it is shown in full"))
    try scene.point(.press, at: "What happens next")
    #expect(scene.foot.hasPrefix(" What happens next"))
    try scene.point(.press, at: "2 blocks folded")
    #expect(scene.foot.hasPrefix(" the folded lines are shown"))
  }

  @Test func aPressLeavesTheEdgesOfAMarkAndSaysSo() throws {
    var scene = Scene()
    try scene.press("/denied⏎cxbb")
    try scene.point(.press, at: "Monday")
    #expect(scene.foot.hasPrefix(" the edges are as they were"))
    #expect(scene.quotes == ["claim: Nobody has denied the survey."])
  }

  @Test func aDragAfterTwoClicksGoesByWords() throws {
    var scene = Scene()
    try scene.point(.press, at: "board knew", clicks: 2)
    try scene.point(.drag, at: "racks in")
    try scene.press("H")
    #expect(scene.quotes == ["highlight: board knew of the cracks"])
    try scene.point(.press, at: "cracks in", clicks: 2)
    try scene.point(.drag, at: "oard knew")
    try scene.press("s")
    #expect(scene.quotes.contains("source: board knew of the cracks"), "upwards the same")
  }

  @Test func aPressThatDoesNotMoveSelectsNothing() throws {
    var scene = Scene()
    try scene.point(.press, at: "cracks")
    try scene.point(.drag, at: "cracks")
    try scene.point(.release, at: "cracks")
    #expect(scene.reading.selection == nil)
  }

  @Test func overAnEmptyRowTheSelectionGoesToTheEndOfTheTextBefore() throws {
    var scene = Scene()
    let (_, row) = try scene.cell(of: "What the survey says")
    try scene.point(.press, at: "Nobody")
    scene.send(.input(.mouse(MouseEvent(.drag, column: 60, row: row - 1))))
    try scene.press("H")
    #expect(scene.quotes == ["highlight: Nobody has denied the survey."])
  }

  /// Whoever presses behind the last words of a paragraph means what follows.
  @Test func aDragFromBehindTheWordsBeginsBehindThem() throws {
    var scene = Scene()
    let (_, row) = try scene.cell(of: "What the survey says")
    for pressed in [row - 2, row - 1] {
      scene.send(.input(.mouse(MouseEvent(.press, column: 62, row: pressed))))
      try scene.point(.drag, at: "urvey says")
      try scene.press("H")
      #expect(scene.quotes == ["highlight: What the su"])
      try scene.press("u")
    }
    scene.send(.input(.mouse(MouseEvent(.press, column: 62, row: row - 2))))
    try scene.point(.drag, at: "denied")
    try scene.press("H")
    #expect(scene.quotes == ["highlight: denied the survey."], "upwards they are taken in")
  }

  @Test(arguments: [80, 100, 140]) func aDragFromBesideTheTextBeginsBeside(_ columns: Int) throws {
    var scene = Scene(columns: columns, rows: 30)
    let (column, row) = try scene.cell(of: "Divers found")
    let cursor = scene.reading.cursor
    scene.send(.input(.mouse(MouseEvent(.press, column: max(0, column - 3), row: row))))
    #expect(scene.reading.selection == nil)
    try scene.point(.drag, at: "ound")
    try scene.press("H")
    #expect(scene.quotes == ["highlight: Divers fo"] && scene.reading.cursor != cursor)
  }

  @Test func heldBelowTheTextItScrollsAndSelectsOn() throws {
    var scene = Scene(Scene.long, columns: 80, rows: 12)
    let before = scene.reading.topRow(height: 10)
    scene.send(.input(.mouse(MouseEvent(.press, column: 6, row: 3))))
    #expect(!scene.state.scrollsWhileHeld)
    scene.send(.input(.mouse(MouseEvent(.drag, column: 6, row: 11))))
    #expect(scene.state.scrollsWhileHeld)
    for _ in 0..<5 { scene.send(.mouseHeld) }
    #expect(scene.reading.topRow(height: 10) == before + 6)
    let selected = try #require(scene.reading.selected)
    scene.send(.input(.mouse(MouseEvent(.release, column: 6, row: 11))))
    scene.send(.mouseHeld)
    #expect(!scene.state.scrollsWhileHeld && scene.reading.selected == selected)
    scene.send(.input(.mouse(MouseEvent(.press, column: 6, row: 5))))
    scene.send(.input(.mouse(MouseEvent(.drag, column: 6, row: 0))))
    for _ in 0..<20 { scene.send(.mouseHeld) }
    #expect(scene.reading.topRow(height: 10) == 0, "up to the beginning, and no further")
  }

  @Test func aPressOnAFoldShowsIt() throws {
    var scene = Scene()
    try scene.point(.press, at: "2 blocks folded")
    #expect(scene.screen.contains("Sign in"))
  }

  @Test func aPressInTheMarginChoosesTheMarkAndASecondShowsIt() throws {
    var scene = Scene(columns: 140, rows: 30)
    try scene.press("/Divers⏎cggj")
    try scene.point(.press, at: "Divers found eleven cracks.", last: true)
    #expect(scene.here.contains("▮Divers"))
    #expect(scene.reading.chosen == scene.marks.first?.id)
    try scene.point(.press, at: "Divers found eleven cracks.", last: true)
    #expect(scene.screen.contains("Marks here"))
  }

  @Test func aPressInAListChoosesALineAndASecondTakesIt() throws {
    var scene = Scene()
    try scene.press(":move-")
    try scene.point(.press, at: "move-up")
    guard case .picking(let picker) = scene.state.mode else {
      Issue.record("the list is gone")
      return
    }
    #expect(picker.current?.value == "move-up")
    scene.send(.input(.mouse(MouseEvent(.wheelUp, column: 5, row: 5))))
    try scene.point(.press, at: "move-right")
    let before = scene.reading.cursor
    try scene.point(.press, at: "move-right")
    #expect(scene.state.mode == .normal && scene.reading.cursor > before)
  }

  @Test func aPressOnAKeyInTheFootIsThatKey() throws {
    var scene = Scene()
    try scene.point(.press, at: "c claim")
    #expect(scene.marks.count == 1)
    try scene.point(.press, at: "? help")
    #expect(scene.screen.contains("Keys"))
    scene.send(.input(.mouse(MouseEvent(.press, column: 5, row: 5))))
    #expect(scene.state.mode == .normal)
  }

  @Test func aPressOnTheWayGoesBackAlongIt() throws {
    var scene = Scene()
    try scene.point(.press, at: "Harbour board hid")
    #expect(scene.state.view == .reader, "the title leads nowhere")
    try scene.point(.press, at: "Articles")
    #expect(scene.state.view == .articles)
  }

  @Test func aPressOnTheWayGoesBackToTheViewThatLedThere() throws {
    var scene = LibraryScene()
    try scene.press("<F4>⏎⏎")
    #expect(scene.state.view == .reader && scene.frame.line(0).hasPrefix(" Claims ▸"))
    scene.send(.input(.mouse(MouseEvent(.press, column: 3, row: 0))))
    #expect(scene.state.view == .claims)
  }

  @Test func aPressOnAHeadSortsByItAndASecondTheOtherWayRound() throws {
    var scene = LibraryScene(columns: 220)
    for (view, heads) in [
      ("<F2>", ["Title": "title", "Outlet": "outlet", "Claims": "claims"]),
      ("<F4>", ["Claim ": "statement", "Origins": "origins", "Status": "status"]),
      ("<F5>", ["Source": "name", "Kind": "kind", "Art": "articles", "Last": "newest"]),
    ] {
      try scene.press(view)
      for (head, order) in heads {
        let line = scene.frame.line(1)
        let place = try #require(line.firstRange(of: head)?.lowerBound)
        let column = line.distance(from: line.startIndex, to: place)
        let press = Message.input(.mouse(MouseEvent(.press, column: column, row: 1)))
        // It may be sorted so already.
        scene.send(press)
        let isFirst = !scene.frame.line(0).contains("reversed")
        #expect(scene.frame.line(0).contains("sorted by \(order)"), "\(head)")
        scene.send(press)
        #expect(scene.frame.line(0).contains("reversed") == isFirst, "\(head)")
        scene.send(press)
      }
    }
  }

  @Test func aHeadThatNothingIsSortedBySaysSo() throws {
    var scene = LibraryScene(columns: 140)
    try scene.press("<F4>")
    let line = scene.frame.line(1)
    let place = try #require(line.firstRange(of: "Stances")?.lowerBound)
    let column = line.distance(from: line.startIndex, to: place)
    scene.send(.input(.mouse(MouseEvent(.press, column: column, row: 1))))
    #expect(scene.foot.contains("nothing is sorted by stances"), "\(scene.foot)")
  }

  /// Wherever a press meets a window that has no room for what would stand there.
  @Test(arguments: ["<F2>", "<F4>", "<F5>", "<F6>", "<F4>⏎", "<F2>⏎"])
  func narrowWindowsTakeEveryPress(_ view: String) throws {
    for columns in 1...14 {
      var scene = LibraryScene(columns: columns, rows: 6)
      try scene.press(view)
      let shown = scene.state.view
      for place in 0..<columns * 6 {
        let event = MouseEvent(.press, column: place % columns, row: place / columns)
        scene.send(.input(.mouse(event)))
        #expect(scene.frame.size == Size(columns: columns, rows: 6), "\(place) of \(shown)")
      }
    }
  }

  @Test func itIsSaidAsLongAsTheMouseIsTheTerminals() throws {
    var scene = Scene()
    try scene.press("Mj")
    #expect(scene.foot.contains("mouse off"))
    try scene.press("Mj")
    #expect(!scene.foot.contains("mouse off"))
  }
}

extension Scene {
  /// The first cell, or the last, at which words stand on the screen.
  func cell(of words: String, last: Bool = false) throws -> (column: Int, row: Int) {
    let rows = (0..<state.size.rows).map { ($0, frame.line($0)) }.filter { $0.1.contains(words) }
    let (row, line) = try #require(last ? rows.last : rows.first, "“\(words)” is not shown")
    let ranges = line.ranges(of: words)
    let range = try #require(last ? ranges.last : ranges.first)
    return (line.distance(from: line.startIndex, to: range.lowerBound), row)
  }

  mutating func point(
    _ kind: MouseEvent.Kind, at words: String, clicks: Int = 1, last: Bool = false
  ) throws {
    let (column, row) = try cell(of: words, last: last)
    send(.input(.mouse(MouseEvent(kind, column: column, row: row, clicks: clicks))))
  }
}
