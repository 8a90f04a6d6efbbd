package import Model
import Provenance

/// A claim or a passage that two articles share, with its place in each.
package struct Tie: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The statement, and how each of them has it: `The Week ← RUSI`.
    case claim(String, left: String, right: String)
    /// How many words are the same in both.
    case text(words: Int)
  }

  package let kind: Kind
  package let left: Span
  package let right: Span

  package func span(_ side: BesideSide) -> Span { side == .left ? left : right }
}

/// What two articles are compared by.
package enum BesideBy: Hashable, Sendable { case claims, text }

package enum BesideSide: Hashable, Sendable {
  case left, right
  package var other: BesideSide { self == .left ? .right : .left }
}

extension Tie {
  /// The claims of the ledger that both make, passage by passage, in the order of the left one.
  static func claims(_ left: Opened, _ right: Opened) -> [Tie] {
    let ledgers = left.notebook.ledgers
    let (ours, theirs) = (told(left, ledgers), told(right, ledgers))
    return ours.flatMap { claim, one -> [Tie] in
      guard let other = theirs[claim] else { return [] }
      let statement = ledgers.claim(claim)?.statement ?? claim.value
      return (0..<max(one.count, other.count)).map { number in
        let (mine, its) = (one[min(number, one.count - 1)], other[min(number, other.count - 1)])
        return Tie(
          kind: .claim(statement, left: mine.chain, right: its.chain), left: mine.span,
          right: its.span)
      }
    }.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
  }

  /// What an article says by claims: where, and from whom it has it.
  private static func told(
    _ opened: Opened, _ ledgers: Ledgers
  ) -> [ID<Claim>: [(span: Span, chain: String)]] {
    let (article, annotations) = (opened.article, opened.notebook.annotations)
    let outlet =
      article.corrected(by: annotations).metadata.outlet
      ?? Fitted.text(article.displayTitle, width: 24)
    var told: [ID<Claim>: [(span: Span, chain: String)]] = [:]
    for assertion in annotations.assertions {
      guard let claim = assertion.claim, let mark = annotations.mark(assertion.claimMark),
        mark.isPlaced(in: article)
      else { continue }
      let names = [outlet] + ledgers.chain(of: assertion)
      let stance = assertion.stance == .supports ? [] : [assertion.stance.rawValue]
      let grade = assertion.grade.isEmpty ? [] : [assertion.grade.description]
      let chain = ([names.joined(separator: " ← ")] + stance + grade).joined(separator: " · ")
      told[ledgers.resolved(claim), default: []].append((mark.extent, chain))
    }
    return told.mapValues { $0.sorted { $0.span < $1.span } }
  }

  /// The passages that stand in both, in the order of the left one, and the share of each one's words
  /// that is in them.
  static func texts(
    _ left: Opened, _ right: Opened
  ) -> (ties: [Tie], shared: SharedText) {
    let texts = [left, right].map {
      BodyText($0.article.corrected(by: $0.notebook.annotations))
    }
    let shared = SharedText(texts[0], texts[1])
    let swaps = shared.first != left.article.id
    let ties = shared.passages.map {
      Tie(
        kind: .text(words: $0.words), left: swaps ? $0.second : $0.first,
        right: swaps ? $0.first : $0.second)
    }
    return (ties.sorted { ($0.left, $0.right) < ($1.left, $1.right) }, shared)
  }
}
