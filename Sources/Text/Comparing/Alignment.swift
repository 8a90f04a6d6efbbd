/// Which entries of two lists stand for each other: equal ones, in order in both.
///
/// Short lists are aligned with the fewest edits (E. Myers, "An O(ND) Difference Algorithm and Its
/// Variations", Algorithmica 1, 1986); where that would take more than `patience` edits, entries
/// that stand once in both lists divide them (B. Cohen's patience diff), and what lies between is
/// aligned the same way. Time is bounded: lists that differ wholly cost no more than
/// `patience` times their length.
struct Alignment {
  /// Edits until the search for the fewest is given up.
  private static let patience = 256
  /// Divisions within divisions.
  private static let depth = 32

  private let old: [Int]
  private let new: [Int]
  private var found: [(old: Int, new: Int)] = []

  /// The pairs, in order.
  static func pairs(_ old: [Int], _ new: [Int]) -> [(old: Int, new: Int)] {
    var alignment = Alignment(old: old, new: new)
    alignment.align(0..<old.count, 0..<new.count, depth: 0)
    return alignment.found
  }

  private init(old: [Int], new: [Int]) {
    self.old = old
    self.new = new
  }

  private mutating func align(_ a: Range<Int>, _ b: Range<Int>, depth: Int) {
    let head = zip(a, b).prefix { old[$0] == new[$1] }.count
    let (restA, restB) = (a.dropFirst(head), b.dropFirst(head))
    let tail = zip(restA.reversed(), restB.reversed()).prefix { old[$0] == new[$1] }.count
    found += zip(a, b).prefix(head).map { ($0, $1) }
    alignMiddle(restA.dropLast(tail), restB.dropLast(tail), depth: depth)
    found += zip(restA.suffix(tail), restB.suffix(tail)).map { ($0, $1) }
  }

  private mutating func alignMiddle(_ a: Range<Int>, _ b: Range<Int>, depth: Int) {
    guard !a.isEmpty, !b.isEmpty else { return }
    if let pairs = fewestEdits(a, b) {
      found += pairs
      return
    }
    guard depth < Self.depth else { return }
    var (lastA, lastB) = (a.lowerBound, b.lowerBound)
    let anchors = anchors(a, b)
    for anchor in anchors {
      align(lastA..<anchor.old, lastB..<anchor.new, depth: depth + 1)
      found.append(anchor)
      (lastA, lastB) = (anchor.old + 1, anchor.new + 1)
    }
    if !anchors.isEmpty { align(lastA..<a.upperBound, lastB..<b.upperBound, depth: depth + 1) }
  }
}

// MARK: - Patience

extension Alignment {
  /// The entries that stand once in each range, as many of them as are in order.
  private func anchors(_ a: Range<Int>, _ b: Range<Int>) -> [(old: Int, new: Int)] {
    let (once, twice) = (places(of: old, in: a), places(of: new, in: b))
    let common = a.compactMap { index -> (old: Int, new: Int)? in
      guard once[old[index]] == index, let other = twice[old[index]], other >= 0 else { return nil }
      return (index, other)
    }
    return Increasing.longest(common.map(\.new)).map { common[$0] }
  }

  /// Where each entry stands; -1 for one that stands more than once.
  private func places(of entries: [Int], in range: Range<Int>) -> [Int: Int] {
    var places: [Int: Int] = [:]
    for index in range { places[entries[index]] = places[entries[index]] == nil ? index : -1 }
    return places
  }
}

/// The longest increasing part of a list.
enum Increasing {
  /// The indices of the part, in order. C. Schensted's patience sorting: n log n.
  static func longest(_ values: [Int]) -> [Int] {
    var piles: [Int] = []
    var before = [Int](repeating: -1, count: values.count)
    for index in values.indices {
      let pile = firstPile(of: piles) { values[$0] >= values[index] }
      if pile > 0 { before[index] = piles[pile - 1] }
      if pile == piles.count { piles.append(index) } else { piles[pile] = index }
    }
    var chain: [Int] = []
    var next = piles.last ?? -1
    while next >= 0 {
      chain.append(next)
      next = before[next]
    }
    return chain.reversed()
  }

  private static func firstPile(of piles: [Int], where isHigh: (Int) -> Bool) -> Int {
    var (low, high) = (0, piles.count)
    while low < high {
      let middle = (low + high) / 2
      if isHigh(piles[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

// MARK: - Myers

extension Alignment {
  /// The pairs with the fewest edits between them; nil where there are more than `patience`.
  private func fewestEdits(_ a: Range<Int>, _ b: Range<Int>) -> [(old: Int, new: Int)]? {
    let limit = min(Self.patience, a.count + b.count)
    guard abs(a.count - b.count) <= limit else { return nil }
    // furthest[k + limit + 1]: how far into `a` the diagonal k is reached.
    var furthest = [Int](repeating: 0, count: 2 * limit + 3)
    var rounds: [[Int]] = []
    for edits in 0...limit {
      rounds.append(furthest)
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        let slot = diagonal + limit + 1
        let isDown =
          diagonal == -edits
          || diagonal != edits && furthest[slot - 1] < furthest[slot + 1]
        var x = isDown ? furthest[slot + 1] : furthest[slot - 1] + 1
        while x < a.count, x - diagonal < b.count,
          old[a.lowerBound + x] == new[b.lowerBound + x - diagonal]
        {
          x += 1
        }
        furthest[slot] = x
        if x == a.count, x - diagonal == b.count {
          return walkBack(rounds, limit, from: (a.count, b.count)).map {
            (a.lowerBound + $0.old, b.lowerBound + $0.new)
          }
        }
      }
    }
    return nil
  }

  /// The pairs along the path that the rounds led to.
  private func walkBack(
    _ rounds: [[Int]], _ limit: Int, from end: (x: Int, y: Int)
  ) -> [(old: Int, new: Int)] {
    var pairs: [(old: Int, new: Int)] = []
    var (x, y) = end
    for edits in rounds.indices.reversed() {
      let (furthest, diagonal) = (rounds[edits], x - y)
      let slot = diagonal + limit + 1
      let isDown =
        diagonal == -edits || diagonal != edits && furthest[slot - 1] < furthest[slot + 1]
      let previous = diagonal + (isDown ? 1 : -1)
      let startX = edits == 0 ? 0 : furthest[previous + limit + 1]
      let startY = edits == 0 ? 0 : startX - previous
      while x > startX, y > startY {
        (x, y) = (x - 1, y - 1)
        pairs.append((x, y))
      }
      (x, y) = (startX, startY)
    }
    return pairs.reversed()
  }
}
