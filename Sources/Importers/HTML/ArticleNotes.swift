/// The notes of an article, at its foot or its end: they belong to it, whatever they stand in.
enum ArticleNotes {
  /// The outermost elements that hold notes to what the roots say.
  static func parts(of tree: Tree, _ roots: [Int], gone: NodeSet) -> [Int] {
    var parts: [Int] = []
    var index = 0
    while index < tree.count {
      if gone.contains(index) {
        index = tree[index].end
      } else if areNotes(tree[index]), belongs(index, to: roots, tree) {
        parts.append(index)
        index = tree[index].end
      } else {
        index += 1
      }
    }
    return parts
  }

  /// By their role (Digital Publishing WAI-ARIA), as e-books say it (EPUB Structural Semantics
  /// Vocabulary), or by their name.
  private static func areNotes(_ node: Tree.Node) -> Bool {
    if node.isInline || node.attributes.isEmpty || node.aside != nil { return false }
    if node.signs.contains(.notes) { return tags.contains(node.tag) }
    let said = [node.attributes["role"], node.attributes["epub:type"]].compactMap { $0 }
    return said.contains { $0.lowercased().split(separator: " ").contains { kinds.contains($0) } }
  }

  private static let tags: Set<String> = ["aside", "section", "div", "footer", "ol", "ul", "dl"]
  private static let kinds: Set<Substring> = [
    "doc-footnote", "doc-endnote", "doc-endnotes", "footnote", "footnotes", "endnote", "endnotes",
    "rearnote", "rearnotes",
  ]

  /// Not those of a reader's comment, nor of another article of the page.
  private static func belongs(_ index: Int, to roots: [Int], _ tree: Tree) -> Bool {
    let ancestors = tree.ancestors(of: index)
    if ancestors.contains(where: { PartNames.isElsewhere(tree[$0]) }) { return false }
    guard let article = ancestors.last(where: { tree[$0].tag == "article" }) else { return true }
    return roots.contains { root in
      (article..<tree[article].end).contains(root) || (root..<tree[root].end).contains(article)
    }
  }
}
