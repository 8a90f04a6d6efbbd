/// The middle of each item on its layer, so that lines run as upright as they can and no two items
/// touch.
enum Coordinates {
  /// The mean of the two middle ones of four assignments (Brandes and Köpf 2001, section 3.3). As
  /// each of the four keeps the order and the gaps, so does what is between them.
  static func middles(_ ranks: Ranks, layers: [[Int]]) -> [Int] {
    let conflicts = Conflicts.all(in: layers, of: ranks)
    let sides = [(true, false), (true, true), (false, false), (false, true)]
    let found = sides.map { isUp, isRight in
      let alignment = Alignment(
        ranks, layers: layers, isUp: isUp, isRight: isRight, avoiding: conflicts)
      return (isRight: isRight, middles: alignment.middles)
    }
    let aligned = align(found, ranks)
    let middles = ranks.items.indices.map { item in
      let sorted = aligned.map { $0[item] }.sorted()
      return (sorted[1] + sorted[2]) >> 1
    }
    return middles
  }

  /// All four brought to the side of the narrowest.
  private static func align(
    _ found: [(isRight: Bool, middles: [Int])], _ ranks: Ranks
  ) -> [[Int]] {
    let extents = found.map { extent(of: $0.middles, ranks) }
    let narrowest = extents.min { $0.count < $1.count } ?? 0..<0
    return zip(found, extents).map { found, extent in
      let shift =
        found.isRight
        ? narrowest.upperBound - extent.upperBound : narrowest.lowerBound - extent.lowerBound
      return found.middles.map { $0 + shift }
    }
  }

  private static func extent(of middles: [Int], _ ranks: Ranks) -> Range<Int> {
    let starts = middles.indices.map { middles[$0] - ranks.items[$0].box.width / 2 }
    let ends = middles.indices.map { middles[$0] + ranks.items[$0].box.width / 2 }
    return (starts.min() ?? 0)..<(ends.max() ?? 0)
  }
}
