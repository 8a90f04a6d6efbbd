extension Ledgers {
  /// The claim that an id means: it, or the one that it was merged into.
  package func resolved(_ id: ID<Claim>) -> ID<Claim> {
    follow(id) { claim($0)?.mergedInto }
  }

  /// The source that an id means: it, or the one that it was merged into.
  package func resolved(_ id: ID<Source>) -> ID<Source> {
    follow(id) { source($0)?.mergedInto }
  }

  /// What each merged source means.
  package var sourceRedirects: [ID<Source>: ID<Source>] {
    let merged = sources.filter { $0.mergedInto != nil }.map { ($0.id, resolved($0.id)) }
    return Dictionary(merged) { one, _ in one }
  }

  /// What each merged claim means.
  package var claimRedirects: [ID<Claim>: ID<Claim>] {
    let merged = claims.filter { $0.mergedInto != nil }.map { ($0.id, resolved($0.id)) }
    return Dictionary(merged) { one, _ in one }
  }

  /// No change makes a ring of merges; files that two people merged by hand may hold one, which leads
  /// to the first of it by id.
  private func follow<Record>(
    _ id: ID<Record>, _ next: (ID<Record>) -> ID<Record>?
  ) -> ID<Record> {
    var (here, seen) = (id, [id])
    var known: Set = [id]
    while let there = next(here) {
      guard known.insert(there).inserted else {
        let ring = seen.drop { $0 != there }
        return ring.min() ?? there
      }
      seen.append(there)
      here = there
    }
    return here
  }
}
