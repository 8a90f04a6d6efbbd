package import Model

/// What is given a grade.
package enum Graded: Hashable, Sendable {
  /// A report: an assertion of the open article.
  case assertion(ID<Assertion>)
  case claim(ID<Claim>)
  case source(ID<Source>)
}

/// A grade that is being given: its halves are asked for apart.
package struct GradeDraft: Hashable, Sendable {
  package enum Step: Hashable, Sendable { case reliability, credibility }

  package let target: Graded
  /// What else may be graded from here, in turn.
  let others: [Graded]
  var step: Step
  /// As it is now, and with what was chosen.
  var grade: Grade
}

extension GradeDraft {
  /// Values in the list that are no grades.
  static let keep = "="
  static let clear = "-"
}
