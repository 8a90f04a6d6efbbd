package import Model

/// What was searched for, to be searched for again.
package struct SearchLine: Hashable, Sendable {
  package let pattern: String
  package let isExpression: Bool

  package init(_ pattern: String, isExpression: Bool = false) {
    (self.pattern, self.isExpression) = (pattern, isExpression)
  }
}

extension Search {
  /// While it is being typed: where the reader stood before.
  package struct Draft: Hashable, Sendable {
    package var editor = LineEditor()
    package var isBackward = false
    package var isExpression = false
    package let cursor: ScalarOffset
    package let top: ScalarOffset
    /// The search that Esc brings back.
    package let before: Search?
    /// How many searches ago the line was searched for; 0 for what is typed anew.
    var age = 0
    /// What was typed before an earlier line took its place.
    var typed = SearchLine("")

    init(in reading: Reading) {
      (cursor, top, before) = (reading.cursor, reading.top, reading.search)
    }

    var line: SearchLine { SearchLine(editor.text, isExpression: isExpression) }

    /// What stands before the words in the foot.
    var sign: String { (isExpression ? "regex " : "") + (isBackward ? "?" : "/") }

    /// Puts an earlier line in the place of what was typed; 0 brings that back.
    mutating func recall(_ age: Int, of lines: [SearchLine]) {
      guard age == 0 || lines.indices.contains(age - 1) else { return }
      if self.age == 0 { typed = line }
      self.age = age
      let line = age == 0 ? typed : lines[age - 1]
      (editor, isExpression) = (LineEditor(line.pattern), line.isExpression)
    }
  }
}

extension [SearchLine] {
  private static let most = 50

  /// Takes a line as the newest.
  mutating func note(_ line: SearchLine) {
    self = Array(([line] + filter { $0 != line }).prefix(Self.most))
  }
}
