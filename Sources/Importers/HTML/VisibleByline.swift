/// The names that a page shows for its author.
enum VisibleByline {
  /// From the first element below the title that is said to name the author, else from the first
  /// of the whole page; what stands among comments or teasers does not count.
  static func names(in tree: Tree) -> [String]? {
    let found = tree.indices.filter { index in
      !tree.isText(index) && PartNames.isByline(tree[index]) && tree[index].aside == nil
        && tree.descendants(of: index).count < 60
        && !PartNames.isElsewhere(tree[index])
        && !tree.hasAncestor(index, where: PartNames.isElsewhere)
    }
    let title = tree.first("h1") ?? 0
    let inOrder = found.filter { $0 > title } + found.filter { $0 <= title }
    return inOrder.lazy.map { names(of: $0, tree) }.first { !$0.isEmpty }
  }

  /// Of an element that holds several, each; else what its first line says.
  private static func names(of index: Int, _ tree: Tree) -> [String] {
    let inner = tree.descendants(of: index).filter { PartNames.isAuthor(tree[$0]) }
    let isSaid = PartNames.isAuthor(tree[index])
    if !isSaid, !inner.isEmpty {
      return Array(Byline.authors(inner.map(tree.text(of:))).filter(Byline.isPlausible).prefix(12))
    }
    let line = firstLine(of: index, tree)
    guard (3..<200).contains(line.unicodeScalars.count) else { return [] }
    let names = Byline.authors([line])
    let isGood = isSaid ? Byline.isPlausible : Byline.isName
    return names.count <= 8 && names.allSatisfy(isGood) ? names : []
  }

  /// The text up to the first break that has words before it and more than `By`.
  private static func firstLine(of index: Int, _ tree: Tree) -> String {
    var line = ""
    for below in tree.descendants(of: index) {
      let node = tree[below]
      if node.tag == "br" || !node.tag.isEmpty && !Tags.isInline(node.tag) {
        if line.collapsed.unicodeScalars.count > 3 { break }
        line += " "
      }
      line += node.text
    }
    return line.collapsed
  }
}
