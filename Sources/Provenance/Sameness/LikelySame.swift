package import Model

/// Two sources of the ledger that may be one. Proposed, and never stored.
package struct LikelySame: Hashable, Sendable {
  /// What speaks for it; the strongest first.
  package enum Reason: Hashable, Comparable, Sendable {
    /// The same name but for titles, initials and what is said about it.
    case sameName
    /// One is what the initials of the other give.
    case initials
    /// One is the other with a title or an office before it.
    case titled
    /// One is the last name of the other, and of so many sources in all.
    case lastName(of: Int)
    /// One letter is other, missing or in another place.
    case spelling
  }

  /// The one that says more, which would stay; the other comes second.
  package let one: ID<Source>
  package let other: ID<Source>
  package let reason: Reason
}

extension Ledgers {
  /// The sources that may be one, those with the strongest reason first. What was merged, and pairs of
  /// which somebody has said that they are the same, possibly the same, or not, are left out.
  ///
  /// Names are compared word by word as Cohen, Ravikumar and Fienberg do ("A Comparison of String
  /// Distance Metrics for Name-Matching Tasks", 2003), short forms by their initials after Schwartz and
  /// Hearst (2003), slips of the pen by the deletion neighbourhoods of Mor and Fraenkel (1982). Takes
  /// time in proportion to the ledger, and to what is found.
  package func likelySame() -> [LikelySame] {
    var search = SamenessSearch(self)
    return search.run()
  }

  /// Those that may be this one.
  package func likelySame(as source: ID<Source>) -> [LikelySame] {
    likelySame().filter { $0.one == source || $0.other == source }
  }
}

/// Looks for pairs by what they have in common, so that no name is compared with all others.
private struct SamenessSearch {
  fileprivate struct Entry {
    let source: Source
    let name: ProperName
    var words: [String] { name.words }
  }

  /// A last name that more sources have tells nothing.
  private static let mostOfOneName = 4
  /// Shorter names differ in one letter by themselves.
  private static let shortestSpelling = 8

  private let entries: [Entry]
  private let settled: Set<Set<ID<Source>>>
  private var found: [Set<ID<Source>>: LikelySame] = [:]

  init(_ ledgers: Ledgers) {
    entries = ledgers.sources.filter { $0.mergedInto == nil && $0.kind != .anonymous }.flatMap {
      source in
      Set(([source.name] + source.aliases).compactMap(ProperName.init)).map {
        Entry(source: source, name: $0)
      }
    }
    let redirects = ledgers.sourceRedirects
    settled = Set(
      ledgers.relations.filter { $0.kind.isMutual }.map { relation in
        Set(relation.ends.sources.map { redirects[$0] ?? $0 })
      })
  }

  mutating func run() -> [LikelySame] {
    findSameNames()
    findInitials()
    findTitled()
    findLastNames()
    findSpellings()
    return found.values.sorted { ($0.reason, $0.one, $0.other) < ($1.reason, $1.one, $1.other) }
  }

  /// Of the pairs of two entries the one with the strongest reason stays.
  private mutating func propose(_ a: Int, _ b: Int, _ reason: LikelySame.Reason) {
    let (full, short) = entries[a].saysMore(than: entries[b]) ? (a, b) : (b, a)
    let (one, other) = (entries[full].source.id, entries[short].source.id)
    let pair: Set = [one, other]
    guard one != other, !settled.contains(pair) else { return }
    if let known = found[pair], known.reason <= reason { return }
    found[pair] = LikelySame(one: one, other: other, reason: reason)
  }

  private mutating func findSameNames() {
    for group in places(by: { [$0.words.joined(separator: " ")] }).values {
      for place in group.dropFirst() { propose(group[0], place, .sameName) }
    }
  }

  private mutating func findInitials() {
    let long = places { Array($0.name.shortForms) }
    for (place, entry) in entries.enumerated() {
      guard let initials = entry.name.initials else { continue }
      for other in long[initials] ?? [] { propose(other, place, .initials) }
    }
  }

  private mutating func findTitled() {
    let whole = places { [$0.words.joined(separator: " ")] }
    for (place, entry) in entries.enumerated() where !entry.name.isJoined {
      for start in entry.words.indices.dropFirst() where entry.words.count - start > 1 {
        let rest = entry.words[start...].joined(separator: " ")
        for other in whole[rest] ?? [] { propose(place, other, .titled) }
      }
    }
  }

  private mutating func findLastNames() {
    let people = places { entry in
      (2...3).contains(entry.words.count) && !entry.name.isJoined ? entry.words.suffix(1) : []
    }
    for (place, entry) in entries.enumerated() where entry.words.count == 1 {
      guard entry.name.initials == nil, let last = entry.words.last else { continue }
      let bearers = people[last] ?? []
      let count = Set(bearers.map { entries[$0].source.id }).count
      guard count <= Self.mostOfOneName else { continue }
      for other in bearers { propose(other, place, .lastName(of: count)) }
    }
  }

  private mutating func findSpellings() {
    var near: [UInt64: [Int]] = [:]
    for (place, entry) in entries.enumerated() {
      for key in entry.misspellings(of: Self.shortestSpelling) {
        near[key, default: []].append(place)
      }
    }
    for group in near.values where group.count > 1 && group.count <= Self.mostOfOneName {
      for (index, one) in group.enumerated() {
        for other in group[(index + 1)...] where entries[one].isMisspelt(entries[other]) {
          propose(one, other, .spelling)
        }
      }
    }
  }

  /// The entries by what they have, in order.
  private func places(by keys: (Entry) -> [String]) -> [String: [Int]] {
    var places: [String: [Int]] = [:]
    for (place, entry) in entries.enumerated() {
      for key in keys(entry) where !key.isEmpty { places[key, default: []].append(place) }
    }
    return places
  }
}

extension SamenessSearch.Entry {
  /// More words, then more letters; of equals the one that was there first.
  fileprivate func saysMore(than other: Self) -> Bool {
    let (mine, theirs) = (
      (words.count, source.name.utf8.count), (other.words.count, other.source.name.utf8.count)
    )
    if mine != theirs { return mine > theirs }
    return (source.created, source.id) < (other.source.created, other.source.id)
  }

  private var letters: String { words.joined() }

  /// Numbers of the name, and of the name without each of its letters: two that differ in one letter
  /// share one of these. None where the name is short, or has a number, of which each digit counts.
  fileprivate func misspellings(of least: Int) -> Set<UInt64> {
    let letters = Array(letters)
    guard !name.isJoined, letters.count >= least, !letters.contains(where: \.isNumber) else {
      return []
    }
    let signs = letters.map { $0.unicodeScalars.reduce(0) { Self.number($0, UInt64($1.value)) } }
    let skipped = signs.indices.map { skipped in
      signs.indices.reduce(0) { $1 == skipped ? $0 : Self.number($0, signs[$1]) }
    }
    return Set(skipped + [signs.reduce(0, Self.number)])
  }

  /// The golden ratio's multiple spreads neighbours (D. Knuth, "The Art of Computer Programming",
  /// 6.4). Two names of one number are compared letter by letter all the same.
  private static func number(_ before: UInt64, _ sign: UInt64) -> UInt64 {
    let mixed = (before ^ sign) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ (mixed >> 29)
  }

  /// Whether the names differ in one letter: another one, one more, or two that changed places.
  fileprivate func isMisspelt(_ other: Self) -> Bool {
    let (a, b) = (Array(letters), Array(other.letters))
    guard a != b, abs(a.count - b.count) <= 1 else { return false }
    let start = zip(a, b).prefix { $0 == $1 }.count
    let end = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    let (left, right) = (a.count - start - end, b.count - start - end)
    if max(left, right) <= 1 { return true }
    return left == 2 && right == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]
  }
}

extension LikelySame.Reason {
  /// In a few words: `the same initials`.
  package var words: String {
    switch self {
    case .sameName: "the same name"
    case .initials: "its initials"
    case .titled: "the same name with an office before it"
    case .lastName(of: 1): "its last name"
    case .lastName(let count): "a last name that \(count) sources have"
    case .spelling: "one letter differs"
    }
  }
}
