import Model

struct SentenceScan {
  private let scalars: ArraySlice<Unicode.Scalar>

  init(_ scalars: ArraySlice<Unicode.Scalar>) { self.scalars = scalars }

  func sentences() -> [Span] {
    var found: [Span] = []
    var start = scalars.startIndex
    var index = start
    while index < scalars.endIndex {
      index += 1
      guard [".", "?", "!"].contains(scalars[index - 1]) else { continue }
      guard index == scalars.endIndex || scalars[index].properties.isWhitespace else { continue }
      found.append(Span(start, index))
      while index < scalars.endIndex, scalars[index].properties.isWhitespace { index += 1 }
      start = index
    }
    if start < scalars.endIndex { found.append(Span(start, scalars.endIndex)) }
    return found
  }
}
