/// The line of a page that shows who wrote it.
struct VisibleByline: Hashable, Sendable {
  let names: [String]
  /// As it is printed, on one line.
  let line: String

  /// From the first element below the title that is said to name the author, else from the first
  /// of the whole page; what stands among comments or teasers does not count.
  init?(in tree: Tree) {
    let found = tree.indices.filter { index in
      !tree.isText(index) && PartNames.isByline(tree[index]) && tree[index].aside == nil
        && tree.descendants(of: index).count < 60
        && !PartNames.isElsewhere(tree[index])
        && !tree.hasAncestor(index, where: PartNames.isElsewhere)
    }
    let title = tree.first("h1") ?? 0
    let inOrder = found.filter { $0 > title } + found.filter { $0 <= title }
    let shown = inOrder.lazy.map { (index: $0, names: Self.names(of: $0, tree)) }
    guard let first = shown.first(where: { !$0.names.isEmpty }) else { return nil }
    names = first.names
    line = Self.printed(first.index, tree)
  }

  /// A byline of this many signs is printed whole; of what is longer, the first line is.
  private static let most = 100

  private static func printed(_ index: Int, _ tree: Tree) -> String {
    let whole = spaced(tree.descendants(of: index), tree).collapsed
    let line = whole.unicodeScalars.count <= most ? whole : firstLine(of: index, tree)
    let clean = line.withoutControls.text.collapsed
    return String(String.UnicodeScalarView(clean.unicodeScalars.prefix(2 * most)))
  }

  /// The text of elements, with a space where a line breaks.
  private static func spaced(_ indices: some Sequence<Int>, _ tree: Tree) -> String {
    indices.reduce(into: "") { $0 += breaksLine(tree[$1]) ? " " : tree[$1].text }
  }

  private static func breaksLine(_ node: Tree.Node) -> Bool {
    node.tag == "br" || !node.isText && !Tags.isInline(node.tag)
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
      if breaksLine(node) {
        if line.collapsed.unicodeScalars.count > 3 { break }
        line += " "
      }
      line += node.text
    }
    return line.collapsed
  }
}
