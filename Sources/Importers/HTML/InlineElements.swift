import Model

/// What elements within a line make of their text.
struct InlineElements: Sendable {
  /// What relative addresses are relative to; nil where nobody knows.
  let base: LinkAddress?

  /// Where the page lies: by its `base` element, which may itself be relative to the address that
  /// the page gives for itself.
  init(_ page: Tree, url: String?) {
    let own = url.flatMap(LinkAddress.init)
    let written = page.indices.lazy.filter { page[$0].tag == "base" }
      .map { page[$0].value("href") }.first { !$0.isEmpty }
    base = written.flatMap { LinkAddress.resolve($0, base: own) }.flatMap(LinkAddress.init) ?? own
  }

  init(base: LinkAddress? = nil) { self.base = base }

  /// Nil for an element that says nothing about its text.
  func kind(of node: Tree.Node) -> Inline.Kind? {
    switch node.tag {
    case "a": link(node)
    case "em", "i", "cite", "dfn", "var": .emphasis
    case "strong", "b": isPlain(node) ? nil : .strong
    case "code", "kbd", "samp", "tt": .code
    case "sup": .superscript
    case "sub": .subscript
    case "del", "s", "strike": .deleted
    case "span", "font": styled(node)
    default: nil
    }
  }

  private func link(_ node: Tree.Node) -> Inline.Kind? {
    node.attributes["href"].flatMap { LinkAddress.resolve($0, base: base) }.map(Inline.Kind.link)
  }

  /// Word processors write emphasis as style.
  private func styled(_ node: Tree.Node) -> Inline.Kind? {
    guard let style = node.style else { return nil }
    if style.holds("font-style:italic") { return .emphasis }
    let isBold = ["bold", "600", "700", "800", "900"].contains {
      style.holds("font-weight:" + $0)
    }
    return isBold ? .strong : nil
  }

  /// Some of them put everything into a `b` that is none.
  private func isPlain(_ node: Tree.Node) -> Bool {
    node.style?.holds("font-weight:normal") == true
  }

  /// The words below an element in one line, with what stands within them.
  func passage(of index: Int, in tree: Tree) -> Passage {
    var passage = Passage()
    var open: [(end: Int, kind: Inline.Kind, start: Int)] = []
    for below in tree.descendants(of: index) {
      while let last = open.last, last.end <= below {
        passage.set(last.kind, from: last.start)
        open.removeLast()
      }
      let node = tree[below]
      if node.isText {
        passage.append(node.text)
      } else if node.tag == "br" || !node.isInline {
        passage.append(" ")
      } else if let kind = kind(of: node), !open.contains(where: { $0.kind == kind }) {
        open.append((node.end, kind, passage.length))
      }
    }
    for last in open.reversed() { passage.set(last.kind, from: last.start) }
    return passage
  }
}

/// The elements that are open around a text and say something about it.
struct OpenInlines: Sendable {
  private var open: [(kind: Inline.Kind, start: Int)] = []

  /// Whether the kind was opened. Twice the same says nothing more, and there are no links within
  /// links; so however deep a page nests them, few are open.
  mutating func enter(_ kind: Inline.Kind, at start: Int) -> Bool {
    if open.contains(where: { $0.kind.name == kind.name }) { return false }
    open.append((kind, start))
    return true
  }

  mutating func close(_ passage: inout Passage) {
    guard let last = open.popLast() else { return }
    passage.set(last.kind, from: last.start)
  }

  /// Ends all at the end of a block; they go on in the next.
  mutating func turn(_ passage: inout Passage) {
    for index in open.indices.reversed() {
      passage.set(open[index].kind, from: open[index].start)
      open[index].start = 0
    }
  }
}
