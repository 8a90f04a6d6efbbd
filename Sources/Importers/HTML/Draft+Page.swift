import Model

extension Draft {
  /// Finds title, byline and date among the blocks of a page.
  mutating func takePageHead(_ tree: Tree, _ origins: [Int]) {
    takeTitleBlock(tree, origins)
    let start = pieces.firstIndex { $0.role == .title } ?? 0
    takeBylineBlocks(tree, origins, from: start)
  }

  /// The first heading that says the same as the metadata's title, wherever it stands. One within
  /// the body would else be a section of its own.
  private mutating func takeTitleBlock(_ tree: Tree, _ origins: [Int]) {
    guard let title = metadata.title else { return }
    let wanted = PageTitle.folded(title)
    let firstText = pieces.firstIndex { $0.role == .paragraph } ?? pieces.count
    let head = pieces.indices.prefix(firstText + 2).filter {
      pieces[$0].text.utf8.count < 4 * title.utf8.count + 80
    }
    let headings = head.filter { index in
      ["h1", "h2"].contains(tree[origins[index]].tag)
        || tree.hasAncestor(origins[index]) { ["h1", "h2"].contains($0.tag) }
    }
    let same = headings.first { index in
      let said = PageTitle.folded(pieces[index].text)
      return said == wanted || said.count > 12 && (said.hasPrefix(wanted) || wanted.hasPrefix(said))
    }
    if let same = same ?? head.first(where: { PageTitle.folded(pieces[$0].text) == wanted }) {
      pieces[same] = Piece(.title, pieces[same].text)
    }
  }

  /// Names and dates that stand between the title and the text, or at the top of it.
  private mutating func takeBylineBlocks(_ tree: Tree, _ origins: [Int], from start: Int) {
    for index in pieces.indices.dropFirst(start).prefix(40) {
      let text = pieces[index].text.collapsed
      guard pieces[index].role == .paragraph || pieces[index].role == .boilerplate,
        !text.isEmpty, text.unicodeScalars.count < 100
      else { continue }
      if let day = CalendarDate.ofLine(text) {
        pieces[index] = Piece(.dateline, pieces[index].text)
        if metadata.published == nil { metadata.published = day }
      } else if isByline(text, tree, origins[index]) {
        takeByline(at: index, text)
      }
    }
  }

  private func isByline(_ text: String, _ tree: Tree, _ origin: Int) -> Bool {
    if Byline(line: text) != nil { return true }
    let isNamed = [origin] + tree.ancestors(of: origin).prefix(2)
    return isNamed.contains { PartNames.isByline(tree[$0]) } && Shape(text).words <= 14
      && !Shape(text).isProse
  }

  private mutating func takeByline(at index: Int, _ text: String) {
    let isInBody = pieces[index].role == .paragraph
    let wanted = metadata.byline.map(PageTitle.folded)
    let said = PageTitle.folded(text)
    if wanted.contains(where: said.contains) || Byline(line: text) != nil || isInBody {
      pieces[index] = Piece(.byline, pieces[index].text)
    }
    guard metadata.byline.isEmpty, !pieces.prefix(index).contains(where: { $0.role == .byline })
    else { return }
    metadata.byline = Byline(line: text)?.names ?? Byline.names(in: text)
    pieces[index] = Piece(.byline, pieces[index].text, because: ["byline: named so by the page"])
  }
}
