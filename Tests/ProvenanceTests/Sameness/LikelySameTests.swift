import Model
import Testing

@testable import Provenance

@Suite struct LikelySameTests {
  private func ledgers(_ names: [String], _ relations: [Relation] = []) -> Ledgers {
    let sources = names.enumerated().map { place, name in
      Source(
        id: ID("s\(place)"), name: name, creator: "ada", created: Timestamp(seconds: place))
    }
    return Ledgers(sources: sources, relations: relations)
  }

  private func relation(_ kind: RelationKind, isRefused: Bool) -> Relation {
    Relation(
      kind, .sources(ID("s0"), ID("s1")), basis: .judged, isRefused: isRefused,
      by: Signature(creator: "ada", time: Timestamp(seconds: 9)))
  }

  @Test(arguments: [
    ("the Harbour Office", "Harbour Office", LikelySame.Reason.sameName),
    ("Mr. Brandt", "Brandt", .sameName),
    ("harbour master Ada T. Brandt", "Ada Brandt, who was there,", .sameName),
    ("Gov. Ada Brandt (Tarn)", "Ada Brandt Jr.", .sameName),
    ("Royal Tide Survey", "RTS", .initials), ("Office of Tides", "OOT", .initials),
    ("Office of Tides", "O.T.", .initials),
    ("Tarn Harbour Director Ada Brandt", "Ada Brandt", .titled),
    ("Ada Brandt", "Brandt", .lastName(of: 1)), ("Ada Brandt", "Ms. Brandt's", .lastName(of: 1)),
    ("Ada Brandt", "Ada Brant", .spelling), ("Ada Brandt", "Aad Brandt", .spelling),
    ("Гарри Каспаров", "Каспаров", .lastName(of: 1)),
  ])
  func whoMayBeOne(_ one: String, _ other: String, _ reason: LikelySame.Reason) {
    for names in [[one, other], [other, one]] {
      let found = ledgers(names).likelySame()
      #expect(found.map(\.reason) == [reason])
    }
  }

  @Test func theOneThatSaysMoreComesFirst() {
    for (names, more) in [(["Brandt", "Ada Brandt"], "s1"), (["Ada Brandt", "Aad Brandt"], "s0")] {
      #expect(ledgers(names).likelySame().map(\.one.value) == [more])
    }
  }

  @Test(arguments: [
    ("Ada Brandt", "supporters of Ada Brandt"), ("Brandt", "a spokesman for Brandt"),
    ("officials", "some officials"), ("he", "He"), ("Flight 370", "Flight 371"),
    ("Tarn Post", "Harbour Office"), ("the minister", "The minister"), ("", "  "),
    ("Ministry of Tides", "Tides"), ("Ann", "Anne"), ("RTS", "Rt"),
  ])
  func whoIsNot(_ one: String, _ other: String) {
    #expect(ledgers([one, other]).likelySame() == [])
  }

  @Test func whatSomebodyHasSaidIsNotProposedAgain() {
    let names = ["Ada Brandt", "Brandt"]
    #expect(ledgers(names).likelySame().count == 1)
    for kind in [RelationKind.sameAs, .possiblySameAs] {
      for isRefused in [true, false] {
        #expect(ledgers(names, [relation(kind, isRefused: isRefused)]).likelySame() == [])
      }
    }
    #expect(ledgers(names, [relation(.dependsOn, isRefused: false)]).likelySame().count == 1)
  }

  @Test func mergedAndNamelessSourcesAreLeftOut() {
    let created = Timestamp(seconds: 1)
    let one = Source(id: ID("a"), name: "Ada Brandt", creator: "ada", created: created)
    for other in [
      Source(id: ID("b"), name: "Brandt", mergedInto: ID("a"), creator: "ada", created: created),
      Source(id: ID("b"), name: "Brandt", kind: .anonymous, creator: "ada", created: created),
    ] { #expect(Ledgers(sources: [one, other]).likelySame() == []) }
  }

  @Test func aliasesCountAsNames() {
    let created = Timestamp(seconds: 1)
    let one = Source(id: ID("a"), name: "RTS", creator: "ada", created: created)
    let other = Source(
      id: ID("b"), name: "the tide people", aliases: ["Royal Tide Survey"], creator: "ada",
      created: created)
    #expect(
      Ledgers(sources: [one, other]).likelySame(as: ID("b"))
        == [LikelySame(one: ID("b"), other: ID("a"), reason: .initials)])
  }

  @Test func aCommonLastNameTellsNothing() {
    let found = ledgers(["Brandt"] + (1...3).map { "\(Self.first[$0]) Brandt" }).likelySame()
    #expect(found.map(\.reason) == Array(repeating: .lastName(of: 3), count: 3))
    let many = ledgers(["Brandt"] + (0...4).map { "\(Self.first[$0]) Brandt" })
    #expect(many.likelySame() == [])
  }

  private static let first = ["Ada", "Bea", "Cleo", "Dora", "Emmi"]
}
