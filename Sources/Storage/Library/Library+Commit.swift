package import Model

extension Library {
  /// The one door: whatever changes a mark, an assertion, a correction or a ledger comes through
  /// here.
  ///
  /// Under the library's lock the files are read anew, what is of an older text is placed in the
  /// newest, the change is applied to what they hold, and they are written: first what ledgers gain, then the marks, then what ledgers lose, so that at
  /// each moment every reference leads somewhere; last a line in the history.
  ///
  /// An undo or redo of a step that is no longer the last is refused (`overtaken`).
  ///
  /// The step is always told forwards: for an undo, `change` is what a redo will do, and `inverse`
  /// what was just applied. In an undo or a redo, additions to ledgers that are there already, and
  /// removals of what something else refers to by now, are passed over.
  package func commit(
    _ change: Change, act: Act = .done, label: String, to id: ID<Article>, by signature: Signature
  ) throws(StorageError) -> (Notebook, Step) {
    try writing { () throws(StorageError) in
      let counterpart = try counterpart(of: change, act, of: id)
      let marks = try marksFile(of: id)
      let before = Notebook(
        annotations: try marks.load(Annotations.self, toBeRewritten: true) ?? Annotations(),
        ledgers: try ledgers(toBeRewritten: true))
      let carried = try carried(change, undoing: counterpart, in: before, of: id)
      let settled = try settling(carried.change, act: act, of: id, in: carried.notebook)
      let step = act.step(settled.change, settled.inverse, label, signature)
      try write(settled.notebook, over: before, to: id, HistoryLine(act, step))
      return (settled.notebook, step)
    }
  }

  /// An undo takes back the last step of the article's history, whoever made it, and a redo brings
  /// the last one again that was taken back: anything else would leave a history that leads nowhere.
  ///
  /// - Returns: the change that it takes back.
  private func counterpart(
    of change: Change, _ act: Act, of id: ID<Article>
  ) throws(StorageError) -> Change? {
    guard act != .done else { return nil }
    guard let next = try history(of: id).next(act), next.change == change else {
      throw .overtaken(path: try marksFile(of: id).path)
    }
    return act == .undone ? next.step.change : next.step.inverse
  }

  private func write(
    _ after: Notebook, over before: Notebook, to id: ID<Article>, _ line: HistoryLine
  ) throws(StorageError) {
    let (log, marks) = (try historyLog(of: id), try marksFile(of: id))
    try log.checkWritable()
    var written: File?
    do {
      try store(after.ledgers.union(before.ledgers))
      try marks.store(after.annotations)
      written = marks
      try store(after.ledgers)
    } catch {
      restore(before, written)
      throw error
    }
    do { try log.append(line) } catch {
      guard case .unwritable(let path, let reason) = error else { throw error }
      throw .unlogged(path: path, reason: reason)
    }
  }

  /// Brings the files back as far as the disk allows; the error that led here is the one to tell.
  private func restore(_ before: Notebook, _ marks: File?) {
    do {
      try marks?.store(before.annotations)
      try store(before.ledgers)
    } catch {}
  }

  private func store(_ ledgers: Ledgers) throws(StorageError) {
    try store(ledgers.claims)
    try store(ledgers.sources)
    try store(ledgers.tags)
  }

  private func store<Entry: Ledgered>(_ entries: [Entry]) throws(StorageError) {
    try ledgerFile(of: Entry.self).store(LedgerFile(entries))
  }
}

extension Act {
  fileprivate func step(
    _ applied: Change, _ inverse: Change, _ label: String, _ signature: Signature
  ) -> Step {
    self == .undone
      ? Step(change: inverse, inverse: applied, label: label, signature: signature)
      : Step(change: applied, inverse: inverse, label: label, signature: signature)
  }
}

extension Ledgers {
  /// These records, and those of the other that are not here.
  fileprivate func union(_ other: Ledgers) -> Ledgers {
    Ledgers(
      claims: claims + other.claims.filter { claim($0.id) == nil },
      sources: sources + other.sources.filter { source($0.id) == nil },
      tags: tags + other.tags.filter { tag($0.name) == nil })
  }
}
