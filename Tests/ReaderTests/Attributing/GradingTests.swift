import Model
import Reader
import Screen
import Testing

@Suite struct GradingTests {
  private func graded(_ keys: String, columns: Int = 80, rows: Int = 24) throws -> Scene {
    var scene = Scene(columns: columns, rows: rows)
    try scene.press("/knew⏎caLind⏎⏎" + keys)
    return scene
  }

  private func grade(_ scene: Scene) -> String {
    scene.reading.annotations.assertions.first?.grade.description ?? "none"
  }

  @Test func letterThenNumber() throws {
    let scene = try graded("rb2")
    #expect(grade(scene) == "B2")
    #expect(scene.foot.contains("graded B2"))
  }

  @Test func enterAloneGivesNoGrade() throws {
    let scene = try graded("r⏎⏎")
    #expect(grade(scene).isEmpty)
    #expect(scene.foot.contains("the grade is as it was"))
  }

  @Test func eachHalfIsLeftOrTakenAway() throws {
    #expect(try grade(graded("r⏎3")) == "3")
    #expect(try grade(graded("rc⏎")) == "C")
    #expect(try grade(graded("rc4r⏎⏎")) == "C4")
    #expect(try grade(graded("rc4r<PageDown>⏎⏎")) == "4")
    #expect(try grade(graded("rc<Backspace>d5")) == "D5")
  }

  /// Nothing of a definition is cut, at any width: what does not fit goes on below.
  @Test(arguments: [60, 80, 140]) func definitionsStandWhole(columns: Int) throws {
    for (keys, definitions) in [
      ("r", Reliability.allCases.map(\.definition)), ("ra", Credibility.allCases.map(\.definition)),
    ] {
      let scene = try graded(keys, columns: columns, rows: 34)
      let words = scene.screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      // With a label between them words of one definition stand in two lines.
      for definition in definitions {
        let parts = definition.split(separator: ";")
        #expect(parts.allSatisfy { words.contains($0.suffix(12)) }, "\(columns): \(definition)")
      }
    }
  }

  @Test func aOneAsksForTwoOrigins() throws {
    let scene = try graded("rb")
    #expect(scene.screen.contains("fewer than two independent origins are certain"))
    let taken = try graded("rb1")
    #expect(grade(taken) == "B1")
    #expect(taken.foot.contains("graded B1, but fewer than two independent origins"))
  }

  @Test func twoOriginsAreEnough() throws {
    let scene = try graded("aanother witness⏎rb")
    #expect(!scene.screen.contains("fewer than two"))
  }

  @Test func tabGradesTheClaimAndThenTheSource() throws {
    var scene = try graded("r⇥")
    #expect(scene.screen.contains("Grading the claim: how reliable are its sources? · "))
    try scene.press("b3r⇥⇥")
    #expect(scene.screen.contains("Grading the source: how reliable is it? · Tomas Lind"))
    try scene.press("a")
    let ledgers = scene.reading.notebook.ledgers
    #expect(ledgers.claims.map(\.grade.description) == ["B3"])
    #expect(ledgers.sources.map(\.reliability) == [.a])
    #expect(grade(scene).isEmpty)
  }

  @Test func aLedgersRecordIsGradedFromAnywhere() throws {
    let scene = try graded("")
    var state = scene.state
    let source = try #require(scene.reading.notebook.ledgers.sources.first)
    state.beginGrading(.source(source.id))
    guard case .picking(let picker) = state.mode else {
      Issue.record("nothing is asked")
      return
    }
    #expect(picker.title == "Grading the source: how reliable is it? · Tomas Lind")
  }

  @Test func withoutAnAttributionItSaysWhy() throws {
    var scene = Scene()
    try scene.press("/denied⏎cr")
    #expect(scene.foot.contains(" nothing is attributed here: a says who says it"))
    try scene.press("gl")
    #expect(scene.foot.contains(" nothing is attributed here"))
    try scene.press("aLind⏎⇥gl")
    #expect(scene.foot.contains("it makes no claim of the ledger: gc links it to one"))
  }

  @Test func theTitleSaysWhatIsGraded() throws {
    var scene = try graded("r")
    #expect(scene.screen.contains("Grading this report: how reliable is its source? · "))
    try scene.press("b")
    #expect(scene.screen.contains("Grading this report: how credible is it? · "))
    try scene.press("⎋r⇥b")
    #expect(scene.screen.contains("Grading the claim: how credible is it? · "))
  }

  @Test func withoutALikelihoodNobodyIsAskedHowSureHeIs() throws {
    var scene = try graded("gl⏎")
    #expect(scene.foot.contains("no likelihood is given") && scene.state.mode == .normal)
    try scene.press("gllik⏎")
    #expect(scene.screen.contains("How sure are you of “likely”?"))
    for level in Confidence.allCases { #expect(scene.screen.contains(level.meaning)) }
    #expect(Set(Confidence.allCases.map(\.meaning)).count == 3)
    try scene.press("high⏎gl<PageDown>⏎")
    let claim = try #require(scene.reading.notebook.ledgers.claims.first)
    #expect(claim.likelihood == nil && claim.confidence == nil && scene.state.mode == .normal)
  }

  @Test func likelihoodAndConfidenceApart() throws {
    var scene = try graded("gl")
    #expect(scene.screen.contains("very likely / highly probable"))
    try scene.press("very l⏎mod⏎")
    let claim = try #require(scene.reading.notebook.ledgers.claims.first)
    #expect(claim.likelihood == .veryLikely && claim.confidence == .moderate)
    try scene.press("⏎")
    #expect(scene.screen.contains("very likely, 80–95 % · moderate confidence"))
    try scene.press("qu")
    #expect(scene.reading.notebook.ledgers.claims.first?.likelihood == nil)
  }

  @Test func whatAStatementMixesIsTold() throws {
    var scene = try graded("")
    try scene.press("gc")
    try scene.press("It is likely, with high confidence, that the mole falls⏎gl")
    #expect(scene.screen.contains("its words mix: “likely”, “high confidence”"))
  }

  @Test func theMarginShowsTheGrade() throws {
    let scene = try graded("rb2", columns: 140, rows: 40)
    #expect(scene.screen.contains("← Tomas Lind  B2"))
  }
}
