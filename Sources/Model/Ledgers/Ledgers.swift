/// What holds across articles: the claims, sources and tags of a library.
package struct Ledgers: Hashable, Sendable {
  /// By id.
  package var claims: [Claim]
  /// By id.
  package var sources: [Source]
  /// By name.
  package var tags: [Tag]

  package init(claims: [Claim] = [], sources: [Source] = [], tags: [Tag] = []) {
    self.claims = claims.sorted { $0.id < $1.id }
    self.sources = sources.sorted { $0.id < $1.id }
    self.tags = tags.sorted { $0.name < $1.name }
  }

  package func source(_ id: ID<Source>) -> Source? { sources.first { $0.id == id } }
  package func claim(_ id: ID<Claim>) -> Claim? { claims.first { $0.id == id } }
  package func tag(_ name: TagName) -> Tag? { tags.first { $0.name == name } }

  /// The source called so, by name or alias, upper and lower case alike.
  package func source(named name: String) -> Source? {
    let wanted = name.lowercased()
    return sources.first { $0.name.lowercased() == wanted }
      ?? sources.first { $0.aliases.contains { $0.lowercased() == wanted } }
  }

  /// The names along an assertion's chain.
  package func chain(of assertion: Assertion) -> [String] {
    assertion.chain { source($0)?.name ?? $0.value }
  }
}

extension Assertion {
  /// The names along the chain, from whom the article names to the origin. Sources that stand side
  /// by side are one step: `Xi and Putin`.
  package func chain(naming name: (ID<Source>) -> String) -> [String] {
    let first = sources.isEmpty ? [] : [sources.map(name).joined(separator: " and ")]
    return first + via.map { name($0.source) }
  }
}
