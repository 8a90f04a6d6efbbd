import Model

extension Page {
  /// The line that names the article: the label before the body that most speaks for it, else a
  /// first sentence that is set off.
  var titleIndex: Int? {
    let head = (0..<body.lowerBound).filter { kinds[$0] == .label }
    let counts = Dictionary(grouping: head, by: { lines[$0].text }).mapValues(\.count)
    let ranks = head.map { (index: $0, rank: rank(of: $0, count: counts[lines[$0].text] ?? 1)) }
    let best = ranks.max { ($0.rank, -$0.index) < ($1.rank, -$1.index) }
    return best.flatMap { $0.rank > 0 ? first(like: $0.index) : nil } ?? leadTitleIndex
  }

  /// What the page repeats, what its first line begins with, what is as long as titles are, and
  /// what stands close before the author's name, the date and the text.
  private func rank(of index: Int, count: Int) -> Int {
    let (line, words) = (lines[index], lines[index].shape.words)
    var rank = (4...30).contains(words) ? 3 + min(count - 1, 2) * 2 : words == 1 ? -1 : 0
    if index == 0 { rank += isCopiedPage && PageName(line.text) == nil && words < 5 ? 0 : 3 }
    if isNamedFirst(index) { rank += 8 }
    if line.level == 1 { rank += 4 }
    if line.sign?.number != nil { rank -= 4 }
    let next = index + 1..<min(index + 4, kinds.count)
    if next.contains(where: { kinds[$0].byline != nil }) { rank += 2 }
    if next.contains(where: { kinds[$0].date != nil }) { rank += 2 }
    if line.shape.ending == .colon || line.shape.ending == .comma { rank -= 3 }
    if CalendarDate.first(in: line.text) != nil { rank -= 4 }
    guard isCopiedPage else { return rank }
    return rank + ((5...20).contains(words) ? 1 : 0) - min((body.lowerBound - index) / 12, 2) * 2
  }

  /// Whether the first line holds this one with the outlet's name beside it, as browsers show it.
  private func isNamedFirst(_ index: Int) -> Bool {
    let (line, first) = (lines[index], lines[0].text)
    guard index > 0, line.shape.words >= 2, line.text != first else { return false }
    return first.utf8.count <= 400 && first.hasPrefix(line.text)
      && (line.shape.words >= 4 || PageName(first)?.title == line.text)
  }

  /// The first line of the head with the same text.
  private func first(like index: Int) -> Int {
    lines[..<index].firstIndex { $0.text == lines[index].text } ?? index
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

  mutating func takeTitle(at index: Int) {
    let isProse = kinds[index] == .prose
    take(
      index, as: .title,
      because: isProse ? "title: a short first line, set off from the paragraphs" : nil)
    metadata.title = lines[index].text
    takeOutlet(beside: index)
    guard !isProse else { return }
    for other in lines.indices where other != index && lines[other].text == lines[index].text {
      take(other, as: .boilerplate, because: "folded: the title once more")
    }
  }

  /// The outlet whose name stands in the first line, behind the title.
  private mutating func takeOutlet(beside index: Int) {
    guard index == 0 || isNamedFirst(index) else { return }
    let name = PageName(lines[0].text)
    if let name { metadata.outlet = name.outlet }
    if index == 0, let name {
      metadata.title = name.title
      take(0, as: .title, because: "outlet: stands in the title’s line behind a separator")
    } else if index > 0 {
      take(0, as: .boilerplate, because: "folded: the title once more, with the outlet’s name")
    }
  }
}
