import Model

/// Walks a slice of scalars from stop to stop. Time is linear: what a rule looks at before and
/// after a stop is bounded.
struct SentenceScan {
  let scalars: ArraySlice<Unicode.Scalar>
  /// Whether a blank line is a space, and no end.
  let runsOn: Bool

  init(_ scalars: ArraySlice<Unicode.Scalar>, runsOn: Bool = false) {
    self.scalars = scalars
    self.runsOn = runsOn
  }

  func sentences() -> [Span] {
    var found: [Span] = []
    var start = skippingSpace(from: scalars.startIndex)
    var index = start
    while index < scalars.endIndex {
      guard let end = end(at: index, of: start) else {
        index = next(after: index)
        continue
      }
      found.append(Span(start, end))
      start = skippingSpace(from: end)
      index = start
    }
    if start < index { found.append(Span(start, trimmed(index, from: start))) }
    return found
  }

  /// Where the sentence that began at `start` ends, if what stands at `index` ends it.
  private func end(at index: Int, of start: Int) -> Int? {
    if isBlankLine(at: index) { return trimmed(index, from: start) }
    guard scalars[index].isStop else { return nil }
    let stop = stop(at: index)
    return ends(stop, sentence: start) ? stop.end : nil
  }

  /// Past the whole stop, so that its dots and brackets are not looked at one by one.
  private func next(after index: Int) -> Int {
    scalars[index].isStop ? stop(at: index).end : index + 1
  }

  private func trimmed(_ end: Int, from start: Int) -> Int {
    var end = end
    while end > start, scalars[end - 1].properties.isWhitespace { end -= 1 }
    return end
  }

  /// Whether white space begins here that holds an empty line.
  private func isBlankLine(at index: Int) -> Bool {
    guard !runsOn, scalars[index].isLineEnd, index + 1 < scalars.endIndex else { return false }
    return scalars[index + 1].isLineEnd && scalars[index] != "\r"
  }

  func skippingSpace(from index: Int) -> Int {
    var index = index
    while index < scalars.endIndex, scalars[index].properties.isWhitespace { index += 1 }
    return index
  }

  /// The scalar at an index, or nil beyond the end.
  func scalar(_ index: Int) -> Unicode.Scalar? {
    index < scalars.endIndex ? scalars[index] : nil
  }
}

extension Unicode.Scalar {
  fileprivate var isLineEnd: Bool { self == "\n" || self == "\r" || self == "\u{2029}" }
}
