import Model
import Provenance
import Testing

@Suite struct FlagTests {
  /// Flags as they read.
  private func check(
    _ lines: String..., sources: [String] = [], relations: [Relation] = [], claim: Claim? = nil,
    flags expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = Told(lines, sources: sources).origins(relations, claim: claim).flags
    #expect(found.map(read) == expected, sourceLocation: sourceLocation)
  }

  private func read(_ flag: OriginFlag) -> String {
    let shown =
      switch flag {
      case .circular(let ring):
        ring.citations.map { "\($0.from) ← \($0.to) (\($0.article))" }.joined(separator: ", ")
      case .youngerRoot(let younger):
        "\(read(younger.dependant)) \(younger.date) ← "
          + younger.steps.map(\.value).joined(separator: " ← ") + " \(younger.originDate)"
      case .singleSource(let sources): sources.map(\.value).joined(separator: " = ")
      case .anonymousOnly(let roots):
        roots.map { $0.map(\.value).joined(separator: " = ") }.joined(separator: ", ")
      case .untraceable(let articles): articles.map(\.value).joined(separator: ", ")
      case .confirmedTooSoon(let confirmation):
        "\(confirmation.low) " + (confirmation.isOfClaim ? "claim " : "")
          + confirmation.articles.map(\.value).joined(separator: ", ")
      case .disputed(let supporting, let denying):
        supporting.map(\.value).joined(separator: ", ") + " against "
          + denying.map(\.value).joined(separator: ", ")
      case .contradictory, .mixedWords: ""
      }
    return "\(flag.name): \(shown)"
  }

  private func read(_ dependant: Younger.Dependant) -> String {
    switch dependant {
    case .article(let id): id.value
    case .source(let id): id.value
    }
  }

  @Test func aCircleIsShownByWhoCitesWhom() {
    check(
      "A: B", "B: A", "C: Holm", "D: Rask",
      flags: ["circular-reporting: A ← B (A), B ← A (B)"])
    check(
      "X: A ← B ← C ← A", "Y: Holm", "Z: Rask",
      flags: ["circular-reporting: A ← B (X), B ← C (X), C ← A (X)"])
  }

  @Test func anOriginYoungerThanWhatDependsOnIt() {
    check(
      "A 2025-09-20: Union ← file", "B: Holm", sources: ["file 2025-09-25"],
      flags: ["younger-root: A 2025-09-20 ← Union ← file 2025-09-25"])
    check(
      "A 2025-09-26: Union ← file", "B: Holm", sources: ["file 2025-09-25", "Union 2025-09-01"],
      flags: ["younger-root: Union 2025-09-01 ← file 2025-09-25"])
    check(
      "Post 2025-05-02: Courier", "Courier 2025-05-05: Courier", "B: Holm",
      flags: ["younger-root: Post 2025-05-02 ← Courier 2025-05-05"])
  }

  @Test func datesAreComparedAsFarAsBothSay() {
    for (article, file) in [
      ("2025-09", "2025-09-25"), ("2025", "2025-09-25"), ("2025-09-25", "2025-09"),
      ("2025-09-25", "2025-09-25T10:00Z"), ("2025-09-25", "soon"), ("2025-10", "2025-09-25"),
      ("2025-09-25T12:00+05:00", "2025-09-25T06:59Z"),
    ] {
      check("A \(article): file", "B: Holm", sources: ["file \(file)"], flags: [])
    }
    for (article, file) in [
      ("2025-08", "2025-09-25"), ("2024", "2025-01"),
      ("2025-09-25T12:00+05:00", "2025-09-25T07:01Z"),
    ] {
      let flag = "younger-root: A \(article) ← file \(file)"
      check("A \(article): file", "B: Holm", sources: ["file \(file)"], flags: [flag])
    }
  }

  @Test func oneOriginAndAnonymousOnes() {
    check("A: Holm", "B: Union ← Holm", flags: ["single-source: Holm"])
    check(
      "A: ?a clerk", "B: ?officials", flags: ["anonymous-only: ?a clerk, ?officials"])
    check("A: ?a clerk", flags: ["single-source: ?a clerk", "anonymous-only: ?a clerk"])
    check("A", "B", flags: ["untraceable: A, B"])
    check(
      "A: Holm", "B: Rask", relations: [.sources(.possiblySameAs, "Holm", "Rask")], flags: [])
  }

  @Test func gradedOneWithoutTwoOrigins() {
    var claim = Claim(
      stating: "It rained.", by: Told.nobody, beside: Ledgers())
    claim.grade = Grade(.b, .confirmed)
    check(
      "A: Holm", "B: Rask", relations: [.sources(.possiblySameAs, "Holm", "Rask")], claim: claim,
      flags: ["confirmed-too-soon: 1 claim "])
    check("A: Holm", "B: Rask", claim: claim, flags: [])
    claim.grade = Grade(.b, .probable)
    check("A: Holm", claim: claim, flags: ["single-source: Holm"])
  }

  @Test func supportAndDenial() {
    check("A: Holm", "B: Rask", "!C: Rask", "!A: Rask", flags: ["disputed: A, B against A, C"])
    check("!C: Rask", flags: [])
  }
}
