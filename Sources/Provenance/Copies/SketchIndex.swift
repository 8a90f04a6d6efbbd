/// Finds the texts, known by their sketches alone, of which a text may hold half.
package struct SketchIndex {
  /// Texts that are found by one shingle, at most, those that were given first. What more texts have
  /// is a formula, or they are copies of each other, and being a copy of one of them is enough.
  static let limit = 32

  private var lists: HashedLists
  /// How many shingles each text is found by.
  private var sizes: [Int32] = []
  /// How many of them the text has that is asked for; all 0 between questions.
  private var hits: [Int32]

  /// Questions are answered by places in this list.
  package init(_ sketches: [Sketch]) {
    lists = HashedLists(
      capacity: sketches.reduce(0) { $0 + $1.values.count }, limit: Self.limit)
    hits = Array(repeating: 0, count: sketches.count)
    for (text, sketch) in sketches.enumerated() {
      var size: Int32 = 0
      for value in sketch.values where lists.add(text, under: value) { size += 1 }
      sizes.append(size)
    }
  }

  /// The texts of which this one may hold half or more, in order of their places. Time in proportion
  /// to the shingles, `limit` times at most.
  package mutating func candidates(in shingles: Shingles) -> [Int] {
    var touched: [Int] = []
    for hash in shingles.hashes {
      lists.forEach(under: hash) { text in
        if hits[text] == 0 { touched.append(text) }
        hits[text] += 1
      }
    }
    let found = touched.filter { Self.isLikely(hits[$0], of: sizes[$0]) }
    for text in touched { hits[text] = 0 }
    return found.sorted()
  }

  /// Whether a text of which that many shingles were found may be held by half: three in sixteen.
  private static func isLikely(_ hits: Int32, of size: Int32) -> Bool { hits * 16 >= size * 3 }
}
