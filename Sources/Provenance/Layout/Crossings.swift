/// How often the lines between two layers cross: W. Barth, M. Jünger and P. Mutzel, "Simple and
/// Efficient Bilayer Cross Counting", Graph Drawing 2002, with a tree of sums.
enum Crossings {
  /// `ends` are, for the lines in the order of their upper ends, the places of their lower ends;
  /// lines from one upper end come in the order of these.
  static func count(_ ends: [Int], places: Int) -> Int {
    var tree = Array(repeating: 0, count: places + 1)
    var crossings = 0
    for (passed, end) in ends.enumerated() {
      var place = end + 1
      var upToHere = 0
      while place > 0 {
        upToHere += tree[place]
        place -= place & -place
      }
      crossings += passed - upToHere
      place = end + 1
      while place <= places {
        tree[place] += 1
        place += place & -place
      }
    }
    return crossings
  }

  /// Crossings of the lines of two neighbours, the one with the ends `left` on the left. Both lists
  /// are sorted.
  static func count(_ left: [Int], before right: [Int]) -> Int {
    var (crossings, passed) = (0, 0)
    for end in left {
      while passed < right.count, right[passed] < end { passed += 1 }
      crossings += passed
    }
    return crossings
  }
}
