/// What refers to a record of the ledgers, which may not be removed while something does.
package struct References: Hashable, Sendable {
  package var assertions = 0
  package var articles = 0
  /// Claims whose claimant it is.
  package var claims = 0
  package var relations = 0
  /// Records that were merged into it.
  package var merged = 0

  package init(
    assertions: Int = 0, articles: Int = 0, claims: Int = 0, relations: Int = 0, merged: Int = 0
  ) {
    (self.assertions, self.articles, self.claims) = (assertions, articles, claims)
    (self.relations, self.merged) = (relations, merged)
  }

  package var isEmpty: Bool { self == References() }

  /// `2 attributions in 1 article, 1 relation, 1 merged source`.
  ///
  /// - Parameter noun: what the record is, and so is what was merged into it.
  package func words(about noun: String) -> String {
    let parts: [(Int, String)] = [
      (assertions, "attribution"), (claims, "claim"), (relations, "relation"),
      (merged, "merged \(noun)"),
    ]
    func counted(_ count: Int, _ noun: String) -> String {
      "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
    return parts.filter { $0.0 > 0 }.map { count, noun in
      counted(count, noun) + (noun == "attribution" ? " in \(counted(articles, "article"))" : "")
    }.joined(separator: ", ")
  }
}

extension Ledgers {
  /// What refers to the claim itself.
  package func references(
    toClaim id: ID<Claim>, _ annotations: [ID<Article>: Annotations]
  ) -> References {
    let counts = annotations.values.map { $0.assertions.count { $0.claim == id } }
    return References(
      assertions: counts.reduce(0, +), articles: counts.count { $0 > 0 },
      merged: claims.count { $0.mergedInto == id })
  }

  /// What refers to the source itself.
  package func references(
    to id: ID<Source>, _ annotations: [ID<Article>: Annotations]
  ) -> References {
    var found = References()
    for one in annotations.values {
      let count = one.assertions.count { assertion in
        assertion.sources.contains(id) || assertion.via.contains { $0.source == id }
      }
      found.assertions += count
      found.articles += count == 0 ? 0 : 1
    }
    found.claims = claims.count { $0.claimant == id }
    found.relations = relations.count { $0.ends.mentions(id) }
    found.merged = sources.count { $0.mergedInto == id }
    return found
  }
}
