package import Model

extension Clusters {
  /// The start of the cluster that holds the offset; beyond the text, its end.
  package static func boundary(
    atOrBefore offset: ScalarOffset, in text: ScalarText
  ) -> ScalarOffset {
    guard offset < text.end else { return text.end }
    return cluster(at: max(.start, offset), in: text).start
  }

  /// The first boundary after the offset; at most the end of the text.
  package static func next(after offset: ScalarOffset, in text: ScalarText) -> ScalarOffset {
    guard offset < text.end else { return text.end }
    return cluster(at: max(.start, offset), in: text).end
  }

  /// The last boundary before the offset; at least the start of the text.
  package static func previous(before offset: ScalarOffset, in text: ScalarText) -> ScalarOffset {
    guard offset > .start, !text.isEmpty else { return .start }
    return cluster(at: min(offset, text.end) - 1, in: text).start
  }

  private static func cluster(at offset: ScalarOffset, in text: ScalarText) -> Span {
    let stretch = stretch(around: offset.value, in: text.scalars)
    var found = Span(stretch.lowerBound, stretch.upperBound)
    ClusterWalk(text.scalars[stretch]).forEach { range in
      if range.contains(offset.value) { found = Span(range.lowerBound, range.upperBound) }
    }
    return found
  }

  /// From the last boundary that two simple scalars prove to the next one.
  private static func stretch(around index: Int, in scalars: [Unicode.Scalar]) -> Range<Int> {
    func isSure(_ place: Int) -> Bool {
      place == 0 || place == scalars.count
        || scalars[place - 1].isSimple && scalars[place].isSimple
    }
    var (low, high) = (index, index + 1)
    while !isSure(low) { low -= 1 }
    while !isSure(high) { high += 1 }
    return low..<high
  }
}
