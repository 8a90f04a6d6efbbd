/// A JSON value (RFC 8259) as it stands in a file.
///
/// Our own reader and writer rather than a coder's: the bytes of a library follow from its state
/// alone, an error names its line or field, and a key that stands twice is an error.
enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// Any other number, in the signs of the file. No field of ours is one.
  case fraction(String)
  case string(String)
  case array([JSON])
  /// In the order of the file; no key stands twice.
  case object([Member])

  struct Member: Hashable, Sendable {
    let key: String
    let value: JSON
  }

  /// What the value is, for messages.
  var kind: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .integer: "a number"
    case .fraction: "a number with a fraction"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// What is wrong with a value, and where: `marks[3].spans[0].start`, or `line 3, column 7`.
struct Flaw: Error, Hashable, Sendable {
  private(set) var place: String
  let reason: String

  init(_ reason: String, at place: String = "") {
    self.place = place
    self.reason = reason
  }

  func within(_ key: String) -> Flaw {
    let rest = place.isEmpty || place.hasPrefix("[") ? place : "." + place
    return Flaw(reason, at: key + rest)
  }

  func within(_ index: Int) -> Flaw { within("[\(index)]") }
}
