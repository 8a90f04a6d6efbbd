/// Takes out what stands within the article's elements and is no part of it.
struct Cleaning: Sendable {
  private let tree: Tree
  private let roots: [Int]
  /// The article's notes and all below them: often lists of links, and no menus for that.
  private let notes: NodeSet
  private let rigour: ArticleBody.Rigour
  private let tables: NodeSet
  /// For each node, how many tables of data begin before it.
  private let tablesBefore: [Int]
  private(set) var gone: NodeSet
  /// Of the tree without what is gone.
  private(set) var measures: Measures

  init(
    _ tree: Tree, _ roots: [Int], _ notes: [Int], gone: NodeSet, _ measures: Measures,
    _ rigour: ArticleBody.Rigour
  ) {
    self.tree = tree
    self.roots = roots
    self.notes = NodeSet(notes.flatMap { $0..<tree[$0].end })
    self.rigour = rigour
    self.gone = gone
    let tables = DataTable.all(in: tree, without: gone)
    self.tables = tables
    tablesBefore = tree.indices.reduce(into: [0]) { sums, index in
      sums.append((sums.last ?? 0) + (tables.contains(index) ? 1 : 0))
    }
    self.measures = measures
  }

  mutating func run() {
    clean(["form", "fieldset"])
    drop { tree, index in ["footer", "aside", "nav"].contains(tree[index].tag) }
    let measures = measures
    drop { tree, index in
      PartNames.isSharing(tree[index]) && measures.count(.length, in: tree, at: index) < 500
    }
    dropAsides()
    drop { tree, index in
      ["h1", "h2"].contains(tree[index].tag) && PartNames.weight(of: tree[index]) < 0
    }
    clean(["table", "ul", "div"])
  }

  /// Blocks that are called something else by a telling name, and hold little of the article.
  private mutating func dropAsides() {
    guard rigour.weighsNames else { return }
    let whole = roots.reduce(0) { $0 + count(.length, $1) }
    let measures = measures
    drop { tree, index in
      guard Self.blocks.contains(tree[index].tag), let aside = Aside(naming: tree[index]) else {
        return false
      }
      let length = measures.count(.length, in: tree, at: index)
      return Self.foreign.contains(aside) && length < 1500 && length * 4 < whole
    }
  }

  private static let blocks: Set<String> = ["div", "section", "aside", "ul", "ol", "form", "dl"]
  private static let foreign: Set<Aside> = [
    .hidden, .comments, .consent, .signUp, .related, .sharing, .advertisement,
  ]

  /// Elements below the roots, in order, that may go.
  private var inside: [Int] {
    let all = roots.flatMap { tree.descendants(of: $0) }
    return notes.count == 0 ? all : all.filter { !notes.contains($0) }
  }

  private mutating func drop(_ test: (Tree, Int) -> Bool) {
    let count = gone.count
    for index in inside where !tree.isText(index) && test(tree, index) { gone.insert(index) }
    if gone.count > count { measures = Measures(tree, without: gone) }
  }

  /// Looks at the elements from the innermost out. What was taken out of an element counts no more,
  /// so that measures are taken anew where something went since.
  private mutating func clean(_ tags: Set<String>) {
    guard rigour.cleans else { return }
    let found = Dictionary(grouping: inside.filter { tags.contains(tree[$0].tag) }) {
      tree[$0].depth
    }
    for (_, elements) in found.sorted(by: { $0.key > $1.key }) {
      let count = gone.count
      gone.formUnion(elements.filter(isForeign))
      if gone.count > count { measures = Measures(tree, without: gone) }
    }
  }

  private func count(_ measure: Measures.Measure, _ index: Int) -> Int {
    measures.count(measure, in: tree, at: index)
  }
  private func share(_ measure: Measures.Measure, _ index: Int) -> Double {
    measures.share(measure, in: tree, at: index)
  }

  private func isForeign(_ index: Int) -> Bool {
    if tablesBefore[tree[index].end] > tablesBefore[index] || isWithinData(index) { return false }
    let weight = rigour.weighsNames ? PartNames.weight(of: tree[index]) : 0
    if weight < 0 { return true }
    return count(.commas, index) < 10 && isThin(index, weight)
  }

  private func isWithinData(_ index: Int) -> Bool {
    var next = tree[index].parent
    while next >= 0 {
      if tables.contains(next) || tree[next].tag == "code" { return true }
      next = tree[next].parent
    }
    return false
  }

  /// Whether an element with few commas has the make-up of a menu, a gallery or a form.
  private func isThin(_ index: Int, _ weight: Int) -> Bool {
    let isList = ["ul", "ol"].contains(tree[index].tag) || share(.listed, index) > 0.9
    let isInFigure = tree.hasAncestor(index) { $0.tag == "figure" }
    let pictures = count(.pictures, index)
    let paragraphs = count(.paragraphs, index)
    let links = share(.linked, index)
    if !isInFigure, pictures > 1, paragraphs * 2 < pictures { return !isGallery(index, isList) }
    if !isList, count(.items, index) - 100 > paragraphs { return true }
    if count(.inputs, index) > paragraphs / 3 { return true }
    if !isList, !isInFigure, isTiny(index, pictures, links) { return true }
    if !isList, weight < 25, links > 0.2 { return true }
    if weight >= 25, links > 0.5 { return true }
    let embeds = count(.embeds, index)
    if embeds == 1 && count(.length, index) < 75 || embeds > 1 { return true }
    return pictures == 0 && count(.contained, index) == 0
  }

  private func isTiny(_ index: Int, _ pictures: Int, _ links: Double) -> Bool {
    share(.headed, index) < 0.9 && count(.length, index) < 25 && (pictures == 0 || pictures > 2)
      && links > 0
  }

  /// A list with one picture an item is a gallery of the article's own.
  private func isGallery(_ index: Int, _ isList: Bool) -> Bool {
    isList && count(.items, index) == count(.pictures, index)
  }
}
