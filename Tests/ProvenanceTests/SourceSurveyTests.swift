import Model
import PlantedClaims
import Provenance
import Testing

/// What each source told, and from whom.
@Suite struct SourceSurveyTests {
  private func surveys(_ told: Told, _ relations: [Relation] = []) -> [String: SourceSurvey] {
    let articles = Dictionary(grouping: told.assertions, by: \.article).map { id, all in
      ProvenanceArticle(
        id: id, outlet: all[0].outlet, published: all[0].published, assertions: all.map(\.assertion)
      )
    }.sorted { $0.id < $1.id }
    let all = sourceSurveys(of: articles, ledgers: told.ledgers(relations))
    return Dictionary(all.map { ($0.source.name, $0) }) { one, _ in one }
  }

  private func words(_ all: [SourceSurvey.Cited]?) -> [String] {
    (all ?? []).map { "\($0.source) \($0.articles)" }
  }

  @Test func whoCitesItAndFromWhomItHasThings() {
    let all = surveys(
      Told([
        "Courier 2025-09-29: Union ← file", "Post 2025-10-01: Courier ← Union ← file",
        "Echo: Union + Holm ← file", "!Courier/1 2025-09-30: Union",
      ]))
    let union = all["Union"]
    #expect(union?.articles == 4)
    #expect(union?.told.count == 4)
    #expect(union?.last == "2025-10-01")
    #expect(words(union?.through) == ["Courier 1"])
    #expect(words(union?.from) == ["file 3"])
    #expect(words(all["file"]?.through) == ["Union 3", "Holm 1"])
    #expect(all["Holm"]?.last == nil)
  }

  /// The earliest article comes first, those of unknown day last.
  @Test func whatItSaidStandsInOrder() {
    let told = Told(["B 2025-10-01: x", "A: x", "C 2025-09-29: x"])
    let union = surveys(told)["x"]
    // The articles were given by id: A, B, C.
    #expect(union?.told.map(\.article) == [2, 1, 0])
  }

  @Test func whatWasMergedCountsForWhatItWasMergedInto() {
    let all = surveys(
      Told(["A: holm ← file", "B: Ivar Holm"], sources: ["holm=Ivar Holm", "Ivar Holm"]))
    #expect(all["holm"] == nil)
    #expect(all["Ivar Holm"]?.articles == 2)
    #expect(all["Ivar Holm"]?.merged == [ID("holm")])
    #expect(words(all["file"]?.through) == ["Ivar Holm 1"])
  }

  /// A source that cites itself is met once, and does not hang.
  @Test func aSourceThatCitesItselfIsMetOnce() {
    let one = surveys(Told(["A: x ← x ← x"]))["x"]
    #expect(one?.told.count == 1 && one?.articles == 1)
    #expect(words(one?.through) == ["x 1"])
  }

  @Test func contradictionsAreToldOnce() {
    func said(_ refused: Bool, _ by: Signature) -> Relation {
      Relation(.sameAs, .sources(ID("x"), ID("y")), basis: .judged, isRefused: refused, by: by)
    }
    let relations = [said(false, Told.nobody), said(true, Told.somebodyElse)]
    let told = Told(["A: x ← y"])
    let one = surveys(told, relations)["x"]
    #expect(one?.relations.count == 2)
    let words = one?.contradictions(in: RelationBook(told.ledgers(relations))) ?? []
    #expect(words.count == 1)
    #expect(words[0].contains("x is the same as y") && words[0].contains("x is not the same as y"))
  }

  /// One by one they are what they are all at once.
  @Test func plantedSourcesAreCountedRight() {
    let library = PlantedLibrary(size: 300, seed: 11)
    let redirects = library.ledgers.sourceRedirects
    let all = sourceSurveys(of: library.articles, ledgers: library.ledgers)
    #expect(all.count > 50)
    for survey in all {
      let told = library.articles.map { article in
        article.assertions.count { assertion in
          assertion.chainSteps.joined().contains { (redirects[$0] ?? $0) == survey.source.id }
        }
      }
      #expect(survey.told.count == told.reduce(0, +))
      #expect(survey.articles == told.count { $0 > 0 })
    }
  }

  @Test(arguments: [
    (["RUSI"], ["Royal United Services Institute"], 85),
    (["the New York Times"], ["New York Times"], 100),
    (["Sergey Lavrov"], ["Lavrov"], 70), (["Mark Rutte"], ["Mark Twain"], 33),
    (["Ada Winter"], ["Tomas Lind"], 0), (["a"], ["the"], 0), (["北京日报"], ["北京日报"], 100),
    (["Foreign Ministry", "MFA"], ["Ministry of Foreign Affairs", "mfa"], 100), ([], ["x"], 0),
  ])
  func alikeNames(_ a: [String], _ b: [String], _ expected: Int) {
    #expect(NameLikeness(a).percent(with: NameLikeness(b)) == expected)
    #expect(NameLikeness(b).percent(with: NameLikeness(a)) == expected)
  }
}
