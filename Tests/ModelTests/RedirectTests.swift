import Model
import Testing

/// What merged records mean, all at once.
@Suite struct RedirectTests {
  private func ledgers(_ merges: [(String, String?)]) -> Ledgers {
    Ledgers(
      sources: merges.map { id, target in
        Source(
          id: ID(id), name: id, mergedInto: target.map { ID($0) }, creator: "B.",
          created: Timestamp(seconds: 0))
      })
  }

  @Test func allAtOnceMeansTheSameAsOneByOne() {
    let ledgers = ledgers([
      ("a", "b"), ("b", "c"), ("c", nil), ("r", "s"), ("s", "t"), ("t", "s"), ("u", "r"),
      ("lost", "nobody"), ("self", "self"),
    ])
    let redirects = ledgers.sourceRedirects
    for source in ledgers.sources {
      #expect(redirects[source.id] ?? source.id == ledgers.resolved(source.id))
    }
    #expect(redirects.count == 8)
  }

  @Test(.timeLimit(.minutes(10))) func aChainOfTenThousandCostsItsLength() {
    let chain = (0..<10_000).map { ("s\($0)", $0 == 9_999 ? nil : "s\($0 + 1)") }
    #expect(Set(ledgers(chain).sourceRedirects.values) == [ID("s9999")])
  }
}
