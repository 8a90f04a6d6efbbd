/// A reader's correction of what a block is.
///
/// Kept beside the marks and laid over the article at each reading, so that a new import of the
/// same page keeps it. How corrections and cuts work together, `Recutting` says.
package struct Correction: Hashable, Sendable {
  /// The block's whole text.
  package let block: Anchor
  package let role: BlockRole
  package let level: Int?
  package let creator: String
  package let created: Timestamp

  package init(
    block: Anchor, role: BlockRole, level: Int? = nil, creator: String, created: Timestamp
  ) {
    self.block = block
    self.role = role
    self.level = level
    self.creator = creator
    self.created = created
  }
}
