import JSON
import Model
import Provenance

/// The nodes and edges behind a count, as `origins --json` prints them: the articles, the sources
/// that they name, and the relations between these.
struct OriginNodes {
  private(set) var nodes: [JSON] = []
  private(set) var edges: [JSON] = []

  private let ledgers: Ledgers
  private var known: Set<String> = []
  private let redirects: [ID<Source>: ID<Source>]
  private let articles: [ID<Article>: Metadata]
  /// The sources that outlets are, by their names, as they are met.
  private var outlets: [String: Source?] = [:]

  init(_ told: ToldClaim, _ shelf: ClaimShelf) {
    ledgers = shelf.ledgers
    redirects = shelf.ledgers.sourceRedirects
    articles = shelf.articles
    for one in told.assertions { add(one) }
    for relation in ledgers.relations { add(relation) }
  }

  private mutating func add(_ told: ProvenanceAssertion) {
    let article = "article:" + told.article.value
    if known.insert(article).inserted {
      nodes.append(
        .record([
          "id": .string(article), "type": .string("article"),
          "title": .orNull(articles[told.article]?.title ?? told.article.value),
          "outlet": .orNull(told.outlet),
          "published": .orNull(told.published),
        ]))
      if let outlet = told.outlet.flatMap({ outlet($0) }) {
        edges.append(edge(node(outlet.id), article, "published", [:]))
      }
    }
    var here = told.assertion.sources.map { node($0) }
    for source in here { edges.append(says(told, article, source, "attributed", .stated)) }
    for (place, step) in told.assertion.via.enumerated() {
      let next = node(step.source)
      let from = place == 0 && here.isEmpty ? [article] : here
      for source in from { edges.append(says(told, source, next, "via", step.basis)) }
      here = [next]
    }
    guard told.assertion.sources.isEmpty, told.assertion.via.isEmpty else { return }
    edges.append(says(told, article, nil, "attributed", .stated))
  }

  private mutating func outlet(_ name: String) -> Source? {
    if let known = outlets[name] { return known }
    let found = ledgers.source(named: name)
    outlets[name] = .some(found)
    return found
  }

  /// Relations of which both ends are in the graph, and those that lead from it to what several
  /// rest on.
  private mutating func add(_ relation: Relation) {
    let (from, to): (String, String)
    switch relation.ends {
    case .sources(let one, let other):
      let ids = [one, other].map { redirects[$0] ?? $0 }
      guard ids.contains(where: { known.contains("source:" + $0.value) }) else { return }
      (from, to) = (node(ids[0]), node(ids[1]))
    case .articles(let one, let other):
      (from, to) = ("article:" + one.value, "article:" + other.value)
      guard known.contains(from), known.contains(to) else { return }
    }
    edges.append(
      edge(
        from, to, relation.kind.rawValue,
        [
          "basis": .string(relation.basis.rawValue), "refused": .bool(relation.isRefused),
          "relation": .string(relation.id.value), "creator": .string(relation.creator),
        ]))
  }

  private func says(
    _ told: ProvenanceAssertion, _ from: String, _ to: String?, _ type: String, _ basis: Basis
  ) -> JSON {
    edge(
      from, to, type,
      [
        "basis": .string(basis.rawValue), "article": .string(told.article.value),
        "assertion": .string(told.assertion.id.value),
        "stance": .string(told.assertion.stance.rawValue),
      ])
  }

  private func edge(
    _ from: String, _ to: String?, _ type: String, _ rest: KeyValuePairs<String, JSON?>
  ) -> JSON {
    .object(
      JSON.members(["from": .string(from), "to": .orNull(to), "type": .string(type)])
        + JSON.members(rest))
  }

  /// The node of a source, or of what it was merged into.
  private mutating func node(_ id: ID<Source>) -> String {
    let id = redirects[id] ?? id
    let name = "source:" + id.value
    guard known.insert(name).inserted else { return name }
    let source = ledgers.source(id)
    nodes.append(
      .record([
        "id": .string(name), "type": .string("source"), "name": .string(source?.name ?? id.value),
        "kind": .string((source?.kind ?? .unknown).rawValue), "date": .orNull(source?.date),
        "reliability": .orNull(source?.reliability?.rawValue),
      ]))
    return name
  }
}
