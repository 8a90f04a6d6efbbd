/// Finds which blocks are rewritten ones of which, among those that are not the same.
struct BlockPairing {
  /// The share of words that a block keeps, at least, to be the same one rewritten.
  private static let least = 0.45
  /// Blocks with a word, at most, for the word to point at one of them.
  private static let few = 8

  private let old: [[Int: Int]]
  private let new: [[Int: Int]]

  /// For each block how often each token stands in it.
  init(old: [[Token]], new: [[Token]]) {
    self.old = old.map(Self.counts)
    self.new = new.map(Self.counts)
  }

  private static func counts(_ tokens: [Token]) -> [Int: Int] {
    tokens.reduce(into: [:]) { $0[$1.number, default: 0] += 1 }
  }

  /// The pairs within a gap, in order in both. Only blocks that share a word which few others
  /// have are weighed against each other, so that the time is in proportion to the text.
  func pairs(_ a: Range<Int>, _ b: Range<Int>) -> [(old: Int, new: Int)] {
    var holders: [Int: [Int]] = [:]
    for index in a {
      for token in old[index].keys where (holders[token]?.count ?? 0) <= Self.few {
        holders[token, default: []].append(index)
      }
    }
    let likely = b.compactMap { index -> (old: Int, new: Int)? in
      let candidates = Set(
        new[index].keys.flatMap { token -> [Int] in
          let found = holders[token] ?? []
          return found.count > Self.few ? [] : found
        })
      let best = candidates.map { (share(old[$0], new[index]), -$0) }.max { $0 < $1 }
      guard let best, best.0 >= Self.least else { return nil }
      return (-best.1, index)
    }
    return Increasing.longest(likely.map(\.old)).map { likely[$0] }
  }

  /// The words that both have, of all that they have: from 0 to 1 (L. Dice, 1945).
  private func share(_ a: [Int: Int], _ b: [Int: Int]) -> Double {
    let (small, large) = a.count < b.count ? (a, b) : (b, a)
    let both = small.reduce(0) { $0 + min($1.value, large[$1.key] ?? 0) }
    let all = a.values.reduce(0, +) + b.values.reduce(0, +)
    return all == 0 ? 1 : 2 * Double(both) / Double(all)
  }
}
