/// Marks that pages put within their headings or right behind them, and that are no part of what
/// they say: links to the heading itself, and to its editor.
struct HeadingMarks: Sendable {
  /// The outermost elements of the marks.
  private(set) var elements = NodeSet()
  /// What they say, each once.
  private(set) var words: [String] = []

  init(in tree: Tree) {
    var heading = 0..<0
    var end = 0
    for index in tree.indices {
      let node = tree[index]
      if node.kinds.contains(.heading) {
        heading = node.end - index > Self.longest ? 0..<0 : index..<node.end
      }
      guard index >= end, !heading.isEmpty, !node.isText, node.isInline,
        node.end - index <= Self.longest,
        heading.contains(index) || Self.follows(heading, index, tree),
        Self.isMark(index, tree), Self.speaks(heading, without: index, tree)
      else { continue }
      elements.insert(index)
      end = node.end
      let said = tree.text(of: index)
      if !said.isEmpty, !words.contains(said), words.count < Self.most { words.append(said) }
    }
  }

  /// Nodes in a heading, and in a mark: what a page never ends is neither.
  private static let longest = 100
  /// So many kinds of marks are told.
  private static let most = 8

  /// Whether an element stands behind a heading with nothing between.
  private static func follows(_ heading: Range<Int>, _ index: Int, _ tree: Tree) -> Bool {
    guard tree[index].parent == tree[heading.lowerBound].parent else { return false }
    return (heading.upperBound..<index).allSatisfy { tree.isText($0) && tree[$0].length == 0 }
  }

  /// Whether the heading has words of its own.
  private static func speaks(_ heading: Range<Int>, without mark: Int, _ tree: Tree) -> Bool {
    heading.contains { below in
      !(mark..<tree[mark].end).contains(below) && tree[below].text.contains(where: \.isWord)
    }
  }

  /// Whether all words of an element stand in links of that kind.
  private static func isMark(_ index: Int, _ tree: Tree) -> Bool {
    var links = 0
    var end = index
    for below in index..<tree[index].end where below >= end {
      if tree[below].tag == "a" {
        guard isMarkLink(below, tree) else { return false }
        (links, end) = (links + 1, tree[below].end)
      } else if tree[below].text.contains(where: \.isWord) {
        return false
      }
    }
    return links > 0
  }

  private static func isMarkLink(_ index: Int, _ tree: Tree) -> Bool {
    guard let address = tree[index].attributes["href"] else { return false }
    let said = Phrases.words(of: tree.text(of: index))
    if said.isEmpty { return address.utf8.contains(UInt8(ascii: "#")) }
    if address.hasPrefix("#") { return said.allSatisfy(naming.contains) }
    return said.count <= 3 && leadsToEditor(address)
  }

  /// By a word of the path or of the query: `action=edit`, `/edit/3`.
  private static func leadsToEditor(_ address: String) -> Bool {
    let words = address.lowercased().utf8.split { $0 < 0x80 && !(0x61...0x7A).contains($0) }
    return words.dropFirst().contains { $0.elementsEqual("edit".utf8) }
  }

  /// Words of a link that leads to where it stands.
  private static let naming: Set<String> = [
    "permalink", "permanent", "direct", "link", "anchor", "copy", "to", "this", "section",
    "heading",
    "headline",
  ]
}

extension Character {
  fileprivate var isWord: Bool { isLetter || isNumber }
}
