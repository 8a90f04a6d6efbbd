extension Tree {
  /// The tree without what is no text, in which loose text between block elements stands in
  /// paragraphs of its own, and two line breaks in a row part paragraphs. Blocks that the page
  /// hides are marked as such, words hidden within a line are left out.
  ///
  /// `showingHidden` takes them as shown, for pages that hide their text until scripts run.
  ///
  /// `marks` are left out with all below them.
  func visible(showingHidden: Bool = false, without marks: NodeSet = NodeSet()) -> Tree {
    let phrasing = phrasing
    var runs = Runs(count)
    var result = Tree()
    var ends: [Int] = []
    var index = 0
    while index < count {
      while let last = ends.last, last <= index {
        result.exit()
        ends.removeLast()
      }
      if let end = runs.paragraph(at: index) {
        result.enter("p")
        ends.append(end)
      }
      let node = nodes[index]
      let aside = showingHidden || node.isText ? nil : node.hiddenAs
      let isHiddenWord = aside != nil && isWithinLine(index, phrasing)
      let isLeftOut = runs.isLeftOut(index) || marks.contains(index)
      if isLeftOut || node.kinds.contains(.unseen) || isHiddenWord {
        index = node.end
      } else if node.isText {
        result.add(node)
        index += 1
      } else {
        result.enter(node, as: isParagraph(index, phrasing) ? "p" : node.tag, aside: aside)
        ends.append(node.end)
        let isHollow = node.kinds.contains(.hollow)
        if !isHollow { wrapRuns(in: index, phrasing, &runs) }
        index = isHollow ? node.end : index + 1
      }
    }
    for _ in ends { result.exit() }
    return result
  }

  /// Whether an element stands among the words of a line.
  private func isWithinLine(_ index: Int, _ phrasing: [Bool]) -> Bool {
    guard phrasing[index], nodes[index].parent >= 0 else { return false }
    return nodes[index].tag != "noscript"
      || children(of: nodes[index].parent).contains {
        isText($0) && !isBlank($0)
      }
  }

  /// For each node, whether it and all below it stand within a line.
  private var phrasing: [Bool] {
    var phrasing = nodes.map(\.isInline)
    for index in nodes.indices.reversed() where !phrasing[index] && nodes[index].parent >= 0 {
      phrasing[nodes[index].parent] = false
    }
    return phrasing
  }

  /// Whether a `div` holds nothing but a line's worth of content, as a paragraph does.
  private func isParagraph(_ index: Int, _ phrasing: [Bool]) -> Bool {
    nodes[index].tag == "div" && children(of: index).allSatisfy { phrasing[$0] }
      && !hasDoubleBreak(children(of: index))
  }

  private func hasDoubleBreak(_ children: [Int]) -> Bool {
    let seen = children.filter { !isBlank($0) }
    return zip(seen, seen.dropFirst()).contains { nodes[$0].tag == "br" && nodes[$1].tag == "br" }
  }

  /// Finds the runs of loose text among an element's children.
  private func wrapRuns(in index: Int, _ phrasing: [Bool], _ runs: inout Runs) {
    guard Self.containers.contains(nodes[index].tag) else { return }
    let children = children(of: index)
    guard !children.allSatisfy({ phrasing[$0] }) || hasDoubleBreak(children) else { return }
    var run: [Int] = []
    for child in children {
      if phrasing[child], !endsRun(child, run) {
        run.append(child)
      } else {
        wrap(run, &runs)
        run = []
        if phrasing[child] { runs.leaveOut(child) }
      }
    }
    wrap(run, &runs)
  }

  private static let containers: Set<String> = [
    "div", "body", "article", "section", "main", "td", "blockquote",
  ]

  private func endsRun(_ child: Int, _ run: [Int]) -> Bool {
    nodes[child].tag == "br" && run.last { !isBlank($0) }.map { nodes[$0].tag == "br" } == true
  }

  /// A run without words is left out.
  private func wrap(_ run: [Int], _ runs: inout Runs) {
    guard let first = run.first, let last = run.last else { return }
    if run.contains(where: { !isBlank($0) && nodes[$0].tag != "br" }) {
      runs.wrap(first, to: nodes[last].end)
    } else {
      for child in run { runs.leaveOut(child) }
    }
  }

  private func isBlank(_ index: Int) -> Bool {
    isText(index) && nodes[index].text.unicodeScalars.allSatisfy(\.isSpace)
  }
}

/// Which nodes begin a paragraph that the page has no element for, and which are left out.
private struct Runs {
  /// For each node: where its paragraph ends, -1 where it is left out, else 0.
  private var marks: [Int]

  init(_ count: Int) { marks = Array(repeating: 0, count: count) }

  mutating func wrap(_ first: Int, to end: Int) { marks[first] = end }
  mutating func leaveOut(_ node: Int) { marks[node] = -1 }

  func paragraph(at node: Int) -> Int? { marks[node] > 0 ? marks[node] : nil }
  func isLeftOut(_ node: Int) -> Bool { marks[node] < 0 }
}
