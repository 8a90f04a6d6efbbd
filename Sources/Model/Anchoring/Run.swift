/// Stretches that stand in the same order in both texts, with what little differs between them.
struct Run: Sendable {
  /// By place in the old text, which is their order in the new one, too. Neighbours may share
  /// tokens: where a text repeats itself, both lay claim to them.
  let stretches: [Stretch]
  /// Where each token from `base` on stands in the new text; -1 where it does not, or where two
  /// stretches claim it.
  private let places: [Int32]
  private let base: Int

  init(_ stretches: [Stretch]) {
    self.stretches = stretches
    base = stretches.first?.old ?? 0
    var places = [Int32](repeating: -1, count: (stretches.last?.oldEnd ?? base) - base)
    var (oldEnd, newEnd) = (base, 0)
    for stretch in stretches {
      // Of tokens that two claim in either text, none is certain.
      let shared = max(oldEnd - stretch.old, newEnd - stretch.new, 0)
      for token in stretch.old..<stretch.oldEnd {
        places[token - base] = token < stretch.old + shared ? -1 : Int32(token + stretch.shift)
      }
      (oldEnd, newEnd) = (stretch.oldEnd, stretch.newEnd)
    }
    self.places = places
  }

  var weight: Int { stretches.reduce(0) { $0 + $1.count } }

  func place(of token: Int) -> Int? {
    let index = token - base
    guard places.indices.contains(index), places[index] >= 0 else { return nil }
    return Int(places[index])
  }

  /// The stretches that share a token with these.
  func touching(_ tokens: Range<Int>) -> ArraySlice<Stretch> {
    var (low, high) = (0, stretches.count)
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].oldEnd > tokens.lowerBound { high = middle } else { low = middle + 1 }
    }
    return stretches[low...].prefix { $0.old < tokens.upperBound }
  }
}
