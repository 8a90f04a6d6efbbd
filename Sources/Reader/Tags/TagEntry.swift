package import Model

/// A tag as the list shows it: one of the ledger, or one that only marks and claims know.
package struct TagEntry: Hashable, Sendable {
  /// A line of what bears the tag.
  package enum Item: Hashable, Sendable {
    case claim(ID<Claim>)
    /// A number into the book's articles.
    case article(Int)
    /// The article, and a number into its marks.
    case mark(Int, Int)
  }

  package let name: TagName
  /// The ledger's record, where there is one.
  package let tag: Tag?
  /// What bears it itself.
  package let use: TagUses.Use
  /// How many of the list it stands below.
  package let depth: Int
  /// What bears it or a tag below it: claims, then marks by article.
  package let items: [Item]
  /// Name and description in small letters, as UTF-8.
  let words: [UInt8]
}

extension TagEntry {
  static func all(in articles: [BookArticle], _ ledgers: Ledgers) -> [TagEntry] {
    var uses = TagUses(ledgers.claims)
    for article in articles { uses.add(article.annotations.marks) }
    let names = uses.names(in: ledgers)
    let known = Set(names)
    let items = items(in: articles, ledgers, known)
    return names.map { name in
      let tag = ledgers.tag(name)
      let text = name.value + "\n" + (tag?.description ?? "")
      return TagEntry(
        name: name, tag: tag, use: uses[name],
        depth: name.lineage.dropFirst().count(where: known.contains), items: items[name] ?? [],
        words: Array(text.lowercased().utf8))
    }
  }

  private static func items(
    in articles: [BookArticle], _ ledgers: Ledgers, _ known: Set<TagName>
  ) -> [TagName: [Item]] {
    var lineages: [TagName: [TagName]] = [:]
    for name in known { lineages[name] = name.lineage.filter(known.contains) }
    func bearers(_ tags: [TagName]) -> Set<TagName> { Set(tags.flatMap { lineages[$0] ?? [$0] }) }
    var items: [TagName: [Item]] = [:]
    for claim in ledgers.claims where claim.mergedInto == nil {
      for name in bearers(claim.tags) { items[name, default: []].append(.claim(claim.id)) }
    }
    var latest: [TagName: Int] = [:]
    for (number, article) in articles.enumerated() {
      for (place, mark) in article.annotations.marks.enumerated() where !mark.tags.isEmpty {
        for name in bearers(mark.tags) {
          if latest.updateValue(number, forKey: name) != number {
            items[name, default: []].append(.article(number))
          }
          items[name, default: []].append(.mark(number, place))
        }
      }
    }
    return items
  }
}

extension TagEntry.Item {
  /// Whether the cursor goes to it.
  var isStop: Bool { if case .mark = self { true } else { false } }
}
