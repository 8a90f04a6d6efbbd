/// The names of a source, made ready to be compared with those of many others.
package struct NameLikeness: Hashable, Sendable {
  /// The words of each name, each by a number of its own: FNV-1a of its letters.
  private let names: [[UInt64]]
  /// The first letters of each name of several words, and each name of one word.
  private let initials: [UInt64]
  private let single: [UInt64]

  package init(_ all: [String]) {
    let words = all.map { name in
      name.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { !Self.isSmall($0) }
    }
    names = words.map { $0.map(Self.number) }
    initials = words.filter { $0.count > 1 }.map { Self.number($0.compactMap(\.first)) }
    single = words.compactMap { $0.count == 1 ? $0.first : nil }.map(Self.number)
  }

  /// How alike they are, 0 to 100: the same words, one within the other, an abbreviation.
  package func percent(with other: NameLikeness) -> Int {
    let isShort =
      initials.contains { other.single.contains($0) }
      || other.initials.contains { single.contains($0) }
    let shared = names.lazy.flatMap { mine in other.names.lazy.map { Self.percent(mine, $0) } }
    return max(shared.max() ?? 0, isShort ? 85 : 0)
  }

  private static func percent(_ a: [UInt64], _ b: [UInt64]) -> Int {
    let common = a.reduce(0) { $0 + (b.contains($1) ? 1 : 0) }
    guard common > 0 else { return 0 }
    let all = a.count + b.count - common
    // Within a long description any short name may stand.
    let isWithin = common == min(a.count, b.count) && abs(a.count - b.count) <= 2
    return isWithin ? max(70, 100 * common / all) : 100 * common / all
  }

  private static func isSmall(_ word: Substring) -> Bool {
    ["the", "a", "an", "of", "and", "for", "in"].contains(word)
  }

  /// Fowler, Noll and Vo: http://www.isthe.com/chongo/tech/comp/fnv/
  private static func number(_ letters: some Sequence<Character>) -> UInt64 {
    String(letters).utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
