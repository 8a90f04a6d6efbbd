import Model
import Provenance

/// Who tells a claim, written as it reads: `Courier: Union ← file`.
///
/// Before the colon the article, which is called by its outlet, with a number where the outlet has
/// several (`Courier/1`); after it the sources, `+` between those that stand side by side, then the
/// steps of the chain. A name that begins with `?` is an anonymous source.
struct Told {
  let assertions: [ProvenanceAssertion]
  let ledgers: Ledgers

  init(_ lines: [String], stance: Stance = .supports) {
    let tellings = lines.map(Telling.init)
    ledgers = Ledgers(sources: Set(tellings.flatMap(\.names)).sorted().map(Self.source))
    assertions = tellings.enumerated().map { index, telling in
      telling.assertion(number: index, stance: stance)
    }
  }

  static let nobody = Signature(creator: "B.", time: Timestamp(seconds: 0))

  private static func source(_ name: String) -> Source {
    Source(
      id: ID(name), name: name, kind: name.hasPrefix("?") ? .anonymous : .unknown, creator: "B.",
      created: Timestamp(seconds: 0))
  }

  func origins(_ relations: [Relation] = [], stances: Set<Stance> = [.supports]) -> Origins {
    Origins(of: assertions, ledgers: ledgers, relations: relations, stances: stances)
  }
}

private struct Telling {
  let article: String
  let sources: [String]
  let via: [String]

  init(_ line: String) {
    let parts = line.split(separator: ": ", omittingEmptySubsequences: false).map(String.init)
    let steps = (parts.count > 1 ? parts[1] : "").split(separator: " ← ").map(String.init)
    article = parts[0]
    sources = (steps.first ?? "").split(separator: " + ").map(String.init)
    via = Array(steps.dropFirst())
  }

  var names: [String] { sources + via + [outlet] }
  var outlet: String { String(article.prefix { $0 != "/" }) }

  func assertion(number: Int, stance: Stance) -> ProvenanceAssertion {
    let assertion = Assertion(
      id: ID("a-\(number)"), claimMark: ID("m-\(number)"), stance: stance,
      sources: sources.map { ID($0) }, via: via.map { Via(ID($0), basis: .stated) }, creator: "B.",
      created: Timestamp(seconds: 0), modified: Timestamp(seconds: 0))
    return ProvenanceAssertion(article: ID(article), outlet: outlet, assertion: assertion)
  }
}

extension Relation {
  static func sources(
    _ kind: RelationKind, _ from: String, _ to: String, basis: Basis = .judged
  ) -> Relation {
    Relation(kind, .sources(ID(from), ID(to)), basis: basis, by: Told.nobody)
  }

  static func articles(_ from: String, copies to: String, basis: Basis = .judged) -> Relation {
    Relation(.copyOf, .articles(ID(from), ID(to)), basis: basis, by: Told.nobody)
  }
}
