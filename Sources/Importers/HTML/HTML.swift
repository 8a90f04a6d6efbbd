import Model

/// Reads web pages.
enum HTML {
  /// `address` is where the page comes from, if that is known.
  static func read(_ page: String, from address: String? = nil) -> Draft {
    let whole = Tree(parsing: page)
    let tree = whole.visible()
    var draft = Draft()
    guard tree.count > 0 else { return draft }
    draft.metadata = PageMetadata(whole, from: address).metadata
    let walk = BlockWalk(tree, ArticleBody.find(in: tree))
    draft.pieces = walk.pieces
    draft.takePageHead(tree, walk.origins)
    draft.reasons.append("body: the part of the page with most text and fewest links")
    draft.nameAfterLead()
    return draft
  }

  /// The paragraphs of a piece of markup, all of them.
  static func plainPieces(of markup: String) -> [Piece] {
    let tree = Tree(parsing: markup).visible()
    guard tree.count > 0 else { return [] }
    return BlockWalk(tree, ArticleBody(whole: tree)).pieces
  }
}

extension ArticleBody {
  /// Everything, for markup that is no page.
  init(whole tree: Tree) {
    (roots, gone, length) = ([0], [], 0)
  }
}
