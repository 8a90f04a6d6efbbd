import Model
import Provenance

extension Session {
  /// Prints a relation that was made; what others say against it goes to standard error.
  mutating func tell(_ made: Relation, in ledgers: Ledgers, json: Bool) {
    let book = RelationBook(ledgers)
    for other in book.contradictions(of: made) {
      notice(
        "contradiction: \(made.creator) says \(ledgers.words(of: made)), "
          + "\(other.creator) says \(ledgers.words(of: other))")
    }
    if json {
      print(Wire.relation(made, in: book))
    } else {
      print(made.id.value)
    }
  }
}
