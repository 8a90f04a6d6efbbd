package import Model

/// A stretch of the text with its place in a line.
package struct PlacedRun: Hashable, Sendable {
  /// What of the text the run stands for: what is shown, and the white space or separator around it.
  package let span: Span
  package let shown: Span
  /// The cell at which `shown` begins.
  package let column: Int
  /// The cell at which the room for it begins: `column`, or before it where it stands at the right.
  package let left: Int

  package init(_ span: Span, shown: Span, column: Int, left: Int? = nil) {
    self.span = span
    self.shown = shown
    self.column = column
    self.left = left ?? column
  }
}

/// Something in a line that is no part of the text: a bar between columns, a rule, a label.
package struct LineSign: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case border, label }

  package let kind: Kind
  package let text: String
  /// The cell at which it begins.
  package let column: Int

  package init(_ kind: Kind, _ text: String, column: Int) {
    self.kind = kind
    self.text = text
    self.column = column
  }
}

/// One line of the screen: runs of the text from left to right, in the order of the text, and signs
/// around them.
///
/// Lines that stand below one another may share a stretch of the text, as the cells of a table's
/// row do that are wrapped side by side. Then the lines are a group; each scalar is in one run of it.
package struct PlacedLine: Hashable, Sendable {
  /// From the start of the first run to the end of the last; of a rule, the white space that it
  /// stands for. Lines are in the order of its start.
  package let span: Span
  /// None in a rule.
  package let runs: [PlacedRun]
  package let signs: [LineSign]
  /// How many lines the group has above this one.
  package let below: Int

  package init(_ runs: [PlacedRun], signs: [LineSign] = [], below: Int = 0) {
    let start = runs.first?.span.start ?? .start
    span = Span(start, runs.last?.span.end ?? start)
    self.runs = runs
    self.signs = signs
    self.below = below
  }

  /// The same line, so many cells further to the right.
  package func moved(by cells: Int) -> PlacedLine {
    guard cells != 0 else { return self }
    let runs = runs.map {
      PlacedRun($0.span, shown: $0.shown, column: $0.column + cells, left: $0.left + cells)
    }
    let signs = signs.map { LineSign($0.kind, $0.text, column: $0.column + cells) }
    return runs.isEmpty
      ? PlacedLine(rule: span, signs: signs) : PlacedLine(runs, signs: signs, below: below)
  }

  /// A line without words.
  package init(rule span: Span, signs: [LineSign] = []) {
    self.span = span
    runs = []
    self.signs = signs
    below = 0
  }
}

extension PlacedLine {
  /// The line as it is printed, without spaces at its end.
  package func printed(_ text: ScalarText) -> String {
    var cells: [String] = []
    for sign in signs { cells.put(Clusters.of(sign.text), at: sign.column) }
    for run in runs { cells.put(Clusters.of(text, in: run.shown), at: run.column) }
    return String(cells.joined().reversed().drop { $0 == " " }.reversed())
  }
}

extension [String] {
  /// Puts clusters into cells, of which the second of a wide one is empty.
  fileprivate mutating func put(_ clusters: [Cluster], at column: Int) {
    var column = column
    for cluster in clusters where cluster.width > 0 {
      while count < column + cluster.width { append(" ") }
      self[column] = cluster.text
      if cluster.width == 2 { self[column + 1] = "" }
      column += cluster.width
    }
  }
}
