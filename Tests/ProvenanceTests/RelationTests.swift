import Model
import Provenance
import Testing

/// Records that were merged, and relations that several people judge differently.
@Suite struct RelationTests {
  private func check(
    _ lines: String..., sources: [String] = [], relations: [Relation] = [], is expected: String,
    contradictions: Int = 0, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let origins = Told(lines, sources: sources).origins(relations)
    let found = origins.flags.count { $0.name == "contradictory-relations" }
    #expect(origins.phrase == expected, sourceLocation: sourceLocation)
    #expect(found == contradictions, sourceLocation: sourceLocation)
  }

  @Test func aMergedSourceIsWhatItWasMergedInto() {
    check(
      "A: Holm", "B: Ivar Holm", sources: ["Holm=Ivar Holm"],
      is: "2 articles → 2 outlets → 1 independent origin (1 named)")
    check(
      "A: ?a clerk", "B: Ivar Holm", sources: ["?a clerk=Holm", "Holm=Ivar Holm"],
      is: "2 articles → 2 outlets → 1 independent origin (1 named)")
    check(
      "A: Holm", "B: Ivar Holm", "C: Edda Rask", sources: ["Holm=Ivar Holm"],
      relations: [.sources(.sameAs, "Holm", "Edda Rask")],
      is: "3 articles → 3 outlets → 1 independent origin (1 named)")
  }

  @Test func aMergedOutletIsTheOutletThatItWasMergedInto() {
    check(
      "Post: Courier", "The Courier: file", sources: ["The Courier=Courier"],
      is: "2 articles → 2 outlets → 1 independent origin (1 named)")
    check(
      "Courier/1: file", "The Courier: file", sources: ["The Courier=Courier"],
      is: "2 articles → 1 outlet → 1 independent origin (1 named)")
  }

  @Test func aRingOfMergesIsOneSource() {
    check(
      "A: x", "B: y", sources: ["x=y", "y=x"],
      is: "2 articles → 2 outlets → 1 independent origin (1 named)")
  }

  @Test func theChainGoesByTheNameOfWhatASourceWasMergedInto() {
    let origins = Told(["A: Holm ← file"], sources: ["Holm=Ivar Holm", "Ivar Holm"]).origins()
    #expect(origins.paths.map(\.chain.description) == ["Ivar Holm ← file"])
    #expect(origins.roots.map { $0.paths.map(\.chain.description) } == [["Ivar Holm ← file"]])
  }

  @Test func whatIsOnlyRefusedDoesNotCount() {
    for kind in RelationKind.allCases {
      check(
        "A: Holm", "B: Ivar Holm",
        relations: [.sources(kind, "Holm", "Ivar Holm", refused: true)],
        is: "2 articles → 2 outlets → 2 independent origins (2 named)")
    }
    check(
      "A: Holm", "B: Rask", relations: [.articles("A", copies: "B", refused: true)],
      is: "2 articles → 2 outlets → 2 independent origins (2 named)")
    check(
      "A: Holm", "B: Ivar Holm",
      relations: [
        .sources(.sameAs, "Holm", "Ivar Holm", basis: .suggested),
        .sources(.sameAs, "Holm", "Ivar Holm", refused: true),
      ], is: "2 articles → 2 outlets → 2 independent origins (2 named)")
  }

  @Test func whatOneHoldsAndAnotherRefusesIsPossible() {
    for kind in RelationKind.allCases {
      check(
        "A: Holm", "B: Ivar Holm",
        relations: [
          .sources(kind, "Holm", "Ivar Holm"),
          .sources(kind, "Holm", "Ivar Holm", refused: true),
        ], is: "2 articles → 2 outlets → 1–2 independent origins (1–2 named)", contradictions: 1)
    }
    check(
      "A: Holm", "B: Ivar Holm",
      relations: [
        .sources(.sameAs, "Holm", "Ivar Holm"),
        .sources(.possiblySameAs, "Ivar Holm", "Holm", refused: true),
      ], is: "2 articles → 2 outlets → 1–2 independent origins (1–2 named)", contradictions: 1)
    check(
      "A: Holm", "B: Rask",
      relations: [.articles("A", copies: "B"), .articles("A", copies: "B", refused: true)],
      is: "2 articles → 2 outlets → 1–2 independent origins (1–2 named)", contradictions: 1)
  }

  @Test func whoDependsOnEachOtherIsOneAndSaidToBeContradictory() {
    check(
      "A: Holm", "B: Rask",
      relations: [.sources(.dependsOn, "Holm", "Rask"), .sources(.dependsOn, "Rask", "Holm")],
      is: "2 articles → 2 outlets → 1 independent origin (1 named)", contradictions: 1)
  }

  @Test func whatIsRefusedAndTheSameByWayOfOthersIsSaid() {
    let relations: [Relation] = [
      .sources(.sameAs, "x", "y"), .sources(.sameAs, "y", "z"),
      .sources(.sameAs, "x", "z", refused: true),
    ]
    let flags = Told(["A: x", "B: z"]).origins(relations).flags
    let ways = flags.compactMap { flag -> [ID<Source>]? in
      if case .contradictory(.sameAfterAll(_, let way)) = flag { way } else { nil }
    }
    #expect(ways == [[ID("x"), ID("y"), ID("z")]])
  }

  @Test func circlesOfRelationsAreNoOriginLess() {
    for kind in [RelationKind.sameAs, .dependsOn, .copyOf] {
      check(
        "A: x", "B: y", "C: z",
        relations: [.sources(kind, "x", "y"), .sources(kind, "y", "z"), .sources(kind, "z", "x")],
        is: "3 articles → 3 outlets → 1 independent origin (1 named)")
      check(
        "A: x", relations: [.sources(kind, "x", "x")],
        is: "1 article → 1 outlet → 1 independent origin (1 named)")
    }
  }

  @Test func whatNobodyCitesTiesNothingByDependingOnTwo() {
    check(
      "A: x", "B: y",
      relations: [.sources(.dependsOn, "office", "x"), .sources(.dependsOn, "office", "y")],
      is: "2 articles → 2 outlets → 2 independent origins (2 named)")
  }

  @Test func whoDependsOnAnOutletThatCitesOthersIsOneWithOneOfThese() {
    check(
      "A: Holm", "B: Union ← file", relations: [.sources(.dependsOn, "Holm", "Union")],
      is: "2 articles → 2 outlets → 1 independent origin (1 named)")
    check(
      "A: Union ← Holm", "B: Union ← Rask", relations: [.sources(.dependsOn, "Rask", "Union")],
      is: "2 articles → 2 outlets → 2 independent origins (2 named)")
  }
}
