package import Model

/// The lines of a block at a width.
package enum Lines {
  /// Lines of prose, in order, which cover the span: at least one, empty only where the span is.
  ///
  /// White space at the end of a line belongs to it but takes no room; a line feed is a space, and
  /// so are several that follow each other. A word longer than `width` cells is broken between clusters. A width below 1 counts as 1, and a
  /// wide cluster that finds no room stands on a line alone. Where punctuation `hangs`, a line may have
  /// `Hanging.room` more cells on either side.
  package static func wrap(
    _ text: ScalarText, in span: Span, width: Int, hangs: Bool = false
  ) -> [Span] {
    let scalars = text.slice(span)
    let classes = LineBreakClasses.unicode
    var breaker = LineBreaker()
    var fill = LineFill(start: scalars.startIndex, width: max(1, width), hangs: hangs)
    ClusterWalk(scalars).forEach { range in
      for index in range {
        let verdict = breaker.feed(classes.prose(scalars[index])) {
          classes.next(after: index, in: scalars)
        }
        if index == range.lowerBound, verdict != .forbidden { fill.mayBreak(at: index) }
      }
      let cells = scalars.isRepeatedFeed(range) ? 0 : Display.width(of: scalars[range])
      fill.add(range, cells: cells, gap: scalars[range].isGap, first: scalars[range.lowerBound])
    }
    return fill.finish(at: scalars.endIndex)
  }

  /// Lines as they stand, in order, which cover the span; a line feed belongs to the line that it
  /// ends, and what is longer than `width` cells is broken between clusters.
  package static func wrapPreformatted(_ text: ScalarText, in span: Span, width: Int) -> [Span] {
    let scalars = text.slice(span)
    var fill = LineFill(start: scalars.startIndex, width: max(1, width))
    ClusterWalk(scalars).forEach { range in
      let ends = scalars[range].endsLine
      fill.add(
        range, cells: Display.width(of: scalars[range]), gap: ends,
        first: scalars[range.lowerBound])
      if ends, range.upperBound < scalars.endIndex { fill.breakLine(at: range.upperBound) }
    }
    return fill.finish(at: scalars.endIndex)
  }
}

/// Lines being filled, cluster by cluster.
private struct LineFill {
  let width: Int
  let hangs: Bool
  private var lines: [Span] = []
  private var start: Int
  /// Cells of the line so far, up to its last cluster that is no gap.
  private var used = 0
  /// Cells of the gap that follows them.
  private var pending = 0
  private var lastBreak: Int?
  /// Cells up to the last place to break, its gap included.
  private var usedAtBreak = 0
  /// Cells of the sign right behind it that would hang before a line.
  private var hungAtBreak = 0

  init(start: Int, width: Int, hangs: Bool = false) {
    self.start = start
    self.width = width
    self.hangs = hangs
  }

  mutating func mayBreak(at index: Int) {
    lastBreak = index
    (usedAtBreak, hungAtBreak) = (used + pending, 0)
  }

  mutating func add(_ cluster: Range<Int>, cells: Int, gap: Bool, first: Unicode.Scalar) {
    if gap {
      pending += cells
      return
    }
    let mayHang = hangs && cells == Hanging.room
    let room = mayHang && pending == 0 && Hanging.closes(first) ? width + Hanging.room : width
    makeRoom(before: cluster.lowerBound, cells: cells, room)
    let opens = mayHang && Hanging.opens(first)
    if opens, cluster.lowerBound == lastBreak { hungAtBreak = cells }
    used += pending + (opens && cluster.lowerBound == start ? 0 : cells)
    pending = 0
  }

  private mutating func makeRoom(before index: Int, cells: Int, _ room: Int) {
    if used + pending + cells > room, let place = lastBreak, place > start {
      let (restUsed, restPending) = (used - usedAtBreak - hungAtBreak, pending)
      breakLine(at: place)
      used = max(0, restUsed)
      pending = restUsed < 0 ? 0 : restPending
    }
    if used + pending + cells > room, index > start { breakLine(at: index) }
  }

  mutating func breakLine(at index: Int) {
    lines.append(Span(start, index))
    start = index
    (used, pending, lastBreak, usedAtBreak, hungAtBreak) = (0, 0, nil, 0, 0)
  }

  mutating func finish(at end: Int) -> [Span] {
    if end > start || lines.isEmpty { lines.append(Span(start, end)) }
    return lines
  }
}

extension LineBreakClasses {
  /// The class in prose: a line feed is a space there, and a soft hyphen, which is never shown,
  /// offers no place to break.
  func prose(_ scalar: Unicode.Scalar) -> LineBreakClass {
    scalar == "\u{AD}" ? .combining : self(scalar).softened
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// Whether the cluster is a line feed right after another one.
  func isRepeatedFeed(_ cluster: Range<Int>) -> Bool {
    self[cluster.lowerBound] == "\n" && cluster.lowerBound > startIndex
      && self[cluster.lowerBound - 1] == "\n"
  }

  /// Whether the cluster is nothing but white space at which a line may end.
  fileprivate var isGap: Bool {
    guard let first else { return false }
    return count == 1 && first.isSimple ? first == " " : allSatisfy(\.isBreakingSpace)
  }

  /// Whether the cluster is a hard end of a line.
  fileprivate var endsLine: Bool {
    switch last {
    case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isBreakingSpace: Bool {
    switch self {
    case "\u{A0}", "\u{202F}", "\u{2007}": false
    default: properties.isWhitespace
    }
  }
}
