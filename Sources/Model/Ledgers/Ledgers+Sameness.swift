// Sources under several names.

extension Ledgers {
  /// All that these sources are called in assertions: what they were merged into, what is certainly the
  /// same as that, and whatever was merged into one of these.
  ///
  /// Certain is what somebody holds and nobody refuses, as counting has it (`docs/counting.md`).
  package func withSame(_ ids: Set<ID<Source>>) -> Set<ID<Source>> {
    guard !ids.isEmpty else { return [] }
    let redirects = sourceRedirects
    let same = certainlySame(redirects)
    var (meant, open) = (Set<ID<Source>>(), ids.map { redirects[$0] ?? $0 })
    while let one = open.popLast() {
      if meant.insert(one).inserted { open += same[one] ?? [] }
    }
    return meant.union(redirects.filter { meant.contains($0.value) }.keys)
  }

  /// What is the same as each source, straight.
  private func certainlySame(
    _ redirects: [ID<Source>: ID<Source>]
  ) -> [ID<Source>: [ID<Source>]] {
    var same: [ID<Source>: [ID<Source>]] = [:]
    var (held, refused) = (Set<[ID<Source>]>(), Set<[ID<Source>]>())
    for relation in relations where relation.kind.isMutual {
      let pair = relation.ends.sources.map { redirects[$0] ?? $0 }.sorted()
      if relation.isRefused { refused.insert(pair) }
      if relation.isCertain { held.insert(pair) }
    }
    for pair in held.subtracting(refused) where pair.count == 2 {
      same[pair[0], default: []].append(pair[1])
      same[pair[1], default: []].append(pair[0])
    }
    return same
  }
}
