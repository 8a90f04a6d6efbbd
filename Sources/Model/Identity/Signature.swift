/// Who does something, and when. It arrives from outside: the model has no clock and no user.
package struct Signature: Hashable, Sendable {
  package let creator: String
  package let time: Timestamp

  package init(creator: String, time: Timestamp) {
    self.creator = creator
    self.time = time
  }
}
