/// Where somebody stopped reading an article.
package struct Place: Hashable, Sendable {
  /// The first scalar of the line at the top of the screen.
  package let top: ScalarOffset
  package let cursor: ScalarOffset
  package let progress: ReadingProgress
  /// When it was left; nil where the article was called read, and never opened.
  package let time: Timestamp?

  package init(
    top: ScalarOffset, cursor: ScalarOffset, progress: ReadingProgress, time: Timestamp?
  ) {
    self.top = top
    self.cursor = cursor
    self.progress = progress
    self.time = time
  }
}

/// How far somebody has come with an article.
package enum ReadingProgress: Hashable, Sendable {
  /// Never opened, or called unread since then.
  case unread
  /// Opened, and the end of the body was never on the screen.
  case begun
  /// The end of the body was on the screen, or it was called read.
  case read
}

extension Place? {
  /// What was never opened has no place.
  package var progress: ReadingProgress { self?.progress ?? .unread }
}
