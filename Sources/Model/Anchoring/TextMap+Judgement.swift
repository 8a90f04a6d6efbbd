/// What a map says of a passage.
enum Judgement: Hashable, Sendable {
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
  static let leastQuality = 0.7
  /// The least support of such a passage.
  static let leastSupport = 0.4

  /// Where the passage is now. Its own place, in the order of the text, goes before one that was
  /// moved; where both lay claim to it, neither is certain. Nor is one where another passage, with the
  /// same words, is put in the same place: of two that were alike one is gone, and nobody can say which.
  func verdict(on passage: Range<Int>) -> Judgement {
    let own = scored(passage, in: inOrder)
    let ownExact = own.filter { $0.fit.isExact }
    let others = moved.flatMap { scored(passage, in: $0) }
    let goodOthers = others.filter { one in
      one.isGood && !inOrder.claims(one.fit.tokens, besides: passage.lowerBound)
    }
    let isDoubled =
      own.contains { one in
        doubles.touch(one.fit.tokens)
          || one.fit.isExact && inOrder.claims(one.fit.tokens, besides: passage.lowerBound)
      }
      || moved.contains { stoodBeside($0, passage) }
    if own.count == 1, let only = own.first, only.isGood, !isDoubled,
      only.fit.isExact || goodOthers.isEmpty
    {
      return .sure(only.fit)
    }
    let all = Judgement.unsure((own + others).map { .init(fit: $0.fit, score: $0.score) })
    if ownExact.count > 1 || isDoubled || stays(passage) { return all }
    if !own.isEmpty, goodOthers.isEmpty { return all }
    if Set(goodOthers.map(\.fit)).count == 1, let only = goodOthers.first {
      return .sure(only.fit)
    }
    return own.isEmpty && others.isEmpty && !isCut(passage) ? .nothing : all
  }

  /// Whether a run that holds a part of the passage stands, in the new text, between what stood
  /// around that run in the old one: a copy beside the passage itself.
  private func stoodBeside(_ run: Run, _ passage: Range<Int>) -> Bool {
    guard let first = run.stretches.first, let last = run.stretches.last,
      !run.touching(passage).isEmpty
    else { return false }
    let before = stride(from: first.old - 1, to: first.old - 40, by: -1).lazy
      .compactMap(inOrder.place).first
    let behind = stride(from: last.oldEnd, to: last.oldEnd + 40, by: 1).lazy
      .compactMap(inOrder.place).first
    return (before ?? -1) < first.new && last.newEnd <= (behind ?? new.count)
  }

  private struct Weighed {
    let fit: Fit
    let support: Support
    let count: Int
    /// Whether the words stand once in each text.
    let isUnique: Bool

    /// Few words need much around them, for they stand everywhere.
    var isGood: Bool {
      guard fit.isExact else {
        return fit.hasSureEdges && fit.quality >= TextMap.leastQuality
          && support.mean >= TextMap.leastSupport
      }
      let length = count + fit.neighbours
      guard length > 2 || fit.hasSureEdges || isUnique else { return false }
      return support.mean >= (length >= 6 ? 0.15 : length >= 3 ? 0.25 : 0.4)
    }

    var score: Int { Int((50 * fit.quality + 50 * support.mean).rounded()) }
  }

  private func scored(_ passage: Range<Int>, in run: Run) -> [Weighed] {
    fits(of: passage, in: run).map { fit in
      Weighed(
        fit: fit, support: support(of: passage, at: fit.tokens, in: run),
        count: passage.count, isUnique: fit.neighbours == 0 && isUnique(passage))
    }
  }

  /// Whether a passage of one word, not too short a one, stands once in each text.
  private func isUnique(_ passage: Range<Int>) -> Bool {
    guard passage.count == 1, old.length(passage.lowerBound) > 4 else { return false }
    let name = old.names[passage.lowerBound]
    return old.names.count { $0 == name } == 1 && new.names.count { $0 == name } == 1
  }

  /// Whether what stood around the passage is there, and the passage is not.
  private func isCut(_ passage: Range<Int>) -> Bool {
    surroundings(passage).map { $0.support.least >= 0.25 } ?? false
  }

  /// Whether there is text between what stood before the passage and what stood behind it: then
  /// it was rewritten, and not moved.
  private func stays(_ passage: Range<Int>) -> Bool {
    surroundings(passage).map {
      $0.support.least >= 0.3 && $0.gap.count >= max(1, passage.count / 3)
    } ?? false
  }

  /// What stands in the new text between the tokens before and behind the passage.
  private func surroundings(_ passage: Range<Int>) -> (gap: Range<Int>, support: Support)? {
    let before = (max(0, passage.lowerBound - Support.reach)..<passage.lowerBound).reversed()
    let behind = passage.upperBound..<min(old.count, passage.upperBound + Support.reach)
    guard let last = before.lazy.compactMap(inOrder.place).first,
      let next = behind.lazy.compactMap(inOrder.place).first, last < next
    else { return nil }
    let gap = (last + 1)..<next
    return (gap, support(of: passage, at: gap, in: inOrder))
  }
}
