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
}

/// What a step of the library did in one article, told forwards.
package struct ArticlePart: Hashable, Sendable {
  package let article: ID<Article>
  /// Empty where the article's history alone knows of what was renamed.
  package let change: Change
  package let inverse: Change
  /// How many lines the article's history had: those tell of what was before.
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
package struct History: Hashable, Sendable {
  /// The oldest first.
  package private(set) var done: [Step]
  /// What was undone, the last to be redone first.
  package private(set) var undone: [Step]

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
  /// step ends what could be redone.
  package mutating func record(_ act: Act, _ step: Step) {
    switch act {
    case .done:
      done.append(step)
      undone = []
    case .undone:
      done.takeLast(step)
      undone.append(step)
    case .redone:
      undone.takeLast(step)
      done.append(step)
    }
  }
}

extension [Step] {
  /// Removes the last step that does the same, or else the last: a history that was written by two
  /// hands at once may tell them in another order.
  fileprivate mutating func takeLast(_ step: Step) {
    guard !isEmpty else { return }
    remove(at: lastIndex { $0.change == step.change } ?? endIndex - 1)
  }
}
