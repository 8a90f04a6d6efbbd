import Model
import Reader
import Screen
import Testing

@Suite struct MarkingTests {
  /// The marks after the keys, each as `kind: quote`.
  private func check(
    _ keys: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var scene = Scene()
    try scene.press(keys)
    #expect(scene.quotes == expected, sourceLocation: sourceLocation)
  }

  private let nobody = "Nobody has denied the survey."

  @Test func oneKeyMarksTheSentence() throws {
    for (key, kind) in [("c", "claim"), ("s", "source"), ("H", "highlight"), ("C", "cue")] {
      try check("/nobody⏎\(key)", ["\(kind): \(nobody)"])
    }
  }

  @Test func afreshSelectionTakesSWP() throws {
    try check("/denied⏎vsc", ["claim: \(nobody)"])
    try check("/denied⏎vwc", ["claim: denied"])
    try check(
      "/Divers⏎vpH",
      [
        "highlight: Divers found eleven cracks. “The mole will not stand another winter,” the survey says."
      ])
  }

  @Test func anyMotionExtendsASelection() throws {
    try check("/Tomas⏎vees", ["source: Tomas Lind"])
    try check("/Tomas⏎vlwws", ["source: Tomas Lind"])
  }

  @Test func theOtherEndMoves() throws {
    try check("/Tomas⏎veobc", ["claim: said Tomas"])
  }

  @Test func aWidenedSelectionCanBeMarkedAsSource() throws {
    try check("/denied⏎vss", ["source: \(nobody)"])
    try check("/denied⏎vegsc", ["claim: \(nobody)"])
    try check(
      "/Tomas⏎vegps",
      [
        "source: The harbour board knew of the cracks in the mole for two years, said Tomas Lind. "
          + "A survey that was leaked on Monday shows it. Nobody has denied the survey."
      ])
  }

  /// Whatever was selected, and however far away the mark begins.
  @Test(arguments: ["/nobody⏎cll", "/nobody⏎c;H⇥⇥", "/nobody⏎cvee", "40jV40jc", "40jV40jcvw"])
  func whatWasDeletedComesBackAndNothingElseMoves(_ keys: String) throws {
    var scene = Scene(keys.hasPrefix("4") ? Scene.long : Scene.blocks, rows: 18)
    try scene.press(keys)
    let before = scene.reading
    #expect(before.currentMark != nil)
    try scene.press("d")
    #expect(scene.reading.cursor == before.cursor && scene.reading.top == before.top)
    try scene.press("u")
    #expect(scene.reading.cursor == before.cursor && scene.reading.top == before.top)
    #expect(scene.reading.selected == before.selected && scene.reading.marks == before.marks)
    #expect(scene.reading.currentMark == before.currentMark)
  }

  @Test func aSelectionDoesNotComeBackWhereOneHasGoneOn() throws {
    var scene = Scene()
    try scene.press("/nobody⏎cveedju")
    #expect(scene.reading.selection == nil && scene.marks.count == 1)
  }

  @Test func wholeLines() throws {
    try check(
      "3jVjH",
      [
        "highlight: Tomas Lind. A survey that was leaked on Monday shows it. Nobody has denied the survey."
      ])
  }

  @Test func escapeLetsGo() throws { try check("/denied⏎vw⎋c", ["claim: \(nobody)"]) }

  @Test func marksOverlapAndNest() throws {
    try check("/denied⏎vwHvsc", ["claim: \(nobody)", "highlight: denied"])
  }

  @Test func aMarkMayHaveSeveralParts() throws {
    var scene = Scene()
    try scene.press("/Tomas⏎veec/Divers⏎vw+")
    #expect(scene.quotes == ["claim: Tomas Lind … Divers"])
    #expect(scene.cells(of: .claim).hasPrefix("Tomas LindDivers"))
    try scene.press("vw+")
    #expect(scene.foot.contains("holds these words already"))
    try scene.press("⎋u")
    #expect(scene.quotes == ["claim: Tomas Lind"])
  }

  @Test func aPartIsTakenOut() throws {
    var scene = Scene()
    let parts = "/Tomas⏎veec/Divers⏎vw+/told⏎+"
    try scene.press(parts)
    #expect(scene.quotes == ["claim: Tomas Lind … Divers … We were told to wait."])
    try scene.press("/Divers⏎-")
    #expect(scene.quotes == ["claim: Tomas Lind … We were told to wait."])
    #expect(scene.foot.contains("claim’s part dropped · saved"))
    try scene.press("u")
    #expect(scene.quotes == ["claim: Tomas Lind … Divers … We were told to wait."])
    try scene.press("/Divers⏎-/told⏎--")
    #expect(scene.quotes == ["claim: Tomas Lind"])
    #expect(scene.foot.contains("there is no mark under the cursor"))
    try scene.press("/Tomas⏎-")
    #expect(scene.quotes == ["claim: Tomas Lind"])
    #expect(scene.foot.contains("the claim has one part: d deletes it"))
    try scene.press("v-")
    #expect(scene.foot.contains("something is selected: Esc lets go of it"))
  }

  /// What would be left is there already.
  @Test func aPartWhoseRestIsAnotherMarkStays() throws {
    var scene = Scene()
    try scene.press("/Divers⏎vwc/Tomas⏎vw+/Tomas⏎vwc/Divers⏎-")
    #expect(scene.quotes == ["claim: Tomas", "claim: Tomas … Divers"], "\(scene.quotes)")
    #expect(scene.foot.contains("the rest is marked already as a claim of its own"))
  }

  @Test func theSameMarkTwiceIsRefused() throws {
    var scene = Scene()
    try scene.press("/nobody⏎cc")
    #expect(scene.marks.count == 1)
    #expect(scene.foot.contains("the same claim is there already"))
  }

  @Test func theSameAttributionTwiceIsRefused() throws {
    var scene = Scene()
    try scene.press("/knew⏎caLind⏎⏎alind⏎")
    #expect(scene.reading.annotations.assertions.count == 1)
    #expect(scene.foot.contains("the same attribution is there already"))
    try scene.press("aLind⇥the board⏎")
    #expect(scene.reading.annotations.assertions.count == 2)
  }

  @Test func nothingIsMarkedOnAFold() throws {
    var scene = Scene()
    try scene.press("ggc")
    #expect(scene.marks.isEmpty)
    #expect(scene.foot.contains(" there is no sentence here"))
  }

  @Test func nothingIsAttributedOnAFoldUnderAHighlight() throws {
    var scene = Scene()
    try scene.press("ggVGHgga")
    #expect(scene.foot.contains(" there is no sentence here"))
    try scene.press("Foo⏎")
    #expect(scene.marks.allSatisfy { !$0.spans.isEmpty })
  }

  @Test func whatStandsUnderAMarkIsItsText() throws {
    var scene = Scene()
    try scene.press("/denied⏎vwc")
    let mark = try #require(scene.marks.first)
    #expect(mark.stands(in: scene.reading.text))
    #expect(
      mark.anchors[0].prefix.hasSuffix("Nobody has ") && mark.anchors[0].suffix.hasPrefix(" the"))
  }

  @Test func tagging() throws {
    var scene = Scene()
    try scene.press("/denied⏎ctleaked<Enter>")
    #expect(scene.marks.flatMap(\.tags).map(\.value) == ["leaked"])
    #expect(scene.reading.notebook.ledgers.tags.map(\.name.value) == ["leaked"])
    try scene.press("tleaked⏎")
    #expect(scene.marks.flatMap(\.tags).isEmpty, "a tag that is there is taken off")
  }

  @Test func aTagWithoutAMarkMakesAHighlight() throws {
    var scene = Scene()
    try scene.press("/nobody⏎tdenial⏎")
    #expect(scene.quotes == ["highlight: \(nobody)"])
    #expect(scene.foot.contains("tagged") || scene.foot.contains("highlight marked"))
  }

  @Test func tagsFilterAsOneTypes() throws {
    var scene = Scene()
    try scene.press("/nobody⏎cthaven⏎tharbour⏎tor")
    #expect(scene.screen.contains("#haven") == false)
    try scene.press("<Backspace><Backspace>har")
    #expect(scene.screen.contains("▸   #harbour"))
  }

  @Test func notes() throws {
    var scene = Scene()
    try scene.press("/nobody⏎ciask Lind<A-Enter>again⏎")
    #expect(scene.marks.map(\.note) == ["ask Lind\nagain"])
    try scene.press("i!<Esc>")
    #expect(scene.marks.map(\.note) == ["ask Lind\nagain"])
  }

  @Test func aPasteIntoANoteIsText() throws {
    var scene = Scene()
    try scene.press("/nobody⏎ci")
    scene.send(.input(.paste("q\nd\u{1B}[A")))
    try scene.press("⏎")
    #expect(scene.marks.map(\.note) == ["q\nd\u{1B}[A"])
    #expect(!scene.screen.unicodeScalars.contains("\u{1B}"))
  }

  @Test func aPasteThatWasCutIsTold() throws {
    var scene = Scene()
    scene.send(.input(.paste("text", isCut: true)))
    #expect(scene.foot.contains("pasted text is taken in notes"))
    try scene.press("/nobody⏎ci")
    scene.send(.input(.paste("text", isCut: true)))
    #expect(scene.foot.contains("the first 1,000,000 signs of what was pasted"))
  }

  @Test func attributionInAFewKeys() throws {
    var scene = Scene()
    try scene.press("/knew⏎caTomas Lind⏎⏎")
    let assertion = try #require(scene.reading.annotations.assertions.first)
    #expect(scene.reading.notebook.ledgers.chain(of: assertion) == ["Tomas Lind"])
    #expect(scene.foot.contains("attributed to Tomas Lind · saved"))
  }

  @Test func aChainIsBuiltAsItReads() throws {
    var scene = Scene(columns: 140, rows: 30)
    try scene.press("/survey that⏎caThe Quay⇥dockers⇥the survey⏎⏎")
    let assertion = try #require(scene.reading.annotations.assertions.first)
    let ledgers = scene.reading.notebook.ledgers
    #expect(ledgers.chain(of: assertion) == ["The Quay", "dockers", "the survey"])
    #expect(scene.screen.contains("← The Quay ← dockers ← the survey"))
    #expect(ledgers.sources.count == 3)
  }

  @Test func theChainEndsWithWhatItHas() throws {
    for keys in ["aLund⇥⏎⏎", "aLund⇥end⌫⌫⌫⏎⏎".replacing("⌫", with: "<Backspace>")] {
      var scene = Scene()
      try scene.press("/knew⏎c" + keys)
      let assertion = try #require(scene.reading.annotations.assertions.first)
      #expect(scene.reading.notebook.ledgers.chain(of: assertion) == ["Lund"])
    }
    var scene = Scene()
    try scene.press("/knew⏎caLund⇥end⏎⏎")
    let assertion = try #require(scene.reading.annotations.assertions.first)
    #expect(scene.reading.notebook.ledgers.chain(of: assertion) == ["Lund", "end"])
  }

  @Test func anAttributionMarksItsClaimAndTakesMarksAlong() throws {
    var scene = Scene()
    try scene.press("/Tomas⏎veesgg/said⏎vwCgg/knew⏎aTomas Lind⏎⏎")
    let assertion = try #require(scene.reading.annotations.assertions.first)
    let kinds = { (ids: [ID<Mark>]) in ids.compactMap { scene.reading.annotations.mark($0)?.quote }
    }
    #expect(kinds(assertion.sourceMarks) == ["Tomas Lind"])
    #expect(kinds(assertion.cueMarks) == ["said"])
    #expect(scene.marks.contains { $0.id == assertion.claimMark && $0.kind == .claim })
  }

  @Test func deletingTakesTheAttributionAlong() throws {
    var scene = Scene()
    try scene.press("/knew⏎ca<C-x>Tomas⏎⏎d")
    #expect(scene.marks.isEmpty && scene.reading.annotations.assertions.isEmpty)
    try scene.press("u")
    #expect(scene.marks.count == 1 && scene.reading.annotations.assertions.count == 1)
  }

  @Test func tabGoesThroughOverlappingMarks() throws {
    var scene = Scene()
    try scene.press("/nobody⏎cvwHgg⇥")
    #expect(scene.foot.contains("mark 1/2"))
    try scene.press("⇥")
    #expect(scene.foot.contains("mark 2/2"))
    try scene.press("⇥")
    #expect(scene.foot.contains("mark 1/2"))
    try scene.press("⇤")
    #expect(scene.foot.contains("mark 2/2"))
  }

  @Test func everythingIsUndoneAndDoneAgain() throws {
    var scene = Scene()
    let before = scene.reading.notebook
    try scene.press("/knew⏎cHtleak⏎inote⏎aTomas⇥Board⏎⏎=heading 2⏎d")
    let after = scene.reading.notebook
    let steps = scene.reading.history.done.count
    #expect(steps == 7)
    try scene.press(String(repeating: "u", count: steps))
    #expect(scene.reading.notebook == before)
    try scene.press("u")
    #expect(scene.foot.contains("there is nothing to undo"))
    for _ in 0..<steps { try scene.press("<C-r>") }
    #expect(scene.reading.notebook == after)
  }
}
