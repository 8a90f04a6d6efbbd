import Model

/// Teasers: a heading that is a link, with a few lines below it, in an element of their own. Pages
/// put streams of them behind an article; a front page is nothing else.
struct Teasers: Sendable {
  /// For each, the pieces that it consists of.
  private(set) var parts: [ClosedRange<Int>] = []

  init(_ pieces: [Piece], _ links: Links) {
    let (tree, origins) = (links.tree, links.origins)
    let headings = pieces.indices.filter {
      pieces[$0].role == .heading && links.share(of: $0) > 0.8
    }
    for (at, heading) in headings.enumerated() {
      let next = at + 1 < headings.count ? origins[headings[at + 1]] : tree.count
      let box = Self.box(of: origins[heading], before: next, tree)
      let inside = pieces.indices[heading...].prefix { origins[$0] < tree[box].end }
      guard let last = inside.last, last > heading else { continue }
      let words = inside.reduce(0) { $0 + Shape(pieces[$1].text).words }
      if inside.count <= 8, words <= 120 { parts.append(heading...last) }
    }
  }

  /// The largest element around a heading that the next one is not in.
  private static func box(of heading: Int, before next: Int, _ tree: Tree) -> Int {
    tree.ancestors(of: heading).last { tree[$0].end <= next && tree[$0].tag != "body" } ?? heading
  }

  /// The first piece of a stream: of four teasers that follow one another closely.
  func streamStart(in pieces: [Piece]) -> Int? {
    parts.indices.dropLast(3).first { at in
      (at..<at + 3).allSatisfy { parts[$0 + 1].lowerBound - parts[$0].upperBound <= 6 }
    }.map { parts[$0].lowerBound }
  }
}

extension Draft {
  /// Folds a stream of teasers that stands behind an article, in the same part of the page. A page
  /// without an article before it is left as it is.
  mutating func foldTeasers(_ teasers: Teasers) {
    guard let start = teasers.streamStart(in: pieces), let last = teasers.parts.last,
      proseLength(of: pieces.indices[..<start]) >= 800
    else { return }
    for index in start...last.upperBound where pieces[index].role.isBody {
      pieces[index].take(as: .boilerplate, because: Aside.related.reason)
    }
  }

  /// Signs in sentences, of the body.
  private func proseLength(of part: Range<Int>) -> Int {
    part.filter { pieces[$0].role.isBody && Shape(pieces[$0].text).isProse }
      .reduce(0) { $0 + pieces[$1].text.unicodeScalars.count }
  }

  /// Tells whether the page has a body worth the name; where it has none, lists of links are no
  /// body either.
  mutating func judge(_ teasers: Teasers, _ links: Links) {
    let inTeasers = Set(teasers.parts.flatMap { Array($0) })
    let isStream = teasers.streamStart(in: pieces) != nil
    let own = pieces.indices.filter { index in
      pieces[index].role.isBody && pieces[index].role != .heading
        && !(isStream && inTeasers.contains(index))
        && links.share(of: index) < 0.5
        && pieces[index].isText
    }
    let length = own.reduce(0) { $0 + pieces[$1].weight }
    hasArticle = length >= Self.least
    guard !hasArticle else { return }
    reasons.append("no article: the page has no text beside links and labels, or hardly any")
    let menu = pieces.indices.filter { index in
      pieces[index].role.isBody && Shape(pieces[index].text).words <= 12
        && links.share(of: index) >= 0.5
    }
    guard menu.count >= 5 else { return }
    for index in menu {
      pieces[index].take(as: .boilerplate, because: "folded: stands among links, with no article")
    }
  }

  /// Signs of text that make the shortest of briefs.
  private static let least = 120
}

extension Piece {
  fileprivate var isText: Bool {
    if role == .preformatted || role == .table { return true }
    let shape = Shape(text)
    return shape.isProse || shape.words > 25
  }

  /// Signs, those of scripts that write a word with one or two counted threefold.
  fileprivate var weight: Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 3 : 1) }
  }
}
