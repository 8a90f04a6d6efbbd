import Model
import Storage

/// One step along the library's own history, back or forward.
struct LedgerStep {
  let library: Library

  /// Undoes the last step or redoes the one that was undone last, whoever did it, and says what it was,
  /// and what of it was left alone.
  func take(_ act: Act, in session: inout Session) throws(CommandError) {
    try library.tellTornLedgers()
    let history = try stored(library.ledgerHistory)
    guard let step = history.next(act)?.step else { throw .noLedgerStep(act.rawValue) }
    let signature = session.context.signature()
    let outcome = try stored { () throws(StorageError) in
      act == .undone
        ? try library.takeBack(step, by: signature) : try library.bringBack(step, by: signature)
    }
    let owner = step.owner(besides: session.context.creator)
    let verb = owner.map { "\(act == .undone ? "undid" : "redid") \($0) step" } ?? "\(act)"
    session.print(Visible.line("\(verb): \(Cells.oneLine(step.label))"))
    session.tell(outcome.passedOver)
  }
}
