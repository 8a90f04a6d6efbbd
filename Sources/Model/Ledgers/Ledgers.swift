/// What holds across articles: the claims, sources, relations and tags of a library.
package struct Ledgers: Hashable, Sendable {
  /// By id.
  package private(set) var claims: [Claim]
  /// By id.
  package private(set) var sources: [Source]
  /// By id.
  package private(set) var relations: [Relation]
  /// By name.
  package private(set) var tags: [Tag]

  package init(
    claims: [Claim] = [], sources: [Source] = [], relations: [Relation] = [], tags: [Tag] = []
  ) {
    self.claims = claims.sorted { $0.id < $1.id }
    self.sources = sources.sorted { $0.id < $1.id }
    self.relations = relations.sorted { $0.id < $1.id }
    self.tags = tags.sorted { $0.name < $1.name }
  }

  package func claim(_ id: ID<Claim>) -> Claim? { claims.entry(id, by: \.id) }
  package func source(_ id: ID<Source>) -> Source? { sources.entry(id, by: \.id) }
  package func relation(_ id: ID<Relation>) -> Relation? { relations.entry(id, by: \.id) }
  package func tag(_ name: TagName) -> Tag? { tags.entry(name, by: \.name) }

  /// The source called so, by name or alias, upper and lower case alike; where that was merged into
  /// another, the other.
  package func source(named name: String) -> Source? {
    let wanted = name.lowercased()
    let found =
      sources.first { $0.mergedInto == nil && $0.name.lowercased() == wanted }
      ?? sources.first { $0.aliases.contains { $0.lowercased() == wanted } }
      ?? sources.first { $0.name.lowercased() == wanted }
    return found.flatMap { source(resolved($0.id)) }
  }

  /// What `source(named:)` finds, by names in small letters: for many names at once.
  package var sourcesByName: [String: ID<Source>] {
    let redirects = sourceRedirects
    var found: [String: ID<Source>] = [:]
    func add(_ name: String, _ id: ID<Source>) {
      let small = name.lowercased()
      if found[small] == nil { found[small] = redirects[id] ?? id }
    }
    for one in sources where one.mergedInto == nil { add(one.name, one.id) }
    for one in sources { for alias in one.aliases { add(alias, one.id) } }
    for one in sources { add(one.name, one.id) }
    return found
  }

  /// The names along an assertion's chain.
  package func chain(of assertion: Assertion) -> [String] {
    assertion.chain { source(resolved($0))?.name ?? $0.value }
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

extension Array {
  /// Where an entry of the key stands, or would stand, in a list by that key.
  fileprivate func place<Key: Comparable>(of wanted: Key, by key: (Element) -> Key) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if key(self[middle]) < wanted { low = middle + 1 } else { high = middle }
    }
    return low
  }

  fileprivate func entry<Key: Comparable>(_ wanted: Key, by key: (Element) -> Key) -> Element? {
    let place = place(of: wanted, by: key)
    return place < count && key(self[place]) == wanted ? self[place] : nil
  }

  /// Adds a record at its place in the order of its key.
  fileprivate mutating func add<Key: Comparable & CustomStringConvertible>(
    _ record: Element, by key: (Element) -> Key
  ) throws(ChangeError) {
    let place = place(of: key(record), by: key)
    if place < endIndex, key(self[place]) == key(record) { throw .exists("\(key(record))") }
    insert(record, at: place)
  }

  fileprivate mutating func take<Key: Comparable>(
    _ wanted: Key, by key: (Element) -> Key
  ) -> Element? {
    let place = place(of: wanted, by: key)
    return place < count && key(self[place]) == wanted ? remove(at: place) : nil
  }

  /// Changes the entry of the key in its place; nil where there is none.
  fileprivate mutating func change<Key: Comparable, Result>(
    _ wanted: Key, by key: (Element) -> Key, _ edit: (inout Element) -> Result
  ) -> Result? {
    let place = place(of: wanted, by: key)
    guard place < count, key(self[place]) == wanted else { return nil }
    return edit(&self[place])
  }
}

// MARK: - Changing

extension Ledgers {
  mutating func add(_ claim: Claim) throws(ChangeError) { try claims.add(claim, by: \.id) }
  mutating func add(_ source: Source) throws(ChangeError) { try sources.add(source, by: \.id) }
  mutating func add(_ tag: Tag) throws(ChangeError) { try tags.add(tag, by: \.name) }
  mutating func add(_ one: Relation) throws(ChangeError) { try relations.add(one, by: \.id) }

  mutating func remove(_ id: ID<Claim>) -> Claim? { claims.take(id, by: \.id) }
  mutating func remove(_ id: ID<Source>) -> Source? { sources.take(id, by: \.id) }
  mutating func remove(_ id: ID<Relation>) -> Relation? { relations.take(id, by: \.id) }
  mutating func remove(_ name: TagName) -> Tag? { tags.take(name, by: \.name) }

  mutating func edit<Result>(_ id: ID<Claim>, _ edit: (inout Claim) -> Result) -> Result? {
    claims.change(id, by: \.id, edit)
  }
  mutating func edit<Result>(_ id: ID<Source>, _ edit: (inout Source) -> Result) -> Result? {
    sources.change(id, by: \.id, edit)
  }
  mutating func edit<Result>(_ name: TagName, _ edit: (inout Tag) -> Result) -> Result? {
    tags.change(name, by: \.name, edit)
  }
}
