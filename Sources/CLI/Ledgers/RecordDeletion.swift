import Model
import Storage

extension Library {
  /// Deletes the record of a ledger that `find` gives, where nothing refers to it; says which it was.
  func delete<Record: Sendable>(
    _ noun: String, in session: inout Session,
    find: (Ledgers) throws(CommandError) -> (record: Record, id: String, name: String),
    references: (Record, Ledgers, [ID<Article>: Annotations]) -> References,
    removal: (Record) -> Change
  ) throws(CommandError) {
    let annotations = try everybodysAnnotations()
    var gone: (id: String, name: String)?
    try make(ledgersBy: session.context.signature()) { ledgers throws(CommandError) in
      let (record, id, name) = try find(ledgers)
      let found = references(record, ledgers, annotations)
      guard found.isEmpty else { throw .recordInUse(noun, id, found) }
      gone = (id, name)
      return [removal(record)]
    }
    if let gone { session.print(Visible.line("deleted: \(gone.id)  \(Cells.oneLine(gone.name))")) }
  }
}
