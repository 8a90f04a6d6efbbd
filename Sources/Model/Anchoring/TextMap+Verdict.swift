/// What a map says of a passage.
enum Verdict: Hashable, Sendable {
  case sure(Fit)
  /// Several places, or one that is not certain; the numbers are scores in percent.
  case unsure([Scored])
  /// Nothing of the passage is left, as far as the map goes.
  case nothing

  struct Scored: Hashable, Sendable {
    let fit: Fit
    let score: Int
  }
}

extension TextMap {
  /// The least quality of a passage whose words changed.
  static let leastQuality = 0.6
  /// The least support of such a passage.
  static let leastSupport = 0.4

  /// Where the passage is now. Its own place, in the order of the text, goes before one that was
  /// moved; where both lay claim to it, neither is certain.
  func verdict(on passage: Range<Int>) -> Verdict {
    let own = scored(passage, in: inOrder)
    let ownExact = own.filter { $0.fit.isExact }
    if ownExact.count == 1, let only = ownExact.first, only.isGood { return .sure(only.fit) }
    let others = moved.flatMap { scored(passage, in: $0) }
    let goodOthers = others.filter(\.isGood)
    if ownExact.isEmpty, let reworded = own.first, reworded.isGood,
      !goodOthers.contains(where: \.fit.isExact)
    {
      return .sure(reworded.fit)
    }
    let all = Verdict.unsure((own + others).map { .init(fit: $0.fit, score: $0.score) })
    if ownExact.count > 1 || stays(passage) { return all }
    if Set(goodOthers.map(\.fit)).count == 1, let only = goodOthers.first {
      return .sure(only.fit)
    }
    return own.isEmpty && others.isEmpty ? .nothing : all
  }

  private struct Weighed {
    let fit: Fit
    let support: Support
    let count: Int

    /// Few words need much around them, for they stand everywhere.
    var isGood: Bool {
      guard fit.isExact else {
        return fit.hasSureEdges && fit.quality >= TextMap.leastQuality
          && support.mean >= TextMap.leastSupport
      }
      return support.mean >= (count >= 6 ? 0.15 : count >= 3 ? 0.3 : 0.45)
    }

    var score: Int { Int((50 * fit.quality + 50 * support.mean).rounded()) }
  }

  private func scored(_ passage: Range<Int>, in run: Run) -> [Weighed] {
    fits(of: passage, in: run).map { fit in
      Weighed(
        fit: fit, support: support(of: passage, at: fit.tokens, in: run),
        count: passage.count)
    }
  }

  /// Whether there is text between what stood before the passage and what stood behind it: then
  /// it was rewritten, and not moved.
  private func stays(_ passage: Range<Int>) -> Bool {
    let before = (max(0, passage.lowerBound - Support.reach)..<passage.lowerBound).reversed()
    let behind = passage.upperBound..<min(old.count, passage.upperBound + Support.reach)
    guard let last = before.lazy.compactMap(inOrder.place).first,
      let next = behind.lazy.compactMap(inOrder.place).first, last < next
    else { return false }
    let support = support(of: passage, at: (last + 1)..<next, in: inOrder)
    return support.least >= 0.3 && next - last - 1 >= max(1, passage.count / 3)
  }
}
