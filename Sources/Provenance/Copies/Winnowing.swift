/// Some of a text's runs of words, chosen so that texts which share a longer run share a chosen one
/// (S. Schleimer, D. Wilkerson and A. Aiken, "Winnowing: Local Algorithms for Document
/// Fingerprinting", 2003).
enum Winnowing {
  /// Words of a run.
  private static let length = 8
  /// Runs in a row of which one is chosen.
  private static let window = 9
  /// Words in a row that are found without fail wherever two texts share them.
  static var guarantee: Int { length + window - 1 }

  /// The numbers of the chosen runs, ascending, each once.
  static func fingerprints(of words: BodyWords) -> [UInt64] {
    let hashes = hashes(of: words.names)
    guard hashes.count > window else { return hashes.min().map { [$0] } ?? [] }
    var chosen: [UInt64] = []
    var (place, last) = (0, -1)
    for end in hashes.indices {
      if place + window <= end {
        place = Self.place(ofLeast: hashes[(end - window + 1)...end])
      } else if hashes[end] < hashes[place] {
        place = end
      }
      guard end >= window - 1, place != last else { continue }
      chosen.append(hashes[place])
      last = place
    }
    return chosen.sorted().withoutRepeats
  }

  /// The last of the smallest: it stays chosen longest.
  private static func place(ofLeast hashes: ArraySlice<UInt64>) -> Int {
    hashes.indices.reduce(hashes.startIndex) { hashes[$1] <= hashes[$0] ? $1 : $0 }
  }

  /// One for each run, by M. Rabin's rolling polynomial, spread.
  private static func hashes(of names: [UInt64]) -> [UInt64] {
    guard names.count >= length else { return [] }
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    let leaving = (1..<length).reduce(UInt64(1)) { power, _ in power &* base }
    var sum = names.prefix(length).reduce(0) { $0 &* base &+ $1 }
    var hashes = [sum.spread]
    hashes.reserveCapacity(names.count - length + 1)
    for index in length..<names.count {
      sum = (sum &- names[index - length] &* leaving) &* base &+ names[index]
      hashes.append(sum.spread)
    }
    return hashes
  }
}
