import Model

/// The walk over a page that makes blocks of its text.
struct BlockWalk: Sendable {
  private let tree: Tree
  private let body: ArticleBody
  let measures: Measures
  private let inlines: InlineElements
  /// What stands in the text for a `br`.
  private let lineBreak: String
  private(set) var pieces: [Piece] = []
  /// For each piece, the element whose text it is.
  private(set) var origins: [Int] = []
  private var text = Passage()
  private var open: [Context] = [Context()]
  private var openInlines = OpenInlines()
  /// The lists that are open, the innermost last.
  private var lists: [(end: Int, counter: ItemCounter)] = []
  /// The pictures that stand within the text that is being read.
  private var pictures: [(piece: Piece, element: Int)] = []

  /// What the elements around a text make of it.
  private struct Context: Sendable {
    var end = Int.max
    var element = 0
    var isBlock = false
    var isInBody = false
    var isInRoot = false
    var level: Int?
    /// Quotes around it.
    var quotes = 0
    var isCaption = false
    var isPreformatted = false
    /// An item whose first text is still to come, and what stands before that.
    var awaitsItem = false
    var marker: String?
    /// Lists around it.
    var depth = 0
    var hasInline = false
    /// The figure around it, if its picture has a caption of its own.
    var figure: Picture?
  }

  init(
    _ tree: Tree, _ body: ArticleBody, _ inlines: InlineElements = InlineElements(),
    lineBreak: String = " "
  ) {
    self.lineBreak = lineBreak
    self.tree = tree
    self.body = body
    self.inlines = inlines
    measures = Measures(tree)
    walk()
  }

  private mutating func walk() {
    let roots = NodeSet(body.roots)
    var index = 0
    while index < tree.count {
      while let last = open.last, last.end <= index { close(last) }
      let node = tree[index]
      switch node.tag {
      case "": text.append(node.text)
      case "br", "hr": takeBreak(node.tag, before: index)
      case "img": takePicture(index, node)
      default:
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

  /// Whether a table is one block: nothing of it is the article without the rest.
  private func isData(_ index: Int) -> Bool {
    DataTable.readsAsRows(index, tree, measures)
      && !body.roots.contains(where: tree.descendants(of: index).contains)
  }

  /// A figure's caption, or a short element that is called so.
  private func isCaption(_ index: Int, _ node: Tree.Node) -> Bool {
    if node.tag == "figcaption" { return true }
    return !node.isInline && PartNames.isCaption(node)
      && measures.count(.length, in: tree, at: index) <= 500
      && measures.count(.paragraphs, in: tree, at: index) <= 2
  }

  private mutating func takeBreak(_ tag: String, before index: Int) {
    if open.last?.isPreformatted == true {
      text.append("\n")
    } else if tag == "hr" || tree[min(index + 1, tree.count - 1)].tag == "br" {
      flush()
    } else {
      text.append(lineBreak)
    }
  }

  private mutating func enter(_ index: Int, _ node: Tree.Node, isRoot: Bool) {
    var context = open.last ?? Context()
    context.end = node.end
    context.element = index
    context.isBlock = !node.isInline
    if isRoot { (context.isInBody, context.isInRoot, context.depth) = (true, true, 0) }
    if body.gone.contains(index) { context.isInBody = false }
    context.level = Tags.level(of: node.tag) ?? context.level
    if node.tag == "blockquote" { context.quotes += 1 }
    if isCaption(index, node) { context.isCaption = true }
    takeFigure(index, node, &context)
    let isInside = context.isPreformatted
    if node.tag == "pre" { context.isPreformatted = true }
    if isInside, !isRoot, context.isInBody == open.last?.isInBody {
      if context.isBlock { beginLine() }
    } else if context.isBlock || isRoot || context.isInBody != open.last?.isInBody {
      flush()
      context.awaitsItem = open.last?.awaitsItem ?? false
    }
    takeList(index, node, &context)
    let kind = inlines.kind(of: node)
    context.hasInline = kind.map { openInlines.enter($0, at: text.length) } ?? false
    open.append(context)
  }

  /// Within preformatted text, elements are lines of it.
  private mutating func beginLine() {
    if !text.isBlank, text.text.unicodeScalars.last != "\n" { text.append("\n") }
  }

  private mutating func takeList(_ index: Int, _ node: Tree.Node, _ context: inout Context) {
    switch node.tag {
    case "ul", "ol", "menu", "dir":
      context.depth += 1
      while let last = lists.last, last.end <= index { lists.removeLast() }
      lists.append((node.end, ItemCounter(index, in: tree)))
    case "dd": context.depth += 1
    case "li":
      while let last = lists.last, last.end <= index { lists.removeLast() }
      context.awaitsItem = true
      context.marker = lists.isEmpty ? nil : lists[lists.count - 1].counter.marker(of: node)
    default: break
    }
  }

  private mutating func close(_ context: Context) {
    if context.hasInline { openInlines.close(&text) }
    let outside = open.dropLast().last
    if context.isInBody != outside?.isInBody || context.isBlock && !endsLine(outside) { flush() }
    open.removeLast()
    if !context.awaitsItem, open.count > 1, tree[open[open.count - 1].element].tag == "li" {
      open[open.count - 1].awaitsItem = false
    }
  }

  /// Whether a block that ends stood within preformatted text, of which it was a line.
  private mutating func endsLine(_ outside: Context?) -> Bool {
    guard outside?.isPreformatted == true else { return false }
    beginLine()
    return true
  }

  private mutating func flush() {
    defer {
      text = Passage()
      addPictures()
    }
    let context = open.last ?? Context()
    openInlines.turn(&text)
    if context.isPreformatted { text.drop(.code) }
    guard !text.isBlank else { return }
    let role = role(in: context)
    let reasons = role == .boilerplate ? [reason(in: context)] : []
    var piece = Piece(role, level: context.level, text, because: reasons)
    (piece.depth, piece.marker, piece.quoteDepth) = (context.depth, context.marker, context.quotes)
    if role == .caption, let address = context.figure?.address {
      piece.inlines.append(Inline(.image(address), Span(0, text.length)))
    }
    add(piece, from: context.element)
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
    if context.quotes > 0 { return .quote }
    return context.awaitsItem ? .listItem : .paragraph
  }

  private mutating func add(_ piece: Piece, from element: Int) {
    pieces.append(piece)
    origins.append(element)
  }

  private mutating func addTable(_ index: Int) {
    let isInBody = open.last?.isInBody == true
    let rows = DataTable.rows(of: index, tree).map { $0.map(cell) }
    if let caption = tree.descendants(of: index).first(where: { tree[$0].tag == "caption" }) {
      let words = inlines.passage(of: caption, in: tree)
      add(Piece(isInBody ? .caption : .boilerplate, words), from: caption)
    }
    var piece = Piece(isInBody ? .table : .boilerplate, TableText.of(rows))
    piece.depth = open.last?.depth ?? 0
    add(piece, from: index)
  }

  private func cell(_ index: Int) -> TableCell {
    let node = tree[index]
    return TableCell(
      inlines.passage(of: index, in: tree), columns: Int(node.value("colspan").collapsed) ?? 1,
      rows: Int(node.value("rowspan").collapsed) ?? 1, isHeader: node.tag == "th")
  }
}

// MARK: - Pictures

extension BlockWalk {
  /// A picture's description stands below the text that it stands in; one with a caption of its own
  /// has that, and one without words is not told.
  private mutating func takePicture(_ index: Int, _ node: Tree.Node) {
    let picture = Picture(node, inlines)
    if picture.isSign { return text.append(picture.words) }
    guard let context = open.last, context.isInBody, context.figure == nil,
      !picture.words.isEmpty, picture.words != pictures.last?.piece.text
    else { return }
    let reason = "caption: the description of a picture"
    pictures.append((Piece(.caption, picture.caption, because: [reason]), index))
  }

  private mutating func addPictures() {
    for (piece, element) in pictures where pieces.last?.text.collapsed != piece.text {
      add(piece, from: element)
    }
    pictures = []
  }

  private func takeFigure(_ index: Int, _ node: Tree.Node, _ context: inout Context) {
    guard node.tag == "figure" else { return }
    let below = tree.descendants(of: index)
    context.figure = nil
    guard below.contains(where: { tree[$0].tag == "figcaption" && !tree.text(of: $0).isEmpty }),
      let picture = below.first(where: { tree[$0].tag == "img" })
    else { return }
    context.figure = Picture(tree[picture], inlines)
  }
}
