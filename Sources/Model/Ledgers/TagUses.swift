/// What bears each tag of a library; what stands below it counts for itself.
package struct TagUses: Hashable, Sendable {
  package struct Use: Hashable, Sendable {
    package fileprivate(set) var marks = 0
    package fileprivate(set) var articles = 0
    package fileprivate(set) var claims = 0
  }

  private var uses: [TagName: Use] = [:]

  package init(_ claims: [Claim]) {
    for claim in claims {
      for tag in Set(claim.tags) { uses[tag, default: Use()].claims += 1 }
    }
  }

  /// Counts the marks of one article.
  package mutating func add(_ marks: [Mark]) {
    var own: Set<TagName> = []
    for mark in marks {
      for (place, tag) in mark.tags.enumerated() where !mark.tags[..<place].contains(tag) {
        uses[tag, default: Use()].marks += 1
        if own.insert(tag).inserted { uses[tag, default: Use()].articles += 1 }
      }
    }
  }

  package subscript(_ name: TagName) -> Use { uses[name] ?? Use() }

  /// Those of the ledger and those that something bears, each behind the one that it is below.
  package func names(in ledgers: Ledgers) -> [TagName] {
    let all = Set(ledgers.tags.map(\.name)).union(uses.keys)
    return all.map { ($0, $0.value.split(separator: "/")) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
  }
}
