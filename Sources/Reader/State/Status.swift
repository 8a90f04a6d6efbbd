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
}
