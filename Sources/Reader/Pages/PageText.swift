import Model

/// The words of a page in one text, so that they are found as those of an article are.
struct PageText {
  private let text: ScalarText
  /// Of each line where its key begins, and where its words do.
  private let starts: [(key: ScalarOffset, words: ScalarOffset)]

  init(_ lines: [PageLine]) {
    var (all, starts): ([Unicode.Scalar], [(ScalarOffset, ScalarOffset)]) = ([], [])
    for line in lines {
      let key = all.count
      // White space of any kind is one space: what goes on in the next line is found.
      all += Array(line.key.unicodeScalars) + ["\n"]
      starts.append((ScalarOffset(key), ScalarOffset(all.count)))
      all += Array(line.text.unicodeScalars) + ["\n"]
    }
    (text, self.starts) = (ScalarText(scalars: all), starts)
  }

  func places(of pattern: String) -> [Span] { Pattern(pattern).places(in: text) }

  /// The line in which a place is.
  func line(of place: ScalarOffset) -> Int {
    starts.lastIndex { $0.key <= place } ?? 0
  }

  /// Where a line begins.
  func start(of line: Int) -> ScalarOffset { starts[safe: line]?.key ?? text.end }

  /// The scalars of a line's key and of its words, among those of the text.
  func spans(of line: PageLine, _ number: Int) -> (key: Span, words: Span)? {
    guard let (key, words) = starts[safe: number] else { return nil }
    return (
      Span(key, key + line.key.unicodeScalars.count),
      Span(words, words + line.text.unicodeScalars.count)
    )
  }
}
