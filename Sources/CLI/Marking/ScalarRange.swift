import ArgumentParser

/// `A:B` as it was typed: Unicode scalars from the start of the text, 0-based, end exclusive.
struct ScalarRange: Hashable, Sendable, ExpressibleByArgument {
  let start: Int
  let end: Int
  let words: String

  /// Nil for anything but two whole numbers. Whether they lie in a text, the text tells: one that
  /// no machine can count to is as far outside as any other.
  init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = Self.number(parts[0]), let end = Self.number(parts[1])
    else { return nil }
    self.start = start
    self.end = end
    words = argument
  }

  private static func number(_ text: Substring) -> Int? {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(text) ?? (text.hasPrefix("-") ? .min : .max)
  }
}
