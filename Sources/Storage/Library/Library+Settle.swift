import JSON
import Model

/// A change as it was applied to what the files held.
struct Settled {
  private(set) var change: Change
  private(set) var inverse: Change
  private(set) var notebook: Notebook
}

extension Library {
  /// Applies the change to the notebook.
  ///
  /// Ledgers are shared: since somebody prepared a group, another article may have brought the same
  /// source, or come to refer to the one that an undo would take away. Such parts of a group are
  /// passed over where the group's end is reached without them. `made` is the step that an undo
  /// takes back.
  func settling(
    _ change: Change, act: Act, takingBack made: Change?, of id: ID<Article>, in notebook: Notebook
  ) throws(StorageError) -> Settled {
    var result = notebook
    let fitting = try fitting(
      change, act: act, takingBack: made, of: id, in: &result, isPart: act != .done)
    return Settled(
      change: fitting?.change ?? .group([]), inverse: fitting?.inverse ?? .group([]),
      notebook: result)
  }

  /// The change without the parts that are passed over, applied to the notebook, and its inverse;
  /// nil where nothing is left.
  private func fitting(
    _ change: Change, act: Act, takingBack made: Change?, of id: ID<Article>,
    in notebook: inout Notebook, isPart: Bool
  ) throws(StorageError) -> (change: Change, inverse: Change)? {
    if case .group(let changes) = change {
      var parts: [(change: Change, inverse: Change)] = []
      for change in changes {
        let part = try fitting(
          change, act: act, takingBack: made, of: id, in: &notebook, isPart: true)
        if let part { parts.append(part) }
      }
      return (.group(parts.map(\.change)), .group(parts.reversed().map(\.inverse)))
    }
    if isPart, change.isDone(in: notebook.ledgers) { return nil }
    // What somebody has worked on since is not taken away with what brought it.
    if act == .undone, change.removesWorkedOn(in: notebook.ledgers, since: made) { return nil }
    if let record = change.removedRecord {
      let users = try users(of: record, besides: id, notebook)
      if !users.isEmpty {
        if act != .done { return nil }
        throw .inUse(record: record.name, by: Array(users.prefix(8)))
      }
    }
    do { return (change, try notebook.apply(change)) } catch {
      throw .refused(error, path: try marksFile(of: id).path)
    }
  }

  /// The articles that refer to the record, or may do so again, those in the trash among them; of one
  /// whose marks cannot be read it is taken to be so.
  private func users(
    of record: LedgerRecord, besides id: ID<Article>, _ notebook: Notebook
  ) throws(StorageError) -> [ID<Article>] {
    if record.isUsed(in: notebook.annotations) || record.isUsed(in: notebook.ledgers) {
      return [id]
    }
    let others = try articleIDs().filter { $0 != id }.map { ($0, self) }
    let removed = try trashed().map { ($0.article, trash($0)) }
    return inParallel(others + removed) { other, library in
      do {
        let isUsed = record.isUsed(in: try library.storedAnnotations(of: other))
        return try isUsed || library.mayBeUndone(record, in: other) ? other : nil
      } catch {
        return other
      }
    }.compactMap { $0 }
  }

  /// Whether a step in an article's history names the record: undoing that step may need it again.
  private func mayBeUndone(_ record: LedgerRecord, in id: ID<Article>) throws(StorageError) -> Bool
  {
    guard let history = try File(try historyLog(of: id).path).read() else { return false }
    return history.contains(Array(JSON.string(record.name).line.utf8))
  }
}

/// A claim, source or tag, by the name that others refer to it by.
enum LedgerRecord: Hashable, Sendable {
  case claim(ID<Claim>)
  case source(ID<Source>)
  case tag(TagName)

  var name: String {
    switch self {
    case .claim(let id): id.value
    case .source(let id): id.value
    case .tag(let name): name.value
    }
  }

  func isUsed(in annotations: Annotations) -> Bool {
    switch self {
    case .claim(let id): annotations.assertions.contains { $0.claim == id }
    case .source(let id):
      annotations.assertions.contains {
        $0.sources.contains(id) || $0.via.contains { $0.source == id }
      }
    case .tag(let name): annotations.marks.contains { $0.tags.contains(name) }
    }
  }

  func isUsed(in ledgers: Ledgers) -> Bool {
    switch self {
    case .claim(let id): return ledgers.claims.contains { $0.mergedInto == id }
    case .source(let id):
      return ledgers.claims.contains { $0.claimant == id }
        || ledgers.sources.contains { $0.mergedInto == id }
        || ledgers.relations.contains { $0.ends.mentions(id) }
    case .tag(let name): return ledgers.claims.contains { $0.tags.contains(name) }
    }
  }
}

extension Change {
  fileprivate var removedRecord: LedgerRecord? {
    switch self {
    case .removeClaim(let id): .claim(id)
    case .removeSource(let id): .source(id)
    case .removeTag(let name): .tag(name)
    default: nil
    }
  }

  /// Whether it takes away a record that is no longer as `made` had brought it.
  fileprivate func removesWorkedOn(in ledgers: Ledgers, since made: Change?) -> Bool {
    guard let made = made?.leaves else { return false }
    return switch self {
    case .removeClaim(let id):
      made.contains {
        if case .addClaim(let claim) = $0 {
          claim.id == id && claim != ledgers.claim(id)
        } else {
          false
        }
      }
    case .removeSource(let id):
      made.contains {
        if case .addSource(let one) = $0 {
          one.id == id && one != ledgers.source(id)
        } else {
          false
        }
      }
    default: false
    }
  }

  /// Whether the ledgers are already as the change would leave them. A source is the same under
  /// whatever capitals; a claim only where its words are.
  fileprivate func isDone(in ledgers: Ledgers) -> Bool {
    switch self {
    case .addClaim(let claim): ledgers.claim(claim.id)?.statement == claim.statement
    case .removeClaim(let id): ledgers.claim(id) == nil
    case .addSource(let source):
      ledgers.source(source.id)?.name.lowercased() == source.name.lowercased()
    case .removeSource(let id): ledgers.source(id) == nil
    case .addRelation(let relation): ledgers.relation(relation.id) != nil
    case .removeRelation(let id): ledgers.relation(id) == nil
    case .addTag(let tag): ledgers.tag(tag.name) != nil
    case .removeTag(let name): ledgers.tag(name) == nil
    default: false
    }
  }
}
