import Model
import Reader
import Screen
import Testing

@Suite struct RepeatedTagTests {
  /// The marks after the keys, each as `kind: quote` with its tags.
  private func check(
    _ keys: String, _ expected: [String], foot: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var scene = Scene()
    try scene.press(keys)
    #expect(scene.tagged == expected, sourceLocation: sourceLocation)
    if let foot { #expect(scene.foot.contains(foot), sourceLocation: sourceLocation) }
  }

  @Test func theLastTagIsRepeated() throws {
    let first = "/denied⏎vwctleak⏎"
    try check(first + "/Divers⏎vwc.", ["claim: denied #leak", "claim: Divers #leak"])
    try check(first + "/Divers⏎vw.", ["claim: denied #leak", "highlight: Divers #leak"])
    try check(first + "/told⏎.", ["claim: denied #leak", "highlight: We were told to wait. #leak"])
    try check(first + ".", ["claim: denied #leak"], foot: "the claim has #leak already")
    try check(first + "/Divers⏎vwc.u", ["claim: denied #leak", "claim: Divers"])
    try check(
      "/denied⏎c.", ["claim: Nobody has denied the survey."], foot: "no tag was used yet: t tags")
  }

  @Test func whatWasTaggedIsSaid() throws {
    let first = "/denied⏎vwctleak⏎"
    try check(
      first + "/told⏎.", ["claim: denied #leak", "highlight: We were told to wait. #leak"],
      foot: " highlight marked, tagged #leak · saved")
    try check(
      "/told⏎tleak⏎", ["highlight: We were told to wait. #leak"],
      foot: " highlight marked, tagged #leak · saved")
  }

  /// What is no name is refused where it was typed, with the reason.
  @Test func aBadNameStaysInThePrompt() throws {
    for begin in ["t", "Sclaim⏎"] {
      var scene = Scene()
      try scene.press("/denied⏎" + begin + "a//b⏎")
      #expect(scene.foot.contains("“a//b” has an empty level"), "\(scene.foot)")
      #expect(scene.screen.contains("› a//b") && scene.marks.isEmpty)
      try scene.press("<Backspace><Backspace>b⏎")
      #expect(scene.state.mode == .normal && scene.state.lastTags.newest?.value == "a/b")
    }
  }

  /// To a mark that was tagged more is added, and not to the one that was made before it.
  @Test func moreIsAddedToWhatWasTagged() throws {
    let both = "/denied⏎vwctleak⏎/Divers⏎vwc/denied⏎t1"
    try check("/denied⏎vwc/Divers⏎vwc/denied⏎tleak⏎", ["claim: denied #leak", "claim: Divers"])
    try check(
      "/denied⏎vwc/Divers⏎vwc/denied⏎tleak⏎/told⏎+",
      ["claim: denied … We were told to wait. #leak", "claim: Divers"])
    try check(
      both + "+", ["claim: denied", "claim: Divers"],
      foot: "the cursor is in the claim itself: go to, or select, what is to be added")
  }

  @Test func theLastFiveAreOnNumberKeys() throws {
    let three = "/denied⏎vwctone⏎ttwo⏎tthree⏎/Divers⏎vwc"
    try check(three + "t1", ["claim: denied #one #three #two", "claim: Divers #one"])
    try check(three + "t2", ["claim: denied #one #three #two", "claim: Divers #two"])
    try check(three + "t1t2", ["claim: denied #one #three #two", "claim: Divers #one #two"])
    // What has no key is a letter, and so is a digit behind others.
    try check(three + "t4⏎", ["claim: denied #one #three #two", "claim: Divers #4"])
    try check(three + "t#2024⏎", ["claim: denied #one #three #two", "claim: Divers #2024"])
    try check(three + "tw2⏎", ["claim: denied #one #three #two", "claim: Divers #w2"])
    try check(three + "t⏎", ["claim: denied #one #three #two", "claim: Divers #three"])
  }

  @Test func theNumbersAndTheWayAroundThemAreShown() throws {
    var scene = Scene()
    try scene.press("/denied⏎vwctone⏎ttwo⏎")
    try scene.press("t")
    #expect(scene.screen.contains("   1 #one") && scene.screen.contains(" ▸ 2 #two"))
    #expect(scene.foot.contains("1–5 the last ones  # first where a digit begins it"))
    try scene.press("o")
    #expect(!scene.screen.contains("1 #one") && scene.screen.contains("#one"))
  }

  @Test func aTagKeepsItsKeyUntilFiveOthersWereUsed() throws {
    var scene = Scene()
    try scene.press("/denied⏎vwcta⏎tb⏎tc⏎td⏎te⏎")
    #expect(scene.state.lastTags.keys.map(\.value) == ["a", "b", "c", "d", "e"])
    try scene.press("ta⏎ta⏎tf⏎")
    #expect(scene.state.lastTags.keys.map(\.value) == ["a", "f", "c", "d", "e"])
    #expect(scene.state.lastTags.newest?.value == "f")
    let kept = scene.effects.compactMap { if case .keepTags(let tags) = $0 { tags } else { nil } }
    #expect(kept.last == scene.state.lastTags)
  }
}

@Suite struct SweepTests {
  private let begin = "Sclaim⏎leak⏎"

  private func check(
    _ keys: String, _ expected: [String], foot: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var scene = Scene()
    let top = scene.reading.top
    try scene.press(keys)
    #expect(scene.tagged == expected, sourceLocation: sourceLocation)
    if let foot {
      #expect(scene.foot.contains(foot), "\(scene.foot)", sourceLocation: sourceLocation)
    }
    #expect(scene.reading.top == top, sourceLocation: sourceLocation)
  }

  @Test func aUnitThatWasChosenWaitsForEnter() throws {
    try check(begin + "/Tomas⏎vw", [], foot: "sweep: claim #leak · Enter marks it · word selected")
    try check(begin + "/Tomas⏎vww⏎", ["claim: Tomas Lind #leak"])
    try check(begin + "/Tomas⏎vw<Esc>", [])
  }

  @Test func eachSelectionIsMarked() throws {
    try check(
      begin + "/denied⏎vw⏎/Divers⏎vs⏎",
      ["claim: denied #leak", "claim: Divers found eleven cracks. #leak"],
      foot: "sweep: claim #leak · Esc ends · claim marked, tagged #leak · saved")
    try check(begin + "/Tomas⏎ve⏎", ["claim: Tomas #leak"])
    try check(begin + "/Tomas⏎;w⏎", ["claim: Tomas Lind #leak"])
    try check(
      begin + "/Tomas⏎vewe⏎/told⏎⏎",
      ["claim: Tomas Lind. A #leak", "claim: We were told to wait. #leak"])
    try check("Ssource⏎⏎/Tomas⏎;⏎", ["source: Tomas"], foot: "sweep: source · Esc ends")
  }

  @Test func whatIsSelectedAlreadyIsTheFirst() throws {
    try check("/Tomas⏎veScue⏎⏎", ["cue: Tomas"])
  }

  @Test func undoTakesTheLastOneBackWithinTheSweep() throws {
    try check(
      begin + "/denied⏎vw⏎/Divers⏎vw⏎u/told⏎⏎",
      ["claim: denied #leak", "claim: We were told to wait. #leak"],
      foot: "sweep: claim #leak")
  }

  @Test func escapeEndsIt() throws {
    try check(
      begin + "/denied⏎v⎋⏎⎋", ["claim: Nobody has denied the survey. #leak"],
      foot: "the sweep is over: claim #leak")
    try check(begin + "⎋/denied⏎vw", [], foot: "word selected")
    try check("S⎋/denied⏎vw", [])
    try check("Sclaim⏎⎋/denied⏎vw", [])
  }

  @Test func undoGoesNoFurtherThanTheSweep() throws {
    var scene = Scene()
    try scene.press("/Divers⏎c<Esc>ggS⏎⏎}⏎uuu")
    #expect(scene.quotes.count == 1 && scene.quotes[0].hasPrefix("claim"), "\(scene.quotes)")
    #expect(scene.foot.contains("nothing of this sweep is left"))
    try scene.press("<Esc>u")
    #expect(scene.quotes.isEmpty)
  }

  @Test func qLetsGoOfTheSweepAndOfNothingElse() throws {
    var scene = Scene()
    try scene.press("S⏎⏎q")
    #expect(scene.state.view == .reader && scene.state.sweep == nil)
  }

  @Test func theMouseSweepsToo() throws {
    var scene = Scene()
    try scene.press(begin)
    let row = try #require(scene.frame.rows(holding: "Divers found").first)
    let column = scene.state.panes.text.column
    for (kind, at) in [(MouseEvent.Kind.press, 0), (.drag, 5), (.release, 5)] {
      scene.send(.input(.mouse(MouseEvent(kind, column: column + at, row: row))))
    }
    #expect(scene.tagged == ["claim: Divers #leak"])
  }

  /// Three clicks are the sentence, and not also the word that two of them are.
  @Test func clicksSweepTheWordOrTheSentence() throws {
    for (clicks, quote) in [(1, nil), (2, "Divers"), (3, "Divers found eleven cracks.")] {
      var scene = Scene()
      try scene.press(begin)
      let row = try #require(scene.frame.rows(holding: "Divers found").first)
      let column = scene.state.panes.text.column + 1
      for count in 1...clicks {
        for kind in [MouseEvent.Kind.press, .release] {
          scene.send(.input(.mouse(MouseEvent(kind, column: column, row: row, clicks: count))))
        }
      }
      #expect(scene.tagged == [quote].compactMap { $0.map { "claim: \($0) #leak" } })
    }
  }

  @Test func aMarkThatIsThereGetsTheTag() throws {
    try check(
      "/told⏎c" + begin + "⏎⏎", ["claim: We were told to wait. #leak"],
      foot: "the same claim is there already")
  }

  @Test func theOtherVerbsStayWhatTheyAre() throws {
    try check(begin + "/told⏎H", ["highlight: We were told to wait."])
    try check(begin + "/told⏎cxow⏎", ["claim: were told to wait."])
  }
}

extension Scene {
  fileprivate var tagged: [String] {
    marks.map { mark in
      (["\(mark.kind.rawValue): \(mark.quote)"] + mark.tags.map(\.description)).joined(
        separator: " ")
    }
  }
}

extension Frame {
  fileprivate func rows(holding words: String) -> [Int] {
    (0..<size.rows).filter { line($0).contains(words) }
  }
}
