import Model
import TestSupport
import Testing

@testable import Exporters

/// What was merged goes by the name of what it was merged into.
@Suite struct MergedNamesTests {
  private let time = Timestamp(seconds: 0)

  @Test func sourcesAndClaimsThatWereMerged() {
    func source(_ id: String, _ name: String, into target: String? = nil) -> Source {
      Source(
        id: ID(id), name: name, mergedInto: target.map { ID($0) }, creator: "B.", created: time)
    }
    func claim(_ id: String, _ words: String, into target: String? = nil) -> Claim {
      Claim(
        id: ID(id), statement: words, mergedInto: target.map { ID($0) }, creator: "B.",
        created: time)
    }
    let names = NameIndex(
      Ledgers(
        claims: [claim("c-1", "It rains", into: "c-2"), claim("c-2", "It rained")],
        sources: [
          source("a", "Holm", into: "b"), source("b", "I. Holm", into: "c"),
          source("c", "Ivar Holm"),
        ]))
    #expect(names.name(of: ID("a")) == "Ivar Holm")
    #expect(names.name(of: ID("c")) == "Ivar Holm")
    #expect(names.name(of: ID("nobody")) == "nobody")
    #expect(names.statement(of: ID("c-1")) == "It rained")
  }
}
