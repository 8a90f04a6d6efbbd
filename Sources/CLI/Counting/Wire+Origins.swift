import JSON
import Model
import Provenance

extension Wire {
  /// The whole graph of a claim: nodes, edges with how each is known, counts, origins and flags.
  static func origins(_ told: ToldClaim, _ origins: Origins, _ shelf: ClaimShelf) -> JSON {
    let graph = OriginNodes(told, shelf)
    return .record([
      "id": .string(told.id),
      "statement": .string(told.statement),
      "phrase": .string(origins.phrase),
      "articles": .integer(origins.articles),
      "outlets": .integer(origins.outlets),
      "origins": range(origins.count),
      "named": range(origins.named),
      "anonymous": range(origins.anonymous),
      "untraceable": range(origins.untraceable),
      "circles": .integer(origins.circles.count),
      "roots": .array(origins.roots.map(root)),
      "silent": .strings(origins.silent.map(\.value)),
      "flags": .array(origins.flags.map { flag($0, in: told.statement) }),
      "nodes": .array(graph.nodes),
      "edges": .array(graph.edges),
    ])
  }

  private static func range(_ range: ClosedRange<Int>) -> JSON {
    .record(["low": .integer(range.lowerBound), "high": .integer(range.upperBound)])
  }

  private static func root(_ root: Root) -> JSON {
    .record([
      "sources": .strings(root.sources.map(\.value)),
      "anonymous": .bool(root.isAnonymous),
      "chains": .array(
        root.paths.map { path in
          .record([
            "article": .string(path.article.value),
            "assertion": .string(path.assertion.value),
            "steps": .array(path.steps.map { .strings($0.map(\.value)) }),
            "chain": .string(path.chain.description),
          ])
        }),
    ])
  }
}

// MARK: - Flags

extension Wire {
  private static func flag(_ flag: OriginFlag, in statement: String) -> JSON {
    .object(JSON.members(["flag": .string(flag.name)]) + shown(flag, in: statement))
  }

  private static func shown(_ flag: OriginFlag, in statement: String) -> [JSON.Member] {
    switch flag {
    case .circular(let ring): shown(ring)
    case .youngerRoot(let younger): shown(younger)
    case .singleSource(let sources): JSON.members(["sources": .strings(sources.map(\.value))])
    case .anonymousOnly(let roots):
      JSON.members(["roots": .array(roots.map { .strings($0.map(\.value)) })])
    case .untraceable(let articles): JSON.members(["articles": .strings(articles.map(\.value))])
    case .confirmedTooSoon(let confirmation):
      JSON.members([
        "low": .integer(confirmation.low), "claim": .bool(confirmation.isOfClaim),
        "articles": .strings(confirmation.articles.map(\.value)),
      ])
    case .disputed(let supporting, let denying):
      JSON.members([
        "supporting": .strings(supporting.map(\.value)),
        "denying": .strings(denying.map(\.value)),
      ])
    case .contradictory(let contradiction): shown(contradiction)
    case .mixedWords(let flaw): shown(flaw, in: statement)
    }
  }

  private static func shown(_ ring: Ring) -> [JSON.Member] {
    JSON.members([
      "sources": .strings(ring.sources.map(\.value)),
      "hasOrigin": .bool(ring.hasOrigin),
      "ring": .array(
        ring.citations.map { one in
          .record([
            "from": .string(one.from.value), "to": .string(one.to.value),
            "article": .string(one.article.value), "assertion": .string(one.assertion.value),
          ])
        }),
    ])
  }

  private static func shown(_ younger: Younger) -> [JSON.Member] {
    let dependant: (String, String) =
      switch younger.dependant {
      case .article(let id): ("article", id.value)
      case .source(let id): ("source", id.value)
      }
    return JSON.members([
      "dependant": .record(["type": .string(dependant.0), "id": .string(dependant.1)]),
      "date": .string(younger.date.description),
      "steps": .strings(younger.steps.map(\.value)),
      "originDate": .string(younger.originDate.description),
    ])
  }

  private static func shown(_ contradiction: Contradiction) -> [JSON.Member] {
    let (kind, way): (String, [ID<Source>]) =
      switch contradiction {
      case .contested: ("contested", [])
      case .opposite: ("opposite", [])
      case .sameAfterAll(_, let way): ("same-after-all", way)
      }
    return JSON.members([
      "kind": .string(kind),
      "relations": .strings(contradiction.ties.flatMap(\.relations).map(\.value)),
      "way": way.isEmpty ? nil : .strings(way.map(\.value)),
    ])
  }

  private static func shown(_ flaw: EstimateFlaw, in statement: String) -> [JSON.Member] {
    let text = ScalarText(statement)
    let kind = if case .columns = flaw { "columns" } else { "confidence" }
    return JSON.members([
      "kind": .string(kind),
      "words": .array(
        flaw.estimates.map { one in
          .object(place(one.span) + JSON.members(["exact": .string(text[one.span])]))
        }),
    ])
  }
}
