/// Signs that a page was copied whole: its menus, forms and comments.
enum Surroundings {
  /// Whether sign-up lines, one and the same label twice beside one of them, or a menu show that a
  /// page stands around the article. Labels that come again are not enough: a live report repeats
  /// its own.
  static func arePresent(in kinds: [LineKind], _ lines: [Line]) -> Bool {
    let labels = kinds.indices.filter { kinds[$0] == .label }.map { lines[$0].text }
    let forms = kinds.count(where: \.isForm)
    let isRepeating = Set(labels).count < labels.count
    return forms > 1 || forms == 1 && isRepeating || kinds.contains(.menu)
      || hasMenu(kinds, lines)
  }

  /// Six short labels in a row before the first paragraph, or behind the last: the entries of a
  /// menu. Verse has longer lines, and commas; a list within the article has text around it.
  private static func hasMenu(_ kinds: [LineKind], _ lines: [Line]) -> Bool {
    let isLong = { kinds[$0] == .prose && lines[$0].shape.words >= 15 }
    guard let first = kinds.indices.first(where: isLong),
      let last = kinds.indices.last(where: isLong)
    else { return false }
    return hasMenu(in: 0..<first, kinds, lines) || hasMenu(in: last..<kinds.count, kinds, lines)
  }

  private static func hasMenu(in range: Range<Int>, _ kinds: [LineKind], _ lines: [Line]) -> Bool {
    var run = 0
    for index in range {
      let isEntry = kinds[index] == .label && lines[index].shape.words <= 4
      run = isEntry && lines[index].shape.ending == .open ? run + 1 : 0
      if run == 6 { return true }
    }
    return false
  }

  /// The range up to where the readers' comments begin, if half of it stands before them.
  static func withoutComments(
    _ range: Range<Int>, _ weights: [Double], _ lines: [Line]
  ) -> Range<Int> {
    let whole = range.reduce(0) { $0 + max(weights[$1], 0) }
    var sum = 0.0
    for index in range {
      if sum * 2 > whole, Phrases.opensComments(lines[index].text) {
        return range.lowerBound..<index
      }
      sum += max(weights[index], 0)
    }
    return range
  }
}
