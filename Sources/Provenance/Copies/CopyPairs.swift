import Model

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

  init(_ texts: [BodyText], relations: [Relation]) {
    let decided = DecidedCopies(texts, relations)
    let pairs = Self.verified(texts).filter { !decided.refuses($0.first, $0.second) }
    var sets = decided.held
    for pair in pairs { sets.unite(pair.first, pair.second) }
    families = texts.indices.map { sets.find($0) }
    tell(pairs, beside: decided.held)
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

  /// What held relations tie together already is not told. Of a large family those pairs are told
  /// that tie it together, by J. Kruskal's algorithm (1956).
  private mutating func tell(_ pairs: [Pair], beside held: UnionFind) {
    let sizes = families.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
    var (held, tied) = (held, held)
    for pair in pairs where held.find(pair.first) != held.find(pair.second) {
      let isNew = tied.find(pair.first) != tied.find(pair.second)
      tied.unite(pair.first, pair.second)
      let size = sizes[families[pair.first]] ?? 0
      if isNew || size <= Copies.family { told.append(pair) }
    }
  }
}

/// What people have said already of which texts are copies of which.
private struct DecidedCopies {
  /// The texts, tied together where one is a copy of the other.
  private(set) var held: UnionFind
  private var refused: Set<Set<Int>> = []

  init(_ texts: [BodyText], _ relations: [Relation]) {
    held = UnionFind(count: texts.count)
    let decisions = relations.filter { $0.kind == .copyOf }.compactMap(\.articlePair)
    guard !decisions.isEmpty else { return }
    let numbers = Dictionary(zip(texts.map(\.id), texts.indices)) { first, _ in first }
    for (relation, from, to) in decisions {
      guard let from = numbers[from], let to = numbers[to] else { continue }
      if relation.isRefused { refused.insert([from, to]) } else { held.unite(from, to) }
    }
  }

  func refuses(_ a: Int, _ b: Int) -> Bool { !refused.isEmpty && refused.contains([a, b]) }
}
