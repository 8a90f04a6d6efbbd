import JSON
import Model

/// A change as it was applied to what the files held.
struct Settled {
  fileprivate(set) var change: Change
  fileprivate(set) var inverse: Change
  fileprivate(set) var notebook: Notebook
  /// What was to be taken back or done again, and was changed by somebody meanwhile.
  fileprivate(set) var passedOver: [Change] = []
}

/// What a change is settled against.
struct Settling {
  let act: Act
  /// Nil where the change is of no one article.
  let article: ID<Article>?
  /// The change that an undo or a redo takes back.
  var made: Change?
  /// For an undo or a redo of ledgers: what each leaf is to take back.
  var counterparts: [Change: Change] = [:]
  /// What the same step makes of articles.
  var annotations: [ID<Article>: Annotations] = [:]
  /// Whether tags are called otherwise: what histories alone name may go, for those are read with the
  /// new names (`Retagging`), and what is in use all the same stays.
  var isTagging = false
}

extension Library {
  /// Applies the change to the notebook.
  ///
  /// Ledgers are shared: since somebody prepared a group, another article may have brought the same
  /// source, or come to refer to the one that an undo would take away. Such parts of a group are
  /// passed over where the group's end is reached without them.
  func settling(
    _ change: Change, _ settling: Settling, in notebook: Notebook
  ) throws(StorageError) -> Settled {
    var settled = Settled(change: .group([]), inverse: .group([]), notebook: notebook)
    let isPart = settling.act != .done
    if let fitting = try fitting(change, settling, in: &settled, isPart: isPart) {
      (settled.change, settled.inverse) = fitting
    }
    return settled
  }

  /// The change without the parts that are passed over, applied to the notebook, and its inverse;
  /// nil where nothing is left.
  private func fitting(
    _ change: Change, _ settling: Settling, in settled: inout Settled, isPart: Bool
  ) throws(StorageError) -> (change: Change, inverse: Change)? {
    if case .group(let changes) = change {
      var parts: [(change: Change, inverse: Change)] = []
      for change in changes {
        let part = try fitting(change, settling, in: &settled, isPart: true)
        if let part { parts.append(part) }
      }
      return (.group(parts.map(\.change)), .group(parts.reversed().map(\.inverse)))
    }
    let ledgers = settled.notebook.ledgers
    if isPart, change.isDone(in: ledgers) { return nil }
    // A tag that somebody puts on something may have been renamed or deleted since he saw it.
    let gone = ledgers.additions(of: change.tags)
    if settling.act == .done, !settling.isTagging, !gone.isEmpty {
      return try fitting(.group(gone + [change]), settling, in: &settled, isPart: true)
    }
    // What somebody has worked on since is not taken away with what brought it.
    if settling.act == .undone, change.removesWorkedOn(in: ledgers, since: settling.made) {
      return nil
    }
    if let record = change.removedRecord {
      if let users = try users(of: record, settling, settled.notebook) {
        if settling.article == nil, settling.act != .done || settling.isTagging {
          settled.passedOver.append(change)
        }
        if settling.act != .done || settling.isTagging { return nil }
        throw .inUse(record: record.name, by: Array(users.prefix(8)))
      }
    }
    let inverse: Change
    do { inverse = try settled.notebook.apply(change) } catch {
      // A record that is gone since cannot be brought back to what it was.
      if settling.article == nil, settling.act != .done {
        settled.passedOver.append(change)
        return nil
      }
      throw .refused(error, path: try path(of: change, settling))
    }
    guard settling.article == nil else { return (change, inverse) }
    return try keeping(change, inverse, settling, &settled)
  }

  /// An edit of a ledger that changes nothing is none, and one that takes back what somebody else
  /// has changed since is passed over.
  private func keeping(
    _ change: Change, _ inverse: Change, _ settling: Settling, _ settled: inout Settled
  ) throws(StorageError) -> (change: Change, inverse: Change)? {
    let isVain = inverse.isSameEdit(as: change)
    let counterpart = settling.counterparts[change]
    let isOvertaken = counterpart.map { $0.isEdit && !inverse.isSameEdit(as: $0) } ?? false
    guard isVain || isOvertaken else { return (change, inverse) }
    if isOvertaken { settled.passedOver.append(change) }
    do { _ = try settled.notebook.apply(inverse) } catch {
      throw .refused(error, path: try path(of: change, settling))
    }
    return nil
  }

  private func path(of change: Change, _ settling: Settling) throws(StorageError) -> String {
    if let article = settling.article { return try marksFile(of: article).path }
    return (change.ledger.map { Path.join(root, "\($0).json") }) ?? root
  }

  /// The articles that refer to the record, or may do so again, those in the trash among them; of one
  /// whose marks cannot be read it is taken to be so.
  ///
  /// - Returns: nil where nothing refers to it; none where records of the ledgers do.
  private func users(
    of record: LedgerRecord, _ settling: Settling, _ notebook: Notebook
  ) throws(StorageError) -> [ID<Article>]? {
    if record.isUsed(in: notebook.annotations) || record.isUsed(in: notebook.ledgers) {
      return [settling.article].compactMap { $0 }
    }
    if settling.act != .done, settling.article != nil, try mayBeUndone(record, in: ledgerLog().path)
    {
      return []
    }
    let others = try articleIDs().filter { $0 != settling.article }.map { ($0, self) }
    let removed = try trashed().map { ($0.article, trash($0)) }
    let users = inParallel(others + removed) { other, library in
      do {
        let known = library.isTrash ? nil : settling.annotations[other]
        if record.isUsed(in: try known ?? library.storedAnnotations(of: other)) { return other }
        guard !settling.isTagging else { return nil }
        return try mayBeUndone(record, in: library.historyLog(of: other).path) ? other : nil
      } catch {
        return other
      }
    }.compactMap { $0 }
    return users.isEmpty ? nil : users
  }

  /// Whether a step in a history names the record: undoing that step may need it again.
  private func mayBeUndone(_ record: LedgerRecord, in path: String) throws(StorageError) -> Bool {
    guard let history = try File(path).read() else { return false }
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
    made?.leaves.contains { one in
      switch (self, one) {
      case (.removeClaim(let id), .addClaim(let claim)):
        claim.id == id && claim != ledgers.claim(id)
      case (.removeSource(let id), .addSource(let source)):
        source.id == id && source != ledgers.source(id)
      case (.removeTag(let name), .addTag(let tag)):
        tag.name == name && tag != ledgers.tag(name)
      default: false
      }
    } ?? false
  }

  /// The name of the ledger that it changes; nil where it changes an article.
  fileprivate var ledger: String? {
    switch self {
    case .addClaim, .removeClaim, .editClaim: Claim.ledger
    case .addSource, .removeSource, .editSource: Source.ledger
    case .addRelation, .removeRelation: Relation.ledger
    case .addTag, .removeTag, .editTag: Tag.ledger
    default: nil
    }
  }

  /// Whether all of it is of the ledgers.
  var isOfLedgers: Bool { leaves.allSatisfy { $0.ledger != nil } }

  fileprivate var isEdit: Bool {
    switch self {
    case .editClaim, .editSource, .editTag: true
    default: false
    }
  }

  /// Whether it makes the same field of the same record the same, at whatever time.
  fileprivate func isSameEdit(as other: Change) -> Bool {
    switch (self, other) {
    case (.editClaim(let id, let edit, _), .editClaim(let other, let same, _)):
      id == other && edit == same
    case (.editSource(let id, let edit, _), .editSource(let other, let same, _)):
      id == other && edit == same
    case (.editTag, .editTag): self == other
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
