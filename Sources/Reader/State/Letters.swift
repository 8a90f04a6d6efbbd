/// Letters that stand in a name in their order, though not next to each other: `gtkpr` in `gatekeeper`,
/// `thm` in `choose-theme`.
///
/// The first begins a word; each other stands in the word of the one before, or begins a later one. Of
/// all ways the one that passes over the fewest letters is found, by dynamic programming as for an
/// alignment with gaps (T. F. Smith and M. S. Waterman, "Identification of common molecular
/// subsequences", 1981).
struct Letters {
  /// Where they stand.
  let places: [Int]
  /// How many letters are passed over, and what going on in another word counts for.
  let spread: Int

  /// One letter says nothing.
  private static let fewest = 2
  /// What going on in another word counts for, in letters passed over.
  private static let leap = 1

  /// The best way to a place of a letter.
  private struct Way {
    let place: Int
    let cost: Int
    /// Among the ways to the letter before.
    let before: Int
  }

  /// Nil where the letters are not there so. Both are small letters as UTF-8.
  init?(_ letters: [UInt8], in name: [UInt8]) {
    guard letters.count >= Self.fewest, letters.count <= name.count,
      letters.allSatisfy(\.isOfWord)
    else { return nil }
    var ways: [[Way]] = []
    for letter in letters {
      let next = Self.ways(to: letter, behind: ways.last, in: name)
      guard !next.isEmpty else { return nil }
      ways.append(next)
    }
    guard let last = ways.last, let best = last.indices.min(by: { last[$0].cost < last[$1].cost })
    else { return nil }
    spread = last[best].cost
    var (number, found) = (best, [Int]())
    for row in ways.reversed() {
      found.append(row[number].place)
      number = row[number].before
    }
    places = found.reversed()
  }

  private static func ways(to letter: UInt8, behind before: [Way]?, in name: [UInt8]) -> [Way] {
    name.indices.filter { name[$0] == letter }.compactMap { place in
      guard let before else {
        return isStart(place, in: name) ? Way(place: place, cost: 0, before: 0) : nil
      }
      var best: Way?
      for (number, way) in before.enumerated() where way.place < place {
        guard let step = step(from: way.place, to: place, in: name),
          way.cost + step < best?.cost ?? .max
        else { continue }
        best = Way(place: place, cost: way.cost + step, before: number)
      }
      return best
    }
  }

  /// Nil where a letter cannot follow the other.
  private static func step(from one: Int, to other: Int, in name: [UInt8]) -> Int? {
    // The parts of a sign belong together.
    if name[other] & 0xC0 == 0x80 { return other == one + 1 ? 0 : nil }
    if name[one...other].allSatisfy(\.isOfWord) { return other - one - 1 }
    return isStart(other, in: name) ? leap : nil
  }

  private static func isStart(_ place: Int, in name: [UInt8]) -> Bool {
    place == 0 || !name[place - 1].isOfWord
  }
}
