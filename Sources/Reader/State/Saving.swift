package import Model

/// A change that the store has not acknowledged yet.
package struct Unsaved: Hashable, Sendable {
  /// By which the store's answer is told from others.
  package let ticket: Int
  package let article: ID<Article>
  /// What sends it once more.
  package let effect: Effect
  /// What was done, in a few words for people.
  package let label: String
}

/// What is on its way to the disk. "Saved" is said only when the store has acknowledged it.
package struct Saving: Hashable, Sendable {
  /// In the order in which they were made.
  package var waiting: [Unsaved]
  /// The number of the newest change; 0 before the first.
  package var lastTicket: Int
  /// Why the last attempt failed; nil while all goes well.
  package var failure: String?
  /// Whether something of what waits has failed before.
  package var isHeldUp: Bool
  /// Whether everything is on its way once more.
  package var isTrying: Bool
  /// How many more half seconds until everything is sent once more.
  package var pause: Int
  /// The file that holds a copy of what is not saved; nil where there is none.
  package var aside: String?

  /// In half seconds.
  package static let longestPause = 6

  package init() {
    isHeldUp = false
    isTrying = false
    aside = nil
    pause = Self.longestPause
    waiting = []
    lastTicket = 0
    failure = nil
  }
}
