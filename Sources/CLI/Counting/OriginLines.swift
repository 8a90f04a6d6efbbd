import Model
import Provenance

/// The origins of a claim as people read them.
struct OriginLines {
  let told: ToldClaim
  let origins: Origins
  private let stances: Set<Stance>
  private let ledgers: Ledgers
  private let words: OriginWords

  init(
    _ told: ToldClaim, _ origins: Origins, _ stances: Set<Stance>, _ shelf: ClaimShelf,
    _ all: [ID<Article>]
  ) {
    (self.told, self.origins, self.stances) = (told, origins, stances)
    ledgers = shelf.ledgers
    let handles = Handles(of: all)
    // `theweek-airborne · The Week · 2025-09-29`
    var (lines, short): ([ID<Article>: String], [ID<Article>: String]) = ([:], [:])
    for id in ledgers.relations.flatMap(\.ends.articles) { short[id] = handles.handle(of: id) }
    for (id, data) in shelf.articles {
      let handle = handles.handle(of: id)
      short[id] = handle
      lines[id] = [handle, data.outlet, data.published.map { String($0.prefix(10)) }]
        .compactMap { $0 }.joined(separator: " · ")
    }
    words = OriginWords(
      ledgers, SourceNames(ledgers), statement: told.statement, articles: lines, handles: short)
  }

  var lines: [String] {
    (head + roots + silent + lost + denials + flags).map(Visible.line)
  }

  private var head: [String] {
    [Cells.oneLine(told.statement), told.id, origins.phrase]
  }

  private var roots: [String] {
    origins.roots.enumerated().flatMap { place, root in
      let kind = root.isAnonymous ? " (anonymous)" : ""
      return ["", "\(place + 1). " + words.names(root.sources) + kind]
        + root.paths.map { "   " + words.line(of: $0) }
    }
  }

  private var silent: [String] {
    guard !origins.silent.isEmpty else { return [] }
    return ["", "untraceable: they name nobody"]
      + origins.silent.map { "   " + words.article($0) }
  }

  private var lost: [String] {
    let lost = origins.lost(of: told.assertions, stances: stances)
    guard !lost.isEmpty else { return [] }
    return ["", "lead to no origin: circles, and copies"] + lost.map { "   " + line(of: $0) }
  }

  private func line(of one: ProvenanceAssertion) -> String {
    let chain = Chain(of: one.assertion, in: ledgers)
    return words.article(one.article)
      + (chain.names.isEmpty ? "" : ": " + chain.shortened.description)
  }

  /// What is of another stance stands apart, and is not counted.
  private var denials: [String] {
    let others = told.assertions.filter { !stances.contains($0.assertion.stance) }
    guard !others.isEmpty else { return [] }
    return ["", "not counted: of another stance"]
      + others.map { "   \($0.assertion.stance): " + line(of: $0) }
  }

  private var flags: [String] {
    guard !origins.flags.isEmpty else { return [] }
    return ["", "flags"]
      + origins.flags.flatMap { flag in
        let told = words.words(of: flag, origins)
        return ["  \(flag.name): \(told.line)"] + told.proof.map { "     " + $0 }
      }
  }
}
