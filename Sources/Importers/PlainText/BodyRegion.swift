/// Where in a text the article itself stands.
enum BodyRegion {
  /// The stretch of lines that weighs most, prose counting for and labels against it; everything
  /// from the first prose on where nothing shows that there is a page around the article.
  ///
  /// Finn, Kushmerick and Smyth, "Fact or fiction: content classification for digital libraries"
  /// (2001) find the body of a page as the stretch with the most text and the fewest tags; in text
  /// without tags the labels take their place. That a line is judged with the lines beside it is
  /// from Kohlschütter, Fankhauser and Nejdl, "Boilerplate detection using shallow text features"
  /// (2010).
  static func find(in kinds: [LineKind], _ lines: [Line]) -> Range<Int> {
    guard let first = kinds.firstIndex(where: \.isText) else { return 0..<kinds.count }
    guard Surroundings.arePresent(in: kinds, lines) else { return first..<end(of: kinds) }
    let weights = LineWeights(kinds, lines).all
    let range = heaviest(weights)
    guard !range.isEmpty else { return first..<end(of: kinds) }
    return Surroundings.withoutComments(range, weights, lines)
  }

  private static func end(of kinds: [LineKind]) -> Int {
    (kinds.lastIndex(where: \.isText) ?? kinds.count - 1) + 1
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
  /// Prose, quotes and items of lists.
  var isText: Bool { self == .prose || self == .item || self == .quote }
}
