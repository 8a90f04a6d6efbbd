import Model
import Provenance
import Testing

@Suite struct OriginsTests {
  private func check(
    _ lines: String..., relations: [Relation] = [], is expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(Told(lines).origins(relations).phrase == expected, sourceLocation: sourceLocation)
  }

  @Test func threeOutletsOnOneLeakedFileAreOneOrigin() {
    check(
      "Courier: Union ← file", "Post: Institute ← file", "Herald: file",
      is: "3 articles → 3 outlets → 1 independent origin (1 named)")
  }

  @Test func aPersonQuotedFirstHandIsAnotherOrigin() {
    check(
      "Courier: Union ← file", "Post: Ivar Holm",
      is: "2 articles → 2 outlets → 2 independent origins (2 named)")
  }

  @Test func oneArticleThatQuotesTwoPeopleHasTwoOrigins() {
    check(
      "Courier: Ivar Holm + Edda Rask", "Post: Ivar Holm",
      is: "2 articles → 2 outlets → 2 independent origins (2 named)")
    check(
      "Courier/1: Ivar Holm", "Courier/1: Edda Rask ← ?a clerk",
      is: "1 article → 1 outlet → 2 independent origins (1 named, 1 anonymous)")
  }

  @Test func theSameRootNamedByTwoArticlesCountsOnce() {
    check(
      "Courier: Ivar Holm", "Post: Ivar Holm", "Herald: Union ← Ivar Holm",
      is: "3 articles → 3 outlets → 1 independent origin (1 named)")
  }

  @Test func anArticleWithoutAnOutletIsNotOfAnother() {
    check(
      "Courier: Ivar Holm", "/1: Ivar Holm",
      is: "2 articles → 1 known outlet → 1 independent origin (1 named)")
    check(
      "Courier: Ivar Holm", "Post: Ivar Holm", "/1: Ivar Holm", "/2: Ivar Holm",
      is: "4 articles → 2 known outlets → 1 independent origin (1 named)")
    check("/1: Ivar Holm", is: "1 article → outlet unknown → 1 independent origin (1 named)")
  }

  @Test func anonymousSourcesMakeAnInterval() {
    check(
      "A: ?an official", "B: ?two people", "C: ?a clerk", "D: Ivar Holm", "E",
      is: "5 articles → 5 outlets → 2–4 independent origins "
        + "(1 named, 1–3 anonymous, 1 untraceable)")
  }

  @Test func aResolvedAnonymousSourceIsNamed() {
    check(
      "A: ?an official", "B: ?a clerk", "C: Ivar Holm",
      relations: [.sources(.sameAs, "?an official", "Ivar Holm")],
      is: "3 articles → 3 outlets → 2 independent origins (1 named, 1 anonymous)")
    check(
      "A: ?an official", relations: [.sources(.sameAs, "Ivar Holm", "?an official")],
      is: "1 article → 1 outlet → 1 independent origin (1 named)")
  }

  @Test func whatIsPossiblyTheSameIsMergedAtTheLowEndOnly() {
    check(
      "A: Holm", "B: Ivar Holm", relations: [.sources(.possiblySameAs, "Holm", "Ivar Holm")],
      is: "2 articles → 2 outlets → 1–2 independent origins (1–2 named)")
    check(
      "A: Holm", "B: Ivar Holm",
      relations: [.sources(.sameAs, "Holm", "Ivar Holm", basis: .suggested)],
      is: "2 articles → 2 outlets → 1–2 independent origins (1–2 named)")
    check(
      "A: Holm", "B: Ivar Holm", relations: [.sources(.sameAs, "Holm", "Ivar Holm")],
      is: "2 articles → 2 outlets → 1 independent origin (1 named)")
    check(
      "A: ?a clerk", "B: Ivar Holm",
      relations: [.sources(.possiblySameAs, "?a clerk", "Ivar Holm")],
      is: "2 articles → 2 outlets → 1–2 independent origins (1 named, 0–1 anonymous)")
  }

  @Test func theSameSourceLeadsOnUnderEitherName() {
    check(
      "A: MoT", "B: Ministry of Transport ← file",
      relations: [.sources(.sameAs, "MoT", "Ministry of Transport")],
      is: "2 articles → 2 outlets → 1 independent origin (1 named)")
  }

  @Test func whoDependsOnTheSameIsOneOrigin() {
    check(
      "A: Ivar Holm", "B: Edda Rask",
      relations: [
        .sources(.dependsOn, "Ivar Holm", "Union"), .sources(.dependsOn, "Edda Rask", "Union"),
      ],
      is: "2 articles → 2 outlets → 1 independent origin (1 named)")
    check(
      "A: Ivar Holm ← file", "B: Edda Rask",
      relations: [.sources(.dependsOn, "Ivar Holm", "Edda Rask")],
      is: "2 articles → 2 outlets → 2 independent origins (2 named)")
  }

  @Test func aCitedOutletLeadsOnToItsOwnSources() {
    check(
      "Post: Courier", "Courier: Union ← file", "Herald: file",
      is: "3 articles → 3 outlets → 1 independent origin (1 named)")
  }

  @Test func anOutletThatSawItForItselfIsAnOrigin() {
    check(
      "Post: Courier", "Courier/1: Courier", "Courier/2: Union",
      is: "3 articles → 2 outlets → 2 independent origins (2 named)")
  }

  /// An article that stops at the union does not say that the union knows it by itself.
  @Test func whoIsCitedWithAndWithoutHisSourceIsNoOriginOfHisOwn() {
    check(
      "Courier: Union ← file", "Post: Union",
      is: "2 articles → 2 outlets → 1 independent origin (1 named)")
  }

  @Test func whoKnowsItFirstHandIsAnOriginWhateverHeCitesToo() {
    func named(
      _ lines: [String], knowing names: Set<String>, _ relations: [Relation] = []
    ) -> ClosedRange<Int> {
      let told = Told(lines)
      var sources = told.ledgers.sources
      for place in sources.indices where names.contains(sources[place].name) {
        sources[place].knowledge = .firstHand
      }
      let ledgers = Ledgers(sources: sources, relations: relations)
      return Origins(of: told.assertions, ledgers: ledgers).named
    }
    #expect(named(["A: Holm", "B: Holm ← file"], knowing: ["Holm"]) == 2...2)
    #expect(named(["A: Union ← Holm", "B: Holm ← file"], knowing: ["Holm"]) == 2...2)
    // Where no chain ends with him he has it from the file each time.
    #expect(named(["A: Holm ← file", "B: Union ← Holm ← file"], knowing: ["Holm"]) == 1...1)
    #expect(named(["A: Holm", "B: Union"], knowing: ["Holm"]) == 2...2)
    #expect(
      named(
        ["A: Holm", "B: Ivar Holm ← file"], knowing: ["Holm"],
        [.sources(.sameAs, "Holm", "Ivar Holm")]) == 2...2)
    // A ring in which somebody knows it has its origin in itself.
    #expect(named(["A: Holm ← Rask", "B: Rask ← Holm"], knowing: ["Rask"]) == 1...1)
  }

  @Test func copiesOfOneArticleCountOnce() {
    check("A", "B", "C", is: "3 articles → 3 outlets → 0 independent origins (3 untraceable)")
    check(
      "A", "B", "C: Ivar Holm", relations: [.articles("A", copies: "B")],
      is: "3 articles → 3 outlets → 1 independent origin (1 named, 1 untraceable)")
    check(
      "A", "C: Ivar Holm", relations: [.articles("A", copies: "C")],
      is: "2 articles → 2 outlets → 1 independent origin (1 named)")
    check(
      "A: ?officials", "B: ?people", relations: [.articles("A", copies: "B")],
      is: "2 articles → 2 outlets → 1 independent origin (1 anonymous)")
    check(
      "A: Holm", "B: Rask", relations: [.articles("A", copies: "B", basis: .suggested)],
      is: "2 articles → 2 outlets → 1–2 independent origins (1–2 named)")
    check(
      "A: Holm", "B: Rask", relations: [.articles("A", copies: "B"), .articles("B", copies: "A")],
      is: "2 articles → 2 outlets → 1 independent origin (1 named)")
  }

  /// A copy is left out of the count, and not out of sight.
  @Test func whatLeadsToNoOriginIsNamed() {
    let told = Told(["A: Holm", "B: Rask", "C: Union ← Guild", "D: Guild ← Union", "E"])
    let origins = told.origins([.articles("A", copies: "B")])
    #expect(origins.phrase.contains("1 independent origin (1 named, 2 untraceable)"))
    #expect(origins.lost(of: told.assertions).map(\.article.value) == ["A", "C", "D"])
  }

  @Test func onlySupportCounts() {
    let denial = Told(["A: Ivar Holm"], stance: .denies)
    #expect(denial.origins().phrase == "0 articles → 0 outlets → 0 independent origins")
    #expect(denial.origins(stances: [.denies]).named == 1...1)
  }

  @Test func rootsAndChainsAreShown() {
    let origins = Told(["A: Union ← file", "B: ?a clerk", "C: Holm", "D"])
      .origins([.sources(.sameAs, "file", "the papers"), .sources(.copyOf, "Holm", "file")])
    let roots = origins.roots.map { $0.sources.map(\.value) }
    #expect(roots == [["Holm", "file", "the papers"], ["?a clerk"]])
    #expect(origins.roots.map(\.isAnonymous) == [false, true])
    let chains = origins.roots.map { $0.paths.map(\.chain.description) }
    #expect(chains == [["Union ← file", "Holm"], ["?a clerk"]])
    #expect(origins.paths.map(\.article.value) == ["A", "B", "C", "D"])
  }
}
