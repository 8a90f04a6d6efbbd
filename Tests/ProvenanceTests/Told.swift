import Model
import Provenance

/// Who tells a claim, written as it reads: `Courier: Union ← file`.
///
/// Before the colon the article, which is called by its outlet, with a number where the outlet has
/// several (`Courier/1`); after it the sources, `+` between those that stand side by side, then the
/// steps of the chain. A name that begins with `?` is an anonymous source. Behind an article may
/// stand the day on which it was published (`Courier 2025-09-29: file`), behind a source the day on
/// which it came out (`file 2025-09`), and what it was merged into (`holm=Ivar Holm`). A line that
/// begins with `!` denies the claim.
struct Told {
  let assertions: [ProvenanceAssertion]
  let ledgers: Ledgers

  init(_ lines: [String], stance: Stance = .supports, sources extra: [String] = []) {
    let tellings = lines.map(Telling.init)
    let own = Set(extra.map { Named($0).name })
    let names = tellings.flatMap(\.names).filter { !own.contains($0) }
    ledgers = Ledgers(sources: (Set(names).sorted() + extra).map(Self.source))
    assertions = tellings.enumerated().map { index, telling in
      telling.assertion(number: index, stance: stance)
    }
  }

  static let nobody = Signature(creator: "B.", time: Timestamp(seconds: 0))
  static let somebodyElse = Signature(creator: "C.", time: Timestamp(seconds: 0))

  private static func source(_ text: String) -> Source {
    let named = Named(text)
    return Source(
      id: ID(named.name), name: named.name,
      kind: named.name.hasPrefix("?") ? .anonymous : .unknown, date: named.date,
      mergedInto: named.target.map { ID($0) }, creator: "B.", created: Timestamp(seconds: 0))
  }

  func ledgers(_ relations: [Relation]) -> Ledgers {
    Ledgers(sources: ledgers.sources, relations: relations)
  }

  func origins(
    _ relations: [Relation] = [], claim: Claim? = nil, stances: Set<Stance> = [.supports]
  ) -> Origins {
    Origins(of: assertions, claim: claim, ledgers: ledgers(relations), stances: stances)
  }
}

extension Told {
  /// The count alone, without the paths, as a list of claims has it.
  func number() -> OriginCount {
    let articles = assertions.map { told in
      var assertion = told.assertion
      assertion.claim = ID("c-1")
      return ProvenanceArticle(
        id: told.article, outlet: told.outlet, published: told.published, assertions: [assertion])
    }
    return survey(of: articles, ledgers: ledgers)[0].number
  }
}

/// `holm=Ivar Holm`, `file 2025-09`, `Courier/1 2025-09-29`
private struct Named {
  let name: String
  let date: String?
  let target: String?

  init(_ text: String) {
    let sides = text.split(separator: "=").map(String.init)
    target = sides.count > 1 ? sides[1] : nil
    var words = sides[0].split(separator: " ").map(String.init)
    let isDated = words.count > 1 && words.last?.first?.isNumber ?? false
    date = isDated ? words.removeLast() : nil
    name = words.joined(separator: " ")
  }
}

private struct Telling {
  let article: String
  let published: String?
  let denies: Bool
  let sources: [String]
  let via: [String]

  init(_ line: String) {
    denies = line.hasPrefix("!")
    let parts = line.drop { $0 == "!" }.split(separator: ": ", omittingEmptySubsequences: false)
      .map(String.init)
    let steps = (parts.count > 1 ? parts[1] : "").split(separator: " ← ").map(String.init)
    let named = Named(parts[0])
    (article, published) = (named.name, named.date)
    sources = (steps.first ?? "").split(separator: " + ").map(String.init)
    via = Array(steps.dropFirst())
  }

  var names: [String] { sources + via + (outlet.map { [$0] } ?? []) }
  /// Nil for an article of which nobody knows it: `/1`.
  var outlet: String? { article.hasPrefix("/") ? nil : String(article.prefix { $0 != "/" }) }

  func assertion(number: Int, stance: Stance) -> ProvenanceAssertion {
    let assertion = Assertion(
      id: ID("a-\(number)"), claimMark: ID("m-\(number)"), stance: denies ? .denies : stance,
      sources: sources.map { ID($0) }, via: via.map { Via(ID($0), basis: .stated) }, creator: "B.",
      created: Timestamp(seconds: 0), modified: Timestamp(seconds: 0))
    return ProvenanceAssertion(
      article: ID(article), outlet: outlet, published: published, assertion: assertion)
  }
}

extension Relation {
  /// A refusal is another person's.
  static func sources(
    _ kind: RelationKind, _ from: String, _ to: String, basis: Basis = .judged,
    refused: Bool = false
  ) -> Relation {
    Relation(
      kind, .sources(ID(from), ID(to)), basis: basis, isRefused: refused,
      by: refused ? Told.somebodyElse : Told.nobody)
  }

  static func articles(
    _ from: String, copies to: String, basis: Basis = .judged, refused: Bool = false
  ) -> Relation {
    Relation(
      .copyOf, .articles(ID(from), ID(to)), basis: basis, isRefused: refused,
      by: refused ? Told.somebodyElse : Told.nobody)
  }
}
