package import Model

/// Changes that an earlier reader could not save.
package struct LeftBehind: Hashable, Sendable {
  /// Of the file that holds them.
  package let path: String
  /// What was done, a line each.
  package let labels: [String]
  /// When the last of them was made.
  package let time: Timestamp

  package init(path: String, labels: [String], time: Timestamp) {
    self.path = path
    self.labels = labels
    self.time = time
  }
}
