package import Model

/// An article in the trash, and who put it there, and when.
package struct Trashed: Hashable, Sendable {
  /// The folder's name in the trash: `t-` and eight signs.
  package let id: ID<Trashed>
  package let article: ID<Article>
  /// Nil where the record beside the article cannot be read.
  package let signature: Signature?
}

/// What happened to an article as a whole: one line of the library's `removals.jsonl`.
package struct Removal: Hashable, Sendable {
  package enum Act: String, CaseIterable, Hashable, Sendable {
    /// It was put into the trash.
    case removed = "remove"
    case restored = "restore"
    /// It was destroyed.
    case emptied = "empty"
  }

  package let act: Act
  package let article: ID<Article>
  /// Under which it lay in the trash.
  package let trash: ID<Trashed>
  package let signature: Signature
}
