import Model
import PlantedClaims
import Provenance
import TestSupport
import Testing

/// All claims of a library at once.
@Suite struct SurveyTests {
  /// Every planted answer is found: origins, circles, flags.
  @Test(.timeLimit(.minutes(10))) func everyPlantedAnswerIsRight() {
    let library = PlantedLibrary(size: 10_000, seed: 5)
    #expect(library.answers.count == 10_000)
    #expect(library.assertionCount >= 50_000)
    #expect(library.ledgers.sources.count >= 5_000)
    let surveys = survey(of: library.articles, ledgers: library.ledgers)
    #expect(surveys.count == 10_000)
    let wrong = surveys.filter { !isRight($0, library.answers[$0.id]) }
    #expect(wrong.isEmpty, "\(wrong.count) wrong, the first: \(String(describing: wrong.first))")
  }

  private func isRight(_ survey: ClaimSurvey, _ answer: PlantedLibrary.Answer?) -> Bool {
    guard let answer else { return false }
    let number = survey.number
    return number.articles == answer.articles && number.outlets == answer.outlets
      && number.count == answer.count && number.named == answer.named
      && number.anonymous == answer.anonymous && number.untraceable == answer.untraceable
      && number.circles == answer.circles && Set(survey.flags.map(\.name)) == answer.flags
      && survey.stances.denies == answer.denied
  }

  /// One claim counted on its own gives the same.
  @Test func aClaimAloneCountsTheSame() {
    let library = PlantedLibrary(size: 240, seed: 3)
    let redirects = library.ledgers.claimRedirects
    for survey in survey(of: library.articles, ledgers: library.ledgers) {
      let told = library.articles.flatMap(\.provenance).filter { told in
        told.assertion.claim.map { redirects[$0] ?? $0 } == survey.id
      }
      let origins = Origins(of: told, claim: survey.claim, ledgers: library.ledgers)
      #expect(origins.number == survey.number)
      #expect(origins.flags.map(\.name) == survey.flags.map(\.name))
      #expect(origins.roots.count == origins.high)
    }
  }

  @Test func aClaimHasItsDatesAndStances() throws {
    let told = Told([
      "Post 2025-09-30: file", "Courier 2025-09-29: file", "!Herald 2025-10: Holm", "Echo: file",
    ])
    let articles = told.assertions.map { told in
      var assertion = told.assertion
      assertion.claim = ID("c-1")
      return ProvenanceArticle(
        id: told.article, outlet: told.outlet, published: told.published, assertions: [assertion])
    }
    let found = try #require(survey(of: articles, ledgers: told.ledgers).first)
    #expect(found.appearances.map(\.article.value) == ["Courier", "Post", "Herald", "Echo"])
    #expect(found.first?.article == ID("Courier"))
    #expect(found.last?.article == ID("Herald"))
    #expect((found.stances.supports, found.stances.denies) == (3, 1))
    #expect(found.claim == nil)
    #expect(found.number.phrase == "3 articles → 3 outlets → 1 independent origin (1 named)")
  }

  @Test func aClaimWithoutAssertionsIsThere() {
    let claim = Claim(stating: "It rained.", by: Told.nobody, beside: Ledgers())
    let found = survey(of: [], ledgers: Ledgers(claims: [claim]))
    #expect(found.map(\.id) == [claim.id])
    #expect(found.map(\.flags.count) == [0])
  }
}
