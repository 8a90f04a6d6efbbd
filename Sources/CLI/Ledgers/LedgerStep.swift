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
    let isOwn = step.signature.creator == session.context.creator
    let whose = isOwn ? "" : " (\(step.signature.creator)'s step)"
    session.print(Visible.line("\(act): \(Cells.oneLine(step.label))\(whose)"))
    session.tell(outcome.passedOver)
  }
}
