import Model

extension Draft {
  /// Finds title, byline and date among the blocks of a page.
  mutating func takePageHead(_ tree: Tree, _ origins: [Int]) {
    let hidden = [Aside.hidden, .withoutScripts].map(\.reason)
    let isHidden = pieces.map { $0.reasons.contains(where: hidden.contains) }
    takeTitleBlock(tree, origins, isHidden)
    takeVisibleByline(tree)
    takeBylineBlocks(from: pieces.firstIndex { $0.role == .title } ?? 0, isHidden)
    foldAdvertisements()
  }

  /// The first heading that says the same as the metadata's title, wherever it stands. One within
  /// the body would else be a section of its own.
  private mutating func takeTitleBlock(_ tree: Tree, _ origins: [Int], _ isHidden: [Bool]) {
    guard let title = metadata.title else { return }
    let wanted = PageTitle.folded(title)
    let firstText = pieces.firstIndex { $0.role == .paragraph } ?? pieces.count
    let head = pieces.indices.prefix(firstText + 2).filter {
      !isHidden[$0] && pieces[$0].text.utf8.count < 4 * title.utf8.count + 80
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
      pieces[same] = pieces[same].taken(as: .title)
    }
  }

  /// The byline that is shown, where the metadata has none or has the name of an account only.
  private mutating func takeVisibleByline(_ tree: Tree) {
    guard metadata.byline.allSatisfy(Byline.isHandle), let shown = VisibleByline(in: tree),
      metadata.byline.isEmpty || shown.names.allSatisfy(Byline.isName)
    else { return }
    if metadata.byline.isEmpty { metadata.printedByline = shown.line }
    metadata.byline = shown.names
    reasons.append("byline: the part of the page that is named so")
  }

  /// Names and dates that stand between the title and the text, or at the top of it.
  private mutating func takeBylineBlocks(from start: Int, _ isHidden: [Bool]) {
    for index in pieces.indices.dropFirst(start).lazy.filter({ !isHidden[$0] }).prefix(40) {
      let text = pieces[index].text.collapsed
      guard pieces[index].role == .paragraph || pieces[index].role == .boilerplate else { continue }
      if pieces[index].role == .paragraph, Shape(text).words > 25 { return }
      guard text.unicodeScalars.count < 100 else { continue }
      if let day = CalendarDate.ofLine(text) {
        pieces[index] = pieces[index].taken(as: .dateline)
        metadata.published = metadata.published ?? day
      } else if namesAuthor(text) {
        pieces[index] = pieces[index].taken(as: .byline)
      }
    }
  }

  /// Whether a line names the author, or says by whom the article is; the first such line gives
  /// the names where the page's metadata has none.
  private mutating func namesAuthor(_ text: String) -> Bool {
    let said = PageTitle.folded(text)
    let authors = metadata.byline.map(PageTitle.folded)
    if authors.contains(where: { !$0.isEmpty && said.contains($0) && said.count < $0.count + 40 }) {
      return true
    }
    guard let byline = Byline(line: text) else { return false }
    if metadata.byline.isEmpty {
      metadata.byline = Byline.authors(byline.names)
      metadata.printedByline = text
    }
    return true
  }

  /// Folds labels within the article that are advertisements' own.
  private mutating func foldAdvertisements() {
    for index in pieces.indices where pieces[index].role == .paragraph {
      guard pieces[index].text.utf8.count < 200 else { continue }
      let line = Line(pieces[index].text.collapsed, gap: 1)
      guard line.shape.words <= 5, !line.shape.isProse, line.isPromotion else { continue }
      pieces[index].take(
        as: .boilerplate, because: "folded: has the wording of a form or of small print")
    }
  }
}
