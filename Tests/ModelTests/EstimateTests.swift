import Model
import TestSupport
import Testing

/// Words of likelihood and confidence, and what must not be mixed.
@Suite struct EstimateTests {
  private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let parts = marked.split(separator: "⟦", omittingEmptySubsequences: false)
    let expected = parts.dropFirst().compactMap { $0.split(separator: "⟧").first.map(String.init) }
    let text = ScalarText(marked.filter { $0 != "⟦" && $0 != "⟧" })
    let found = Estimate.all(in: text).map { text[$0.span] }
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  private func flaws(_ text: String) -> [String] {
    let scalars = ScalarText(text)
    return EstimateFlaw.all(in: text).map { flaw in
      let words = flaw.estimates.map { scalars[$0.span] }.joined(separator: ", ")
      return switch flaw {
      case .columns: "columns: \(words)"
      case .confidence: "confidence: \(words)"
      }
    }
  }

  @Test func theLongestWordsCount() {
    check("It is ⟦very unlikely⟧ to rain, and ⟦Likely⟧ to snow.")
    check("There is ⟦almost no chance⟧; it ⟦almost certainly⟧ fails; ⟦highly probable⟧.")
    check("A ⟦roughly even chance⟧, with ⟦moderate confidence⟧; ⟦confidence is low⟧.")
    check("The likelihood of rain; a certain man; unlikeliness; confidence in the state.")
  }

  @Test func remoteCountsWhereChancesAreSpokenOf() {
    check("A remote village in the hills.")
    check("The chance of that is ⟦remote⟧.")
  }

  @Test func everyRowIsFound() {
    for row in Likelihood.allCases {
      let words = [row.words.likelihood, row.words.probability].map { "a chance: it is \($0)" }
      let found = words.flatMap { Estimate.all(in: ScalarText($0)) }.map(\.meaning)
      #expect(found == [.likelihood(row, .likelihood), .likelihood(row, .probability)])
    }
  }

  @Test func columnsAreNotMixed() {
    #expect(flaws("Rain is likely. Snow is improbable.") == ["columns: likely, improbable"])
    #expect(flaws("Rain is likely. Snow is unlikely.") == [])
    #expect(flaws("Rain is probable, snow improbable.") == [])
  }

  @Test func confidenceStandsApartFromLikelihood() {
    #expect(
      flaws("We judge with high confidence that rain is likely.")
        == ["confidence: high confidence, likely"])
    #expect(flaws("Rain is likely. We have high confidence in this.") == [])
    #expect(
      flaws("The U.S. Army is likely to go, with low confidence.")
        == ["confidence: likely, low confidence"])
    #expect(flaws("") == [])
    #expect(flaws("Nothing of the kind.") == [])
  }
}
