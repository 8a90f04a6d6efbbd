/// Tokens of a new text that may be a passage of the old one.
struct Fit: Hashable, Sendable {
  /// In the new text.
  let tokens: Range<Int>
  /// How much of the words is the same, by scalars: twice what both have over what each has, which
  /// is L. R. Dice's coefficient. 0 to 1.
  let quality: Double
  /// Whether no word differs, and none came between.
  let isExact: Bool
  /// Whether it is known where the passage begins and ends, and no more than a few words came in
  /// between at one place.
  let hasSureEdges: Bool
  /// How many tokens before and behind stand there, too, without a gap.
  var neighbours = 0
}

/// How much of what stood around a passage stands around a fit to it, 0 to 1 on each side.
struct Support: Hashable, Sendable {
  /// The tokens on each side that are looked at.
  static let reach = 12

  let before: Double
  let behind: Double

  var mean: Double { (before + behind) / 2 }
  var least: Double { min(before, behind) }
}

extension TextMap {
  /// Where a run has the passage: at each stretch that holds it whole, else where its words are.
  func fits(of passage: Range<Int>, in run: Run) -> [Fit] {
    let whole = run.touching(passage).filter { $0.covers(passage) }
    guard whole.isEmpty else {
      return whole.map { stretch in
        let start = passage.lowerBound + stretch.shift
        return Fit(
          tokens: start..<(start + passage.count), quality: 1, isExact: true,
          hasSureEdges: stretch.count > passage.count
            || isHeld(passage, at: start, in: run),
          neighbours: stretch.count - passage.count)
      }
    }
    return scatteredFit(of: passage, in: run).map { [$0] } ?? []
  }

  /// Whether the nearest known token before the passage, or behind it, is as far off as it was, or
  /// both are near.
  private func isHeld(_ passage: Range<Int>, at start: Int, in run: Run) -> Bool {
    let before = (1...Support.reach).lazy.compactMap { step in
      run.place(of: passage.lowerBound - step).map { (old: step, new: start - $0) }
    }.first
    let behind = (1...Support.reach).lazy.compactMap { step in
      run.place(of: passage.upperBound - 1 + step).map {
        (old: step, new: $0 - start - passage.count + 1)
      }
    }.first
    guard let before, let behind else { return false }
    return before.old == before.new || behind.old == behind.new
      || max(before.old, before.new, behind.old, behind.new) <= 4
  }

  private func scatteredFit(of passage: Range<Int>, in run: Run) -> Fit? {
    let found = passage.filter { run.place(of: $0) != nil }
    guard let first = found.first, let last = found.last,
      let newFirst = run.place(of: first), let newLast = run.place(of: last), newFirst <= newLast
    else { return nil }
    let lost = (before: first - passage.lowerBound, behind: passage.upperBound - 1 - last)
    let start = edge(lost.before, from: newFirst, of: passage.lowerBound, step: -1, in: run)
    let end = edge(lost.behind, from: newLast, of: passage.upperBound - 1, step: 1, in: run)
    let tokens = (start ?? newFirst)..<((end ?? newLast) + 1)
    let places = found.compactMap { run.place(of: $0) }
    let widest = zip(places, places.dropFirst()).map { $1 - $0 - 1 }.max() ?? 0
    let shared = found.reduce(0) { $0 + old.length($1) }
    let lengths =
      passage.reduce(0) { $0 + old.length($1) } + tokens.reduce(0) { $0 + new.length($1) }
    return Fit(
      tokens: tokens, quality: Double(2 * shared) / Double(lengths), isExact: false,
      hasSureEdges: start != nil && end != nil && widest <= 3 + passage.count / 5)
  }

  /// The outermost token of a passage that lost words at its edge: they went, or as many others
  /// stand for them. Nil where neither is certain, which it is where the two tokens beyond the
  /// edge still stand together.
  private func edge(
    _ lost: Int, from inner: Int, of edge: Int, step: Int, in run: Run
  ) -> Int? {
    if lost == 0 { return inner }
    guard let outer = run.place(of: edge + step),
      run.place(of: edge + 2 * step) == outer + step
    else { return nil }
    let between = (outer - inner) * step - 1
    return between == 0 || between == lost ? inner + between * step : nil
  }

  /// How much of what stands around the passage the run puts around these tokens.
  func support(of passage: Range<Int>, at tokens: Range<Int>, in run: Run) -> Support {
    let before = max(0, passage.lowerBound - Support.reach)..<passage.lowerBound
    let behind = passage.upperBound..<min(old.count, passage.upperBound + Support.reach)
    let near = before.filter { token in
      guard let place = run.place(of: token), place < tokens.lowerBound else { return false }
      return tokens.lowerBound - place <= passage.lowerBound - token + Support.reach
    }
    let far = behind.filter { token in
      guard let place = run.place(of: token), place >= tokens.upperBound else { return false }
      return place - tokens.upperBound <= token - passage.upperBound + Support.reach
    }
    return Support(
      before: before.isEmpty
        ? (tokens.lowerBound == 0 ? 1 : 0.5) : Double(near.count) / Double(before.count),
      behind: behind.isEmpty
        ? (tokens.upperBound == new.count ? 1 : 0.5) : Double(far.count) / Double(behind.count))
  }
}
