import JSON
import Model

extension Repair {
  /// Brings the ledgers to where each can be read and holds what is referred to.
  mutating func mendLedgers() throws(StorageError) {
    let books = inParallel(shelved) { library, id -> Annotations in
      do { return try library.storedAnnotations(of: id) } catch { return Annotations() }
    }
    if areLedgersWhole(for: books) { return }
    let sums = allReplays()
    let assertions = books.flatMap(\.assertions)
    let relations = try mendLedger(
      Relation.self, recalled: Self.union(sums.map(\.relations)),
      needed: [(ID<Relation>, Relation)](),
      held: sums.flatMap(\.ledgers.relations)
    ) { _, relation in relation }
    var claims = try mendLedger(
      Claim.self, recalled: Self.union(sums.map(\.claims)),
      needed: assertions.compactMap { one in one.claim.map { ($0, one.signature) } },
      held: sums.flatMap(\.ledgers.claims), stub: Self.stub)
    let merged = claims.compactMap { one in one.mergedInto.map { ($0, one.signature) } }
    if !merged.isEmpty {
      claims = try mendLedger(
        Claim.self, recalled: Self.union(sums.map(\.claims)), needed: merged, held: [],
        stub: Self.stub)
    }
    let claimants = claims.compactMap { one in one.claimant.map { ($0, one.signature) } }
    let ends = relations.flatMap { one in one.ends.sources.map { ($0, one.signature) } }
    let cited = assertions.flatMap { one in one.allSources.map { ($0, one.signature) } }
    let sources = try mendLedger(
      Source.self, recalled: Self.union(sums.map(\.sources)), needed: cited + claimants + ends,
      held: [], stub: Self.stub)
    let others = sources.compactMap { one in one.mergedInto.map { ($0, one.signature) } }
    if !others.isEmpty {
      try mendLedger(
        Source.self, recalled: Self.union(sums.map(\.sources)), needed: others, held: [],
        stub: Self.stub)
    }
    let onMarks = books.flatMap(\.marks).flatMap(\.tags) + claims.flatMap(\.tags)
    try mendLedger(
      Tag.self, recalled: Self.union(sums.map(\.tags)), needed: onMarks.map { ($0, ()) },
      held: sums.flatMap(\.ledgers.tags), sound: \.withSoundColour
    ) { name, _ in Tag(name: name) }
  }

  /// Whether there is nothing to mend: then the histories need not be read for it.
  private func areLedgersWhole(for books: [Annotations]) -> Bool {
    do {
      let ledgers = try library.ledgers()
      let isSomeEmpty = [
        (library.ledgerFile(of: Claim.self), ledgers.claims.isEmpty),
        (library.ledgerFile(of: Source.self), ledgers.sources.isEmpty),
        (library.ledgerFile(of: Relation.self), ledgers.relations.isEmpty),
        (library.ledgerFile(of: Tag.self), ledgers.tags.isEmpty),
      ].contains { $1 && $0.isThere }
      let names = LedgerNames(
        claims: Set(ledgers.claims.map(\.id)), sources: Set(ledgers.sources.map(\.id)),
        tags: Set(ledgers.tags.map(\.name)))
      let used = books.flatMap(\.references) + ledgers.references.map(\.name)
      return !isSomeEmpty && !used.contains(where: names.lacks)
        && ledgers.tags.allSatisfy { $0 == $0.withSoundColour }
    } catch { return false }
  }

  private static func union<Key, Record>(_ all: [[Key: Record]]) -> [Key: Record] {
    all.reduce(into: [:]) { $0.merge($1) { one, _ in one } }
  }

  private static func stub(_ id: ID<Claim>, _ user: Signature) -> Claim {
    Claim(id: id, statement: id.value, creator: user.creator, created: user.time)
  }

  private static func stub(_ id: ID<Source>, _ user: Signature) -> Source {
    Source(id: id, name: id.value, creator: user.creator, created: user.time)
  }

  /// - Returns: the entries of the ledger as they are now.
  @discardableResult
  private mutating func mendLedger<Entry: Ledgered & Hashable, User>(
    _ type: Entry.Type, recalled: [Entry.Key: Entry], needed: [(Entry.Key, User)],
    held: [Entry], sound: (Entry) -> Entry = { $0 }, stub: (Entry.Key, User) -> Entry
  ) throws(StorageError) -> [Entry] {
    let file = library.ledgerFile(of: type)
    var words: [String] = []
    var salvage: LedgerSalvage<Entry>
    var known: [Entry]?
    do throws(StorageError) {
      let entries = try file.load(LedgerFile<Entry>.self)?.entries ?? []
      guard !entries.isEmpty || !file.isThere else {
        throw StorageError.corrupt(path: file.path, place: Entry.ledger, reason: "is empty")
      }
      known = entries
      salvage = LedgerSalvage(entries)
    } catch {
      guard case .corrupt = error else { return [] }
      salvage = LedgerSalvage(of: try file.read() ?? [], recalled, at: time)
      words.append(salvage.words)
      for entry in held + recalled.values { salvage.add(entry) }
    }
    for (key, user) in needed where !salvage.holds(key) {
      salvage.add(recalled[key] ?? stub(key, user))
      words.append(
        "\(key) is there again, "
          + (recalled[key] == nil ? "by its name alone" : "from the history"))
    }
    if let lost = salvage.lostWords { words.append(lost) }
    let entries = salvage.entries.map(sound)
    if words.isEmpty, known != entries { words.append("colours that are none are taken out") }
    if known != entries {
      try store(LedgerFile(entries), in: file, words.joined(separator: "; "))
    }
    return entries
  }
}

/// What can be had of a ledger.
private struct LedgerSalvage<Entry: Ledgered & Hashable> {
  private var found: [Entry.Key: Entry] = [:]
  /// What could not be read, by its name, where it has one.
  private var unread: [String?] = []
  private var doubled: [String] = []

  init(_ entries: [Entry]) { found = Dictionary(entries.map { ($0.key, $0) }) { one, _ in one } }

  init(of bytes: [UInt8], _ recalled: [Entry.Key: Entry], at time: Timestamp) {
    let wires = recalled.values.map(\.wire)
    let name = Entry.self == Tag.self ? "name" : "id"
    let fragments = Fragments(of: bytes)
    unread = fragments.broken[Entry.ledger] ?? []
    for json in fragments.records[Entry.ledger] ?? [] {
      let old = json[name].flatMap { id in wires.first { $0[name] == id } }
      let read = Entry.mended(json) { key, json in
        if let value = old?[key] { return .value(value) }
        return Self.substitute(key, json, time)
      }
      guard let entry = read?.record else {
        unread.append(json[name]?.text)
        continue
      }
      take(entry, name)
    }
  }

  /// Of two entries of one name the second is kept under another.
  private mutating func take(_ entry: Entry, _ name: String) {
    guard let first = found[entry.key], first != entry else { return add(entry) }
    guard let id = entry.wire[name]?.text else { return }
    for number in 2... {
      let json = entry.wire.with(name, "\(id)-\(number)".wire)
      guard let other = Entry.mended(json, { _, _ in nil })?.record else { return }
      guard let there = found[other.key] else {
        doubled.append("\(id)-\(number)")
        return add(other)
      }
      if there == other { return }
    }
  }

  private static func substitute(_ key: String, _ json: JSON, _ time: Timestamp) -> Substitute? {
    switch key {
    case "note", "description", "colour": .nothing
    case "aliases": .value(.array((json[key]?.items ?? []).filter { $0.text != nil }))
    case "tags":
      .value(.array((json[key]?.items ?? []).filter { $0.text.map(TagName.init) != nil }))
    case "creator": .value("unknown".wire)
    case "created": .value(time.wire)
    case "kind" where Entry.self == Source.self: .value(SourceKind.unknown.wire)
    case "basis": .value(Basis.judged.wire)
    case "status", "verdict", "reviewer", "grade", "likelihood", "confidence", "language", "date",
      "knowledge", "reliability", "modified", "claimant", "mergedInto", "stated":
      .nothing
    case "evidence": .value(.array((json[key]?.items ?? []).filter { $0.text != nil }))
    case "name", "statement": json["id"].map(Substitute.value)
    case "id": json["name"]?.text.map { .value(Slug.of($0, limit: 48).wire) }
    default: nil
    }
  }

  mutating func add(_ entry: Entry) { if found[entry.key] == nil { found[entry.key] = entry } }
  func holds(_ key: Entry.Key) -> Bool { found[key] != nil }

  /// In the order of the ledger.
  var entries: [Entry] { found.values.sorted { $0.key.description < $1.key.description } }

  var words: String {
    var words = ["made anew from what could be read and from the histories"]
    if !unread.isEmpty { words.append("\(unread.count) of its records could not be read") }
    if !doubled.isEmpty {
      words.append("what had another's id is now \(doubled.joined(separator: ", "))")
    }
    return words.joined(separator: "; ")
  }
}

extension LedgerSalvage {
  /// Which of what could not be read did not come back either; nil where all did.
  fileprivate var lostWords: String? {
    let there = Set(found.keys.map(\.description))
    let lost = unread.filter { name in name.map { !there.contains($0) } ?? true }
    guard !lost.isEmpty else { return nil }
    let named = lost.compactMap { $0 }
    let nameless = lost.count - named.count
    let names =
      named.prefix(20) + (named.count > 20 ? ["\(named.count - 20) more"] : [])
      + (nameless > 0 ? ["\(nameless) without a name that can be read"] : [])
    return "lost for good: " + names.joined(separator: ", ")
  }
}

extension Tag {
  /// Without a colour that is none.
  fileprivate var withSoundColour: Tag {
    Tag(name: name, colour: colour.flatMap { $0.isColour ? $0 : nil }, description: description)
  }
}

extension Annotations {
  /// What they refer to in the ledgers.
  fileprivate var references: [Reference.Name] {
    assertions.compactMap(\.claim).map(Reference.Name.claim)
      + assertions.flatMap(\.allSources).map(Reference.Name.source)
      + marks.flatMap(\.tags).map(Reference.Name.tag)
  }
}

extension Assertion {
  fileprivate var signature: Signature { Signature(creator: creator, time: created) }
}

extension Claim {
  fileprivate var signature: Signature { Signature(creator: creator, time: created) }
}

extension Source {
  fileprivate var signature: Signature { Signature(creator: creator, time: created) }
}

extension Relation {
  fileprivate var signature: Signature { Signature(creator: creator, time: created) }
}
