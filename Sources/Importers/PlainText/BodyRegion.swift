/// Where in a text the article itself stands.
enum BodyRegion {
  /// The stretch of lines that weighs most, prose counting for and labels against it; everything
  /// from the first prose on where nothing shows that there is a page around the article.
  ///
  /// Finn, Kushmerick and Smyth, "Fact or fiction: content classification for digital libraries"
  /// (2001) find the body of a page as the stretch with the most text and the fewest tags; in text
  /// without tags the labels take their place.
  static func find(in kinds: [LineKind], _ lines: [Line]) -> Range<Int> {
    guard let first = kinds.firstIndex(where: \.isText) else { return 0..<kinds.count }
    guard hasPage(around: kinds, lines) else { return first..<end(of: kinds) }
    return heaviest(kinds.indices.map { weight(at: $0, kinds, lines) })
  }

  /// Whether sign-up lines, or one and the same label twice, show that a page was copied with its
  /// menus. Labels that come again are not enough: a live report repeats its own.
  static func hasPage(around kinds: [LineKind], _ lines: [Line]) -> Bool {
    let labels = kinds.indices.filter { kinds[$0] == .label }.map { lines[$0].text }
    let forms = kinds.count(where: \.isForm)
    return forms > 1 || forms == 1 && Set(labels).count < labels.count
  }

  private static func end(of kinds: [LineKind]) -> Int {
    (kinds.lastIndex(where: \.isText) ?? kinds.count - 1) + 1
  }

  /// A long paragraph weighs as much as six menu entries. A form weighs once, however many lines
  /// it has, for it may stand within the article; what leads to other articles, or names the
  /// author again behind the text, hardly does.
  private static func weight(at index: Int, _ kinds: [LineKind], _ lines: [Line]) -> Double {
    switch kinds[index] {
    case .prose, .item: return min(max(Double(lines[index].shape.words), 3), 60) / 6
    case .label: return -1.5
    case .promotion where Phrases.leadsElsewhere(lines[index].text): return -8
    case .promotion, .appeal: return index > 0 && kinds[index - 1].isForm ? -0.5 : -3
    case .byline: return -10
    case .date, .link: return -2
    case .caption, .credit, .rule: return 0
    }
  }

  /// The stretch with the greatest sum (Kadane's algorithm; Bentley, "Programming Pearls", 8).
  private static func heaviest(_ weights: [Double]) -> Range<Int> {
    var best = (sum: 0.0, range: 0..<0)
    var (sum, start) = (0.0, 0)
    for (index, weight) in weights.enumerated() {
      if sum <= 0 { (sum, start) = (0, index) }
      sum += weight
      if sum > best.sum { best = (sum, start..<index + 1) }
    }
    return best.range
  }
}

extension LineKind {
  /// Prose and items of lists.
  var isText: Bool { self == .prose || self == .item }
}
