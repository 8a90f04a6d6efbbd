/// Carries what was placed in older texts to an article's.
struct Carriage: Sendable {
  let article: Article
  /// The articles before that are at hand, the newest last.
  private let olds: [Article]
  /// By the hash of the text that they carry from; one for every text that is not at hand.
  private var carriers: [String: Carrier] = [:]

  init(to article: Article, from olds: [Article]) {
    self.article = article
    self.olds = olds.filter { $0.textHash != article.textHash }
  }

  /// The text that the mark is of, where it is at hand.
  func old(of mark: Mark) -> Article? { olds.last { mark.isPlaced(in: $0) } }

  func old(of correction: Correction) -> Article? { olds.last { correction.stands(in: $0) } }

  mutating func placement(of anchor: Anchor, from old: Article?) -> Placement {
    carriers[old?.textHash ?? "", default: Carrier(to: article.text, from: old?.text)]
      .placement(of: anchor, isOfOldText: old != nil)
  }
}
