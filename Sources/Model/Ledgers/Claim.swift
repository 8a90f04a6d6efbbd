/// A proposition apart from any wording.
package struct Claim: Hashable, Sendable {
  package let id: ID<Claim>
  package var statement: String
  package var note: String
  package var tags: [TagName]
  package let creator: String
  package let created: Timestamp

  package init(
    id: ID<Claim>, statement: String, note: String = "", tags: [TagName] = [], creator: String,
    created: Timestamp
  ) {
    self.id = id
    self.statement = statement
    self.note = note
    self.tags = tags
    self.creator = creator
    self.created = created
  }
}
