/// Paragraphs whose lines were broken to fit a width, as in mail.
enum HardWraps {
  /// The lines with such breaks undone, and whether there were any.
  ///
  /// A break is forced where the next line's first word would not have fitted any more. A text is
  /// wrapped where four in five of the breaks without a blank line are forced, and its width is at
  /// most 120 signs.
  static func undone(_ lines: [Line]) -> (lines: [Line], wrapped: Bool) {
    let width = lines.filter(\.hasWords).map(\.length).max() ?? 0
    guard (40...120).contains(width) else { return (lines, false) }
    let pairs = zip(lines, lines.dropFirst()).filter { mayGoOn($0, $1) }
    let forced = pairs.count { isForced($0, $1, width) }
    guard forced >= 3, forced * 5 >= pairs.count * 4 else { return (lines, false) }
    let runs = lines.runs { isForced($0, $1, width) }
    return (runs.map { $0.count > 1 ? Line(joining: $0) : $0[0] }, true)
  }

  private static func mayGoOn(_ first: Line, _ second: Line) -> Bool {
    second.gap == 0 && second.marker == nil && first.margin.depth == second.margin.depth
  }

  /// The slack is a tenth of the width: editors break at slightly different places.
  private static func isForced(_ first: Line, _ second: Line, _ width: Int) -> Bool {
    guard mayGoOn(first, second) else { return false }
    let word = second.text.unicodeScalars.prefix { $0 != " " }.count
    return first.length + 1 + word > width - width / 10
  }
}

extension Line {
  fileprivate var length: Int { text.unicodeScalars.count }
  /// Long addresses stand over every width.
  fileprivate var hasWords: Bool { text.contains(" ") }
}
