/// A JSON value (RFC 8259). The members of an object keep the order in which they stand.
///
/// Our own reader and writer rather than a coder's: what is written follows from the value alone,
/// an error names its line or field, and a key that stands twice is an error.
package enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// Any other number, in the signs of the file: one with a fraction or an exponent, one too large
  /// for `Int`, and `-0`. No field of ours is one.
  case fraction(String)
  case string(String)
  case array([JSON])
  /// No key stands twice.
  case object([Member])

  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: JSON

    package init(key: String, value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// What the value is, for messages.
  package var kind: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .integer: "a number"
    case .fraction(let signs):
      signs.contains { ".eE".contains($0) } ? "a number with a fraction" : "a number out of range"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }

  private static func sorted(_ members: [Member]) -> [Member] {
    var sorted = members.map { Member(key: $0.key, value: $0.value.sorted) }
    sorted.sort { $0.key < $1.key }
    return sorted
  }

  /// The value with the members of every object in the order of their keys.
  package var sorted: JSON {
    switch self {
    case .array(let values): .array(values.map(\.sorted))
    case .object(let members): .object(Self.sorted(members))
    default: self
    }
  }
}

extension JSON {
  /// An object of the fields that are not nil, in the order given.
  package static func record(_ fields: KeyValuePairs<String, JSON?>) -> JSON {
    .object(members(fields))
  }

  /// The fields that are not nil, for an object that is put together of several parts.
  package static func members(_ fields: KeyValuePairs<String, JSON?>) -> [Member] {
    fields.compactMap { key, value in value.map { Member(key: key, value: $0) } }
  }

  package static func strings(_ texts: some Sequence<String>) -> JSON {
    .array(texts.map(JSON.string))
  }

  /// A text, or null where there is none.
  package static func orNull(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
}
