/// Sums over a page's nodes, by which any element is measured in constant time: what stands below
/// it is the difference of two sums.
struct Measures: Sendable {
  /// For each node, and for the end, the sums of all measures before it.
  private var sums: [Int32]

  enum Measure: Int, CaseIterable {
    /// Signs of text, each run of white space as one.
    case length
    /// Of those, signs within links, within headings, within lists, and within elements that text
    /// usually stands in.
    case linked, headed, listed, contained
    case commas
    case paragraphs, pictures, items, inputs, embeds
  }

  private static let measures = Measure.allCases.count

  /// Of a tree, without the nodes that were taken out with all below them.
  init(_ tree: Tree, without gone: NodeSet = NodeSet()) {
    sums = []
    sums.reserveCapacity((tree.count + 1) * Self.measures)
    var running = Array(repeating: Int32(0), count: Self.measures)
    sums += running
    var inside = Ends()
    for (index, extent) in tree.extents.enumerated() {
      inside.enter(extent, isGone: gone.contains(index))
      if inside.gone <= index { inside.add(extent, index, to: &running) }
      sums += running
    }
  }

  func count(_ measure: Measure, in tree: Tree, at index: Int) -> Int {
    let end = tree[index].end * Self.measures + measure.rawValue
    return Int(sums[end] - sums[index * Self.measures + measure.rawValue])
  }

  /// The share of the text below that a measure counts.
  func share(_ measure: Measure, in tree: Tree, at index: Int) -> Double {
    let length = count(.length, in: tree, at: index)
    return length == 0 ? 0 : Double(count(measure, in: tree, at: index)) / Double(length)
  }
}

/// What is measured of a node, without its texts, so that it costs nothing to hand on.
private struct Extent {
  let kinds: TagKinds
  let length: Int32
  let commas: Int32
  let end: Int

  var isText: Bool { kinds.contains(.text) }
}

extension Tree {
  /// Read where the nodes lie, so that none is copied with its texts.
  fileprivate var extents: [Extent] {
    nodes.withUnsafeBufferPointer { nodes in
      nodes.indices.map { index in
        Extent(
          kinds: nodes[index].kinds, length: nodes[index].length, commas: nodes[index].commas,
          end: nodes[index].end)
      }
    }
  }
}

/// Where the innermost open elements of some kinds end, in a walk from node to node.
private struct Ends {
  private(set) var gone = 0
  private var link = 0
  private var heading = 0
  private var list = 0
  private var container = 0

  mutating func enter(_ node: Extent, isGone: Bool) {
    if isGone { gone = max(gone, node.end) }
    if node.isText { return }
    let kinds = node.kinds
    if kinds.contains(.link) { link = max(link, node.end) }
    if kinds.contains(.heading) { heading = max(heading, node.end) }
    if kinds.contains(.list) { list = max(list, node.end) }
    if kinds.contains(.container) { container = max(container, node.end) }
  }

  /// Adds what a node counts for.
  func add(_ node: Extent, _ index: Int, to sums: inout [Int32]) {
    func count(_ measure: Measures.Measure, _ value: Int32 = 1) { sums[measure.rawValue] += value }
    guard node.isText else {
      for (kind, measure) in Self.counted where node.kinds.contains(kind) { count(measure) }
      return
    }
    count(.length, node.length)
    count(.commas, node.commas)
    if link > index { count(.linked, node.length) }
    if heading > index { count(.headed, node.length) }
    if list > index { count(.listed, node.length) }
    if container > index { count(.contained, node.length) }
  }

  private static let counted: [(TagKinds, Measures.Measure)] = [
    (.paragraph, .paragraphs), (.picture, .pictures), (.item, .items), (.input, .inputs),
    (.embed, .embeds),
  ]
}

extension String {
  /// The length where each run of white space is one sign, and none at the edges; and the commas.
  var measured: (length: Int32, commas: Int32) {
    var text = self
    return text.withUTF8 { bytes in
      var (length, commas): (Int32, Int32) = (0, 0)
      var (index, pending) = (0, false)
      while index < bytes.count {
        let byte = bytes[index]
        if byte > 0x20, byte < 0x80 {
          length += pending ? 2 : 1
          pending = false
          if byte == UInt8(ascii: ",") { commas += 1 }
          index += 1
          continue
        }
        let space = bytes.spaceLength(at: index)
        if space > 0 {
          pending = length > 0
        } else if !UTF8.isContinuation(bytes[index]) {
          length += pending ? 2 : 1
          pending = false
          if bytes.isComma(at: index) { commas += 1 }
        }
        index += max(space, 1)
      }
      return (length, commas)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Commas of many scripts: Latin, Arabic (U+060C), turned, reversed and raised ones (U+2E32,
  /// U+2E34, U+2E41), vertical and ideographic (U+FE10, U+FE11), small (U+FE50), full width
  /// (U+FF0C).
  fileprivate func isComma(at index: Int) -> Bool {
    let first = self[index]
    if first < 0x80 { return first == 0x2C }
    guard index + 1 < count else { return false }
    if first == 0xD8 { return self[index + 1] == 0x8C }
    guard first == 0xE2 || first == 0xEF, index + 2 < count else { return false }
    switch (first, self[index + 1], self[index + 2]) {
    case (0xE2, 0xB8, 0xB2), (0xE2, 0xB8, 0xB4), (0xE2, 0xB9, 0x81), (0xEF, 0xB8, 0x90...0x91),
      (0xEF, 0xB9, 0x90), (0xEF, 0xBC, 0x8C):
      return true
    default: return false
    }
  }
}
