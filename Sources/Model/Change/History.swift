/// One change as it was done, with what undoes it.
package struct Step: Hashable, Sendable {
  package let change: Change
  package let inverse: Change
  /// What was done, in a few words for the status line and the log: `claim marked`.
  package let label: String
  package let signature: Signature
  /// Of a step of the library: what it did in articles. `change` and `inverse` are of the ledgers.
  package let articles: [ArticlePart]
  /// Of a step of the library: the tags that are called otherwise from then on.
  package let renamed: [TagRenaming]

  package init(
    change: Change, inverse: Change, label: String, signature: Signature,
    articles: [ArticlePart] = [], renamed: [TagRenaming] = []
  ) {
    self.change = change
    self.inverse = inverse
    self.label = label
    self.signature = signature
    self.articles = articles
    self.renamed = renamed
  }

  /// The step as somebody else's.
  package func signed(_ signature: Signature) -> Step {
    Step(
      change: change, inverse: inverse, label: label, signature: signature, articles: articles,
      renamed: renamed)
  }
}

/// What a step of the library did in one article, told forwards.
package struct ArticlePart: Hashable, Sendable {
  package let article: ID<Article>
  /// Empty where the article's history alone knows of what was renamed.
  package let change: Change
  package let inverse: Change
  /// How long the article's history was, in bytes: the lines in it tell of what was before.
  package let after: Int

  package init(article: ID<Article>, change: Change, inverse: Change, after: Int) {
    self.article = article
    self.change = change
    self.inverse = inverse
    self.after = after
  }
}

/// Whether a step was done anew, taken back, or done again.
package enum Act: String, CaseIterable, Hashable, Sendable {
  case done = "do"
  case undone = "undo"
  case redone = "redo"
}

/// What can be undone and redone in one article, without limit. It never decides what the marks
/// are: the annotations do.
///
/// Each step is signed by who did it first, whoever took it back and did it again.
package struct History: Hashable, Sendable {
  /// The oldest first.
  package private(set) var done: [Step]
  /// What was undone, the last to be redone first.
  package private(set) var undone: [Step]
  /// Whether there are older steps than these, which were not read.
  package private(set) var goesOn = false

  package init() {
    done = []
    undone = []
  }

  package var nextUndo: Step? { done.last }
  package var nextRedo: Step? { undone.last }

  /// What an undo or a redo would change next, and the step that it takes back or brings again.
  package func next(_ act: Act) -> (change: Change, step: Step)? {
    switch act {
    case .done: nil
    case .undone: nextUndo.map { ($0.inverse, $0) }
    case .redone: nextRedo.map { ($0.change, $0) }
    }
  }

  /// Takes note of what happened. An undo takes the last step back, a redo brings it again; a new
  /// step ends what could be redone. `step` is as its line in the file tells it, which may be in a
  /// newer text than the line of the step that it takes back.
  package mutating func record(_ act: Act, _ step: Step) {
    switch act {
    case .done:
      done.append(step)
      undone = []
    case .undone: undone.append(step.signed(done.popLast()?.signature ?? step.signature))
    case .redone: done.append(step.signed(undone.popLast()?.signature ?? step.signature))
    }
  }

  /// Forgets all but the last of the steps that can be undone.
  package mutating func forget(butLast count: Int) {
    done = Array(done.suffix(count))
    goesOn = true
  }
}
