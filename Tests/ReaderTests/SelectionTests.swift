import Model
import Reader
import Screen
import Testing

@Suite struct SelectionTests {
  /// What is selected after the keys, white space at its edges aside.
  private func check(
    _ keys: String, _ expected: String?, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var scene = Scene()
    try scene.press(keys)
    let reading = scene.reading
    let selected = reading.selected.map { reading.text[reading.text.trimmed($0)] }
    #expect(selected == expected, sourceLocation: sourceLocation)
  }

  private let last = "Nobody has denied the survey."
  private let paragraph =
    "The harbour board knew of the cracks in the mole for two years, said Tomas Lind. "
    + "A survey that was leaked on Monday shows it. Nobody has denied the survey."

  @Test func fromASignTheNextWordIsSelected() throws {
    try check("/“⏎vw", "The")
    try check("/“⏎vww", "The mole")
    try check("/ of the cracks⏎vw", "of")
    try check("/quay stays open⏎$vw", ".")
  }

  /// A digit is never a view while something is selected, not even when one pauses behind it.
  @Test func aCountBehindTheFirstKeyIsACount() throws {
    try check("/nobody⏎v3w", "Nobody has denied")
    try check("/nobody⏎v3e", "Nobody has denied")
    try check("/a survey⏎v2s", "A survey that was leaked on Monday shows it. " + last)
    try check("/Tomas⏎v2p", paragraph + "\n\nWhat the survey says")
    var scene = Scene()
    try scene.press("/nobody⏎v3")
    scene.send(.idle)
    #expect(scene.state.view == .reader && scene.reading.selection != nil)
    try scene.press("z?")
    #expect(scene.state.view == .reader)
  }

  @Test func theFootCountsWhatIsSelected() throws {
    for (keys, words) in [
      ("/Tomas⏎ve", " 1 word selected"), ("/Tomas⏎vee", " 2 words selected"),
      ("/nobody⏎vs", " sentence selected · 5 words"), ("/nobody⏎v", " selecting:"),
      ("/nobody⏎vp", " paragraph selected · 30 words"),
      ("/nobody⏎v{", " 26 words selected"),
      ("/board meets⏎vG", " 13 words and 1 folded block selected"),
    ] {
      var scene = Scene()
      try scene.press(keys)
      #expect(scene.foot.hasPrefix(words), "\(keys): \(scene.foot)")
    }
  }

  @Test func theLadderGoesUp() throws {
    try check("/denied⏎;", "denied")
    try check("/denied⏎;;", last)
    try check("/denied⏎;;;", paragraph)
    try check("/divers⏎;;;;", Scene.section)
    try check("/denied⏎v;", "denied")
    try check("/denied⏎vl;", "denied")
  }

  @Test func theLadderGoesDownAsItCameUp() throws {
    try check("/denied⏎;;;,", last)
    try check("/denied⏎;;;,,", "denied")
    try check("/denied⏎;,", nil)
    try check("/denied⏎vll;;,,", "den")
    try check("/denied⏎;;o,", "denied")
    var scene = Scene()
    try scene.press("/denied⏎")
    let before = scene.reading
    try scene.press(";;;;,,,,")
    #expect(scene.reading.cursor == before.cursor && scene.reading.top == before.top)
  }

  /// Where a motion came between, the steps before it do not count any more.
  @Test func whatDidNotGrowShrinksToTheNextSmallerUnitAtTheCursor() throws {
    try check("/nobody⏎vp,", last)
    try check("/nobody⏎vp,,", "survey")
    try check("/nobody⏎vw,", nil)
    try check("/denied⏎;;b,", "survey")
    try check("/said⏎vee,", "Tomas")
  }

  /// Of the next section nothing is taken in, not even the first letter of its heading.
  @Test func anEdgeMovesByWholeSections() throws {
    let second =
      "What happens next\n\nThe board meets on Friday. "
      + "It has not said whether the quay stays open."
    for keys in ["J", "]]"] {
      try check("/denied⏎v" + keys, "denied the survey.")
      try check("/divers⏎{v" + keys, Scene.section)
      try check("/divers⏎{v" + keys + keys, Scene.section + "\n\n" + second)
      try check("/divers⏎{v9" + keys, Scene.section + "\n\n" + second)
    }
    try check("/divers⏎{vJJK", Scene.section)
    try check("/meets⏎vK", "What happens next\n\nThe board m")
    try check("/meets⏎v[[[[", Scene.section + "\n\nWhat happens next\n\nThe board m")
    try check("/meets⏎vKKJ", "What happens next\n\nThe board m")
  }

  @Test func anEdgeMovesByWholeUnitsAndShrinksToo() throws {
    try check("/Tomas⏎;w", "Tomas Lind")
    try check("/Tomas⏎;ww", "Tomas Lind. A")
    try check("/Tomas⏎;wwb", "Tomas Lind")
    try check("/Tomas⏎;ob", "said Tomas")
    try check("/Tomas⏎;obbw", "said Tomas")
    try check("/a survey⏎;;)", "A survey that was leaked on Monday shows it. " + last)
    try check("/a survey⏎;;)(", "A survey that was leaked on Monday shows it.")
    try check("/nobody⏎vp(", String(paragraph.dropLast(last.count + 1)))
    try check("/nobody⏎vp}", paragraph + "\n\nWhat the survey says")
    try check("/nobody⏎vp}{", paragraph)
    try check("/nobody⏎vpo{", "By Ada Winter\n\n" + paragraph)
    try check("/Tomas⏎;3w2b", "Tomas Lind")
  }

  /// The unit at the edge that stays is not cut into when the two change places.
  @Test func edgesThatPassOneAnotherLeaveTheUnitWhole() throws {
    try check("/Tomas⏎;b", "said Tomas")
    try check("/Tomas⏎;bw", "Tomas")
    try check("/Tomas⏎;obww", "Tomas Lind")
  }

  @Test func nothingIsSelectedAboveTheLargestUnit() throws {
    var scene = Scene()
    try scene.press("/divers⏎;;;;;")
    #expect(scene.foot.contains("there is nothing larger to select here"))
    try scene.press("⎋,")
    #expect(scene.foot.contains(" nothing is selected: ;"))
  }
}

extension Scene {
  fileprivate static let section =
    "What the survey says\n\nDivers found eleven cracks. “The mole will not stand another winter,” the "
    + "survey says.\n\nWe were told to wait."
}

@Suite struct AdjustingTests {
  /// The marks after the keys, each as `kind: quote`, and that one step takes it back.
  private func check(
    _ before: String, _ keys: String, _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var scene = Scene()
    try scene.press(before)
    let old = scene.reading.annotations
    let (top, marks) = (scene.reading.top, scene.marks)
    try scene.press(keys)
    #expect(scene.quotes == [expected], sourceLocation: sourceLocation)
    #expect(scene.reading.top == top, sourceLocation: sourceLocation)
    #expect(scene.reading.selection == nil, sourceLocation: sourceLocation)
    #expect(scene.marks.map(\.id) == marks.map(\.id), sourceLocation: sourceLocation)
    guard scene.marks != marks else { return }
    try scene.press("u")
    #expect(scene.reading.annotations == old, sourceLocation: sourceLocation)
  }

  @Test func eachEdgeIsMoved() throws {
    let claim = "/Tomas⏎vec"
    try check(claim, "xw⏎", "claim: Tomas Lind")
    try check(claim, "xob⏎", "claim: said Tomas")
    try check("/nobody⏎c", "xbbb⏎", "claim: Nobody has denied")
    try check("/nobody⏎c", "xow⏎", "claim: has denied the survey.")
    try check(
      "/nobody⏎c", "x;⏎",
      "claim: " + "The harbour board knew of the cracks in the mole for two "
        + "years, said Tomas Lind. A survey that was leaked on Monday shows it. Nobody has denied the survey."
    )
  }

  @Test func escapeLeavesAll() throws {
    for key in ["⎋", "q", "v"] { try check("/Tomas⏎vec", "xww\(key)", "claim: Tomas") }
    try check("/Tomas⏎vec", "x⏎", "claim: Tomas")
    try check("/Tomas⏎vec", "xwb⏎", "claim: Tomas")
    try check("/Tomas⏎vec", "x,,,⎋", "claim: Tomas")
  }

  @Test func theRestOfTheMarkStays() throws {
    var scene = Scene()
    try scene.press("/nobody⏎ctdenial⏎iask Lind⏎aTomas⏎⏎")
    let before = scene.reading.annotations
    try scene.press("xbb⏎")
    let after = scene.reading.annotations
    #expect(after.assertions == before.assertions)
    for (old, new) in zip(before.marks, after.marks) where old.kind == .claim {
      #expect(old.tags == new.tags && old.note == new.note && old.created == new.created)
      #expect(new.quote == "Nobody has denied the")
    }
    #expect(scene.foot.contains("claim’s edges moved · saved"))
  }

  @Test func ofSeveralPartsTheOneUnderTheCursor() throws {
    let parts = "/Tomas⏎veec/Divers⏎vw+"
    try check(parts, "xw⏎", "claim: Tomas Lind … Divers found")
    try check(parts + "N/lind⏎", "xb⏎", "claim: Tomas … Divers")
    var scene = Scene()
    try scene.press("/Tomas⏎vec/leaked⏎vw+gg/Tomas⏎x6w⏎")
    #expect(scene.foot.contains("it would run into its other part “leaked”"))
    #expect(scene.quotes == ["claim: Tomas … leaked"])
  }

  @Test func theMarkThatTabChoseIsTheOne() throws {
    var scene = Scene()
    try scene.press("/denied⏎vwHvscgg⇥xw⏎")
    #expect(scene.quotes.first?.hasPrefix("claim: Nobody has denied the survey.") == true)
    #expect(scene.quotes.last == "highlight: denied")
    try scene.press("u/denied⏎xw⏎")
    #expect(scene.quotes == ["claim: Nobody has denied the survey.", "highlight: denied the"])
  }

  @Test func whatIsRefusedSaysWhy() throws {
    for (keys, words) in [
      ("xc", "Enter keeps the edges first, or Esc leaves them"),
      ("xu", "Enter keeps the edges first"),
      ("xV", "Enter keeps the edges first"),
      ("vwx", "something is selected"),
      ("ggx", "there is no mark under the cursor"),
      ("gg/denied⏎vwcgg/nobody⏎xo2wo3b⏎", "is there already"),
    ] {
      var scene = Scene()
      try scene.press("/nobody⏎c" + keys)
      #expect(scene.foot.contains(words), "\(keys): \(scene.foot)")
    }
  }

  @Test func itsLabelAndTheFootShowWhatIsAdjusted() throws {
    var scene = Scene(columns: 140, rows: 30)
    try scene.press("/nobody⏎cxbb")
    #expect(scene.screen.contains("C [Nobody has denied the]"))
    #expect(
      scene.foot.contains("edges of the claim “Nobody has denied the” · o other end · Enter keeps"))
  }
}
