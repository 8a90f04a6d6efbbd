/// The choice of the article's elements by their scores.
struct Candidates: Sendable {
  let scores: Scores
  let gone: NodeSet
  private var tree: Tree { scores.tree }

  init(scores: Scores, gone: NodeSet) {
    self.scores = scores
    self.gone = gone
  }

  /// The best element and those of its siblings that belong to it, or all of the short article that
  /// it stands in; the whole page where no element has points.
  func roots() -> [Int] {
    let body = tree.first("body") ?? 0
    let named = NamedArticle(scores, gone)
    guard let best = scores.best(1).first, tree[best].tag != "body" else {
      return [named.only ?? body]
    }
    if NamedArticle.isAside(best, tree), let only = named.only { return [only] }
    let top = onlyChildParent(of: higher(than: shared(best)))
    let parent = tree[top].parent
    guard parent >= 0 else { return [top] }
    let found = tree.children(of: parent).filter { !gone.contains($0) && belongs($0, to: top) }
    return named.around(found).map { [$0] } ?? found
  }

  /// An element around at least three others that score nearly as well holds the article in parts.
  private func shared(_ best: Int) -> Int {
    let score = scores.points[best] ?? 0
    let rivals = scores.best(5).dropFirst().filter { (scores.points[$0] ?? 0) >= score * 0.75 }
    guard rivals.count >= 3 else { return best }
    let around = rivals.map { Set(tree.ancestors(of: $0)) }
    let parents = tree.ancestors(of: best).prefix { tree[$0].tag != "body" && $0 > 0 }
    return parents.first { parent in around.count { $0.contains(parent) } >= 3 } ?? best
  }

  /// The parent with more points than its child, where the points do not fall below a third on the
  /// way up.
  private func higher(than start: Int) -> Int {
    var last = points(of: start)
    let threshold = last / 3
    for parent in tree.ancestors(of: start) {
      if tree[parent].tag == "body" || parent == 0 { break }
      guard let score = scores.points[parent] else { continue }
      if score < threshold { break }
      if score > last { return parent }
      last = score
    }
    return start
  }

  private func onlyChildParent(of start: Int) -> Int {
    var top = start
    while tree[top].parent > 0, tree[tree[top].parent].tag != "body" {
      let parent = tree[top].parent
      let elements = tree.children(of: parent).filter { !tree.isText($0) && !gone.contains($0) }
      guard elements.count == 1 else { break }
      top = parent
    }
    return top
  }

  private func points(of index: Int) -> Double { scores.points[index] ?? scores.initial(index) }

  private func belongs(_ sibling: Int, to top: Int) -> Bool {
    if sibling == top { return true }
    guard !tree.isText(sibling) else { return false }
    let name = tree[sibling].value("class")
    let bonus = !name.isEmpty && name == tree[top].value("class") ? points(of: top) * 0.2 : 0
    if let score = scores.points[sibling], score + bonus >= max(10, points(of: top) * 0.2) {
      return true
    }
    return tree[sibling].tag == "p" && isProse(sibling)
  }

  private func isProse(_ index: Int) -> Bool {
    let length = scores.measures.count(.length, in: tree, at: index)
    let links = scores.measures.share(.linked, in: tree, at: index)
    if length > 80 { return links < 0.25 }
    guard length > 0, links == 0 else { return false }
    let text = tree.text(of: index)
    return text.hasSuffix(".") || text.contains(". ")
  }
}
