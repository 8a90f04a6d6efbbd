/// Passages of a new text that stand beside a copy of themselves: nobody can say which of the two
/// is the old one.
struct Doubles: Sendable {
  /// By place in the new text.
  private let zones: [Range<Int>]

  /// The tokens that must be alike to speak of a copy are runs of three.
  private static let size = 3
  /// The tokens that may differ between the two.
  private static let nearness = 6

  /// A new stretch of text is compared with what stands beside it.
  /// What the old text says more than once is no copy.
  init(_ run: Run, from old: TokenText, in text: TokenText) {
    let usual = Self.repeated(in: old)
    var zones: [Range<Int>] = []
    for new in run.unclaimed(of: text.count) where new.count >= Self.size {
      let known = Set(Self.names(in: new, of: text)).subtracting(usual)
      let reach = new.count + new.count / 2 + 8
      let before = max(0, new.lowerBound - reach)..<new.lowerBound
      let behind = new.upperBound..<min(text.count, new.upperBound + reach)
      for side in [before, behind] {
        let alike = zip(side, Self.names(in: side, of: text)).filter { known.contains($1) }
        guard let first = alike.first?.0, let last = alike.last?.0,
          alike.count >= (new.count > 16 ? max(2, new.count / 8) : 1),
          first <= new.upperBound + Self.nearness,
          last + Self.size >= new.lowerBound - Self.nearness
        else { continue }
        zones.append(first..<(last + Self.size))
      }
    }
    self.zones = zones.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Whether the tokens stand in such a passage, or reach into one.
  func touch(_ tokens: Range<Int>) -> Bool { zones.contains { $0.overlaps(tokens) } }

  private static func repeated(in text: TokenText) -> Set<UInt64> {
    var (once, often): (Set<UInt64>, Set<UInt64>) = ([], [])
    for name in names(in: 0..<text.count, of: text) where !once.insert(name).inserted {
      often.insert(name)
    }
    return often
  }

  private static func names(in tokens: Range<Int>, of text: TokenText) -> [UInt64] {
    guard tokens.count >= size else { return [] }
    return (tokens.lowerBound...(tokens.upperBound - size)).map { text.name(of: size, at: $0) }
  }
}

extension Run {
  /// The tokens of the new text that no stretch claims; a claim on one or two among them does not
  /// count.
  fileprivate func unclaimed(of count: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    for stretch in stretches {
      if stretch.count < 3, stretch.new > start, found.last?.upperBound != stretch.new { continue }
      if stretch.new > start { found.append(start..<stretch.new) }
      start = max(start, stretch.newEnd)
    }
    if count > start { found.append(start..<count) }
    return found
  }
}
