package import Model

// Steps of the library: changes that are of no one article. Their history is `history.jsonl` beside
// the ledgers, in the form of an article's.

/// What a step of the library came to.
package struct LibraryOutcome: Hashable, Sendable {
  package let ledgers: Ledgers
  package let step: Step
  /// What was not taken back or done again, because somebody has changed it since.
  package let passedOver: [PassedOver]
}

/// A part of a step that does not apply any more.
package struct PassedOver: Hashable, Sendable {
  /// Nil for what was of the ledgers.
  package let article: ID<Article>?
  package let change: Change

  package init(article: ID<Article>?, change: Change) {
    self.article = article
    self.change = change
  }
}

extension Library {
  /// The door for changes of ledgers alone, under the same lock as an article's, applied to what is
  /// on the disk. Where nothing changes, nothing is written, not even a line of the history.
  ///
  /// A record that something refers to, or that an article's history names, is not removed
  /// (`inUse`). An undo or redo of a step that is no longer the last is refused (`overtaken`).
  package func commit(
    ledgers change: Change, act: Act = .done, label: String, by signature: Signature
  ) throws(StorageError) -> (Ledgers, Step) {
    guard change.isOfLedgers else {
      throw .unwritable(path: root, reason: "a change of an article is none of the ledgers")
    }
    if act == .done {
      let outcome = try committing(change, act, undoing: nil, label: label, by: signature)
      return (outcome.ledgers, outcome.step)
    }
    guard let next = try ledgerHistory().next(act), next.change == change else {
      throw .overtaken(path: try ledgerLog().path)
    }
    let outcome = try take(act, next.step, by: signature)
    return (outcome.ledgers, outcome.step)
  }

  /// Takes back the last step of the library, whoever made it; refused (`overtaken`) where it is no
  /// longer this one.
  package func takeBack(
    _ step: Step, by signature: Signature
  ) throws(StorageError) -> LibraryOutcome {
    try take(.undone, step, by: signature)
  }

  /// Brings the step of the library again that was taken back last; refused (`overtaken`) where it is
  /// no longer this one.
  package func bringBack(
    _ step: Step, by signature: Signature
  ) throws(StorageError) -> LibraryOutcome {
    try take(.redone, step, by: signature)
  }

  /// What can be undone and redone of the library's own steps.
  package func ledgerHistory() throws(StorageError) -> History {
    var history = History()
    for deed in try ledgerDeeds() { history.record(deed.act, deed.step) }
    return history
  }

  /// All steps of the library, undos and redos among them, the oldest first.
  package func ledgerDeeds() throws(StorageError) -> [Deed] {
    try ledgerLog().lines().map { Deed($0.act, $0.step) }
  }

  /// Whether the last line of the library's history was torn, which was never acknowledged.
  package func isLedgerHistoryTorn() throws(StorageError) -> Bool { try isTorn(try ledgerLog()) }

  func ledgerLog() throws(StorageError) -> HistoryLog<HistoryLine> {
    HistoryLog(path: Path.join(root, "history.jsonl"), isNewer: try newerVersion() != nil)
  }

  /// For whoever looks at a damaged library: of this version where the library's own cannot be read.
  var readableLedgerLog: HistoryLog<HistoryLine> {
    HistoryLog(path: Path.join(root, "history.jsonl"), isNewer: isNewer)
  }
}

extension Library {
  private func take(
    _ act: Act, _ step: Step, by signature: Signature
  ) throws(StorageError) -> LibraryOutcome {
    let (change, counterpart) =
      act == .undone ? (step.inverse, step.change) : (step.change, step.inverse)
    return try committing(
      change, act, undoing: (step, counterpart), label: step.label, by: signature)
  }

  private func committing(
    _ change: Change, _ act: Act, undoing: (step: Step, counterpart: Change)?, label: String,
    by signature: Signature
  ) throws(StorageError) -> LibraryOutcome {
    try raise(to: ledgerFiles)
    return try writing { () throws(StorageError) in
      if let undoing { try check(isNext: undoing.step, act) }
      let before = try ledgers()
      var how = Settling(act: act, article: nil)
      how.counterparts = change.counterparts(in: undoing?.counterpart)
      let settled = try settling(change, how, in: Notebook(ledgers: before))
      let (after, step) = (
        settled.notebook.ledgers, act.step(settled.change, settled.inverse, label, signature)
      )
      if act != .done || after != before {
        let log = try ledgerLog()
        let surplus = try surplus(of: [], log, for: settled.change)
        try write(after, over: before, nil, HistoryLine(act, step), to: log, surplus)
      }
      return LibraryOutcome(
        ledgers: after, step: step,
        passedOver: settled.passedOver.map { PassedOver(article: nil, change: $0) })
    }
  }

  private func check(isNext step: Step, _ act: Act) throws(StorageError) {
    if try ledgerLog().next(act) == step { return }
    guard try ledgerHistory().next(act)?.step == step else {
      throw .overtaken(path: try ledgerLog().path)
    }
  }
}

extension Change {
  /// For each leaf, the leaf of the other change that it takes back.
  fileprivate func counterparts(in other: Change?) -> [Change: Change] {
    let (mine, others) = (leaves, other?.leaves ?? [])
    guard mine.count == others.count else { return [:] }
    return Dictionary(zip(mine, others.reversed())) { one, _ in one }
  }
}
