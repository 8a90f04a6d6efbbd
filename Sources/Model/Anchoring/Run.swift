/// Stretches that stand in the same order in both texts, with what little differs between them.
struct Run: Sendable {
  /// By place in the old text, which is their order in the new one, too. Neighbours may share
  /// tokens: where a text repeats itself, both lay claim to them.
  let stretches: [Stretch]
  /// Where each token from `base` on stands in the new text; -1 where it does not, or where two
  /// stretches claim it.
  private let places: [Int32]
  private let base: Int

  init(_ stretches: [Stretch], in new: TokenText) {
    let stretches = stretches.cut(in: new)
    self.stretches = stretches
    base = stretches.first?.old ?? 0
    var places = [Int32](repeating: -1, count: (stretches.last?.oldEnd ?? base) - base)
    var (oldEnd, newEnd) = (base, 0)
    for stretch in stretches {
      // Of tokens that two claim in either text, none is certain.
      let shared = max(oldEnd - stretch.old, newEnd - stretch.new, 0)
      for token in stretch.old..<stretch.oldEnd {
        places[token - base] = token < stretch.old + shared ? -1 : Int32(token + stretch.shift)
      }
      (oldEnd, newEnd) = (stretch.oldEnd, stretch.newEnd)
    }
    self.places = places
  }

  var weight: Int { stretches.reduce(0) { $0 + $1.count } }

  func place(of token: Int) -> Int? {
    let index = token - base
    guard places.indices.contains(index), places[index] >= 0 else { return nil }
    return Int(places[index])
  }

  /// Whether a stretch puts other tokens of the old text than those from `passage` on in all these
  /// places of the new one.
  func claims(_ tokens: Range<Int>, besides passage: Int) -> Bool {
    var (low, high) = (0, stretches.count)
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].newEnd >= tokens.upperBound { high = middle } else { low = middle + 1 }
    }
    return stretches[low...].prefix { $0.new <= tokens.lowerBound }.contains {
      $0.shift != tokens.lowerBound - passage
    }
  }

  /// The stretches that share a token with these.
  func touching(_ tokens: Range<Int>) -> ArraySlice<Stretch> {
    var (low, high) = (0, stretches.count)
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].oldEnd > tokens.lowerBound { high = middle } else { low = middle + 1 }
    }
    return stretches[low...].prefix { $0.old < tokens.upperBound }
  }
}

extension [Stretch] {
  /// Where neighbours claim the same tokens, the cut between them is where a line begins there, or
  /// else a sentence: passages come and go as a whole. Where none begins, both keep their claim.
  fileprivate func cut(in new: TokenText) -> [Stretch] {
    var result: [Stretch] = []
    for stretch in self {
      var next = stretch
      if let last = result.last {
        let shared = Swift.max(last.oldEnd - next.old, last.newEnd - next.new, 0)
        let isShort = shared >= last.count || shared >= next.count
        if shared > 0, !isShort, let kept = next.opening(within: shared, in: new) {
          next = Stretch(old: next.old + kept, new: next.new + kept, count: next.count - kept)
          result[result.count - 1] = Stretch(
            old: last.old, new: last.new, count: last.count - (shared - kept))
        }
      }
      result.append(next)
    }
    return result
  }
}

extension Stretch {
  /// How many of the first tokens stand before the best beginning among them and the one after.
  fileprivate func opening(within shared: Int, in text: TokenText) -> Int? {
    let openings = (0...shared).filter { $0 < count }.map { ($0, text.openings[new + $0]) }
    guard let best = openings.max(by: { $0.1 < $1.1 }), best.1 > 0,
      openings.count(where: { $0.1 == best.1 }) == 1
    else { return nil }
    return best.0
  }
}
