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
    redirects(sources.compactMap { one in one.mergedInto.map { (one.id, $0) } })
  }

  /// What each merged claim means.
  package var claimRedirects: [ID<Claim>: ID<Claim>] {
    redirects(claims.compactMap { one in one.mergedInto.map { (one.id, $0) } })
  }

  /// The records that were merged into themselves, be it through others: each ring's first one, which
  /// stands for all. No change makes such a ring; two people's files may hold one.
  package var mergeRings: (claims: [ID<Claim>], sources: [ID<Source>]) {
    let (ofClaims, ofSources) = (claimRedirects, sourceRedirects)
    return (
      claims.map(\.id).filter { ofClaims[$0] == $0 },
      sources.map(\.id).filter { ofSources[$0] == $0 }
    )
  }

  /// As `follow` has it, but each step is walked once: a chain of ten thousand merges costs no more
  /// than its length.
  private func redirects<Record>(
    _ merges: [(ID<Record>, ID<Record>)]
  ) -> [ID<Record>: ID<Record>] {
    let next = Dictionary(merges) { one, _ in one }
    var found: [ID<Record>: ID<Record>] = [:]
    for (start, _) in merges {
      var (here, way, places) = (start, [ID<Record>](), [ID<Record>: Int]())
      while found[here] == nil, places[here] == nil, let there = next[here] {
        places[here] = way.count
        way.append(here)
        here = there
      }
      let ring = places[here].flatMap { way[$0...].min() }
      for id in way { found[id] = found[here] ?? ring ?? here }
    }
    return found
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
