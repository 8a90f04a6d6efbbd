import Model
import Provenance
import Screen
import Testing

@testable import Reader

@Suite struct ClaimStepTests {
  private func claim(_ scene: LibraryScene, _ words: String = "The seals") -> Claim? {
    scene.ledgers.claims.first { $0.statement.hasPrefix(words) }
  }

  @Test func aStatementIsReworded() throws {
    var scene = LibraryScene()
    try scene.press("<F4>e today⏎")
    #expect(claim(scene)?.statement == "The seals leave the bay today")
    #expect(scene.screen.contains("▸ The seals leave the bay today"))
    #expect(scene.foot.contains("claim reworded: The seals leave the bay today · saved"))
    try scene.press("u")
    #expect(claim(scene)?.statement == "The seals leave the bay")
    #expect(scene.foot.contains("undone: claim reworded"))
    try scene.press("<C-r>")
    #expect(claim(scene)?.statement == "The seals leave the bay today")
    #expect(scene.foot.contains("done again: claim reworded"))
  }

  @Test func aStatementCannotBeEmptyAndEscAsks() throws {
    var scene = LibraryScene()
    try scene.press("<F4>e<C-u>⏎")
    #expect(scene.foot.contains("a claim needs a statement"))
    try scene.press("x⎋")
    #expect(scene.foot.contains("Throw away what you wrote?"))
    try scene.press("ny")
    #expect(scene.screen.contains("xy"))
    try scene.press("⎋y")
    #expect(scene.labels.isEmpty)
    try scene.press("e anew⎋⏎")
    #expect(claim(scene)?.statement == "The seals leave the bay anew")
  }

  @Test func statusTagAndNote() throws {
    var scene = LibraryScene()
    try scene.press("<F4>S<Down>⏎tsea/bay⏎iAsk Ada.⏎")
    let made = claim(scene)
    #expect(made?.status == .checking)
    #expect(made?.tags.map(\.value) == ["sea/bay"])
    #expect(made?.note == "Ask Ada.")
    #expect(scene.ledgers.tag(try #require(TagName("sea/bay"))) != nil)
    try scene.press("tsea/bay⏎")
    #expect(claim(scene)?.tags == [])
    try scene.press("uuuu")
    #expect(claim(scene)?.status == .open)
    #expect(scene.ledgers.tags.isEmpty)
  }

  @Test func aClaimIsGradedInTwoStepsAndEstimated() throws {
    var scene = LibraryScene(columns: 140)
    try scene.press("<F4>rb")
    #expect(scene.screen.contains("fewer than two independent origins are certain"))
    try scene.press("2")
    #expect(claim(scene)?.grade == Grade(.b, .probable))
    try scene.press("Llikely⏎")
    try scene.press("⎋")
    #expect(claim(scene)?.likelihood == nil)
    try scene.press("jr")
    #expect(scene.foot.contains("no claim of the ledger has this passage"))
  }

  @Test func aPassageBecomesAClaim() throws {
    var scene = LibraryScene()
    try scene.press("<F4>ja<C-u>The mole is cracked⏎")
    let made = try #require(claim(scene, "The mole"))
    let assertion = scene.annotations[ID("article-3")]?.assertions.first
    #expect(assertion?.claim == made.id)
    #expect(scene.state.claims.current?.statement == "The mole is cracked")
    #expect(scene.state.claims.current?.status == .open)
    try scene.press("u")
    #expect(scene.annotations[ID("article-3")]?.assertions.first?.claim == nil)
    #expect(scene.ledgers.claims.count == 1)
  }

  @Test func aNewClaimIsFoundAtOnce() throws {
    var scene = LibraryScene()
    try scene.press("<F4>aThe quay stays open⏎")
    #expect(scene.state.claims.current?.statement == "The quay stays open")
    // What is there already is gone to.
    try scene.press("aThe seals leave the bay⏎")
    #expect(scene.ledgers.claims.count == 2)
    #expect(scene.state.claims.current?.statement == "The seals leave the bay")
    #expect(scene.foot.contains("the ledger has that claim already"))
  }

  @Test func aPassageIsLinkedToAClaim() throws {
    var scene = LibraryScene()
    try scene.press("<F4>jmseals⏎")
    #expect(scene.state.claims.entries.count == 1)
    #expect(scene.state.claims.current?.survey.number.articles == 3)
    #expect(scene.labels == ["passage linked to the claim: The seals leave the bay"])
  }

  @Test func aPassageIsTakenFromItsClaim() throws {
    var scene = LibraryScene()
    try scene.press("<F4>⏎jx")
    #expect(scene.annotations[ID("article-1")]?.assertions.first?.claim == nil)
    #expect(scene.labels == ["passage taken from its claim: “The bay is losing its seals.”"])
    #expect(scene.state.claims.entries.count == 3)
    #expect(scene.state.claims.current?.statement == "The seals leave the bay")
    try scene.press("u")
    #expect(scene.state.claims.entries.count == 2)
  }

  @Test func claimsAreMergedAndTheSimilarComeFirst() throws {
    var scene = LibraryScene(
      LibraryScene.seals + [
        .init("A", nil, "Ice is thin.", from: "X", of: "Ane skates on thin ice"),
        .init("B", nil, "Seals leave.", from: "Y", of: "The seals left the bay"),
      ])
    try scene.press("<F4>/seals left⏎m")
    guard case .picking(let picker) = scene.state.mode else {
      Issue.record("no list to pick from")
      return
    }
    #expect(picker.choices.first?.label == "The seals leave the bay")
    #expect(scene.screen.contains("then 3 articles → 3 outlets → 2 independent origins"))
    // What became of it is shown, though the filter hides that.
    try scene.press("⏎")
    #expect(scene.state.claims.filter.isEmpty)
    #expect(scene.state.claims.current?.survey.number.articles == 3)
    #expect(scene.state.claims.current?.statement == "The seals leave the bay")
    try scene.press("⏎")
    #expect(scene.screen.contains("also: The seals left the bay"))
    try scene.press("gm⏎")
    #expect(scene.state.claims.entries.filter { $0.survey.claim != nil }.count == 3)
    try scene.press("uu")
    #expect(scene.state.claims.entries.filter { $0.survey.claim != nil }.count == 3)
    try scene.press("u")
    #expect(scene.foot.contains("there is no step of the library to undo"))
  }

  @Test func onlyWhatNothingRefersToIsDeleted() throws {
    var scene = LibraryScene()
    try scene.press("<F4>d")
    #expect(scene.foot.contains("3 articles speak of it: m makes it one with another, S drops it"))
    try scene.press("⏎d")
    #expect(scene.foot.contains("3 articles speak of it: x takes this passage from it"))
    try scene.press("qjd")
    #expect(scene.foot.contains("no claim of the ledger has this passage"))
    try scene.press("kaThe quay stays open⏎d")
    #expect(scene.ledgers.claims.count == 1)
    try scene.press("u")
    #expect(scene.ledgers.claims.count == 2)
  }

  @Test func whoseStepIsTakenBackIsSaid() throws {
    var scene = LibraryScene()
    try scene.press("<F4>")
    let id = try #require(claim(scene)?.id)
    scene.makeElsewhere(
      .editClaim(id, .status(.settled), time: Timestamp(seconds: 1)), "claim settled: The seals",
      by: "ana")
    #expect(scene.screen.contains("settled"))
    try scene.press("u")
    #expect(scene.foot.contains("undid ana's step: claim settled: The seals"))
    try scene.press("u")
    #expect(scene.foot.contains(" there is no step of the library to undo"))
  }

  @Test func whatIsRefusedIsSaidAndWhatWasTypedStays() throws {
    var scene = LibraryScene()
    try scene.press("<F4>")
    scene.refusal = "nothing was changed: claims.json: no space left on device"
    try scene.press("e now⏎")
    #expect(claim(scene)?.statement == "The seals leave the bay")
    #expect(scene.foot.contains("nothing was changed: claims.json: no space left on device"))
    #expect(scene.screen.contains("The seals leave the bay now"))
    #expect(scene.screen.contains("Statement · not kept: Enter tries again, Esc gives up"))
    #expect(scene.state.saving.stepFailure != nil)
    try scene.press("⏎")
    #expect(claim(scene)?.statement == "The seals leave the bay now")
    #expect(scene.state.saving.stepFailure == nil)
  }

  /// The second step is not made from what the first has not become yet.
  @Test func stepsGoOneAfterTheOther() throws {
    var scene = LibraryScene()
    try scene.press("<F4>e1⏎e2⏎e3⏎3u")
    #expect(claim(scene)?.statement == "The seals leave the bay")
    #expect(scene.foot.contains("undone 3: "))
    #expect(scene.foot.contains(" and 2 more"))
    try scene.press("2<C-r>")
    #expect(claim(scene)?.statement == "The seals leave the bay12")
  }

  @Test func theOpenArticleFollows() throws {
    var scene = LibraryScene()
    try scene.press("⏎<F4>e!⏎")
    #expect(scene.state.reading?.notebook.ledgers == scene.ledgers)
  }

  @Test func wordsOfLikelihoodAreToldApart() throws {
    var scene = LibraryScene(columns: 140)
    try scene.press("<F4>e<C-u>It is likely, with high confidence, that seals leave⏎")
    #expect(scene.foot.contains("confidence and likelihood stand in one statement"))
  }
}
