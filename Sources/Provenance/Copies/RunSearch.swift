/// Finds what other texts have in common with one, word for word.
struct RunSearch {
  /// Words that both texts have in a row.
  struct Run {
    let first: Range<Int>
    let second: Range<Int>
  }

  /// The fewest words of a run.
  static let least = 4
  /// Places at which the same few words are looked at in the first text: a text may repeat one word
  /// a million times.
  private static let places = 8

  private let words: BodyWords
  private let lists: HashedLists

  init(_ words: BodyWords) {
    self.words = words
    var lists = HashedLists(capacity: words.count, limit: Self.places)
    words.names.withUnsafeBufferPointer { names in
      for start in names.indices.dropLast(Self.least - 1) {
        lists.add(start, under: Shingles.hash(names[start..<(start + Self.least)]))
      }
    }
    self.lists = lists
  }

  /// The longest runs, from the beginning of the other text to its end; there no two overlap. A run
  /// ends where something that is no body stands in either text.
  ///
  /// After M. Wise's greedy string tiling ("Running Karp-Rabin Matching and Greedy String Tiling",
  /// 1993), in one pass: time in proportion to both texts.
  func runs(in other: BodyWords) -> [Run] {
    var runs: [Run] = []
    var place = 0
    other.names.withUnsafeBufferPointer { names in
      words.names.withUnsafeBufferPointer { ours in
        while place + Self.least <= names.count {
          if let run = run(at: place, of: other, names, ours, after: runs.last) {
            runs.append(run)
            place = run.second.upperBound
          } else {
            place += 1
          }
        }
      }
    }
    return runs
  }

  /// The longest run that begins there; of several that one which goes on where the last one ended.
  private func run(
    at place: Int, of other: BodyWords, _ names: UnsafeBufferPointer<UInt64>,
    _ ours: UnsafeBufferPointer<UInt64>, after last: Run?
  ) -> Run? {
    let key = Shingles.hash(names[place..<(place + Self.least)])
    let due = last.map { $0.first.upperBound + place - $0.second.upperBound } ?? place
    var best: (start: Int, length: Int)?
    lists.forEach(under: key) { start in
      let limit = min(
        words.stretchEnd(after: start) - start, other.stretchEnd(after: place) - place)
      var length = 0
      while length < limit, ours[start + length] == names[place + length] { length += 1 }
      guard length >= Self.least, length >= best?.length ?? 0 else { return }
      let isNearer = best.map { abs(start - due) < abs($0.start - due) } ?? true
      if length > best?.length ?? 0 || isNearer { best = (start, length) }
    }
    return best.map {
      Run(first: $0.start..<($0.start + $0.length), second: place..<(place + $0.length))
    }
  }
}
