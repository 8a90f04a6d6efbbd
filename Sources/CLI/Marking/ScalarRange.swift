import ArgumentParser

/// `A:B` as it was typed: Unicode scalars from the start of the text, 0-based, end exclusive.
struct ScalarRange: Hashable, Sendable, ExpressibleByArgument {
  let start: Int
  let end: Int

  /// Nil for anything but two whole numbers.
  init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = Int(parts[0]), let end = Int(parts[1]), start >= 0 else {
      return nil
    }
    self.start = start
    self.end = end
  }

  var words: String { "\(start):\(end)" }
}
