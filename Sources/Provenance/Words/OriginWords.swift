package import Model

/// What is doubtful about a claim's origins, in words for people.
package struct OriginWords: Sendable {
  /// A line, and what shows it, a line each.
  package struct Flagged: Hashable, Sendable {
    package let line: String
    package let proof: [String]
  }

  private let names: SourceNames
  private let ledgers: Ledgers
  private let statement: String
  private let articles: [ID<Article>: String]
  private let handles: [ID<Article>: String]

  /// `articles` says what an article is called in a line of its own (`The Week · 2025-09-29`), and
  /// `handles` within a chain.
  package init(
    _ ledgers: Ledgers, _ names: SourceNames, statement: String, articles: [ID<Article>: String],
    handles: [ID<Article>: String]
  ) {
    (self.ledgers, self.names, self.statement) = (ledgers, names, statement)
    (self.articles, self.handles) = (articles, handles)
  }

  package func name(_ id: ID<Source>) -> String { names.name(id) }
  /// Sources that count as one origin: `RUSI = Royal United Services Institute` where they are the
  /// same, `RUSI + its press office` where one stands for the other.
  package func names(_ ids: [ID<Source>]) -> String {
    guard ids.count > 1 else { return ids.map(name).joined() }
    let redirects = ledgers.sourceRedirects
    let places = Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
    var same = UnionFind(count: ids.count)
    for relation in ledgers.relations where relation.saysSame {
      guard case .sources(let from, let to) = relation.ends,
        let one = places[redirects[from] ?? from], let other = places[redirects[to] ?? to]
      else { continue }
      same.unite(one, other)
    }
    let least = same.least()
    return ids.indices.filter { least[$0] == $0 }.map { first in
      ids.indices.filter { least[$0] == first }.map { name(ids[$0]) }.joined(separator: " = ")
    }.joined(separator: " + ")
  }
  package func article(_ id: ID<Article>) -> String { articles[id] ?? id.value }

  package func line(of path: Path) -> String {
    article(path.article)
      + (path.chain.names.isEmpty ? "" : ": " + path.chain.shortened.description)
  }

  package func words(of flag: OriginFlag, _ origins: Origins) -> Flagged {
    switch flag {
    case .circular(let ring): words(of: ring)
    case .youngerRoot(let younger): Flagged(line: words(of: younger), proof: [])
    case .singleSource(let sources):
      Flagged(line: "all of it rests on \(names(sources))", proof: paths(origins))
    case .anonymousOnly(let roots):
      Flagged(line: roots.map(names).joined(separator: ", "), proof: paths(origins))
    case .untraceable(let articles):
      Flagged(line: "no origin is to be found", proof: articles.map(article))
    case .confirmedTooSoon(let confirmation): words(of: confirmation)
    case .disputed(let supporting, let denying):
      Flagged(
        line: "some articles support it, some deny it",
        proof: supporting.map { "supports: " + article($0) }
          + denying.map { "denies: " + article($0) })
    case .contradictory(let contradiction): words(of: contradiction)
    case .mixedWords(let flaw): Flagged(line: words(of: flaw), proof: [])
    }
  }
}

extension Chain {
  /// A chain that is too long to be read has its middle left out.
  package var shortened: Chain {
    let all = Self.shortened(names)
    guard all.count < names.count else { return self }
    // Of the names at the end as many are the article's own as were.
    let unsaid = min(names.count - stated, all.count - 1)
    return Chain(names: all, stated: all.count - unsaid)
  }

  fileprivate static func shortened(_ steps: [String]) -> [String] {
    guard steps.count > 12 else { return steps }
    return steps.prefix(6) + ["… \(steps.count - 9) more …"] + steps.suffix(3)
  }
}

extension OriginWords {
  /// One chain of each origin.
  private func paths(_ origins: Origins) -> [String] {
    origins.roots.compactMap { $0.paths.first.map(line) }
  }

  private func handle(_ id: ID<Article>) -> String { handles[id] ?? article(id) }

  private func words(of ring: Ring) -> Flagged {
    let names = ring.citations.map { name($0.from) }
    let circle = Chain.shortened(names + names.prefix(1)).joined(separator: " ← ")
    let steps = ring.citations.prefix(8).map {
      "\(name($0.from)) ← \(name($0.to)): says \(article($0.article))"
    }
    let more = ring.citations.count - steps.count
    let end = ring.hasOrigin ? "a way leads out of it" : "no way leads out of it"
    return Flagged(
      line: "\(circle); \(end)", proof: steps + (more > 0 ? ["… \(more) more"] : []))
  }

  private func words(of younger: Younger) -> String {
    let first =
      switch younger.dependant {
      case .article(let id): handle(id)
      case .source(let id): name(id)
      }
    let names = ["\(first) (\(younger.date))"] + younger.steps.map(name)
    return "\(Chain.shortened(names).joined(separator: " ← ")) (\(younger.originDate))"
  }

  private func words(of confirmation: Confirmation) -> Flagged {
    let what = confirmation.isOfClaim ? "graded 1" : "reports are graded 1"
    let count = confirmation.low == 1 ? "1 independent origin" : "no independent origin"
    return Flagged(
      line: "\(what), confirmed by other sources, with \(count)",
      proof: confirmation.articles.map(article))
  }

  private func words(of contradiction: Contradiction) -> Flagged {
    let said = contradiction.ties.flatMap(\.relations).compactMap(ledgers.relation).map { one in
      "\(words(one)): \(one.isRefused ? "refused" : one.basis.rawValue) by \(one.creator)"
    }
    switch contradiction {
    case .contested: return Flagged(line: "some hold it, others refuse it", proof: said)
    case .opposite: return Flagged(line: "each is said of the other", proof: said)
    case .sameAfterAll(_, let way):
      let chain = Chain.shortened(way.map(name)).joined(separator: " = ")
      let how = way.count > 2 ? ": \(chain)" : ""
      return Flagged(line: "refused, and the same all the same" + how, proof: said)
    }
  }

  private func words(_ relation: Relation) -> String {
    let (from, to) =
      switch relation.ends {
      case .sources(let from, let to): (name(from), name(to))
      case .articles(let from, let to): (handle(from), handle(to))
      }
    return "\(from) \(relation.kind.words) \(to)"
  }

  private func words(of flaw: EstimateFlaw) -> String {
    let text = ScalarText(statement)
    let words = flaw.estimates.map { "“\(text[$0.span])”" }.joined(separator: ", ")
    return switch flaw {
    case .columns: "\(words): words of both columns of ICD 203"
    case .confidence: "\(words): confidence and likelihood in one sentence"
    }
  }
}

extension Relation {
  /// Whether somebody says that both ends are one.
  fileprivate var saysSame: Bool { kind == .sameAs && !isRefused && basis != .suggested }
}
