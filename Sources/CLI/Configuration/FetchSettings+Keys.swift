import Model
import Yams

/// How pages are fetched, in `config.yaml`.
extension FetchSettings {
  static let keys: [(name: String, takes: String)] = [
    ("fetch-seconds", "the seconds that a fetch may take, \(FetchLimits.secondsRange.words)"),
    ("fetch-megabytes", "the megabytes that a page may have, \(FetchLimits.megabytesRange.words)"),
    ("fetch-redirects", "the redirects that are followed, \(FetchLimits.redirectsRange.words)"),
    ("fetch-agent", "what Postil calls itself to servers; else what curl does"),
  ]

  static func isKey(_ key: String) -> Bool { keys.contains { $0.name == key } }

  /// Nil where the value is right, else why not.
  mutating func take(_ key: String, _ value: Node) -> String? {
    switch key {
    case "fetch-seconds":
      return take(key, value, FetchLimits.secondsRange) { limits.seconds = $0 }
    case "fetch-megabytes":
      return take(key, value, FetchLimits.megabytesRange) { limits.bytes = $0 << 20 }
    case "fetch-redirects":
      return take(key, value, FetchLimits.redirectsRange) { limits.redirects = $0 }
    default:
      // A line feed would begin another header.
      guard let name = value.string, !name.isEmpty,
        !name.unicodeScalars.contains(where: \.isSteering)
      else { return "\(key) takes a name" }
      agent = name
      return nil
    }
  }

  private func take(
    _ key: String, _ value: Node, _ range: ClosedRange<Int>, _ set: (Int) -> Void
  ) -> String? {
    guard let number = value.int, range.contains(number) else {
      return "\(key) takes a number from \(range.words)"
    }
    set(number)
    return nil
  }
}

extension ClosedRange<Int> {
  fileprivate var words: String { "\(lowerBound) to \(upperBound)" }
}
