import Model
import Provenance
import Screen
import Testing

@testable import Reader

@Suite struct SourceStepTests {
  private func source(_ scene: LibraryScene, _ id: String) -> Source? {
    scene.ledgers.source(ID(id))
  }

  @Test func aNewNameLeavesTheOldOneAsAnAlias() throws {
    var scene = LibraryScene()
    try scene.press("<F5>je<C-u>Dr Winter⏎")
    #expect(source(scene, "ada-winter")?.name == "Dr Winter")
    #expect(source(scene, "ada-winter")?.aliases == ["Ada Winter"])
    #expect(scene.state.sources.current?.name == "Dr Winter")
    #expect(scene.foot.contains("Ada Winter renamed Dr Winter"))
    try scene.press("u")
    #expect(source(scene, "ada-winter")?.name == "Ada Winter")
    #expect(source(scene, "ada-winter")?.aliases == [])
    #expect(scene.foot.contains("undone: "))
  }

  @Test func aliasesComeAndGo() throws {
    var scene = LibraryScene()
    try scene.press("<F5>j+Winter⏎+A. W.⏎+winter⏎")
    #expect(source(scene, "ada-winter")?.aliases == ["Winter", "A. W."])
    try scene.press("+-WINTER⏎")
    #expect(source(scene, "ada-winter")?.aliases == ["A. W."])
    #expect(scene.labels.count == 3)
  }

  /// A name that is another's is an offer to make both one.
  @Test func aNameThatIsTakenOffersToMerge() throws {
    var scene = LibraryScene()
    try scene.press("<F5>j+tomas lind⏎")
    #expect(scene.lines(with: "Ada Winter becomes Tomas Lind").count == 1)
    try scene.press("⎋")
    #expect(scene.labels.isEmpty)
    try scene.press("e<C-u>Tomas Lind⏎⏎")
    #expect(source(scene, "ada-winter")?.mergedInto == ID("tomas-lind"))
  }

  @Test func kindKnowledgeDateAndNote() throws {
    var scene = LibraryScene()
    try scene.press("<F5>Kdocu⏎bdocu⏎D2026-01-30⏎iSeen by us.⏎")
    let made = source(scene, "a-survey")
    #expect(made?.kind == .document && made?.knowledge == .document)
    #expect(made?.date == "2026-01-30" && made?.note == "Seen by us.")
    try scene.press("Dyesterday⏎")
    #expect(scene.foot.contains("“2026-01-30yesterday” is no date: write 2025-09-29 or 29"))
    try scene.press("<C-u>⏎uuuuu")
    #expect(source(scene, "a-survey")?.kind == .unknown)
    #expect(source(scene, "a-survey")?.date == nil)
  }

  @Test func aMergeIsShownBeforeItIsMade() throws {
    var scene = LibraryScene(change: LibraryScene.graded)
    try scene.press("<F5>jmlind⏎")
    let lines = scene.screen.split(separator: "\n").suffix(7).map(String.init)
    #expect(lines[0].hasPrefix("── Ada Winter becomes Tomas Lind ──"))
    #expect(
      lines[1...5].joined(separator: "\n") == """
          2 attributions in 2 articles will mean Tomas Lind
          Tomas Lind will be called also Ada Winter, Winter, A. W.
          Tomas Lind stays unknown, though this is person
          Tomas Lind stays graded by nobody, though this is B
          u takes it back; d on its line in the record, later too
        """)
    #expect(scene.foot.contains("Enter does it"))
    try scene.press("x")
    #expect(scene.labels.isEmpty)
    try scene.press("⏎")
    #expect(scene.state.sources.current?.name == "Tomas Lind")
    #expect(scene.state.sources.current?.survey.articles == 4)
    #expect(scene.foot.contains("Ada Winter merged into Tomas Lind · saved"))
    try scene.press("u")
    #expect(scene.state.sources.entries.count == 4)
    #expect(source(scene, "tomas-lind")?.aliases == [])
  }

  @Test func theSimilarComeFirst() throws {
    let signature = Signature(creator: "m", time: Timestamp(seconds: 0))
    let more = ["Royal Harbour Trust", "RHT", "Lind", "Harbour"].map {
      Change.addSource(Source(named: $0, by: signature, beside: Ledgers()))
    }
    var scene = LibraryScene(change: more)
    func first(_ keys: String) throws -> String? {
      try scene.press(keys)
      guard case .picking(let picker) = scene.state.mode else { return nil }
      try scene.press("⎋")
      return picker.choices.first?.label
    }
    #expect(try first("<F5>/lind⏎m") == "Lind")
    #expect(try first("/rht⏎m") == "Royal Harbour Trust")
    #expect(try first("/trust⏎m") == "RHT")
  }

  @Test func aMergedSourceStandsOnItsOwnAgain() throws {
    var scene = LibraryScene(columns: 78)
    try scene.press("<F5>jmlind⏎⏎⏎")
    #expect(scene.lines(with: "▸ merged into it: Ada Winter").count == 1)
    try scene.press("d")
    #expect(source(scene, "ada-winter")?.mergedInto == nil)
    #expect(source(scene, "tomas-lind")?.aliases == [])
    #expect(scene.foot.contains("Ada Winter on its own again"))
  }

  /// What may be the same is a guess, with its reason; one key takes it and one refuses it.
  @Test func guessesAreTakenOrRefused() throws {
    let lind = Source(
      named: "Lind", by: Signature(creator: "m", time: Timestamp(seconds: 0)), beside: Ledgers())
    var scene = LibraryScene(columns: 78, change: [.addSource(lind)])
    try scene.press("<F5>/lind⏎⏎")
    #expect(scene.screen.contains("▸ perhaps Tomas Lind = Lind · its last name"))
    try scene.press("m")
    #expect(scene.lines(with: "── Lind becomes Tomas Lind ──").count == 1)
    try scene.press("⏎u")
    #expect(source(scene, "lind")?.mergedInto == nil)
    try scene.press("d")
    #expect(scene.ledgers.relations.map(\.isRefused) == [true])
    #expect(!scene.screen.contains("perhaps"))
    #expect(scene.screen.contains("Tomas Lind is not the same as Lind"))
  }

  @Test func aLetterIsGivenWithItsDefinition() throws {
    var scene = LibraryScene()
    try scene.press("<F5>jr")
    #expect(scene.screen.contains("minor doubt; has been right most of the time"))
    try scene.press("b")
    #expect(source(scene, "ada-winter")?.reliability == .b)
    #expect(scene.foot.contains("Ada Winter graded B"))
    try scene.press("u")
    #expect(source(scene, "ada-winter")?.reliability == nil)
  }

  @Test func relationsAreSaidRefusedAndTakenBack() throws {
    var scene = LibraryScene(columns: 78)
    try scene.press("<F5>jRdepends⏎quay⏎")
    #expect(scene.foot.contains("Ada Winter depends on The Quay · saved"))
    let made = try #require(scene.ledgers.relations.first)
    #expect(made.kind == .dependsOn && made.basis == .judged && made.creator == "mira")
    try scene.press("Rdepends⏎quay⏎")
    #expect(scene.foot.contains("you said that already"))
    try scene.press("⏎")
    #expect(
      scene.lines(with: "▸ Ada Winter depends on The Quay · judged · mira, 2026-02-25").count == 1)
    try scene.press("Rnot depend⏎quay⏎")
    #expect(scene.ledgers.relations.map(\.isRefused) == [true])
    try scene.press("d")
    #expect(scene.ledgers.relations.isEmpty)
    try scene.press("u")
    #expect(scene.ledgers.relations.count == 1)
  }

  /// What another person says stands beside it, and is told.
  @Test func whatSpeaksAgainstARelationIsSaid() throws {
    let said = Relation(
      .sameAs, .sources(ID("ada-winter"), ID("tomas-lind")), basis: .judged, isRefused: true,
      by: Signature(creator: "ana", time: Timestamp(seconds: 0)))
    var scene = LibraryScene(columns: 160, change: [.addRelation(said)])
    try scene.press("<F5>jRis the same⏎lind⏎")
    #expect(scene.foot.contains("against that, ana says Ada Winter is not the same as Tomas Lind"))
    #expect(scene.ledgers.relations.count == 2)
    #expect(!scene.lines(with: "contradiction: ").isEmpty)
    try scene.press("⏎")
    let own = scene.state.sources.page?.items.firstIndex { item in
      if case .relation(let one) = item { one.creator == "ana" } else { false }
    }
    let stop = try #require(scene.state.sources.page?.stops.firstIndex { $0 == own })
    try scene.press(String(repeating: "j", count: stop) + "d")
    #expect(scene.foot.contains("ana said that"))
    #expect(scene.ledgers.relations.count == 2)
  }

  @Test func onlyWhatNothingRefersToIsDeleted() throws {
    var scene = LibraryScene()
    try scene.press("<F5>jd")
    #expect(scene.foot.contains("2 attributions in 2 articles would be left without it"))
    try scene.press("aPort Office⏎")
    #expect(scene.state.sources.current?.name == "Port Office")
    try scene.press("d")
    #expect(source(scene, "port-office") == nil)
    try scene.press("u")
    #expect(source(scene, "port-office") != nil)
  }

  @Test func aNewSourceThatIsThereIsGoneTo() throws {
    var scene = LibraryScene()
    try scene.press("<F5>aTOMAS LIND⏎")
    #expect(scene.state.sources.current?.name == "Tomas Lind")
    #expect(scene.foot.contains("the ledger has that source already"))
    #expect(scene.labels.isEmpty)
  }

  @Test func whatTheStoreRefusesIsTypedAgain() throws {
    var scene = LibraryScene()
    scene.refusal = "nothing was changed: no space"
    try scene.press("<F5>e Two⏎")
    #expect(scene.screen.contains("a survey Two"))
    #expect(source(scene, "a-survey")?.name == "a survey")
  }

  @Test func pastedTextIsTyped() throws {
    var scene = LibraryScene()
    try scene.press("<F5>a")
    scene.send(.input(.paste("Port\nOffice")))
    try scene.press("⏎")
    #expect(source(scene, "port-office") != nil)
  }
}
