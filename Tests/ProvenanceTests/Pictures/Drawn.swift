import Model
import TestSupport

@testable import Provenance

/// Graphs of tellings as `Told` has them, and what tests ask of them.
struct Drawn {
  let graph: ProvenanceGraph
  let told: Told

  init(
    _ lines: [String], _ relations: [Relation] = [], stance: Stance = .supports,
    kinds: [String: SourceKind] = [:], statement: String = "The bridge at Tarn has a crack",
    limit: Int = ProvenanceGraph.limit
  ) {
    let told = Told(lines, stance: stance)
    self.told = told
    let claim = PicturedClaim(id: "c-1", statement: statement, assertions: told.assertions)
    let sources = told.ledgers.sources.map { source in
      var source = source
      source.kind = kinds[source.name] ?? source.kind
      return source
    }
    let ledgers = Ledgers(sources: sources, relations: relations)
    var graph = ProvenanceGraph(
      of: [claim], names: PictureNames(articles: told.articles, ledgers: ledgers), limit: limit)
    graph.captions = [claim.caption(ledgers: ledgers)]
    self.graph = graph
  }

  var layout: Layout { Layout(LayeredGraph(graph)) }

  /// `Courier → file` for a plain line, else `Courier → printed → Courier`; the basis where it is
  /// not stated.
  var lines: [String] {
    graph.edges.map { edge in
      let ends = [graph.nodes[edge.from].name, graph.nodes[edge.to].name]
      let words = [ends[0]] + (edge.label.map { [$0] } ?? []) + [ends[1]]
      let basis = edge.basis == .stated ? "" : " (\(edge.basis.rawValue))"
      return words.joined(separator: " → ") + basis
    }
  }

  func names(where isWanted: (PictureNode) -> Bool) -> [String] {
    graph.nodes.filter(isWanted).map(\.name).sorted()
  }
}

extension Told {
  /// Each article is called `On Courier`, and is of the day of its number.
  var articles: [ID<Article>: Metadata] {
    let known = assertions.enumerated().map { index, given in
      let day = CivilDay(daysSince1970: 20_150 + index % 28)
      let metadata = Metadata(
        title: "In \(given.article)", outlet: given.outlet, published: day.description)
      return (given.article, metadata)
    }
    return Dictionary(known) { first, _ in first }
  }
}

extension Dice {
  /// Tellings by chance of at most so many articles; outlets are cited, too.
  mutating func tellings(_ limit: Int, names: Int = 9) -> [String] {
    (0...Int.random(in: 0..<limit, using: &self)).map { number in
      let article = "s\(Int.random(in: 0..<names, using: &self))/\(number)"
      let steps = (0...Int.random(in: 0...3, using: &self)).map { _ in
        (Int.random(in: 0...4, using: &self) == 0 ? "?" : "")
          + "s\(Int.random(in: 0..<names, using: &self))"
      }
      return article + ": " + steps.joined(separator: " ← ")
    }
  }
}
