import Model
import Reader
import Screen
import Testing

/// The text never goes against the cursor: downwards it goes up or stays, upwards down or stays.
@Suite struct ScrollTests {
  /// An article that was left with the row of that number at the top, and the cursor so many below it.
  private func resumed(top: Int, cursor: Int, rows: Int = 22) -> Scene {
    var scene = Scene(Scene.long, columns: 80, rows: rows)
    let reading = scene.reading
    let stops = reading.layout.rows
    let place = Place(
      top: stops[top].span.start, cursor: stops[top + cursor].span.start, progress: .begun,
      time: Timestamp(seconds: 0))
    scene.send(
      .opened(
        Opened(
          article: reading.imported, notebook: Notebook(), history: History(), place: place)))
    return scene
  }

  private func top(_ scene: Scene) -> Int {
    scene.reading.topRow(height: scene.state.panes.text.rows)
  }

  @Test(arguments: ["j", "l", "w", ")", "e", "$", "v", "<Down>", "}", "]]", "/Sentence⏎"])
  func theFirstKeyOfAnArticleThatIsResumedMovesNoText(_ key: String) throws {
    for row in 30...32 where Scene(Scene.long).reading.layout.isStop(row) {
      var scene = resumed(top: row, cursor: 0)
      #expect(top(scene) == row)
      try scene.press(key)
      #expect(top(scene) == row, "\(key)")
    }
  }

  @Test(arguments: ["k", "h", "b", "(", "0", "{", "<Up>"])
  func norDoesOneUpwardsFromTheLastRow(_ key: String) throws {
    for cursor in [18, 19] where resumed(top: 30, cursor: cursor).reading.layout.isStop(30 + cursor)
    {
      var scene = resumed(top: 30, cursor: cursor)
      try scene.press(key)
      #expect(top(scene) == 30, "\(key)")
    }
  }

  @Test(arguments: [0, 1, 5, 19])
  func theTextNeverGoesAgainstTheCursor(_ cursor: Int) throws {
    for (key, sign) in [("j", 1), ("k", -1), ("<C-f>", 1), ("<C-d>", 1), ("<C-u>", -1), ("}", 1)] {
      for row in 30...32 {
        var scene = resumed(top: row, cursor: cursor)
        for _ in 0..<60 {
          let before = top(scene)
          try scene.press(key)
          #expect((top(scene) - before) * sign >= 0, "\(key) from \(row)")
        }
      }
    }
  }

  /// What is kept between the cursor and the edge that it goes to.
  @Test func twoRowsAreKeptBeyondTheCursor() throws {
    var scene = resumed(top: 30, cursor: 5)
    try scene.press("30j")
    let row = scene.reading.layout.row(at: scene.reading.cursor)
    #expect(row == top(scene) + 17)
    try scene.press("30k")
    #expect(scene.reading.layout.row(at: scene.reading.cursor) == top(scene) + 2)
  }

  @Test func afterTheWheelTheNextKeyMovesNoText() throws {
    var scene = resumed(top: 30, cursor: 3)
    let (column, row) = (scene.state.panes.text.column, scene.state.panes.text.row + 5)
    for _ in 0..<4 { scene.send(.input(.mouse(MouseEvent(.wheelDown, column: column, row: row)))) }
    let before = top(scene)
    try scene.press("j")
    #expect(before == 42 && top(scene) == before)
  }

  /// On a screen that became lower the text is shown where the cursor is, and goes on from there.
  @Test func onALowerScreenTheTextGoesOnFromWhatIsShown() throws {
    var scene = resumed(top: 30, cursor: 15)
    scene.resize(80, 10)
    let before = top(scene)
    try scene.press("k")
    #expect(top(scene) == before)
  }

  @Test func noRowIsPassedOverByScreens() throws {
    for cursor in 0..<20 {
      var scene = resumed(top: 30, cursor: cursor)
      for key in ["<C-f>", "<C-f>", "<C-b>", "<C-b>"] {
        let before = top(scene)
        try scene.press(key)
        #expect(abs(top(scene) - before) <= 20, "\(key) from \(cursor)")
      }
    }
  }
}
