import JSON

/// What records of a newer minor version hold beyond what this one knows, for records that a change
/// brings back or takes away. `JSON.keeping` says how it is found and put back.
struct Surplus {
  /// The newest version among the library's files.
  let version: FormatVersion
  private var records: [Name: (raw: JSON, known: JSON)] = [:]

  init(version: FormatVersion) { self.version = version }

  /// What a record is called by in a list of that key.
  struct Name: Hashable {
    let list: String
    let fields: [JSON]

    /// The fields by which a record is told from the others of its list. Where no id is, nobody edits
    /// a record: who made it, and when, tells it.
    private static let keys = [
      "marks": ["id"], "assertions": ["id"], "claims": ["id"], "sources": ["id"],
      "relations": ["id"],
      "tags": ["name"], "places": ["article"], "seen": ["sha256", "source"],
      "corrections": ["creator", "created"], "cuts": ["creator", "created"],
      "details": ["field", "creator", "created"],
    ]

    init?(_ record: JSON, in list: String) {
      guard let keys = Self.keys[list] else { return nil }
      let fields = keys.compactMap { record.field($0) }
      guard fields.count == keys.count else { return nil }
      self.list = list
      self.fields = fields
    }
  }

  /// Takes up a record as it stands somewhere, unless one of its name is known.
  mutating func note(_ raw: JSON, _ known: JSON, in list: String) {
    guard let name = Name(known, in: list), records[name] == nil else { return }
    records[name] = (raw, known)
  }

  /// Takes up the records in the lists of a file, or in a line of the history.
  mutating func note(all raw: JSON, _ known: JSON) {
    guard case .object(let members) = known else { return }
    for member in members {
      guard let other = raw.field(member.key) else { continue }
      if case .array(let known) = member.value, case .array(let raw) = other {
        for (one, place) in zip(known, Pairing.read(known, from: raw, in: member.key)) {
          guard let place else { continue }
          note(raw[place], one, in: member.key)
          note(all: raw[place], one)
        }
      } else if case .object = member.value {
        note(other, member.value, in: member.key + "s")
        note(all: other, member.value)
      }
    }
  }

  /// The record with what is known of it.
  func filled(_ record: JSON, in list: String) -> JSON {
    guard let name = Name(record, in: list), let found = records[name] else {
      return filled(record)
    }
    return record.keeping(found.raw, beyond: found.known, self)
  }

  /// The value with what is known of the records in it.
  func filled(_ json: JSON) -> JSON {
    guard case .object(let members) = json, !records.isEmpty else { return json }
    return .object(
      members.map { JSON.Member(key: $0.key, value: filled($0.value, under: $0.key)) })
  }

  /// The value of a field with what is known of the record, or of the records, that it holds.
  func filled(_ value: JSON, under key: String) -> JSON {
    switch value {
    case .object: filled(value, in: key + "s")
    case .array(let values): .array(values.map { filled($0, in: key) })
    default: value
    }
  }
}

extension JSON {
  /// This value with what `raw` holds beyond `known`, which is the same as this version would write
  /// it. What has not changed stays as it stands in `raw`; what has gone from `known` goes; what
  /// `known` never had was not understood, and stays.
  func keeping(_ raw: JSON, beyond known: JSON, in list: String = "", _ surplus: Surplus) -> JSON {
    if self == known { return raw }
    switch (self, known, raw) {
    case (.object(let new), .object, .object(let old)):
      let kept = new.map { member in
        guard let its = known.field(member.key), let before = raw.field(member.key) else {
          return Member(key: member.key, value: surplus.filled(member.value, under: member.key))
        }
        let value = member.value.keeping(before, beyond: its, in: member.key, surplus)
        return Member(key: member.key, value: value)
      }
      let unknown = old.filter { field($0.key) == nil && known.field($0.key) == nil }
      return .object(kept + unknown)
    case (.array(let new), .array(let known), .array(let raw)):
      let read = Pairing.read(known, from: raw, in: list)
      return .array(
        zip(new, Pairing.changed(new, from: known, in: list)).map { one, place in
          guard let place, let before = read[place] else { return surplus.filled(one, in: list) }
          return one.keeping(raw[before], beyond: known[place], surplus)
        })
    default: return self
    }
  }

  /// The keys of an object.
  var keys: Set<String> {
    guard case .object(let members) = self else { return [] }
    return Set(members.map(\.key))
  }

  fileprivate func field(_ key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// Whether all that another value says is here, too.
  fileprivate func holds(_ known: JSON) -> Bool {
    switch (self, known) {
    case (.object, .object(let members)):
      members.allSatisfy { field($0.key)?.holds($0.value) ?? false }
    case (.array(let values), .array(let others)):
      others.allSatisfy { other in values.contains { $0.holds(other) } }
    default: self == known
    }
  }
}

/// Which entries of two lists are the same: for each of the first, its place in the second.
private enum Pairing {
  /// Records as they were read, and where they were read from.
  static func read(_ known: [JSON], from raw: [JSON], in list: String) -> [Int?] {
    if known.count == raw.count, zip(known, raw).allSatisfy({ $1.holds($0) }) {
      return known.indices.map { $0 }
    }
    var free = Set(raw.indices)
    return known.map { one in
      let place = raw.indices.first { free.contains($0) && raw[$0].holds(one) }
      if let place { free.remove(place) }
      return place
    }
  }

  /// Records as they are to be, and as they were: alike, or of one name; where nothing names them, at
  /// the same place.
  static func changed(_ new: [JSON], from known: [JSON], in list: String) -> [Int?] {
    var free = Set(known.indices)
    let places = Dictionary(grouping: known.indices) { known[$0] }
    var found: [Int?] = new.map { one in
      let place = places[one]?.first { free.contains($0) }
      if let place { free.remove(place) }
      return place
    }
    let names = Dictionary(grouping: free.sorted()) { Surplus.Name(known[$0], in: list) }
    for index in new.indices where found[index] == nil {
      let name = Surplus.Name(new[index], in: list)
      let place =
        name == nil
        ? [index].first { free.contains($0) && Surplus.Name(known[$0], in: list) == nil }
        : names[name]?.first { free.contains($0) }
      if let place { free.remove(place) }
      found[index] = place
    }
    return found
  }
}
