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
  /// The newest change that a key was pressed after when it was on the disk: "saved" is not said of
  /// it any more.
  package var seenTicket: Int
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
  /// Why the copy could not be written, or not anew; nil where it is what it should be.
  package var asideFailure: String?
  /// The tickets of what the copy was to hold when it was written last.
  var copied: [Int]
  /// Whether to quit as soon as there is a copy.
  var quitsWithCopy: Bool
  /// Whether the user quits without what is not saved.
  var isGivenUp: Bool
  /// Why the last step of the library was not made; nil where it was. Nothing waits for it.
  package var stepFailure: String?
  /// Where the copy lies that the user did not want to be offered; nil where there is none.
  package var discarded: String?

  /// In half seconds.
  package static let longestPause = 6

  package init() {
    isHeldUp = false
    isTrying = false
    aside = nil
    asideFailure = nil
    copied = []
    quitsWithCopy = false
    isGivenUp = false
    discarded = nil
    stepFailure = nil
    pause = Self.longestPause
    waiting = []
    lastTicket = 0
    seenTicket = 0
    failure = nil
  }
}

extension Saving {
  /// Whether a copy holds all that is not saved.
  var isCopied: Bool { aside != nil && asideFailure == nil }

  /// That something is not on the disk, and whether it is nowhere else either; nil while all goes
  /// well.
  var alarm: String? {
    failure.map { (asideFailure == nil ? "NOT SAVED: " : "NOT SAVED and NO COPY: ") + $0 }
  }

  /// What is to be said when the reader has ended; nil where everything is saved, or offered later.
  package var lastWords: String? {
    guard !waiting.isEmpty, failure != nil || asideFailure != nil else { return nil }
    let count = waiting.count == 1 ? "1 change was" : "\(waiting.count) changes were"
    let copy = isCopied ? "a copy" : "an older copy"
    let parts = [
      "\(count) not saved" + (failure.map { ": \($0)" } ?? ""),
      asideFailure.map { "no copy could be kept: \($0)" },
      aside.map { "\(copy) is in \($0), and the next start offers it" },
      discarded.map { "what was given up is in \($0)" },
    ]
    return parts.compactMap(\.self).joined(separator: "; ")
  }
}
