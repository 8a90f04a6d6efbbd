/// A change on its way to a library, and what is kept of it where the library does not take it.
package struct Commit: Hashable, Sendable {
  package let article: ID<Article>
  package let change: Change
  package let act: Act
  /// What was done, in a few words for people: `claim marked`.
  package let label: String
  package let signature: Signature

  package init(
    article: ID<Article>, change: Change, act: Act, label: String, signature: Signature
  ) {
    self.article = article
    self.change = change
    self.act = act
    self.label = label
    self.signature = signature
  }
}
