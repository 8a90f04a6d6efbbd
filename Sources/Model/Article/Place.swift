/// Where somebody stopped reading an article.
package struct Place: Hashable, Sendable {
  /// The first scalar of the line at the top of the screen.
  package let top: ScalarOffset
  package let cursor: ScalarOffset
  /// Whether the end of the body was ever on the screen.
  package let isRead: Bool
  package let time: Timestamp

  package init(top: ScalarOffset, cursor: ScalarOffset, isRead: Bool, time: Timestamp) {
    self.top = top
    self.cursor = cursor
    self.isRead = isRead
    self.time = time
  }
}
