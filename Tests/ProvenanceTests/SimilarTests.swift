import Model
import Provenance
import Testing

@Suite struct SimilarTests {
  private func ledgers(_ statements: [String], merged: [Int: Int] = [:]) -> Ledgers {
    let time = Timestamp(seconds: 0)
    return Ledgers(
      claims: statements.enumerated().map { index, words in
        Claim(
          id: ID("c-\(index)"), statement: words, mergedInto: merged[index].map { ID("c-\($0)") },
          creator: "ana", created: time)
      })
  }

  private func check(
    _ text: String, finds expected: [Int], in ledgers: Ledgers,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = ledgers.similarClaims(to: text).map(\.claim.value)
    #expect(found == expected.map { "c-\($0)" }, sourceLocation: sourceLocation)
  }

  @Test func theMostSimilarComesFirst() {
    let some = ledgers([
      "The harbour wall leaks", "The harbour office is closed", "A ferry comes in June",
      "Die Hafenmauer ist undicht", "Стена порта протекает", "港の壁が漏れている",
    ])
    check("walls of the harbour are leaking", finds: [0, 1], in: some)
    check("THE HARBOUR WALL LEAKS", finds: [0, 1], in: some)
    check("undichte Hafenmauern", finds: [3], in: some)
    check("ПРОТЕКАЮТ ли стены", finds: [4], in: some)
    check("壁は漏れていない", finds: [5], in: some)
    check("", finds: [], in: some)
    check("— … !", finds: [], in: some)
    check("the harbour wall leaks", finds: [], in: Ledgers())
  }

  @Test func scoresLieBetweenNothingAndTheSame() {
    let some = ledgers(["The harbour wall leaks", "The harbour wall leaks a little now and then"])
    let scores = some.similarClaims(to: "The harbour wall leaks", least: 0).map(\.score)
    #expect(scores[0] == 1)
    #expect(scores[1] > 0 && scores[1] < 1)
  }

  @Test func aMergedClaimSpeaksForTheOther() {
    check(
      "water seeps through", finds: [0],
      in: ledgers(["The harbour wall leaks", "Water seeps through it"], merged: [1: 0]))
  }

  @Test func rareWordsCountMoreThanCommonOnes() {
    let common = (0..<20).map { "The minister said that number \($0) is fine" }
    let some = ledgers(common + ["A reservoir burst"])
    #expect(
      some.similarClaims(to: "The minister said that the reservoir is fine").first?.claim
        == ID("c-20"))
  }
}
