/// What the status line says.
package struct Status: Hashable, Sendable {
  /// A warning or an error stands alone; an info has beside it what is saved and what there is.
  package enum Level: Hashable, Sendable { case info, warning, error }

  package var text: String
  package var level: Level

  package init(_ text: String = "", level: Level = .info) {
    self.text = text
    self.level = level
  }

  /// What is said of files that cannot be read, each in words of its own: one in these, several by
  /// their number, for a line has room for one; nil where there are none.
  package static func telling(_ problems: [String]) -> Status? {
    guard let first = problems.first else { return nil }
    let text =
      problems.count == 1 ? first : "\(problems.count) files are damaged: run 'postil check'"
    return Status(text, level: .warning)
  }
}
