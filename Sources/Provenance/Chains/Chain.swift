package import Model

/// The way from an article towards the origin of what it says, by names.
package struct Chain: Hashable, Sendable, CustomStringConvertible {
  /// From whom the article names to the origin: `["RUSI", "leaked documents"]`. Empty where nobody
  /// is named. Sources that were merged go by the name of what they were merged into.
  package let names: [String]
  /// How many of them the article itself names; how it goes on from there is known from elsewhere.
  package let stated: Int

  /// All of it is the article's own, unless less is told.
  package init(names: [String], stated: Int? = nil) {
    self.names = names
    self.stated = stated ?? names.count
  }

  package init(of assertion: Assertion, in ledgers: Ledgers) {
    self.init(names: ledgers.chain(of: assertion))
  }

  /// What stands before the name with that number: ` ⇠ ` where the article does not say so itself.
  package func arrow(before name: Int) -> String { name < stated ? " ← " : " ⇠ " }

  /// `RUSI ← leaked documents`; `RUSI ⇠ leaked documents` where the article names RUSI alone.
  package var description: String {
    names.enumerated().map { ($0 == 0 ? "" : arrow(before: $0)) + $1 }.joined()
  }
}

/// The chain by which one article has it.
package struct Path: Hashable, Sendable {
  package let article: ID<Article>
  package let assertion: ID<Assertion>
  /// From whom the article names to the end; those that stand side by side in one step.
  package let steps: [[ID<Source>]]
  package let chain: Chain
}

/// The names of sources, each found in constant time, merged ones under what they were merged into.
package struct SourceNames: Sendable {
  private let names: [ID<Source>: String]
  private let redirects: [ID<Source>: ID<Source>]

  package init(_ ledgers: Ledgers) {
    names = Dictionary(ledgers.sources.map { ($0.id, $0.name) }) { first, _ in first }
    redirects = ledgers.sourceRedirects
  }

  func resolved(_ id: ID<Source>) -> ID<Source> { redirects[id] ?? id }
  package func name(_ id: ID<Source>) -> String { names[resolved(id)] ?? id.value }

  /// The path that the article itself tells.
  func path(of told: ProvenanceAssertion) -> Path {
    path(of: told, adding: [])
  }

  /// The path that the article tells, and how it goes on from there.
  func path(of told: ProvenanceAssertion, adding rest: [ID<Source>]) -> Path {
    let own = told.assertion.steps
    return path(by: own + rest.map { [$0] }, stated: own.count, of: told)
  }

  /// Of the steps the article tells the first `stated`.
  func path(by steps: [[ID<Source>]], stated: Int, of told: ProvenanceAssertion) -> Path {
    let chain = Chain(
      names: steps.map { $0.map(name).joined(separator: " and ") }, stated: stated)
    return Path(
      article: told.article, assertion: told.assertion.id,
      steps: steps.map { $0.map(resolved) }, chain: chain)
  }
}

extension Assertion {
  /// From whom the article names towards the origin.
  fileprivate var steps: [[ID<Source>]] {
    (sources.isEmpty ? [] : [sources]) + via.map { [$0.source] }
  }
}
