/// Headings below which a line is drawn, as in Markdown (CommonMark 0.31, 4.3) and in old mails.
enum Underlines {
  /// The lines with each such heading as one that knows its level, and without what was drawn below
  /// it.
  static func taken(_ lines: [Line]) -> [Line] {
    var result: [Line] = []
    result.reserveCapacity(lines.count)
    for (index, line) in lines.enumerated() {
      if let last = result.last, let level = level(of: line, below: last, at: index, in: lines) {
        result[result.count - 1] = last.underlined(level)
      } else {
        result.append(line)
      }
    }
    return result
  }

  /// 1 for `=====` and 2 for `-----`. What stands below the header of a table leads to its rows.
  private static func level(
    of rule: Line, below line: Line, at index: Int, in lines: [Line]
  ) -> Int? {
    guard let sign = rule.text.utf8.first, sign == 0x3D || sign == 0x2D, rule.gap == 0,
      rule.text.utf8.count >= 3, rule.text.utf8.allSatisfy({ $0 == sign }),
      line.level == nil, line.gap > 0 || index == 1, line.margin.depth == rule.margin.depth,
      line.shape.isHeadingLike, line.sign.map({ $0.number != nil }) ?? true, !line.isRule
    else { return nil }
    let (long, drawn) = (line.text.unicodeScalars.count, rule.text.utf8.count)
    guard drawn * 2 >= long, drawn <= long * 2 + 3 else { return nil }
    let next = index + 1 < lines.count ? lines[index + 1] : nil
    if let next, next.gap == 0, next.shape.words < 6 { return nil }
    return sign == 0x3D ? 1 : 2
  }
}
