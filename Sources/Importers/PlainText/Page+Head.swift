import Model

extension Page {
  /// Takes what stands before the article's first paragraph: title, byline, date, standfirst, and
  /// the menus of the page.
  mutating func takeHead() {
    let title = titleIndex
    if let title { takeTitle(at: title) }
    for index in 0..<body.lowerBound where index != title && !takePlain(index) {
      switch kinds[index] {
      case .byline(let byline): takeByline(byline, at: index)
      case .date(let day): takeDate(day, at: index)
      default: takeLoose(index, title: title)
      }
    }
  }

  /// The label before the body that stands there most often, first, and before a byline.
  private var titleIndex: Int? {
    let head = (0..<body.lowerBound).filter { kinds[$0] == .label }
    let counts = Dictionary(grouping: head, by: { lines[$0].text }).mapValues(\.count)
    let ranks = head.map { (index: $0, rank: rank(of: $0, count: counts[lines[$0].text] ?? 1)) }
    let best = ranks.max { ($0.rank, -$0.index) < ($1.rank, -$1.index) }
    return best.flatMap { $0.rank > 0 ? $0.index : nil } ?? leadTitleIndex
  }

  private func rank(of index: Int, count: Int) -> Int {
    let words = lines[index].shape.words
    let followed = index + 1 < kinds.count && kinds[index + 1].byline != nil
    return min(count - 1, 3) * 3 + ((4...30).contains(words) ? 3 : 0) + (index == 0 ? 2 : 0)
      + (followed ? 2 : 0) - (words == 1 ? 1 : 0)
  }

  /// A first sentence of few words that is set off by a blank line, before longer paragraphs.
  private var leadTitleIndex: Int? {
    guard body.lowerBound == 0, lines.count > 2, lines[1].gap > 0, kinds[0] == .prose,
      kinds[1].isText, lines[0].shape.words <= 20, !Sentence.areSeveral(in: lines[0].text)
    else { return nil }
    let lengths = body.dropFirst().filter { kinds[$0].isText }.map { lines[$0].shape.words }
      .sorted()
    guard let median = lengths.isEmpty ? nil : lengths[lengths.count / 2] else { return nil }
    return lines[0].shape.words * 5 <= median * 3 ? 0 : nil
  }

  private mutating func takeTitle(at index: Int) {
    let isProse = kinds[index] == .prose
    take(
      index, as: .title,
      because: isProse ? "title: a short first line, set off from the paragraphs" : nil)
    metadata.title = lines[index].text
    guard !isProse else { return }
    for other in lines.indices where other != index && lines[other].text == lines[index].text {
      take(other, as: .boilerplate, because: "folded: the title once more")
    }
  }

  private mutating func takeByline(_ byline: Byline, at index: Int) {
    take(index, as: .byline)
    for name in byline.names where !metadata.byline.contains(name) { metadata.byline.append(name) }
    guard let outlet = byline.outlet, metadata.outlet == nil else { return }
    metadata.outlet = outlet
    take(index, as: .byline, because: "outlet: stands behind the author’s name")
  }

  private mutating func takeDate(_ day: String, at index: Int) {
    take(index, as: .dateline)
    if metadata.published == nil { metadata.published = day }
  }

  /// A line of the head that its look alone does not explain.
  private mutating func takeLoose(_ index: Int, title: Int?) {
    guard !isTaken(index) else { return }
    let shape = lines[index].shape
    if let title, index > title, shape.words >= 6, !shape.isTitleCase {
      take(index, as: .paragraph, because: "standfirst: stands between the title and the article")
      if metadata.description == nil { metadata.description = lines[index].text }
    } else if isCopiedPage {
      take(index, as: .boilerplate, because: "folded: a label before the article, as in menus")
    } else if let title, index < title {
      take(index, as: .boilerplate, because: "folded: a label above the title")
    } else if index + 1 == body.lowerBound, shape.isHeadingLike {
      take(index, as: .heading, level: 2, because: "heading: a short line before paragraphs")
    }
  }
}
