package import Model

/// A stretch of a changed block: words that stayed, went or came.
package struct WordRun: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable { case same, removed, added }

  package let kind: Kind
  /// Where the words stand in the older text; nil for added ones.
  package let old: Span?
  /// Where the words stand in the newer text; nil for removed ones.
  package let new: Span?
}

extension [WordRun] {
  /// The runs of two blocks, in order of reading; of words that took others' place, the old ones
  /// come first.
  init(_ old: [Token], _ new: [Token]) {
    let pairs = Alignment.pairs(old.map(\.number), new.map(\.number))
    var stretches: [Stretch] = []
    var (a, b) = (0, 0)
    for pair in pairs + [(old.count, new.count)] {
      if pair.old > a || pair.new > b || stretches.isEmpty {
        stretches.append(Stretch(old: a..<pair.old, new: b..<pair.new, same: 0))
      }
      if pair.old < old.count { stretches[stretches.count - 1].same += 1 }
      (a, b) = (pair.old + 1, pair.new + 1)
    }
    self = Self.joined(stretches, old).flatMap { $0.runs(old, new) }
  }

  /// The stretches without the few words that happen to be the same in the middle of longer ones
  /// that are not: a sentence written anew reads better whole than in shreds.
  ///
  /// After N. Fraser's semantic cleanup in diff-match-patch: what is the same counts as changed
  /// where it is no longer than the changes on both sides of it.
  private static func joined(_ stretches: [Stretch], _ old: [Token]) -> [Stretch] {
    var joined: [Stretch] = []
    for stretch in stretches {
      joined.append(stretch)
      while joined.count > 1, let last = joined.last {
        let before = joined[joined.count - 2]
        let isShred =
          before.same > 0 && before.same <= Stretch.shred
          && before.same <= before.changed && before.same <= last.changed
        guard isShred else { break }
        joined.removeLast(2)
        joined.append(before.joined(with: last))
      }
    }
    return joined
  }
}

/// Tokens that changed, and after them some that did not.
private struct Stretch {
  /// Tokens that may count as changed between changes.
  static let shred = 3

  var old: Range<Int>
  var new: Range<Int>
  /// How many tokens after these are the same.
  var same: Int

  var changed: Int { Swift.max(old.count, new.count) }

  func joined(with next: Stretch) -> Stretch {
    Stretch(
      old: old.lowerBound..<next.old.upperBound, new: new.lowerBound..<next.new.upperBound,
      same: next.same)
  }

  func runs(_ a: [Token], _ b: [Token]) -> [WordRun] {
    let after = (old.upperBound..<(old.upperBound + same), new.upperBound..<(new.upperBound + same))
    let all = [
      WordRun(kind: .removed, old: a.span(of: old), new: nil),
      WordRun(kind: .added, old: nil, new: b.span(of: new)),
      WordRun(kind: .same, old: a.span(of: after.0), new: b.span(of: after.1)),
    ]
    return all.filter { $0.old != nil || $0.new != nil }
  }
}

extension [Token] {
  /// From the first token to the last; nil for none.
  fileprivate func span(of range: Range<Int>) -> Span? {
    guard let first = range.first, let last = range.last else { return nil }
    return self[first].span.union(self[last].span)
  }
}
