/// Who does something, and when. It arrives from outside: the model has no clock and no user.
package struct Signature: Hashable, Sendable {
  package let creator: String
  package let time: Timestamp
  /// Of the second, 0 to 999,999: it puts in order what was done within one. Nil where the clock
  /// tells no more than seconds.
  package let microsecond: Int?

  package init(creator: String, time: Timestamp, microsecond: Int? = nil) {
    self.creator = creator
    self.time = time
    self.microsecond = microsecond
  }

  /// Whether this is known to be the earlier of two: not where one does not tell what part of their
  /// second it means.
  package func isBefore(_ other: Signature) -> Bool {
    guard time == other.time else { return time < other.time }
    guard let mine = microsecond, let theirs = other.microsecond else { return false }
    return mine < theirs
  }
}
