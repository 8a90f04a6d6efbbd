import Model

/// The walk over a page that makes blocks of its text.
struct BlockWalk: Sendable {
  private let tree: Tree
  private let body: ArticleBody
  private let measures: Measures
  private(set) var pieces: [Piece] = []
  /// For each piece, the element whose text it is.
  private(set) var origins: [Int] = []
  private var text = ""
  private var open: [Context] = [Context()]

  /// What the elements around a text make of it.
  private struct Context: Sendable {
    var end = Int.max
    var element = 0
    var isBlock = false
    var isInBody = false
    var isInRoot = false
    var level: Int?
    var isQuote = false
    var isCaption = false
    var isPreformatted = false
    /// An item whose first text is still to come.
    var awaitsItem = false
  }

  init(_ tree: Tree, _ body: ArticleBody) {
    self.tree = tree
    self.body = body
    measures = Measures(tree)
    walk()
  }

  private mutating func walk() {
    let roots = Set(body.roots)
    var index = 0
    while index < tree.count {
      while let last = open.last, last.end <= index { close(last) }
      let node = tree[index]
      if node.tag.isEmpty {
        text += node.text
      } else if node.tag == "br" || node.tag == "hr" {
        takeBreak(node.tag, before: index)
      } else {
        enter(index, node, isRoot: roots.contains(index))
        if node.tag == "table", isData(index) {
          addTable(index)
          index = node.end
          continue
        }
      }
      index += 1
    }
    while open.count > 1, let last = open.last { close(last) }
    flush()
  }

  /// Whether a table reads best as rows: one of data, whose cells hold no tables and hardly more
  /// than a paragraph each.
  private func isData(_ index: Int) -> Bool {
    guard DataTable.isData(index, tree) else { return false }
    let below = tree.descendants(of: index)
    if body.roots.contains(where: below.contains) { return false }
    if below.contains(where: { tree[$0].tag == "table" }) { return false }
    let cells = below.count { ["td", "th"].contains(tree[$0].tag) }
    return measures.count(.paragraphs, in: tree, at: index) <= cells
      && measures.count(.length, in: tree, at: index) <= cells * 400
  }

  /// A figure's caption, or a short element that is called so.
  private func isCaption(_ index: Int, _ node: Tree.Node) -> Bool {
    if node.tag == "figcaption" { return true }
    return !Tags.isInline(node.tag) && PartNames.isCaption(node)
      && measures.count(.length, in: tree, at: index) <= 500
      && measures.count(.paragraphs, in: tree, at: index) <= 2
  }

  private mutating func takeBreak(_ tag: String, before index: Int) {
    if open.last?.isPreformatted == true {
      text += "\n"
    } else if tag == "hr" || tree[min(index + 1, tree.count - 1)].tag == "br" {
      flush()
    } else {
      text += " "
    }
  }

  private mutating func enter(_ index: Int, _ node: Tree.Node, isRoot: Bool) {
    var context = open.last ?? Context()
    context.end = node.end
    context.element = index
    context.isBlock = !Tags.isInline(node.tag)
    if isRoot { (context.isInBody, context.isInRoot) = (true, true) }
    if body.gone.contains(index) { context.isInBody = false }
    context.level = Tags.level(of: node.tag) ?? context.level
    if node.tag == "blockquote" { context.isQuote = true }
    if node.tag == "pre" { context.isPreformatted = true }
    if isCaption(index, node) { context.isCaption = true }
    if context.isBlock || isRoot || context.isInBody != open.last?.isInBody { flush() }
    context.awaitsItem = node.tag == "li" || context.awaitsItem
    open.append(context)
  }

  private mutating func close(_ context: Context) {
    if context.isBlock || context.isInBody != open.dropLast().last?.isInBody { flush() }
    open.removeLast()
    if !context.awaitsItem, open.count > 1, tree[open[open.count - 1].element].tag == "li" {
      open[open.count - 1].awaitsItem = false
    }
  }

  private mutating func flush() {
    defer { text = "" }
    guard let context = open.last, text.unicodeScalars.contains(where: { !$0.isSpace }) else {
      return
    }
    let role = role(in: context)
    let reasons = role == .boilerplate ? [reason(in: context)] : []
    add(Piece(role, level: context.level, text, because: reasons), from: context.element)
    for index in open.indices { open[index].awaitsItem = false }
  }

  private func reason(in context: Context) -> String {
    context.isInRoot
      ? "folded: a part named or built like a menu, a form or an advertisement"
      : "folded: stands outside the article’s part of the page"
  }

  private func role(in context: Context) -> BlockRole {
    if !context.isInBody { return .boilerplate }
    if context.isCaption { return .caption }
    if context.level != nil { return .heading }
    if context.isPreformatted { return .preformatted }
    if context.isQuote { return .quote }
    return context.awaitsItem ? .listItem : .paragraph
  }

  private mutating func add(_ piece: Piece, from element: Int) {
    pieces.append(piece)
    origins.append(element)
  }

  private mutating func addTable(_ index: Int) {
    let isInBody = open.last?.isInBody == true
    let rows = DataTable.rows(of: index, tree).map { $0.map(tree.text(of:)) }
    if let caption = tree.descendants(of: index).first(where: { tree[$0].tag == "caption" }) {
      add(Piece(isInBody ? .caption : .boilerplate, tree.text(of: caption)), from: caption)
    }
    add(Piece(isInBody ? .table : .boilerplate, TableText.of(rows)), from: index)
  }
}
