import JSON
import Model

/// What has a shape in the library's files. The shapes are `docs/file-format.md`'s; nothing in the
/// model knows of them.
protocol Wired {
  init(wire: Value) throws(Flaw)
  var wire: JSON { get }
}

/// A value in a file, and whether a newer minor version wrote the file: its records may hold
/// fields that this version does not know.
struct Value {
  let json: JSON
  let isNewer: Bool

  func text() throws(Flaw) -> String {
    guard case .string(let text) = json else { throw unlike("a text") }
    return text
  }

  func integer() throws(Flaw) -> Int {
    guard case .integer(let number) = json else { throw unlike("a whole number") }
    return number
  }

  func flag() throws(Flaw) -> Bool {
    guard case .bool(let flag) = json else { throw unlike("true or false") }
    return flag
  }

  func list<Item: Wired>(_ type: Item.Type = Item.self) throws(Flaw) -> [Item] {
    guard case .array(let values) = json else { throw unlike("a list") }
    var items: [Item] = []
    items.reserveCapacity(values.count)
    for (index, value) in values.enumerated() {
      do { items.append(try Item(wire: Value(json: value, isNewer: isNewer))) } catch {
        throw error.within(index)
      }
    }
    return items
  }

  /// The object with its fields. A field that is not among the known ones is a mistake, which a
  /// rewrite would lose, unless a newer version wrote the file.
  func record(_ known: String...) throws(Flaw) -> Record {
    guard case .object(let members) = json else { throw unlike("an object") }
    if !isNewer, let odd = members.first(where: { !known.contains($0.key) }) {
      throw Flaw(Flaw.unknownField, at: odd.key)
    }
    return Record(members: members, isNewer: isNewer)
  }

  private func unlike(_ wanted: String) -> Flaw { Flaw("should be \(wanted), is \(json.kind)") }
}

extension Flaw {
  static let unknownField = "is an unknown field"
}

/// An object's fields.
struct Record {
  let members: [JSON.Member]
  let isNewer: Bool

  /// Nil where the field is absent.
  func value(_ key: String) -> Value? {
    members.first { $0.key == key }.map { Value(json: $0.value, isNewer: isNewer) }
  }

  func find<Field: Wired>(
    _ key: String, as type: Field.Type = Field.self
  ) throws(Flaw) -> Field? {
    guard let value = value(key) else { return nil }
    do { return try Field(wire: value) } catch { throw error.within(key) }
  }

  func get<Field: Wired>(_ key: String, as type: Field.Type = Field.self) throws(Flaw) -> Field {
    guard let field = try find(key, as: type) else { throw Flaw("is missing", at: key) }
    return field
  }

  /// An absent list is an empty one.
  func list<Item: Wired>(_ key: String, of type: Item.Type = Item.self) throws(Flaw) -> [Item] {
    guard let value = value(key) else { return [] }
    do { return try value.list(type) } catch { throw error.within(key) }
  }

  /// A list of records of which no two have the same key.
  func ledger<Item: Wired, Key: Hashable & CustomStringConvertible>(
    _ key: String, by name: (Item) -> Key
  ) throws(Flaw) -> [Item] {
    let items = try list(key, of: Item.self)
    var seen: Set<Key> = []
    for (index, item) in items.enumerated() where !seen.insert(name(item)).inserted {
      throw Flaw("\(name(item)) stands twice", at: "\(key)[\(index)]")
    }
    return items
  }
}

// MARK: - Plain values

extension String: Wired {
  init(wire: Value) throws(Flaw) { self = try wire.text() }
  var wire: JSON { .string(self) }
  var wireUnlessEmpty: JSON? { isEmpty ? nil : wire }
}

extension Int: Wired {
  init(wire: Value) throws(Flaw) { self = try wire.integer() }
  var wire: JSON { .integer(self) }
}

extension Bool: Wired {
  init(wire: Value) throws(Flaw) { self = try wire.flag() }
  var wire: JSON { .bool(self) }
}

extension Array where Element: Wired {
  var wire: JSON { .array(map(\.wire)) }
  var wireUnlessEmpty: JSON? { isEmpty ? nil : wire }
}

extension ID: Wired {
  init(wire: Value) throws(Flaw) {
    let name = try wire.text()
    guard !name.isEmpty else { throw Flaw("is an empty id") }
    self.init(name)
  }

  var wire: JSON { .string(value) }
}

extension Timestamp: Wired {
  init(wire: Value) throws(Flaw) {
    let text = try wire.text()
    guard let time = Timestamp(text) else {
      throw Flaw("is no time such as 2025-09-29T07:05:00Z: \(text)")
    }
    self = time
  }

  var wire: JSON { .string(description) }
}

extension TagName: Wired {
  init(wire: Value) throws(Flaw) {
    let text = try wire.text()
    guard let name = TagName(text), name.value == text else { throw Flaw("is no tag: \(text)") }
    self = name
  }

  var wire: JSON { .string(value) }
}

/// One of a fixed list of words.
protocol WiredWord: Wired, RawRepresentable, CaseIterable where RawValue == String {}

extension WiredWord {
  init(wire: Value) throws(Flaw) {
    let word = try wire.text()
    guard let value = Self(rawValue: word) else {
      let known = Self.allCases.map(\.rawValue).joined(separator: ", ")
      throw Flaw("\(word) is none of: \(known)")
    }
    self = value
  }

  var wire: JSON { .string(rawValue) }
}

extension MarkKind: WiredWord {}
extension BlockRole: WiredWord {}
extension Stance: WiredWord {}
extension Basis: WiredWord {}
extension SourceKind: WiredWord {}
extension Act: WiredWord {}
extension CutKind: WiredWord {}
extension MetadataField: WiredWord {}
