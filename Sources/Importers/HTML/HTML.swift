import Model

/// Reads web pages.
enum HTML {
  /// `address` is where the page comes from, if that is known. A letter may be as short as it
  /// likes, and is not judged; `BrokenLines.sign` stands where its lines are broken.
  static func read(_ page: String, from address: String? = nil, isLetter: Bool = false) -> Draft {
    let whole = Tree(parsing: page)
    let marks = HeadingMarks(in: whole)
    var tree = whole.visible(without: marks.elements)
    var draft = Draft()
    guard tree.count > 0 else { return draft }
    draft.metadata = PageMetadata(whole, shown: tree, from: address).metadata
    var body = ArticleBody.find(in: tree)
    if body.isThin {
      let shown = whole.visible(showingHidden: true, without: marks.elements)
      let other = ArticleBody.find(in: shown)
      if !other.isThin, other.length > 4 * body.length { (tree, body) = (shown, other) }
    }
    let own = address.flatMap { Address.isAddress($0) ? $0 : nil }
    let inlines = InlineElements(whole, url: own ?? draft.metadata.url)
    let walk = BlockWalk(tree, body, inlines, lineBreak: isLetter ? String(BrokenLines.sign) : " ")
    draft.pieces = walk.pieces
    draft.nameAsides(tree, walk.origins)
    draft.takePageHead(tree, walk.origins)
    let links = Links(tree, walk.origins, walk.measures)
    draft.foldAsides(links)
    let teasers = Teasers(draft.pieces, links)
    draft.foldTeasers(teasers)
    if !isLetter { draft.judge(teasers, links) }
    draft.reasons.append("body: the part of the page with most text and fewest links")
    draft.reasons += marks.reasons
    draft.nameAfterLead()
    return draft
  }

  /// The paragraphs of a piece of markup, all of them.
  static func plainPieces(
    of markup: String, base: LinkAddress? = nil, lineBreak: String = " "
  ) -> [Piece] {
    let tree = Tree(parsing: markup).visible()
    guard tree.count > 0 else { return [] }
    let inlines = InlineElements(base: base)
    return BlockWalk(tree, ArticleBody(whole: tree), inlines, lineBreak: lineBreak).pieces
  }
}

extension HeadingMarks {
  fileprivate var reasons: [String] {
    if words.isEmpty { return [] }
    let told = words.map { "“\($0)”" }.joined(separator: ", ")
    return ["headings: left out are links to the heading itself or to its editor: \(told)"]
  }
}

extension ArticleBody {
  /// Everything, for markup that is no page.
  init(whole tree: Tree) {
    (roots, gone, length) = ([0], NodeSet(), 0)
  }
}
