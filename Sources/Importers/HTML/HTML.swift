import Model

/// Reads web pages.
enum HTML {
  static func read(_ page: String) -> Draft {
    let whole = Tree(parsing: page)
    let tree = whole.visible()
    var draft = Draft()
    guard tree.count > 0 else { return draft }
    draft.metadata = PageMetadata(whole).metadata
    let inlines = InlineElements(whole, url: draft.metadata.url)
    let walk = BlockWalk(tree, ArticleBody.find(in: tree), inlines)
    draft.pieces = walk.pieces
    draft.takePageHead(tree, walk.origins)
    draft.reasons.append("body: the part of the page with most text and fewest links")
    draft.nameAfterLead()
    return draft
  }

  /// The paragraphs of a piece of markup, all of them.
  static func plainPieces(of markup: String, base: LinkAddress? = nil) -> [Piece] {
    let tree = Tree(parsing: markup).visible()
    guard tree.count > 0 else { return [] }
    return BlockWalk(tree, ArticleBody(whole: tree), InlineElements(base: base)).pieces
  }
}

extension ArticleBody {
  /// Everything, for markup that is no page.
  init(whole tree: Tree) {
    (roots, gone, length) = ([0], NodeSet(), 0)
  }
}
