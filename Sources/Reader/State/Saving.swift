package import Model

/// A change that the store has not acknowledged yet.
package struct Unsaved: Hashable, Sendable {
  package let ticket: Int
  package let article: ID<Article>
  package let effect: Effect
  package let label: String
}

/// What is on its way to the disk. "Saved" is said only when the store has acknowledged it.
package struct Saving: Hashable, Sendable {
  /// In the order in which they were made.
  package var waiting: [Unsaved]
  package var lastTicket: Int
  /// Why the last attempt failed; nil while all goes well.
  package var failure: String?

  package init() {
    waiting = []
    lastTicket = 0
    failure = nil
  }
}
