package import Model

/// One grapheme cluster of a text as a terminal can show it.
package struct Cluster: Hashable, Sendable {
  package let span: Span
  /// Cleaned for display; empty where the cluster takes no cell.
  package let text: String
  /// Cells: 0, 1 or 2.
  package let width: Int

  package init(span: Span, text: String, width: Int) {
    self.span = span
    self.text = text
    self.width = width
  }
}

/// Grapheme clusters (UAX #29, by Swift's String) with what a terminal shows of them.
package enum Clusters {
  /// The clusters of the span, in order and without a gap.
  package static func of(_ text: ScalarText, in span: Span) -> [Cluster] {
    let scalars = text.slice(span)
    var found: [Cluster] = []
    found.reserveCapacity(scalars.count)
    ClusterWalk(scalars).forEach { range in
      let display = Display(scalars[range])
      let span = Span(range.lowerBound, range.upperBound)
      found.append(Cluster(span: span, text: display.text, width: display.width))
    }
    return found
  }

  /// The clusters of a line as it is shown, in order and without a gap: line feeds that follow each
  /// other are one space.
  package static func ofLine(_ text: ScalarText, in span: Span) -> [Cluster] {
    of(text, in: span).reduce(into: []) { line, cluster in
      guard text[cluster.span.start] == "\n", let last = line.last, text[last.span.end - 1] == "\n"
      else { return line.append(cluster) }
      line[line.count - 1] = Cluster(
        span: last.span.union(cluster.span), text: last.text, width: last.width)
    }
  }

  /// Calls `body` with what `ofLine` finds, as it is shown: where each cluster begins, its text and
  /// its cells. Nothing is kept, since every frame asks for each line on the screen.
  @inline(__always)
  package static func forEachOfLine(
    _ text: ScalarText, in span: Span, _ body: (ScalarOffset, String, Int) -> Void
  ) {
    let scalars = text.slice(span)
    var follows = false
    ClusterWalk(scalars).forEach { range in
      let first = scalars[range.lowerBound]
      let isFeed = first == "\n"
      defer { follows = isFeed || scalars[range.upperBound - 1] == "\n" }
      if isFeed && follows { return }
      if range.count == 1, first.isASCII, first.isSimple {
        return body(ScalarOffset(range.lowerBound), Display.ascii[Int(first.value)], 1)
      }
      let display = Display(scalars[range])
      body(ScalarOffset(range.lowerBound), display.text, display.width)
    }
  }

  /// The clusters of a label of the interface; its spans count from 0.
  package static func of(_ string: String) -> [Cluster] {
    let text = ScalarText(string)
    return of(text, in: text.whole)
  }

  /// The cells that a label takes.
  package static func width(of string: String) -> Int {
    let scalars = Array(string.unicodeScalars)[...]
    var width = 0
    ClusterWalk(scalars).forEach { width += Display.width(of: scalars[$0]) }
    return width
  }
}
