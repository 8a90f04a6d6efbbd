import Model
import Reader
import Screen
import Testing

@Suite struct ReaderScreenTests {
  @Test func savedIsSaidOnlyWhenTheStoreSaysSo() throws {
    let scene = Scene()
    var state = scene.state
    let effects = state.update(.input(.key(KeyEvent(.character("c")))), by: scene.signature)
    guard case .commit(let commit, let ticket) = try #require(effects.first) else {
      Issue.record("no commit: \(effects)")
      return
    }
    #expect(commit.label == "claim marked" && commit.act == .done)
    let foot = { (state: State) in View.frame(of: state).line(state.size.rows - 1) }
    #expect(foot(state).contains("claim marked · saving …"))
    var failed = state
    _ = failed.update(.saveFailed(ticket: ticket, reason: "disk full"), by: scene.signature)
    #expect(foot(failed).contains("NOT SAVED: disk full"))
    let notebook = try #require(state.reading?.notebook)
    _ = state.update(.saved(ticket: ticket, notebook, nil), by: scene.signature)
    #expect(foot(state).contains("claim marked · saved · 1 mark"))
  }

  @Test func whatWasNotSavedIsTriedAgainAndNotLetGo() throws {
    let scene = Scene()
    var state = scene.state
    let key = { (sign: Character) in Message.input(.key(KeyEvent(.character(sign)))) }
    _ = state.update(key("c"), by: scene.signature)
    _ = state.update(.saveFailed(ticket: 1, reason: "disk full"), by: scene.signature)
    let effects =
      state.update(key("j"), by: scene.signature) + state.update(key("H"), by: scene.signature)
    let tickets = effects.compactMap { effect -> Int? in
      if case .commit(_, let ticket) = effect { ticket } else { nil }
    }
    #expect(tickets == [1, 2], "the first is sent again, before the second")
    _ = state.update(.saveFailed(ticket: 1, reason: "disk full"), by: scene.signature)
    _ = state.update(key("q"), by: scene.signature)
    _ = state.update(key("q"), by: scene.signature)
    #expect(!state.isOver)
    #expect(View.frame(of: state).text.contains("2 changes are NOT SAVED. y quits and loses them"))
    _ = state.update(key("y"), by: scene.signature)
    #expect(state.isOver)
  }

  @Test func whatTheStoreRefusesGivesWayToWhatIsThere() throws {
    var scene = Scene()
    try scene.press("c")
    var state = scene.state
    let there = try #require(state.reading?.notebook)
    let history = try #require(state.reading?.history)
    _ = state.update(.input(.key(KeyEvent(.character("u")))), by: scene.signature)
    #expect(state.reading?.annotations.marks.isEmpty == true)
    let ticket = state.saving.lastTicket
    _ = state.update(
      .refused(ticket: ticket, reason: "changed meanwhile", there, history), by: scene.signature)
    #expect(state.reading?.notebook == there && state.reading?.history == history)
    #expect(state.saving.waiting.isEmpty)
    #expect(View.frame(of: state).line(23).contains("changed meanwhile"))
  }

  @Test func markingMovesNothing() throws {
    var scene = Scene(columns: 140, rows: 30)
    let before = scene.frame
    try scene.press("/nobody⏎")
    try scene.press("c")
    let text = scene.state.panes.text
    let after = scene.frame
    for row in text.row..<text.row + text.rows {
      for column in text.column..<text.column + text.columns {
        #expect(after[column, row].text == before[column, row].text)
      }
    }
  }

  /// Whatever is done to marks, each word of the text stays where it is, on a screen that is scrolled.
  @Test(arguments: [
    "c", "s", "H", "C", "tleak⏎", "vwc", "vwctleak⏎", "i!⏎", "vlllH", ";;c", ";;;H,", "cd", "cu",
    "cxbb⏎", "cx⎋", "cxob⏎u", "Sclaim⏎leak⏎vw⏎", "Scue⏎⏎⏎⏎u⎋", "tone⏎d.", "tone⏎t1",
  ])
  func whateverIsMarkedMovesNothing(_ keys: String) throws {
    for (columns, rows) in [(80, 18), (140, 18), (40, 21)] {
      var scene = Scene(columns: columns, rows: rows)
      try scene.press("/nobody⏎")
      let (before, top) = (scene.frame, scene.reading.top)
      try scene.press(keys)
      let (after, text) = (scene.frame, scene.state.panes.text)
      #expect(scene.reading.top == top)
      let cells = (text.row..<text.row + text.rows).flatMap { row in
        (text.column..<text.column + text.columns).map { (row, $0) }
      }
      #expect(cells.allSatisfy { after[$0.1, $0.0].text == before[$0.1, $0.0].text })
    }
  }

  /// The index of the marks is what it would be if it were made anew.
  @Test func theMarksAreKnownByPlaceAfterEachChange() throws {
    var scene = Scene()
    let keys = [
      "/nobody⏎c", "vwH", "/Tomas⏎vees", "xw⏎", "/Divers⏎vw+", "gg/knew⏎aTomas⏎⏎", "u", "<C-r>",
      "/the⏎;c", "n;c", "n;s", "n;H", "d", "⇥d", "u", "u", "⇥xw⏎", "u", "⇥tleak⏎", "5u", "5<C-r>",
    ]
    for script in keys {
      try scene.press(script)
      let reading = scene.reading
      #expect(
        reading.marks == MarkIndex(reading.annotations.marks, in: reading.article), "\(script)")
    }
    #expect(scene.marks.count > 3)
  }

  @Test func aMarkIsSeenWithoutColourOnJustItsText() throws {
    for columns in [30, 80, 140] {
      var scene = Scene(columns: columns, rows: 40)
      try scene.press("/denied the⏎vec⎋ggj")
      #expect(scene.cells(of: .claim) == "denied", "at \(columns) columns")
      #expect(scene.screen.contains("C "))
    }
  }

  @Test func aResizeKeepsTheFirstLine() throws {
    var scene = Scene(Scene.long, columns: 80, rows: 24)
    try scene.press("40j")
    let top = scene.frame.line(2)
    for (columns, rows) in [(40, 24), (120, 24), (1, 1), (7, 3), (200, 60), (40, 5), (80, 24)] {
      scene.resize(columns, rows)
      _ = scene.frame
    }
    #expect(scene.frame.line(2) == top)
  }

  @Test func anySizeCanBeDrawn() throws {
    var scene = Scene()
    try scene.press("/nobody⏎cthidden⏎")
    for keys in ["", "?", "⎋:", "⎋t", "⎋i", "⎋a", "⎋⏎", "⎋1"] {
      try scene.pressAndWait(keys)
      for columns in [1, 2, 3, 5, 8, 13, 21, 34] {
        for rows in 1...7 {
          scene.resize(columns, rows)
          #expect(scene.frame.size == Size(columns: columns, rows: rows))
        }
      }
    }
  }

  @Test func wideCharactersKeepTheBorderInItsColumn() throws {
    let hostile =
      "漢字が並ぶ 👩‍👩‍👧 👍🏽 e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301} \u{202E}abc\u{202C} \u{AD} שלום \u{1B}[31m"
    let blocks: [(BlockRole, String)] = [
      (.title, "Wide"), (.paragraph, String(repeating: hostile + " ", count: 12)),
    ]
    var scene = Scene(blocks, columns: 140, rows: 24)
    try scene.press("c")
    let margin = try #require(scene.state.panes.margin)
    let frame = scene.frame
    for row in margin.row..<margin.row + margin.rows {
      #expect(frame[margin.column, row].text == "│")
    }
    let shown = scene.screen.unicodeScalars
    for scalar: Unicode.Scalar in ["\u{1B}", "\u{202E}", "\u{AD}", "\u{9B}"] {
      #expect(!shown.contains(scalar))
    }
  }

  @Test func aDigitIsACountOrAView() throws {
    var scene = Scene()
    try scene.press("2")
    #expect(scene.state.awaitsMoreKeys)
    try scene.press("j")
    #expect(scene.here == "▮The harbour board ")
    try scene.pressAndWait("1")
    #expect(scene.state.view == .articles)
    try scene.pressAndWait("2")
    #expect(scene.state.view == .reader)
    try scene.pressAndWait("3")
    #expect(scene.state.view == .claims)
    try scene.press("1/")
    #expect(scene.state.view == .articles && scene.state.mode == .filtering(LineEditor.sought()))
    try scene.press("⎋3:⎋1v")
    #expect(scene.state.view == .articles && scene.state.articles.chosen.count == 1)
  }

  @Test func aKeyThatCannotActSaysWhy() throws {
    var scene = Scene()
    for (keys, reason) in [
      ("r", "nothing is attributed here"), ("E", "there is no format"),
      ("d", "there is no mark under the cursor"),
      ("u", "there is nothing to undo"), ("n", "nothing was searched for"), ("⇥", "no marks yet"),
      ("Z", "this is no boilerplate"), ("z", "the title is not folded"),
      ("ö", "ö means nothing here"),
      ("<C-o>", "there is no earlier place"),
    ] {
      try scene.press(keys)
      #expect(scene.foot.contains(reason), "\(keys): \(scene.foot)")
    }
  }

  @Test func foldsOpenAndClose() throws {
    var scene = Scene()
    #expect(!scene.screen.contains("Sign in"))
    try scene.press("ggz")
    #expect(scene.screen.contains("Sign in"))
    try scene.press("z")
    #expect(!scene.screen.contains("Sign in"))
  }

  @Test func oneKeyPutsAWrongFoldRight() throws {
    var scene = Scene()
    try scene.press("/Nobody⏎z")
    #expect(scene.reading.article.blocks.filter { $0.role == .boilerplate }.count == 4)
    #expect(scene.foot.contains("folded as boilerplate"))
    try scene.press("uggzZ")
    #expect(scene.reading.article.blocks.first?.role == .paragraph)
    #expect(scene.screen.contains("Menu"))
  }

  @Test func aRoleIsCorrectedAndTheOutlineFollows() throws {
    var scene = Scene(columns: 140, rows: 30)
    try scene.press("/We were⏎=heading 2⏎")
    #expect(scene.reading.sections.compactMap(\.heading).contains("We were told to wait."))
    try scene.press("u")
    #expect(!scene.reading.sections.compactMap(\.heading).contains("We were told to wait."))
  }

  @Test func thePaletteFindsByAnyPartOfAName() throws {
    var scene = Scene()
    try scene.press(":highl⏎")
    #expect(scene.quotes == ["highlight: Harbour board hid the survey"])
    try scene.press(":lastward")
    #expect(scene.screen.contains("nothing fits"))
  }

  @Test func keysThatWaitShowWhatMayFollow() throws {
    var scene = Scene()
    try scene.press("g")
    #expect(scene.foot.contains("g go to top"))
    try scene.press("y")
    #expect(scene.foot.contains("gy means nothing here"))
  }

  @Test func theMouseSelectsAndScrolls() throws {
    var scene = Scene()
    let text = scene.state.panes.text
    let row = try #require((0..<24).first { scene.frame.line($0).contains("Tomas Lind") })
    let column = { (word: String) in
      let line = scene.frame.line(row)
      return line.distance(
        from: line.startIndex, to: line.range(of: word)?.lowerBound ?? line.startIndex)
    }
    scene.send(.input(.mouse(MouseEvent(.press, column: column("Tomas"), row: row))))
    #expect(scene.here.contains("▮Tomas"))
    scene.send(.input(.mouse(MouseEvent(.drag, column: column("Lind") + 3, row: row))))
    try scene.press("s")
    #expect(scene.quotes == ["source: Tomas Lind"])
    #expect(text.rows == 22)
  }

  @Test func aNotebookFromElsewhereIsShownWithoutMovingTheView() throws {
    var scene = Scene(Scene.long, columns: 80, rows: 24)
    try scene.press("40jc")
    let rows = scene.textRows
    #expect(scene.marks.count == 1)
    try scene.press("u")
    #expect(scene.textRows == rows)
  }
}

extension Scene {
  static let long: [(BlockRole, String)] =
    [(.title, "A long report")]
    + (1...40).map {
      (
        .paragraph,
        "Sentence \($0) of the report says what was found on that day. It goes on for a while, so that it wraps at most widths and fills the rows."
      )
    }

  /// The text of the cells that have a role.
  func cells(of role: Role) -> String {
    let frame = frame
    let text = state.panes.text
    return (text.row..<text.row + text.rows).flatMap { row in
      (text.column..<text.column + text.columns).filter {
        frame[$0, row].roles.contains(Roles(role))
      }.map { frame[$0, row].text }
    }.joined()
  }
}

extension String {
  fileprivate func range(of word: String) -> Range<String.Index>? { firstRange(of: word) }
}

@Suite struct EscapeTests {
  /// A terminal sends Alt-/ and Esc followed by / as the same bytes.
  @Test func altWithoutAMeaningIsEscAndTheKey() throws {
    var scene = Scene()
    try scene.press("v<A-/>Divers⏎")
    #expect(scene.reading.selection == nil)
    #expect(scene.here == "▮Divers found eleve")
    try scene.press(":zzz<A-c>")
    #expect(scene.quotes == ["claim: Divers found eleven cracks."])
  }
}

@Suite struct UndoScreenTests {
  @Test func anUndoShowsWhatItUndid() throws {
    var scene = Scene(Scene.long, columns: 80, rows: 24)
    try scene.press("60jHgg")
    #expect(!scene.screen.contains("H "))
    try scene.press("u")
    #expect(scene.here != "▮A long report")
    try scene.press("gg<C-r>")
    #expect(scene.screen.contains("H "))
  }

  @Test func aCountUndoesSeveralSteps() throws {
    var scene = Scene()
    try scene.press("cjHjjs3u")
    #expect(scene.marks.isEmpty)
    #expect(scene.foot.contains("undone 3: "))
    try scene.press("2<C-r>")
    #expect(scene.marks.count == 2)
    #expect(scene.foot.contains("done again 2: "))
  }

  /// Which steps a count took back is told as far as there is room, and how many in any case.
  @Test func whatACountUndidIsTold() throws {
    func foot(_ columns: Int, _ keys: String) throws -> String {
      var scene = Scene(columns: columns, rows: 24)
      try scene.press("cjHjjs" + keys)
      return scene.foot
    }
    let wide = try foot(200, "3u")
    for words in ["undone 3: source marked “", "highlight marked “", "claim marked “"] {
      #expect(wide.contains(words), "\(wide)")
    }
    #expect(try foot(100, "3u").contains("undone 3: source marked, highlight marked, claim marked"))
    #expect(try foot(80, "3u").contains("undone 3: source marked, highlight marked and 1 more"))
    #expect(try foot(40, "3u").contains("undone 3: "))
    #expect(try foot(100, "9u").contains("undone 3 of 9: "))
    #expect(try foot(100, "u").contains("undone: source marked"))
  }

  @Test func aNoteIsNotThrownAwayUnasked() throws {
    var scene = Scene()
    try scene.press("/nobody⏎ciask Lind<Esc>")
    #expect(scene.foot.contains("y throws it away, Enter keeps it, else write on"), "\(scene.foot)")
    try scene.press("n⎋⎋⎋⏎")
    #expect(scene.state.mode == .normal)
    #expect(scene.marks.map(\.note) == ["ask Lind"])
    try scene.press("i!<Esc>y")
    #expect(scene.marks.map(\.note) == ["ask Lind"])
    #expect(scene.state.mode == .normal)
  }

  /// The filter is there again at the next start; what is selected is not.
  @Test func qKeepsTheFilterAndLetsGoOfTheSelectionFirst() throws {
    var scene = Scene()
    try scene.press("qv/quay⏎q")
    #expect(!scene.state.isOver && scene.state.articles.chosen.isEmpty)
    try scene.press("q")
    #expect(scene.state.isOver && scene.state.articles.filter == "quay")
  }

  @Test func whatFailsWhileQuittingComesBack() throws {
    let scene = Scene()
    var state = scene.state
    for sign in "cqq" {
      _ = state.update(.input(.key(KeyEvent(.character(sign)))), by: scene.signature)
    }
    #expect(state.isOver, "nothing has failed yet")
    _ = state.update(.saveFailed(ticket: 1, reason: "disk full"), by: scene.signature)
    #expect(!state.isOver)
    #expect(View.frame(of: state).text.contains("1 change is NOT SAVED"))
  }
}
