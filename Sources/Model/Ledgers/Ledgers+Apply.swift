extension Ledgers {
  mutating func apply(_ change: Change) throws(ChangeError) -> Change {
    switch change {
    case .addClaim(let claim):
      try claims.add(claim, at: \.id, named: claim.id.value)
      return .removeClaim(claim.id)
    case .removeClaim(let id):
      guard let old = claims.take(id, at: \.id) else { throw .noSuchClaim(id) }
      return .addClaim(old)
    case .addSource(let source):
      try sources.add(source, at: \.id, named: source.id.value)
      return .removeSource(source.id)
    case .removeSource(let id):
      guard let old = sources.take(id, at: \.id) else { throw .noSuchSource(id) }
      return .addSource(old)
    case .addTag(let tag):
      try tags.add(tag, at: \.name, named: tag.name.value)
      return .removeTag(tag.name)
    case .removeTag(let name):
      guard let old = tags.take(name, at: \.name) else { throw .noSuchTag(name) }
      return .addTag(old)
    default: return change
    }
  }
}

extension Array {
  /// Adds a record at its place in the order of its key.
  fileprivate mutating func add<Key: Comparable>(
    _ record: Element, at key: (Element) -> Key, named name: String
  ) throws(ChangeError) {
    let place = firstIndex { key($0) >= key(record) } ?? endIndex
    if place < endIndex, key(self[place]) == key(record) { throw .exists(name) }
    insert(record, at: place)
  }

  fileprivate mutating func take<Key: Equatable>(
    _ wanted: Key, at key: (Element) -> Key
  ) -> Element? {
    firstIndex { key($0) == wanted }.map { remove(at: $0) }
  }
}
