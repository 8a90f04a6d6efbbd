import Model

extension Page {
  /// Takes the lines of the article itself.
  mutating func takeBody() {
    var run = 0..<0
    let depths = ListLines.depths(lines, kinds)
    for index in body where !isTaken(index) && !takePlain(index) {
      if kinds[index] == .label, !run.contains(index) { run = labels(from: index) }
      switch kinds[index] {
      case .item: takeItem(index, depth: depths[index])
      case .quote: takeQuote(index)
      case .label: takeLabel(index, in: run)
      case .byline: take(index, as: .byline)
      case .date: take(index, as: .dateline)
      default: break
      }
    }
    takeStandfirst()
  }

  private mutating func takeItem(_ index: Int, depth: Int) {
    guard let sign = lines[index].sign else { return }
    let beside = [index - 1, index + 1].filter(kinds.indices.contains)
    guard beside.contains(where: { kinds[$0] == .item }) else { return }
    take(index, as: .listItem, sign.text)
    placeItem(index, depth: depth, marker: sign.number)
  }

  private mutating func takeQuote(_ index: Int) {
    let isMarked = lines[index].margin.depth > 0
    take(
      index, as: .quote,
      because: isMarked ? "quote: stands behind >" : "quote: stands further in than the rest")
  }

  /// One or two labels before a paragraph are headings, and so are more where their look says so;
  /// others, or some beside a form, are menus.
  private mutating func takeLabel(_ index: Int, in run: Range<Int>) {
    let leads = run.upperBound < body.upperBound && kinds[run.upperBound].isText
    if leads, run.count <= 2 || !isCopiedPage, takeSignedHeading(index) { return }
    if run.count <= 2, leads, lines[index].shape.isHeadingLike, !lines[index].beginsWithDash {
      take(index, as: .heading, level: 2, because: "heading: a short line before paragraphs")
    } else if isCopiedPage, run.count > 8 || run.count > 2 && isBesidePromotion(run) {
      take(index, as: .boilerplate, because: "folded: a label among others, as in menus")
    }
  }

  /// The labels from `index` on, which no other one of the body stands before.
  private func labels(from index: Int) -> Range<Int> {
    index..<(kinds[index..<body.upperBound].firstIndex { $0 != .label } ?? body.upperBound)
  }

  private func isBesidePromotion(_ run: Range<Int>) -> Bool {
    run.lowerBound > 0 && kinds[run.lowerBound - 1].isForm
      || run.upperBound < kinds.count && kinds[run.upperBound].isForm
  }

  /// A first paragraph that a caption parts from the rest is what stands below the title.
  private mutating func takeStandfirst() {
    guard metadata.title != nil, metadata.description == nil, let first = body.first,
      kinds[first] == .prose, !isTaken(first), body.count > 1,
      kinds[first + 1] == .caption || kinds[first + 1].byline != nil
    else { return }
    metadata.description = lines[first].text
    take(first, as: .paragraph, because: "standfirst: stands between the title and a picture")
  }
}
