/// The passages that texts share which are no copies of each other.
struct PassagePairs {
  /// Texts with the same run of words of which each is compared with each. Of more, each is compared
  /// with the first and with the one before it.
  static let limit = 8

  private(set) var found = PassageGrouping()

  /// `families` gives for each text the number that stands for it and all that it is tied to by
  /// copies.
  init(_ texts: [BodyText], families: [Int]) {
    let pairs = Self.pairs(in: Self.fingerprints(of: texts), families)
    var (number, search) = (-1, RunSearch(BodyWords()))
    for pair in pairs {
      if pair.first != number {
        (number, search) = (pair.first, RunSearch(texts[pair.first].words))
      }
      let (a, b) = (texts[pair.first].words, texts[pair.second].words)
      for chain in RunChain.all(of: search.runs(in: b), a, b) {
        let length = chain.weight(in: a)
        guard length >= SharedPassage.told else { continue }
        found.add(chain, of: pair.first, pair.second, length: length)
      }
    }
  }

  private struct Fingerprint {
    let hash: UInt64
    let text: Int
  }

  private struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  private static func fingerprints(of texts: [BodyText]) -> [Fingerprint] {
    var found: [Fingerprint] = []
    for (number, text) in texts.enumerated() {
      for hash in Winnowing.fingerprints(of: text.words) {
        found.append(Fingerprint(hash: hash, text: number))
      }
    }
    return found.sorted { ($0.hash, $0.text) < ($1.hash, $1.text) }
  }

  /// The texts that share a run, one of each family.
  private static func pairs(in runs: [Fingerprint], _ families: [Int]) -> [Pair] {
    var pairs: Set<Pair> = []
    var start = 0
    while start < runs.count {
      var end = start + 1
      while end < runs.count, runs[end].hash == runs[start].hash { end += 1 }
      if end > start + 1 {
        var seen: Set<Int> = []
        let texts = runs[start..<end].map(\.text).filter { seen.insert(families[$0]).inserted }
        pairs.formUnion(Self.pairs(of: texts))
      }
      start = end
    }
    return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private static func pairs(of texts: [Int]) -> [Pair] {
    texts.indices.dropFirst().flatMap { second in
      let firsts = texts.count <= limit ? Array(0..<second) : [0, second - 1]
      return firsts.map { Pair(first: texts[$0], second: texts[second]) }
    }
  }
}
