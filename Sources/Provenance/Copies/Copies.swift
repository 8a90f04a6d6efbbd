package import Model

/// Articles that are copies of each other, and articles that share passages. Proposals, of which
/// none is kept.
package struct Copies: Hashable, Sendable {
  /// Those with an overlap of at least `SharedText.floor`, the largest first.
  ///
  /// Of more than `family` articles that are all tied together by such pairs, one pair for each
  /// article but one is told, those with the largest overlap that tie all of them together.
  package let copies: [SharedText]
  /// Passages of at least `SharedPassage.told` words that stand in articles which are no copies of
  /// each other, the longest first.
  package let passages: [PassageGroup]

  /// Articles tied together of which all pairs are told.
  package static let family = 12

  /// What the relations say is not proposed again: pairs that somebody refused, and articles that are
  /// tied together by copies that are held.
  package static func find(in texts: [BodyText], beside relations: [Relation] = []) -> Copies {
    let texts = texts.sorted { $0.precedes($1) }
    let pairs = CopyPairs(texts, relations: relations)
    return Copies(
      copies: pairs.told.map { SharedText(texts[$0.first], texts[$0.second]) }
        .sorted { ($1.overlap, $0.first, $0.second) < ($0.overlap, $1.first, $1.second) },
      passages: PassagePairs(texts, families: pairs.families).found.groups(texts))
  }

  private init(copies: [SharedText], passages: [PassageGroup]) {
    self.copies = copies
    self.passages = passages
  }
}

extension BodyText {
  /// The order of publication; what has no date comes last.
  fileprivate func precedes(_ other: BodyText) -> Bool {
    switch (published, other.published) {
    case (let one?, let two?) where one.isEarlier(two): true
    case (let one?, let two?) where two.isEarlier(one): false
    case (.some, .none): true
    case (.none, .some): false
    default: id < other.id
    }
  }
}
