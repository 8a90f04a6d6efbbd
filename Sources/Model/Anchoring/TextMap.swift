/// Which stretches of an old text stand in a new one, and where.
///
/// Words that occur once in both texts, and so only once in each, hold the two together: after
/// P. Heckel, "A Technique for Isolating Differences Between Files", CACM 21 (1978), and B. Cohen's
/// patience diff. Here they are runs of `sizes` tokens, the longest first, and the shorter ones
/// only within the gaps that the longer ones leave.
struct TextMap: Sendable {
  /// In tokens.
  static let sizes = [4, 2, 1]
  /// The tokens that a moved passage must share with its new place to count as moved.
  static let leastMoved = 8
  /// The tokens that may lie between two stretches of one moved passage.
  static let widestGap = 24

  let old: TokenText
  let new: TokenText
  /// What stands in the same order in both texts.
  private(set) var inOrder: Run
  /// What stands elsewhere: moved, or copied.
  private(set) var moved: [Run] = []
  /// What stands beside a copy of itself.
  private(set) var doubles: Doubles

  init(old: TokenText, new: TokenText) {
    self.old = old
    self.new = new
    inOrder = Run([], in: new)
    doubles = Doubles(inOrder, from: new.part(0..<0), in: new.part(0..<0))
    let head = grown(0, 0)
    let tail = grown(old.count, new.count)
    let gap = (
      head.oldEnd..<max(head.oldEnd, tail.old), head.newEnd..<max(head.newEnd, tail.new)
    )
    let filled = fill(gap.0, gap.1, Self.sizes[...])
    let ends = [head, tail].filter { $0.count > 0 }
    let outer =
      ends.count == 2 && head.shift == tail.shift && head.oldEnd > tail.old ? [head] : ends
    inOrder = Run((filled.chain + outer).sorted { $0.old < $1.old }, in: new)
    doubles = Doubles(inOrder, from: old, in: new)
    moved = runs(of: filled.rest)
  }
}

// MARK: - In order

extension TextMap {
  /// The stretches of a gap that stand in the same order in both texts, and those that do not.
  private func fill(
    _ oldGap: Range<Int>, _ newGap: Range<Int>, _ sizes: ArraySlice<Int>
  ) -> (chain: [Stretch], rest: [Stretch]) {
    guard let size = sizes.first, !oldGap.isEmpty, !newGap.isEmpty else { return ([], []) }
    let (anchors, rest) = seeds(of: size, oldGap, newGap).chain()
    var chain: [Stretch] = []
    var (oldStart, newStart) = (oldGap.lowerBound, newGap.lowerBound)
    for anchor in anchors {
      chain +=
        fill(
          oldStart..<max(oldStart, anchor.old), newStart..<max(newStart, anchor.new),
          sizes.dropFirst()
        ).chain
      chain.append(anchor)
      (oldStart, newStart) = (anchor.oldEnd, anchor.newEnd)
    }
    let last = fill(
      oldStart..<max(oldStart, oldGap.upperBound), newStart..<max(newStart, newGap.upperBound),
      sizes.dropFirst())
    return (chain + last.chain, rest)
  }

  /// The stretches that grow from the runs of `size` tokens which each gap holds once, by place in
  /// the old text.
  private func seeds(of size: Int, _ oldGap: Range<Int>, _ newGap: Range<Int>) -> [Stretch] {
    guard oldGap.count >= size, newGap.count >= size else { return [] }
    var seen: [UInt64: (old: Int, new: Int)] = [:]
    seen.reserveCapacity(oldGap.count)
    let (none, many) = (-1, -2)
    let oldStarts = oldGap.lowerBound...(oldGap.upperBound - size)
    for token in oldStarts {
      let name = old.name(of: size, at: token)
      seen[name] = (seen[name] == nil ? token : many, none)
    }
    for token in newGap.lowerBound...(newGap.upperBound - size) {
      let name = new.name(of: size, at: token)
      guard let places = seen[name], places.old != many else { continue }
      seen[name] = (places.old, places.new == none ? token : many)
    }
    var ends: [Int: Int] = [:]
    var found: [Stretch] = []
    for token in oldStarts {
      guard let places = seen[old.name(of: size, at: token)], places.old == token, places.new >= 0,
        ends[places.new - token, default: 0] <= token
      else { continue }
      let stretch = grown(token, places.new, within: oldGap, newGap)
      ends[stretch.shift] = stretch.oldEnd
      found.append(stretch)
    }
    return found.sorted { $0.old < $1.old }
  }

  private func grown(_ oldToken: Int, _ newToken: Int) -> Stretch {
    grown(oldToken, newToken, within: 0..<old.count, 0..<new.count)
  }

  /// What stands alike before and behind the two places.
  private func grown(
    _ oldToken: Int, _ newToken: Int, within oldGap: Range<Int>, _ newGap: Range<Int>
  ) -> Stretch {
    var (before, behind) = (0, 0)
    let room = min(oldToken - oldGap.lowerBound, newToken - newGap.lowerBound)
    while before < room,
      old.names[oldToken - before - 1] == new.names[newToken - before - 1]
    { before += 1 }
    let rest = min(oldGap.upperBound - oldToken, newGap.upperBound - newToken)
    while behind < rest, old.names[oldToken + behind] == new.names[newToken + behind] {
      behind += 1
    }
    return Stretch(old: oldToken - before, new: newToken - before, count: before + behind)
  }
}

// MARK: - Elsewhere

extension TextMap {
  /// Stretches, by place in the old text, joined where they belong to one passage; what is too
  /// little to be one is left out.
  private func runs(of stretches: [Stretch]) -> [Run] {
    var open: [[Stretch]] = []
    for stretch in stretches {
      let index = open.lastIndex { $0.last.map { follows(stretch, $0) } ?? false }
      if let index { open[index].append(stretch) } else { open.append([stretch]) }
    }
    return open.filter { $0.reduce(0) { $0 + $1.count } >= Self.leastMoved }.map { passage in
      var chain: [Stretch] = []
      for stretch in passage {
        if let last = chain.last {
          let oldGap = last.oldEnd..<max(last.oldEnd, stretch.old)
          let newGap = last.newEnd..<max(last.newEnd, stretch.new)
          chain += fill(oldGap, newGap, Self.sizes.dropFirst()).chain
        }
        chain.append(stretch)
      }
      return Run(chain, in: new)
    }
  }

  private func follows(_ next: Stretch, _ last: Stretch) -> Bool {
    next.old > last.old && next.new > last.new && next.oldEnd > last.oldEnd
      && next.newEnd > last.newEnd && next.old - last.oldEnd <= Self.widestGap
      && next.new - last.newEnd <= Self.widestGap
  }
}

extension TokenText {
  /// One number for `size` tokens in a row.
  func name(of size: Int, at token: Int) -> UInt64 {
    guard size > 1 else { return names[token] }
    return names[token..<(token + size)].reduce(0) { name, next in
      (name ^ next) &* 0x9E37_79B9_7F4A_7C15 &+ (name >> 29)
    }
  }
}
