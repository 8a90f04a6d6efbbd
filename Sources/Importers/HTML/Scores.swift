/// How much each element looks like the one that holds the article.
///
/// Arc90's method (Readability, 2009), as browsers' reader views use it: each paragraph gives
/// points to the elements around it, for being there, for its commas and for its length; an
/// element's sum is cut by the share of its text that is links.
struct Scores: Sendable {
  let tree: Tree
  let measures: Measures
  /// For each node, its points, if it was given any.
  private(set) var points: [Double?]
  private let weighsNames: Bool

  init(_ tree: Tree, _ measures: Measures, gone: NodeSet, weighsNames: Bool) {
    self.tree = tree
    self.measures = measures
    self.weighsNames = weighsNames
    points = Array(repeating: nil, count: tree.count)
    var index = 0
    while index < tree.count {
      if gone.contains(index) {
        index = tree[index].end
        continue
      }
      if isWhole(index) {
        give(from: index)
        index = tree[index].end
        continue
      }
      if Self.giving.contains(tree[index].tag) { give(from: index) }
      index += 1
    }
    for index in points.indices {
      guard let score = points[index] else { continue }
      points[index] = score * (1 - Double(measures.share(.linked, in: tree, at: index)))
    }
  }

  private var given: [Int] { points.indices.filter { points[$0] != nil } }

  /// The elements with most points, best first.
  func best(_ limit: Int) -> [Int] {
    Array(given.sorted { (points[$0] ?? 0, $1) > (points[$1] ?? 0, $0) }.prefix(limit))
  }

  /// Points of an element before any paragraph gave it some.
  func initial(_ index: Int) -> Double {
    let node = tree[index]
    let byTag: Double =
      switch node.tag {
      case "div": 5
      case "pre", "td", "blockquote": 3
      case "address", "ol", "ul", "dl", "dd", "dt", "li", "form": -3
      case "h1", "h2", "h3", "h4", "h5", "h6", "th": -5
      default: 0
      }
    return byTag + Double(weighsNames ? PartNames.weight(of: node) : 0)
  }

  private static let giving: Set<String> = [
    "section", "h2", "h3", "h4", "h5", "h6", "p", "td", "pre",
  ]

  /// A table that reads as rows speaks for what it stands in, as a paragraph does. Its rows are no
  /// place for an article.
  private func isWhole(_ index: Int) -> Bool {
    tree[index].tag == "table" && DataTable.readsAsRows(index, tree, measures)
  }

  private mutating func give(from index: Int) {
    let length = measures.count(.length, in: tree, at: index)
    guard length >= 25 else { return }
    let commas = measures.count(.commas, in: tree, at: index)
    let given = Double(2 + commas + min(length / 100, 3))
    var (ancestor, level) = (tree[index].parent, 0)
    while ancestor > 0, level < 5 {
      let share = level == 0 ? 1 : level == 1 ? 2 : Double(level * 3)
      points[ancestor] = (points[ancestor] ?? initial(ancestor)) + given / share
      (ancestor, level) = (tree[ancestor].parent, level + 1)
    }
  }
}
