package import Model

extension Library {
  /// The one door: whatever changes a mark, an assertion, a correction or a ledger comes through
  /// here.
  ///
  /// Under the library's lock the files are read anew, what is of an older text is placed in the
  /// newest, the change is applied to what they hold, and they are written: first what ledgers gain,
  /// then the marks, then what ledgers lose, so that at each moment every reference leads somewhere;
  /// last a line in the history.
  ///
  /// An undo or redo of a step that is no longer the last is refused (`overtaken`).
  ///
  /// The step is always told forwards: for an undo, `change` is what a redo will do, and `inverse`
  /// what was just applied. In an undo or a redo, additions to ledgers that are there already, and
  /// removals of what something else refers to by now, are passed over.
  ///
  /// `written` spares a process that commits again and again to read and make what stayed the same.
  package func commit(
    _ change: Change, act: Act = .done, label: String, to id: ID<Article>,
    by signature: Signature, written: inout WrittenMarks?
  ) throws(StorageError) -> (Notebook, Step) {
    let file = File(Path.join(try writableFolder(of: id), "marks.json"))
    try raise(to: [file] + ledgerFiles)
    return try writing { () throws(StorageError) in
      let counterpart = try counterpart(of: change, act, of: id)
      let (bytes, annotations, known) = try WrittenMarks.read(file, knowing: written)
      if bytes == nil { try checkMarksNotLost(of: id) }
      let before = Notebook(
        annotations: annotations, ledgers: try ledgers())
      let carried = try carried(change, undoing: counterpart, in: before, of: id)
      let settled = try settling(
        carried.change, Settling(act: act, article: id, made: counterpart), in: carried.notebook)
      let step = act.step(settled.change, settled.inverse, label, signature)
      let surplus = try surplus(of: [id], historyLog(of: id), for: [settled.change])
      let marks: [UInt8]?
      if let surplus {
        marks = try file.content(settled.notebook.annotations, over: bytes, surplus)
        written = nil
      } else {
        written = try WrittenMarks.of(
          settled.notebook.annotations, in: file, knowing: known,
          // What was carried to a newer text may have changed anywhere.
          besides: carried.notebook.annotations == annotations
            ? settled.change.touchedMarks : nil)
        marks = written?.bytes
      }
      try write(
        settled.notebook.ledgers, over: before.ledgers, (file, marks, over: bytes),
        HistoryLine(act, step), to: try historyLog(of: id), surplus)
      return (settled.notebook, step)
    }
  }

  package func commit(
    _ change: Change, act: Act = .done, label: String, to id: ID<Article>, by signature: Signature
  ) throws(StorageError) -> (Notebook, Step) {
    var written: WrittenMarks?
    return try commit(change, act: act, label: label, to: id, by: signature, written: &written)
  }

  /// An undo takes back the last step of the article's history, whoever made it, and a redo brings
  /// the last one again that was taken back: anything else would leave a history that leads nowhere.
  ///
  /// - Returns: the change that it takes back.
  private func counterpart(
    of change: Change, _ act: Act, of id: ID<Article>
  ) throws(StorageError) -> Change? {
    guard act != .done else { return nil }
    guard let next = try next(act, of: id), next.change == change else {
      throw .overtaken(path: try marksFile(of: id).path)
    }
    return act == .undone ? next.step.change : next.step.inverse
  }

  /// A full disk is met before anything has changed.
  func write(
    _ ledgers: Ledgers, over old: Ledgers,
    _ marks: (file: File, bytes: [UInt8]?, over: [UInt8]?)?, _ line: HistoryLine,
    to log: HistoryLog<HistoryLine>, _ surplus: Surplus?
  ) throws(StorageError) {
    try log.checkWritable()
    if let marks { try marks.file.keep(older: marks.over) }
    let most = ledgers.union(old)
    var all: [Replacement] = []
    do {
      try prepare(most, over: old, .gaining, surplus, &all)
      if let marks, let one = try marks.file.prepare(marks.bytes, over: marks.over) {
        all.append(one)
      }
      try prepare(ledgers, over: most, .losing, surplus, &all)
    } catch {
      all.forEach { $0.discard() }
      throw error
    }
    try all.settle()
    do { try log.append(line, surplus) } catch {
      guard case .unwritable(let path, let reason) = error else { throw error }
      throw .unlogged(path: path, reason: reason)
    }
  }

  /// What is referred to comes before what refers to it, and goes after it.
  func prepare(
    _ ledgers: Ledgers, over old: Ledgers, _ turn: LedgerTurn, _ surplus: Surplus?,
    _ all: inout [Replacement]
  ) throws(StorageError) {
    if turn == .losing {
      try prepare(ledgers.relations, over: old.relations, turn, surplus, &all)
      try prepare(ledgers.claims, over: old.claims, turn, surplus, &all)
    }
    try prepare(ledgers.sources, over: old.sources, turn, surplus, &all)
    try prepare(ledgers.tags, over: old.tags, turn, surplus, &all)
    if turn == .gaining {
      try prepare(ledgers.claims, over: old.claims, turn, surplus, &all)
      try prepare(ledgers.relations, over: old.relations, turn, surplus, &all)
    }
  }

  private func prepare<Entry: Ledgered>(
    _ entries: [Entry], over old: [Entry], _ turn: LedgerTurn, _ surplus: Surplus?,
    _ all: inout [Replacement]
  ) throws(StorageError) {
    guard entries != old else { return }
    let file = ledgerFile(of: Entry.self)
    let isWritten = all.contains { $0.file == file }
    let before = try file.read()
    try file.keep(older: before)
    let there = isWritten ? try file.content(LedgerFile(old), over: before, surplus) : before
    let bytes = try file.content(LedgerFile(entries), over: before, surplus)
    if let one = try file.prepare(bytes, over: there, turn: turn.rawValue) { all.append(one) }
  }
}

/// A ledger that both gains and loses is written twice; the name under which it waits.
enum LedgerTurn: String {
  case gaining = "new"
  case losing = "less"
}

extension Act {
  func step(
    _ applied: Change, _ inverse: Change, _ label: String, _ signature: Signature
  ) -> Step {
    self == .undone
      ? Step(change: inverse, inverse: applied, label: label, signature: signature)
      : Step(change: applied, inverse: inverse, label: label, signature: signature)
  }
}

extension Ledgers {
  /// These records, and those of the other that are not here.
  func union(_ other: Ledgers) -> Ledgers {
    Ledgers(
      claims: claims + other.claims.filter { claim($0.id) == nil },
      sources: sources + other.sources.filter { source($0.id) == nil },
      relations: relations + other.relations.filter { relation($0.id) == nil },
      tags: tags + other.tags.filter { tag($0.name) == nil })
  }
}
