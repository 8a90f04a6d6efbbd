/// Which of many texts are copies of which.
struct CopyPairs {
  /// Two texts by their places in the list, the smaller one first.
  struct Pair: Hashable {
    let first: Int
    let second: Int
    let overlap: Double
  }

  /// For each text the number that stands for it and all that it is tied to by copies.
  let families: [Int]
  /// The pairs to be told.
  private(set) var told: [Pair] = []

  init(_ texts: [BodyText]) {
    let pairs = Self.verified(texts)
    var sets = UnionFind(count: texts.count)
    for pair in pairs { sets.unite(pair.first, pair.second) }
    families = texts.indices.map { sets.find($0) }
    tell(pairs)
  }

  /// The pairs with enough overlap, the largest first. Every candidate is verified on all shingles
  /// of both texts.
  private static func verified(_ texts: [BodyText]) -> [Pair] {
    var index = SketchIndex(texts.map(\.shingles.sketch))
    var pairs: Set<Pair> = []
    for (number, text) in texts.enumerated() {
      for other in index.candidates(in: text.shingles) where other != number {
        let overlap = text.shingles.overlap(with: texts[other].shingles)
        guard overlap >= SharedText.floor else { continue }
        pairs.insert(
          Pair(first: min(number, other), second: max(number, other), overlap: overlap))
      }
    }
    return pairs.sorted { ($1.overlap, $0.first, $0.second) < ($0.overlap, $1.first, $1.second) }
  }

  /// Of a large family those pairs that tie it together, by J. Kruskal's algorithm (1956).
  private mutating func tell(_ pairs: [Pair]) {
    let sizes = families.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
    var tied = UnionFind(count: families.count)
    for pair in pairs {
      let isNew = tied.find(pair.first) != tied.find(pair.second)
      tied.unite(pair.first, pair.second)
      let size = sizes[families[pair.first]] ?? 0
      if isNew || size <= Copies.family { told.append(pair) }
    }
  }
}
