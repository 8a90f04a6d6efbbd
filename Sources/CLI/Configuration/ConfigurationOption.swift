import Model
import Yams

/// One option of `config.yaml`. The file is read, `postil config` prints and the documentation is
/// written from these records.
struct ConfigurationOption: Sendable {
  let name: String
  /// One sentence without a stop: `The width of the text`.
  let summary: String
  /// What it takes, after that word: `a number from 20 to 400`.
  let takes: String
  /// Of which the nearest is named when another value stands there; empty where any may.
  let choices: [String]
  let fallback: OptionFallback
  /// A value for an example.
  let example: String
  /// Sets it; false where the value is none that it takes.
  let take: @Sendable (Node, inout Configuration) -> Bool
  /// The value as the file has it; nil where it is not set.
  let value: @Sendable (Configuration) -> String?

  /// Why a value is refused, in words.
  func refusal(of value: Node) -> String {
    // Of a list, the word that is none of them.
    let words = value.names
    let wrong =
      words.count > 1 && !choices.isEmpty ? words.first { !choices.contains($0) } : value.string
    let hint = Nearest.question(wrong ?? "", among: choices)
    let isWord = words.count > 1 && !choices.isEmpty
    let quoted = isWord ? wrong.map(\.quoted) : nil
    return "\(name) takes \(takes), not \(quoted ?? value.quoted)\(hint)"
  }

  static func named(_ name: String) -> ConfigurationOption? { all.first { $0.name == name } }
}

/// Where an option is kept.
typealias ConfigurationPath<Value> = any (WritableKeyPath<Configuration, Value?> & Sendable)

extension ConfigurationOption {
  static func number(
    _ name: String, _ range: ClosedRange<Int>, _ summary: String, fallback: OptionFallback,
    example: String, at path: ConfigurationPath<Int>
  ) -> ConfigurationOption {
    ConfigurationOption(
      name: name, summary: summary,
      takes: "a number from \(range.lowerBound) to \(range.upperBound)", choices: [],
      fallback: fallback, example: example,
      take: { node, configuration in
        guard let number = node.unquoted.int, range.contains(number) else { return false }
        configuration[keyPath: path] = number
        return true
      }, value: { $0[keyPath: path].map(String.init) })
  }

  static func flag(
    _ name: String, _ summary: String, fallback: OptionFallback, example: String,
    at path: ConfigurationPath<Bool>
  ) -> ConfigurationOption {
    ConfigurationOption(
      name: name, summary: summary, takes: "true or false", choices: ["true", "false"],
      fallback: fallback, example: example,
      take: { node, configuration in
        guard let isOn = node.unquoted.bool else { return false }
        configuration[keyPath: path] = isOn
        return true
      }, value: { $0[keyPath: path].map { "\($0)" } })
  }

  /// One of some words.
  static func choice<Value>(
    _ name: String, _ summary: String, fallback: OptionFallback, example: String,
    at path: ConfigurationPath<Value>
  ) -> ConfigurationOption
  where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
    let choices = Value.allCases.map(\.rawValue)
    return ConfigurationOption(
      name: name, summary: summary,
      takes: choices.dropLast().joined(separator: ", ") + " or " + (choices.last ?? ""),
      choices: choices, fallback: fallback, example: example,
      take: { node, configuration in
        guard let value = node.string.flatMap(Value.init(rawValue:)) else { return false }
        configuration[keyPath: path] = value
        return true
      }, value: { $0[keyPath: path]?.rawValue })
  }

  /// A list without any.
  private static let none = "none"

  /// Several of some words, each once: as a list, or with commas between them.
  static func list<Value>(
    _ name: String, _ summary: String, fallback: OptionFallback, example: String,
    at path: ConfigurationPath<[Value]>
  ) -> ConfigurationOption
  where Value: RawRepresentable & CaseIterable & Hashable & Sendable, Value.RawValue == String {
    let choices = Value.allCases.map(\.rawValue)
    return ConfigurationOption(
      name: name, summary: summary, takes: "some of \(choices.joined(separator: ", ")), or none",
      choices: choices, fallback: fallback, example: example,
      take: { node, configuration in
        let words = node.names
        let values = words.compactMap(Value.init(rawValue:))
        if words == [none] || node.sequence?.isEmpty == true {
          configuration[keyPath: path] = []
          return true
        }
        guard values.count == words.count, !words.isEmpty else { return false }
        var seen: Set<Value> = []
        configuration[keyPath: path] = values.filter { seen.insert($0).inserted }
        return true
      },
      value: { configuration in
        configuration[keyPath: path].map { values in
          values.isEmpty ? none : values.map(\.rawValue).joined(separator: ", ")
        }
      })
  }

  static func name(
    _ name: String, _ summary: String, takes: String, fallback: OptionFallback, example: String,
    at path: ConfigurationPath<String>
  ) -> ConfigurationOption {
    ConfigurationOption(
      name: name, summary: summary, takes: takes, choices: [], fallback: fallback,
      example: example,
      take: { node, configuration in
        // A line feed would begin another line, in a header or on the screen.
        guard let text = node.string, !text.isEmpty,
          !text.unicodeScalars.contains(where: Visible.isHostile)
        else { return false }
        configuration[keyPath: path] = text
        return true
      }, value: { $0[keyPath: path] })
  }
}

extension Node {
  /// The same without quotation marks: what stands in them is a text, and no number. Where a number
  /// is wanted, nobody means a text.
  fileprivate var unquoted: Node { scalar.map { Node($0.string) } ?? self }

  /// The words of a list, or those of a text with commas or spaces between them.
  fileprivate var names: [String] {
    if let sequence { return sequence.map { $0.string ?? "" } }
    return (string ?? "").split { $0 == "," || $0 == " " }.map(String.init)
  }
}
