/// What a page itself says is its article: an `article`, or a `main` without any (WHATWG HTML,
/// 4.3.2 and 4.4.14), or what has their role.
///
/// Of a long page only the points tell, for many put their streams of teasers in there as well. On
/// a short one they have little to go by, and may leave out a list, a table, a last remark.
struct NamedArticle: Sendable {
  private let tree: Tree
  private let measures: Measures
  private let gone: NodeSet

  init(_ scores: Scores, _ gone: NodeSet) {
    (tree, measures, self.gone) = (scores.tree, scores.measures, gone)
  }

  /// The short article that holds neighbours and, beside them, text that is no box of its own.
  func around(_ found: [Int]) -> Int? {
    guard let first = found.first else { return nil }
    let ancestors = tree.ancestors(of: first)
    let named = ancestors.last(where: isArticle) ?? ancestors.first { isMain($0) && !isShared($0) }
    guard let named, isShort(named) else { return nil }
    let left = leftOut(of: named, ancestors, found)
    let words = left.reduce(0) { $0 + count(.length, $1) - count(.headed, $1) }
    let isBare = count(.length, named) < Self.brief || left.allSatisfy { isText(tree[$0].tag) }
    return words > 0 && isBare ? named : nil
  }

  /// The only article of a page, if it is short.
  var only: Int? {
    let found = tree.indices.filter { !gone.contains($0) && (isArticle($0) || isMain($0)) }
    guard let first = found.first, found.allSatisfy({ $0 < tree[first].end }) else { return nil }
    let articles = found.filter(isArticle)
    let named = articles.first ?? first
    return articles.count <= 1 && isShort(named) ? named : nil
  }

  /// Whether an element stands in what is no article by its tag.
  static func isAside(_ index: Int, _ tree: Tree) -> Bool {
    ([index] + tree.ancestors(of: index)).contains { asides.contains(tree[$0].tag) }
  }

  /// Signs of text up to which an article is short, and up to which it is hardly more than a note.
  private static let short = 3000
  private static let brief = 500

  private func isShort(_ index: Int) -> Bool {
    count(.length, index) <= Self.short && measures.share(.linked, in: tree, at: index) < 0.33
  }

  /// What stands beside the elements that were found and beside those around them.
  private func leftOut(of named: Int, _ ancestors: [Int], _ found: [Int]) -> [Int] {
    let path = Set(ancestors.prefix { $0 > named })
    let found = Set(found)
    return (path + [named]).flatMap(tree.children).filter { child in
      !path.contains(child) && !found.contains(child) && !gone.contains(child)
        && !Self.asides.contains(tree[child].tag)
    }
  }

  /// What is taken out of an article in any case.
  private static let asides: Set<String> = ["aside", "footer", "form", "nav"]

  /// Whether it holds text for itself and is no box for parts of the page.
  private func isText(_ tag: String) -> Bool { Self.texts.contains(tag) }

  private static let texts: Set<String> = Tags.headings.union([
    "", "p", "ul", "ol", "dl", "table", "blockquote", "pre", "figure", "hr", "header", "details",
  ])

  private func count(_ measure: Measures.Measure, _ index: Int) -> Int {
    measures.count(measure, in: tree, at: index)
  }

  private func isShared(_ index: Int) -> Bool {
    tree.descendants(of: index).contains { isArticle($0) && !gone.contains($0) }
  }

  private func isArticle(_ index: Int) -> Bool {
    tree[index].tag == "article" || tree[index].value("role") == "article"
  }

  private func isMain(_ index: Int) -> Bool {
    tree[index].tag == "main" || tree[index].value("role") == "main"
  }
}
