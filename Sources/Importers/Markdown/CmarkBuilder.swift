import CCmark
import Model

/// Collects pieces from the events of a walk through cmark's tree.
struct CmarkBuilder {
  private(set) var pieces: [Piece] = []
  /// Where the text lies; nil where nobody knows.
  private let base: LinkAddress?
  private var text = Passage()
  /// Depth of block quotes.
  private var quotes = 0
  /// For each open list, the number of its next item and the sign behind it; nil for bullets.
  private var lists: [ItemNumber?] = []
  /// For each open list item, what stands before its first paragraph; nil once that was read.
  private var items: [ItemStart?] = []
  private var inlines = OpenInlines()
  /// For each open element within a line, whether it is among `inlines`.
  private var isOpen: [Bool] = []
  /// The pictures within the open paragraph, the one that is being read last.
  private var pictures: [(address: String?, words: String)] = []
  private var depthOfPictures = 0
  /// The links of the open paragraph: how many, where the first leads, and whether it begins the
  /// paragraph.
  private var links: (count: Int, first: String, isAtStart: Bool) = (0, "", false)
  /// How many footnotes were read.
  private var notes = 0
  private var rows: [[TableCell]] = []
  private var isInHead = false

  private struct ItemNumber {
    var next: Int
    let sign: String
  }

  private struct ItemStart {
    /// `3.`; nil for a bullet.
    let marker: String?
  }

  init(base: LinkAddress?) { self.base = base }

  mutating func enter(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: quotes += 1
    case CMARK_NODE_LIST: lists.append(Self.start(of: node))
    case CMARK_NODE_ITEM: items.append(ItemStart(marker: marker(of: node)))
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: beginLeaf()
    case CMARK_NODE_CODE_BLOCK: addCode(Self.literal(of: node))
    case CMARK_NODE_HTML_BLOCK: takeMarkup(Self.literal(of: node))
    case CMARK_NODE_THEMATIC_BREAK: pieces.append(Piece(.paragraph, Cmark.rule))
    case CMARK_NODE_FOOTNOTE_DEFINITION: beginNote()
    default: enterInline(node)
    }
  }

  private mutating func enterInline(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: take(Self.literal(of: node))
    case CMARK_NODE_CODE: takeCode(Self.literal(of: node))
    case CMARK_NODE_HTML_INLINE:
      if Self.literal(of: node).lowercased().hasPrefix("<br") { take(" ") }
    case CMARK_NODE_FOOTNOTE_REFERENCE: take("[\(Self.literal(of: node))]")
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: take(" ")
    case CMARK_NODE_EMPH: open(.emphasis)
    case CMARK_NODE_STRONG: open(.strong)
    case CMARK_NODE_LINK: enterLink(Self.string(cmark_node_get_url(node)))
    case CMARK_NODE_IMAGE: enterPicture(Self.string(cmark_node_get_url(node)))
    default: enterExtension(node)
    }
  }

  mutating func exit(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: quotes -= 1
    case CMARK_NODE_LIST: lists.removeLast()
    case CMARK_NODE_ITEM, CMARK_NODE_FOOTNOTE_DEFINITION: items.removeLast()
    case CMARK_NODE_PARAGRAPH: endParagraph()
    case CMARK_NODE_HEADING:
      add(Piece(.heading, level: Int(cmark_node_get_heading_level(node)), text))
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK: closeInline()
    case CMARK_NODE_IMAGE: depthOfPictures -= 1
    default: exitExtension(node)
    }
  }
}

// MARK: - Within a line

extension CmarkBuilder {
  private mutating func take(_ more: String) {
    if depthOfPictures > 0, !pictures.isEmpty {
      pictures[pictures.count - 1].words += more
    } else {
      text.append(more)
    }
  }

  private mutating func takeCode(_ code: String) {
    let start = text.length
    take(code)
    text.set(.code, from: start)
  }

  private mutating func open(_ kind: Inline.Kind?) {
    guard let kind, depthOfPictures == 0 else { return isOpen.append(false) }
    isOpen.append(inlines.enter(kind, at: text.length))
  }

  private mutating func closeInline() {
    if isOpen.popLast() == true { inlines.close(&text) }
  }

  private mutating func enterLink(_ address: String) {
    if links.count == 0 { links = (0, address, text.isBlank) }
    links.count += 1
    open(LinkAddress.resolve(address, base: base).map(Inline.Kind.link))
  }

  private mutating func enterPicture(_ address: String) {
    depthOfPictures += 1
    if depthOfPictures == 1 { pictures.append((LinkAddress.resolve(address, base: base), "")) }
  }
}

// MARK: - Blocks

extension CmarkBuilder {
  private mutating func beginLeaf() {
    text = Passage()
    pictures = []
    links = (0, "", false)
    isOpen = []
  }

  private mutating func endParagraph() {
    var piece = Piece(.paragraph, text)
    if quotes > 0 {
      piece.role = .quote
      piece.quoteDepth = quotes
    } else if let start = items.last ?? nil {
      piece.role = .listItem
      piece.marker = start.marker
      items[items.count - 1] = nil as ItemStart?
    } else if links.count == 1, links.isAtStart, Address.isAddress(piece.text) {
      piece.address = links.first
    }
    add(piece)
  }

  private mutating func add(_ piece: Piece) {
    var piece = piece
    piece.depth = items.count
    if !text.isBlank { pieces.append(piece) }
    for (address, words) in pictures where !words.collapsed.isEmpty {
      var caption = Passage(words)
      if let address { caption.set(.image(address), from: 0) }
      pieces.append(Piece(.caption, caption, because: ["caption: the description of a picture"]))
    }
  }

  private mutating func addCode(_ code: String) {
    var piece = Piece(.preformatted, code)
    piece.depth = items.count
    pieces.append(piece)
  }

  /// Markup between paragraphs loses its tags.
  private mutating func takeMarkup(_ markup: String) {
    pieces += HTML.plainPieces(of: markup, base: base)
  }

  /// A note is an item with the mark that refers to it.
  private mutating func beginNote() {
    notes += 1
    items.append(ItemStart(marker: "[\(notes)]"))
  }

  private static func start(of list: OpaquePointer) -> ItemNumber? {
    guard cmark_node_get_list_type(list) == CMARK_ORDERED_LIST else { return nil }
    let isParenthesis = cmark_node_get_list_delim(list) == CMARK_PAREN_DELIM
    return ItemNumber(
      next: Int(cmark_node_get_list_start(list)), sign: isParenthesis ? ")" : ".")
  }

  /// `3.` for the third item of a numbered list, a box for a task, nil for a bullet.
  private mutating func marker(of item: OpaquePointer) -> String? {
    if Self.string(cmark_node_get_type_string(item)) == "tasklist" {
      return cmark_gfm_extensions_get_tasklist_item_checked(item) ? "☑" : "☐"
    }
    guard let last = lists.last, let number = last else { return nil }
    lists[lists.count - 1]?.next += 1
    return "\(number.next)\(number.sign)"
  }
}

// MARK: - Extensions, whose nodes are known by name only

extension CmarkBuilder {
  private mutating func enterExtension(_ node: OpaquePointer) {
    switch Self.string(cmark_node_get_type_string(node)) {
    case "table": rows = []
    case "table_row": rows.append([])
    case "table_header":
      rows.append([])
      isInHead = true
    case "table_cell": beginLeaf()
    case "strikethrough": open(.deleted)
    default: break
    }
  }

  private mutating func exitExtension(_ node: OpaquePointer) {
    switch Self.string(cmark_node_get_type_string(node)) {
    case "table": addTable()
    case "table_header": isInHead = false
    case "table_cell":
      if !rows.isEmpty { rows[rows.count - 1].append(TableCell(text, isHeader: isInHead)) }
    case "strikethrough": closeInline()
    default: break
    }
  }

  private mutating func addTable() {
    text = TableText.of(rows)
    pictures = []
    add(Piece(.table, text))
  }

  private static func literal(of node: OpaquePointer) -> String {
    string(cmark_node_get_literal(node))
  }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
    // An entity may bring back what was taken out of the text before.
    pointer.map { String(cString: $0).withoutControls.text } ?? ""
  }
}
