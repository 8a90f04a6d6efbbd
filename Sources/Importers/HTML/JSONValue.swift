#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Any JSON, as pages carry it within scripts.
enum JSONValue: Decodable, Hashable, Sendable {
  case string(String)
  case list([JSONValue])
  case object([String: JSONValue])
  /// A number, a truth value or null: nothing that is looked for.
  case other

  /// Nil where the text is no JSON.
  init?(parsing text: String) {
    do {
      self = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
    } catch {
      return nil
    }
  }

  init(from decoder: any Swift.Decoder) throws {
    let container = try decoder.singleValueContainer()
    self = Self.first(
      { .string(try container.decode(String.self)) },
      { .object(try container.decode([String: JSONValue].self)) },
      { .list(try container.decode([JSONValue].self)) })
  }

  private static func first(_ attempts: (() throws -> JSONValue)...) -> JSONValue {
    for attempt in attempts {
      do { return try attempt() } catch { continue }
    }
    return .other
  }

  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The elements of a list; of anything else, itself.
  var elements: [JSONValue] {
    if case .list(let elements) = self { elements } else { [self] }
  }

  /// A text that is not empty, on one line.
  var line: String? {
    guard case .string(let text) = self else { return nil }
    let line = text.collapsed
    return line.isEmpty ? nil : line
  }
}
