import CCmark
import Model

/// Collects pieces from the events of a walk through cmark's tree.
struct CmarkBuilder {
  private(set) var pieces: [Piece] = []
  private var text = ""
  /// Depth of block quotes.
  private var quotes = 0
  /// For each open list, the number of its next item; nil where it has bullets.
  private var lists: [Int?] = []
  /// For each open list item, the number before its first paragraph; nil once that was read.
  private var items: [String?] = []
  /// Descriptions of pictures within the open paragraph.
  private var pictures: [String] = []
  private var isInPicture = false
  /// The links of the open paragraph, and what stood before each.
  private var links: [(address: String, before: String)] = []
  private var rows: [[String]] = []

  mutating func enter(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: quotes += 1
    case CMARK_NODE_LIST: lists.append(Self.start(of: node))
    case CMARK_NODE_ITEM: items.append(nextNumber())
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: beginLeaf()
    case CMARK_NODE_CODE_BLOCK: pieces.append(Piece(.preformatted, Self.literal(of: node)))
    case CMARK_NODE_HTML_BLOCK: takeMarkup(Self.literal(of: node))
    case CMARK_NODE_THEMATIC_BREAK: pieces.append(Piece(.paragraph, Cmark.rule))
    case CMARK_NODE_TEXT, CMARK_NODE_CODE: take(Self.literal(of: node))
    case CMARK_NODE_HTML_INLINE:
      if Self.literal(of: node).lowercased().hasPrefix("<br") { take(" ") }
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: take(" ")
    case CMARK_NODE_LINK: links.append((Self.string(cmark_node_get_url(node)), text))
    case CMARK_NODE_IMAGE:
      isInPicture = true
      pictures.append("")
    default: enterTable(node)
    }
  }

  mutating func exit(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: quotes -= 1
    case CMARK_NODE_LIST: lists.removeLast()
    case CMARK_NODE_ITEM: items.removeLast()
    case CMARK_NODE_PARAGRAPH: endParagraph()
    case CMARK_NODE_HEADING:
      add(Piece(.heading, level: Int(cmark_node_get_heading_level(node)), text))
    case CMARK_NODE_IMAGE: isInPicture = false
    default: exitTable(node)
    }
  }
}

extension CmarkBuilder {
  private mutating func beginLeaf() {
    text = ""
    pictures = []
    links = []
  }

  private mutating func take(_ more: String) {
    if isInPicture, !pictures.isEmpty { pictures[pictures.count - 1] += more } else { text += more }
  }

  private mutating func endParagraph() {
    var piece = Piece(.paragraph, text)
    if quotes > 0 {
      piece.role = .quote
    } else if let item = items.last, let number = item {
      piece = Piece(.listItem, number + text)
      items[items.count - 1] = nil as String?
    } else if links.count == 1, links[0].before.collapsed.isEmpty, Address.isAddress(text) {
      piece.address = links[0].address
    }
    add(piece)
  }

  private mutating func add(_ piece: Piece) {
    if !piece.text.collapsed.isEmpty { pieces.append(piece) }
    for picture in pictures where !picture.collapsed.isEmpty {
      pieces.append(Piece(.caption, picture, because: ["caption: the description of a picture"]))
    }
  }

  /// Markup between paragraphs loses its tags.
  private mutating func takeMarkup(_ markup: String) {
    pieces += HTML.plainPieces(of: markup)
  }
}

// Tables are an extension, whose nodes are known by name only.
extension CmarkBuilder {
  private mutating func enterTable(_ node: OpaquePointer) {
    switch Self.string(cmark_node_get_type_string(node)) {
    case "table": rows = []
    case "table_row", "table_header": rows.append([])
    case "table_cell": beginLeaf()
    default: break
    }
  }

  private mutating func exitTable(_ node: OpaquePointer) {
    switch Self.string(cmark_node_get_type_string(node)) {
    case "table": pieces.append(Piece(.table, TableText.of(rows)))
    case "table_cell": if !rows.isEmpty { rows[rows.count - 1].append(text) }
    default: break
    }
  }

  private static func literal(of node: OpaquePointer) -> String {
    string(cmark_node_get_literal(node))
  }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }

  private static func start(of list: OpaquePointer) -> Int? {
    cmark_node_get_list_type(list) == CMARK_ORDERED_LIST
      ? Int(cmark_node_get_list_start(list)) : nil
  }

  /// `3. ` for the third item of a numbered list, nothing for one with bullets.
  private mutating func nextNumber() -> String {
    guard let last = lists.last, let number = last else { return "" }
    lists[lists.count - 1] = number + 1
    return "\(number). "
  }
}
