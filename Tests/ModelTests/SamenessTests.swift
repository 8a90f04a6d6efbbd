import Model
import Testing

/// Under which ids a source that is looked for may stand in an assertion.
@Suite struct SamenessTests {
  private static let time = Timestamp(seconds: 0)

  private func source(_ id: String, mergedInto target: String? = nil) -> Source {
    Source(
      id: ID(id), name: id, mergedInto: target.map { ID($0) }, creator: "ada", created: Self.time)
  }

  private func says(
    _ creator: String, _ from: String, _ kind: RelationKind, _ to: String, refused: Bool = false,
    basis: Basis = .judged
  ) -> Relation {
    Relation(
      kind, .sources(ID(from), ID(to)), basis: basis, isRefused: refused,
      by: Signature(creator: creator, time: Self.time))
  }

  @Test func whatIsCertainlyTheSameIsMeant() {
    let ledgers = Ledgers(
      sources: ["a", "b", "c", "d", "e", "f", "g"].map { source($0) } + [
        source("old-b", mergedInto: "b"), source("older-b", mergedInto: "old-b"),
      ],
      relations: [
        says("ada", "a", .sameAs, "older-b"), says("bo", "c", .sameAs, "b"),
        // No more than possible, suggested, contested, or another thing.
        says("ada", "a", .possiblySameAs, "d"), says("ada", "e", .sameAs, "a", basis: .suggested),
        says("ada", "a", .sameAs, "f"), says("bo", "f", .possiblySameAs, "a", refused: true),
        says("ada", "a", .dependsOn, "g"),
      ])
    for (sought, meant) in [
      ("a", "a b c old-b older-b"), ("c", "a b c old-b older-b"),
      ("older-b", "a b c old-b older-b"),
      ("d", "d"), ("e", "e"), ("f", "f"), ("g", "g"), ("nobody", "nobody"),
    ] {
      let found = ledgers.withSame([ID(sought)]).sorted().map(\.value).joined(separator: " ")
      #expect(found == meant, "\(sought)")
    }
    #expect(ledgers.withSame([]).isEmpty)
  }

  /// Each is the same as the next, and the last as the first.
  @Test(.timeLimit(.minutes(1))) func aRingOfTenThousandCostsItsLength() {
    let ids = (0..<10_000).map { "s\($0)" }
    let ledgers = Ledgers(
      sources: ids.map { source($0) },
      relations: ids.indices.map {
        says("ada", ids[$0], .sameAs, ids[($0 + 1) % ids.count])
      })
    #expect(ledgers.withSame([ID("s77")]).count == 10_000)
  }
}
