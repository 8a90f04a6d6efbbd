import ArgumentParser
import Model

/// What an option of an edit is given: a value, or nothing, which empties the field.
enum Emptying<Value: ExpressibleByArgument & Hashable & Sendable>: ExpressibleByArgument, Hashable,
  Sendable
{
  case value(Value)
  case empty

  init?(argument: String) {
    if argument.isEmpty {
      self = .empty
    } else {
      guard let value = Value(argument: argument) else { return nil }
      self = .value(value)
    }
  }

  static var allValueStrings: [String] { Value.allValueStrings }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  var value: Value? {
    if case .value(let value) = self { return value }
    return nil
  }
}

extension ClaimStatus: ExpressibleByArgument {}
extension Rating: ExpressibleByArgument {}
extension Likelihood: ExpressibleByArgument {}
extension Confidence: ExpressibleByArgument {}
extension SourceKind: ExpressibleByArgument {}
extension Knowledge: ExpressibleByArgument {}
extension RelationKind: ExpressibleByArgument {}

extension Reliability: ExpressibleByArgument {
  /// The letter, small or not.
  package init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}

extension Credibility: ExpressibleByArgument {
  package init?(argument: String) {
    guard let number = Int(argument) else { return nil }
    self.init(rawValue: number)
  }
}

/// A date or a language that an option is given, as it is kept; empty, where it is to be emptied.
struct CheckedText: Hashable, Sendable {
  let value: String?

  /// `2025-09-29`, or a day and time.
  static func date(_ text: String) throws -> CheckedText { try checked(text, .published) }

  /// BCP 47.
  static func language(_ text: String) throws -> CheckedText { try checked(text, .language) }

  private static func checked(_ text: String, _ field: MetadataField) throws -> CheckedText {
    do { return CheckedText(value: try field.values(of: [text]).first) } catch {
      throw ValidationError(error.words)
    }
  }
}
