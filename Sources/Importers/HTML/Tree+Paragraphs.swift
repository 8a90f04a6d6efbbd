extension Tree {
  /// The tree without what is no text, in which loose text between block elements stands in
  /// paragraphs of its own, and two line breaks in a row part paragraphs. Blocks that the page
  /// hides are marked as such, words hidden within a line are left out.
  ///
  /// `showingHidden` takes them as shown, for pages that hide their text until scripts run.
  func visible(showingHidden: Bool = false) -> Tree {
    let phrasing = phrasing
    var result = Tree()
    guard count > 0 else { return result }
    var steps: [Step] = [.node(0)]
    while let step = steps.popLast() {
      switch step {
      case .exit: result.exit()
      case .paragraph: result.enter("p")
      case .node(let index):
        let node = nodes[index]
        if node.tag.isEmpty {
          result.add(text: node.text)
        } else if !Tags.unseen.contains(node.tag) {
          let aside = showingHidden ? nil : node.hiddenAs
          if aside != nil, isWithinLine(index, phrasing) { continue }
          let isParagraph = isParagraph(index, phrasing)
          result.enter(node, as: isParagraph ? "p" : node.tag, aside: aside)
          steps.append(.exit)
          if Tags.hollow.contains(node.tag) { continue }
          steps += self.steps(into: index, phrasing).reversed()
        }
      }
    }
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

  private enum Step {
    case node(Int), paragraph, exit
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

  private func steps(into index: Int, _ phrasing: [Bool]) -> [Step] {
    let children = children(of: index)
    guard
      ["div", "body", "article", "section", "main", "td", "blockquote"].contains(nodes[index].tag),
      !children.allSatisfy({ phrasing[$0] }) || hasDoubleBreak(children)
    else { return children.map { .node($0) } }
    var steps: [Step] = []
    var run: [Int] = []
    for child in children {
      if phrasing[child], !endsRun(child, run) {
        run.append(child)
      } else {
        steps += wrapped(run)
        run = []
        if !phrasing[child] { steps.append(.node(child)) }
      }
    }
    return steps + wrapped(run)
  }

  private func endsRun(_ child: Int, _ run: [Int]) -> Bool {
    nodes[child].tag == "br" && run.last { !isBlank($0) }.map { nodes[$0].tag == "br" } == true
  }

  private func wrapped(_ run: [Int]) -> [Step] {
    guard run.contains(where: { !isBlank($0) && nodes[$0].tag != "br" }) else { return [] }
    return [.paragraph] + run.map { .node($0) } + [.exit]
  }

  private func isBlank(_ index: Int) -> Bool {
    isText(index) && nodes[index].text.unicodeScalars.allSatisfy(\.isSpace)
  }
}
