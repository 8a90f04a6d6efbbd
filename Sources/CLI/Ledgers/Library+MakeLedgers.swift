import Model
import Storage

extension Library {
  /// How often a change is made anew because somebody else was quicker.
  private static let attempts = 8

  /// Makes a step of the library of the changes that follow from the ledgers, under the names that the
  /// model has for them. Where another process adds the same record meanwhile, they are made anew
  /// from what is there then. Without any change nothing is done.
  ///
  /// - Returns: the ledgers as they are now.
  @discardableResult
  func make(
    ledgersBy signature: Signature,
    _ changes: (Ledgers) throws(CommandError) -> [Change]
  ) throws(CommandError) -> Ledgers {
    try tellTornLedgers()
    for _ in 1..<Self.attempts {
      do { return try attempt(by: signature, changes) } catch {
        guard case .storage(.refused(.exists, path: _)) = error else { throw error }
      }
    }
    return try attempt(by: signature, changes)
  }

  private func attempt(
    by signature: Signature, _ changes: (Ledgers) throws(CommandError) -> [Change]
  ) throws(CommandError) -> Ledgers {
    let ledgers = try stored { () throws(StorageError) in try self.ledgers() }
    let changes = try changes(ledgers)
    guard !changes.isEmpty else { return ledgers }
    let label = changes.stepLabel(in: ledgers)
    return try stored { () throws(StorageError) in
      try commit(ledgers: .together(changes), label: label, by: signature).0
    }
  }

  /// What was marked in each article. Where some of that cannot be read, nobody knows what it refers
  /// to, and the reason is thrown.
  func everybodysAnnotations() throws(CommandError) -> [ID<Article>: Annotations] {
    let (annotations, failed) = try stored(allAnnotations)
    if let id = failed.first {
      _ = try stored { () throws(StorageError) in try storedAnnotations(of: id) }
    }
    return annotations
  }

  /// Says that the last line of the library's own history is torn.
  func tellTornLedgers() throws(CommandError) {
    let isTorn = try stored { () throws(StorageError) in try isLedgerHistoryTorn() }
    if isTorn { Session.notice(tornWords("\(root)/history.jsonl")) }
  }
}
