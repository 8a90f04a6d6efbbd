/// The elements and texts of a page, in the order in which they begin.
///
/// A node's descendants are those from the one behind it up to its `end`: what holds of a whole
/// element is a sum over a range, and no walk needs recursion.
struct Tree: Sendable {
  /// Below this depth only texts are kept, which hang from the element there, so that whatever
  /// walks upwards or counts below comes to an end in time. Real pages stay far above it.
  static let depthLimit = 256

  struct Node: Sendable {
    /// In small letters; empty for a text.
    let tag: String
    let attributes: Attributes
    let text: String
    /// What it is, where the markup keeps it from being seen.
    let aside: Aside?
    let parent: Int
    let depth: Int
    /// What the class and the id tell, by which pages name their parts.
    let classSigns: NameSigns
    let idSigns: NameSigns
    let kinds: TagKinds
    /// Of a text: its signs, each run of white space as one, and the commas among them.
    let length: Int32
    let commas: Int32
    /// The index behind the last descendant.
    var end: Int
  }

  private(set) var nodes: [Node] = []
  private var open: [Int] = []
  /// How many open elements are too deep.
  private var skipped = 0

  subscript(index: Int) -> Node {
    _read { yield nodes[index] }
  }
  var count: Int { nodes.count }
  var indices: Range<Int> { nodes.indices }

  mutating func enter(_ tag: String, _ attributes: Attributes = Attributes()) {
    enter(tag, TagKinds.of(tag), attributes)
  }

  /// An element whose kinds were looked up before.
  mutating func enter(_ tag: String, _ kinds: TagKinds, _ attributes: Attributes) {
    guard open.count < Self.depthLimit else { return enterTooDeep() }
    append(Node(tag: tag, kinds, attributes, parent: parent, depth: open.count))
    open.append(nodes.count - 1)
  }

  /// Goes into an element of another tree, which may be called something else here.
  mutating func enter(_ node: Node, as tag: String, aside: Aside?) {
    guard open.count < Self.depthLimit else { return enterTooDeep() }
    append(Node(node, as: tag, aside: aside, parent: parent, depth: open.count))
    open.append(nodes.count - 1)
  }

  mutating func exit() {
    if skipped > 0 { return skipped -= 1 }
    nodes[open.removeLast()].end = nodes.count
  }

  /// A text of another tree.
  mutating func add(_ node: Node) {
    append(Node(node, parent: parent, depth: open.count))
  }

  mutating func add(text: String) {
    append(Node(text: text, parent: parent, depth: open.count))
  }

  private var parent: Int { open.last ?? -1 }

  /// An element that is left out still parts the words before and within it.
  private mutating func enterTooDeep() {
    skipped += 1
    if nodes.last?.text != " " { add(text: " ") }
  }

  private mutating func append(_ node: Node) {
    nodes.append(node)
    nodes[nodes.count - 1].end = nodes.count
  }
}

extension Tree.Node {
  init(tag: String, _ kinds: TagKinds, _ attributes: Attributes, parent: Int, depth: Int) {
    self.init(
      tag: tag, attributes: attributes, text: "", aside: nil, parent: parent, depth: depth,
      classSigns: NameSigns(in: attributes["class"] ?? ""),
      idSigns: NameSigns(in: attributes["id"] ?? ""), kinds: kinds, length: 0, commas: 0, end: 0)
  }

  init(_ node: Self, as tag: String, aside: Aside?, parent: Int, depth: Int) {
    self.init(
      tag: tag, attributes: node.attributes, text: "", aside: aside, parent: parent, depth: depth,
      classSigns: node.classSigns, idSigns: node.idSigns,
      kinds: tag == node.tag ? node.kinds : TagKinds.of(tag), length: 0, commas: 0, end: 0)
  }

  /// A text of another tree, which is measured already.
  init(_ text: Self, parent: Int, depth: Int) {
    self.init(
      tag: "", attributes: Attributes(), text: text.text, aside: nil, parent: parent, depth: depth,
      classSigns: [], idSigns: [], kinds: .ofText, length: text.length, commas: text.commas, end: 0)
  }

  init(text: String, parent: Int, depth: Int) {
    let (length, commas) = text.measured
    self.init(
      tag: "", attributes: Attributes(), text: text, aside: nil, parent: parent, depth: depth,
      classSigns: [], idSigns: [], kinds: .ofText, length: length, commas: commas, end: 0)
  }

  var isText: Bool { kinds.contains(.text) }

  /// Whether it stands within a line.
  var isInline: Bool { kinds.contains(.inline) }

  var signs: NameSigns { classSigns.union(idSigns) }

  /// The class and the id, in small letters.
  var label: String {
    let (name, id) = (attributes["class"] ?? "", attributes["id"] ?? "")
    return name.isEmpty && id.isEmpty ? "" : (name + " " + id).lowercased()
  }
}

extension Tree {
  func isText(_ index: Int) -> Bool { nodes[index].kinds.contains(.text) }
  func descendants(of index: Int) -> Range<Int> { index + 1..<nodes[index].end }

  /// The children in order.
  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var next = index + 1
    while next < nodes[index].end {
      if nodes[next].parent == index { children.append(next) }
      next = nodes[next].end
    }
    return children
  }

  /// From the parent upwards.
  func ancestors(of index: Int) -> [Int] {
    var ancestors: [Int] = []
    var next = nodes[index].parent
    while next >= 0 {
      ancestors.append(next)
      next = nodes[next].parent
    }
    return ancestors
  }

  func hasAncestor(_ index: Int, where test: (Node) -> Bool) -> Bool {
    var next = nodes[index].parent
    while next >= 0 {
      if test(nodes[next]) { return true }
      next = nodes[next].parent
    }
    return false
  }

  /// The first element with the tag.
  func first(_ tag: String) -> Int? { nodes.firstIndex { $0.tag == tag } }

  /// All text below, white space collapsed.
  func text(of index: Int) -> String {
    nodes[index..<nodes[index].end].reduce(into: "") { $0 += $1.text }.collapsed
  }
}
