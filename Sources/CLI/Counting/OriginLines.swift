import Model
import Provenance

/// The origins of a claim as people read them.
struct OriginLines {
  let told: ToldClaim
  let origins: Origins
  private let stances: Set<Stance>
  private let ledgers: Ledgers
  private let handles: Handles
  private let articles: [ID<Article>: Metadata]

  init(
    _ told: ToldClaim, _ origins: Origins, _ stances: Set<Stance>, _ shelf: ClaimShelf,
    _ all: [ID<Article>]
  ) {
    (self.told, self.origins, self.stances) = (told, origins, stances)
    ledgers = shelf.ledgers
    handles = Handles(of: all)
    articles = shelf.articles
  }

  var lines: [String] {
    (head + roots + silent + denials + flags).map(Visible.line)
  }

  private var head: [String] {
    [Cells.oneLine(told.statement), told.id, origins.phrase]
  }

  private var roots: [String] {
    origins.roots.enumerated().flatMap { place, root in
      let kind = root.isAnonymous ? " (anonymous)" : ""
      return ["", "\(place + 1). " + names(root.sources) + kind]
        + root.paths.map { "   " + line(of: $0) }
    }
  }

  private var silent: [String] {
    guard !origins.silent.isEmpty else { return [] }
    return ["", "untraceable: they name nobody"]
      + origins.silent.map { "   " + article($0) }
  }

  /// What is of another stance stands apart, and is not counted.
  private var denials: [String] {
    let others = told.assertions.filter { !stances.contains($0.assertion.stance) }
    guard !others.isEmpty else { return [] }
    return ["", "not counted: of another stance"]
      + others.map { one in
        let chain = Chain(of: one.assertion, in: ledgers)
        return "   \(one.assertion.stance): " + article(one.article)
          + (chain.names.isEmpty ? "" : ": " + cut(chain))
      }
  }

  private var flags: [String] {
    guard !origins.flags.isEmpty else { return [] }
    return ["", "flags"]
      + origins.flags.flatMap { flag in
        let (first, rest) = words(of: flag)
        return ["  \(flag.name): \(first)"] + rest.map { "     " + $0 }
      }
  }

}

// MARK: - Names

extension OriginLines {
  /// `theweek-airborne · The Week · 2025-09-29`
  func article(_ id: ID<Article>) -> String {
    let known = articles[id]
    let parts = [
      handles.handle(of: id), known?.outlet, known?.published.map { String($0.prefix(10)) },
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }

  func name(_ id: ID<Source>) -> String { ledgers.source(ledgers.resolved(id))?.name ?? id.value }
  func names(_ ids: [ID<Source>]) -> String { ids.map(name).joined(separator: " = ") }

  func line(of path: Path) -> String {
    article(path.article) + (path.chain.names.isEmpty ? "" : ": " + cut(path.chain))
  }

  func cut(_ chain: Chain) -> String { Self.cut(chain.names).joined(separator: " ← ") }

  /// A chain that is too long to be read has its middle left out; JSON has all of it.
  static func cut(_ steps: [String]) -> [String] {
    guard steps.count > 12 else { return steps }
    return steps.prefix(6) + ["… \(steps.count - 9) more …"] + steps.suffix(3)
  }
}

// MARK: - Flags

extension OriginLines {
  private func words(of flag: OriginFlag) -> (String, [String]) {
    switch flag {
    case .circular(let ring): words(of: ring)
    case .youngerRoot(let younger): (words(of: younger), [])
    case .singleSource(let sources): ("all of it rests on \(names(sources))", shownPaths)
    case .anonymousOnly(let roots): (roots.map(names).joined(separator: ", "), shownPaths)
    case .untraceable(let articles):
      ("no origin is to be found", articles.map { article($0) })
    case .confirmedTooSoon(let confirmation): words(of: confirmation)
    case .disputed(let supporting, let denying):
      (
        "some articles support it, some deny it",
        supporting.map { "supports: " + article($0) } + denying.map { "denies: " + article($0) }
      )
    case .contradictory(let contradiction): words(of: contradiction)
    case .mixedWords(let flaw): (words(of: flaw), [])
    }
  }

  /// One chain of each origin.
  private var shownPaths: [String] {
    origins.roots.compactMap { $0.paths.first.map { line(of: $0) } }
  }

  private func words(of ring: Ring) -> (String, [String]) {
    let names = ring.citations.map { name($0.from) }
    let circle = Self.cut(names + names.prefix(1)).joined(separator: " ← ")
    let steps = ring.citations.prefix(8).map {
      "\(name($0.from)) ← \(name($0.to)): says \(article($0.article))"
    }
    let more = ring.citations.count - steps.count
    let end = ring.hasOrigin ? "a way leads out of it" : "no way leads out of it"
    return ("\(circle); \(end)", steps + (more > 0 ? ["… \(more) more"] : []))
  }

  private func words(of younger: Younger) -> String {
    let first =
      switch younger.dependant {
      case .article(let id): handles.handle(of: id)
      case .source(let id): name(id)
      }
    let steps = younger.steps.map(name)
    let chain = Self.cut(["\(first) (\(younger.date))"] + steps).joined(separator: " ← ")
    return "\(chain) (\(younger.originDate))"
  }

  private func words(of confirmation: Confirmation) -> (String, [String]) {
    let what = confirmation.isOfClaim ? "graded 1" : "reports are graded 1"
    let count = confirmation.low == 1 ? "1 independent origin" : "no independent origin"
    return (
      "\(what), confirmed by other sources, with \(count)", confirmation.articles.map(article)
    )
  }

  private func words(of contradiction: Contradiction) -> (String, [String]) {
    let said = contradiction.ties.flatMap(\.relations).compactMap(ledgers.relation).map { one in
      "\(words(one)): \(one.isRefused ? "refused" : one.basis.rawValue) by \(one.creator)"
    }
    switch contradiction {
    case .contested: return ("some hold it, others refuse it", said)
    case .opposite: return ("each is said of the other", said)
    case .sameAfterAll(_, let way):
      let chain = Self.cut(way.map(name)).joined(separator: " = ")
      return ("refused, and the same all the same" + (way.count > 2 ? ": \(chain)" : ""), said)
    }
  }

  private func words(_ relation: Relation) -> String {
    let (from, to) =
      switch relation.ends {
      case .sources(let from, let to): (name(from), name(to))
      case .articles(let from, let to): (handles.handle(of: from), handles.handle(of: to))
      }
    return "\(from) \(relation.kind.words) \(to)"
  }

  private func words(of flaw: EstimateFlaw) -> String {
    let text = ScalarText(told.statement)
    let words = flaw.estimates.map { "“\(text[$0.span])”" }.joined(separator: ", ")
    return switch flaw {
    case .columns: "\(words): words of both columns of ICD 203"
    case .confidence: "\(words): confidence and likelihood in one sentence"
    }
  }
}
