/// Sums over a page's nodes, by which any element is measured in constant time: what stands below
/// it is the difference of two sums.
struct Measures: Sendable {
  private var sums: [[Int]]

  enum Measure: Int, CaseIterable {
    /// Signs of text, each run of white space as one.
    case length
    /// Of those, signs within links, within headings, within lists, and within elements that text
    /// usually stands in.
    case linked, headed, listed, contained
    case commas
    case paragraphs, pictures, items, inputs, embeds
  }

  /// Of a tree, without the nodes that were taken out with all below them.
  init(_ tree: Tree, without gone: Set<Int> = []) {
    sums = Array(repeating: [0], count: Measure.allCases.count)
    for index in sums.indices { sums[index].reserveCapacity(tree.count + 1) }
    var inside = Ends()
    for index in tree.indices {
      let node = tree[index]
      inside.enter(node, index, isGone: gone.contains(index))
      for measure in Measure.allCases {
        let value = inside.gone > index ? 0 : inside.value(of: measure, node, index)
        sums[measure.rawValue].append((sums[measure.rawValue].last ?? 0) + value)
      }
    }
  }

  func count(_ measure: Measure, in tree: Tree, at index: Int) -> Int {
    let sums = sums[measure.rawValue]
    return sums[tree[index].end] - sums[index]
  }

  /// The share of the text below that a measure counts.
  func share(_ measure: Measure, in tree: Tree, at index: Int) -> Double {
    let length = count(.length, in: tree, at: index)
    return length == 0 ? 0 : Double(count(measure, in: tree, at: index)) / Double(length)
  }
}

/// Where the innermost open elements of some kinds end, in a walk from node to node.
private struct Ends {
  private(set) var gone = 0
  private var link = 0
  private var heading = 0
  private var list = 0
  private var container = 0

  mutating func enter(_ node: Tree.Node, _ index: Int, isGone: Bool) {
    if isGone { gone = max(gone, node.end) }
    switch node.tag {
    case "a": link = max(link, node.end)
    case "h1", "h2", "h3", "h4", "h5", "h6": heading = max(heading, node.end)
    case "ul", "ol":
      list = max(list, node.end)
      container = max(container, node.end)
    case "span", "li", "td", "blockquote", "dl", "div", "p", "pre", "table":
      container = max(container, node.end)
    default: break
    }
  }

  func value(of measure: Measures.Measure, _ node: Tree.Node, _ index: Int) -> Int {
    switch measure {
    case .length: node.text.isEmpty ? 0 : node.text.collapsedLength
    case .linked: node.text.isEmpty || link <= index ? 0 : node.text.collapsedLength
    case .headed: node.text.isEmpty || heading <= index ? 0 : node.text.collapsedLength
    case .listed: node.text.isEmpty || list <= index ? 0 : node.text.collapsedLength
    case .contained: node.text.isEmpty || container <= index ? 0 : node.text.collapsedLength
    case .commas:
      node.text.isEmpty ? 0 : node.text.unicodeScalars.count { Self.commas.contains($0) }
    case .paragraphs: node.tag == "p" ? 1 : 0
    case .pictures: node.tag == "img" ? 1 : 0
    case .items: node.tag == "li" ? 1 : 0
    case .inputs: node.tag == "input" ? 1 : 0
    case .embeds: ["object", "embed", "iframe"].contains(node.tag) ? 1 : 0
    }
  }

  /// Commas of many scripts: Latin, Arabic, ideographic, full width, small.
  private static let commas = Set(",،﹐︐︑⹁⸴⸲，".unicodeScalars)
}

extension String {
  /// The length where each run of white space is one sign, and none at the edges.
  fileprivate var collapsedLength: Int {
    var length = 0
    var pending = false
    for scalar in unicodeScalars {
      if scalar.isSpace {
        pending = length > 0
      } else {
        length += pending ? 2 : 1
        pending = false
      }
    }
    return length
  }
}
