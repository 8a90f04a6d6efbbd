import JSON
package import Model

/// The records of a log from the last to the first.
struct RecordsFromEnd<Line: Wired> {
  private let log: HistoryLog<Line>
  private var lines: LinesFromEnd?

  init(_ log: HistoryLog<Line>) throws(StorageError) {
    self.log = log
    lines = try LinesFromEnd(log.path)
  }

  /// The record, and where its line begins, in bytes.
  mutating func next() throws(StorageError) -> (record: Line, offset: Int)? {
    while let line = try lines?.next() {
      if let record = try log.record(in: line) { return (record, line.offset) }
    }
    return nil
  }
}

extension HistoryLog {
  /// Nil for a last line that was torn.
  fileprivate func record(in line: LinesFromEnd.Line) throws(StorageError) -> Line? {
    do { return try Line(line: 1, line.bytes, isNewer: isNewer) } catch {
      if !line.isEnded, line.bytes.isTorn(isFirst: line.offset == 0) { return nil }
    }
    // The line's number is worth counting only now.
    let number = try number(ofLineAt: line.offset)
    do { return try Line(line: number, line.bytes, isNewer: isNewer) } catch {
      throw .corrupt(path: path, place: error.place, reason: error.reason)
    }
  }

  private func number(ofLineAt offset: Int) throws(StorageError) -> Int {
    try (File(path).read() ?? []).prefix(offset).count { $0 == 0x0A } + 1
  }
}

extension HistoryLog where Line == HistoryLine {
  /// The step that an undo or a redo means, signed by who did it first, in the names that tags have
  /// now; nil where there is none.
  func next(
    _ act: Act, _ retagging: Retagging = Retagging()
  ) throws(StorageError) -> Step? {
    guard var lines = try LinesFromEnd(path) else { return nil }
    var search = StepSearch(act)
    var (first, last): (LinesFromEnd.Line?, LinesFromEnd.Line?)
    while !search.isOver, let line = try lines.next() {
      guard let act = try self.act(of: line), search.take(act) else { continue }
      first = first ?? line
      last = line
    }
    guard let first, let last, let step = try deed(in: first, retagging)?.step else { return nil }
    guard last.offset != first.offset else { return step }
    return try record(in: last).map { step.signed($0.step.signature) } ?? step
  }

  /// What can be undone, as far as so many steps back, and all that can be redone.
  func history(
    steps: Int, _ retagging: Retagging = Retagging()
  ) throws(StorageError) -> History {
    guard var lines = try LinesFromEnd(path) else { return History() }
    var read: [LinesFromEnd.Line] = []
    var (place, isCut) = (0, false)
    while !isCut, let line = try lines.next() {
      guard let act = try act(of: line) else { continue }
      read.append(line)
      place += act == .undone ? 1 : -1
      // From a new step on, everything is told: nothing older was to be redone.
      isCut = act == .done && place <= -steps && line.offset > 0
    }
    var history = History()
    for line in read.reversed() {
      if let deed = try deed(in: line, retagging) { history.record(deed.act, deed.step) }
    }
    if isCut { history.forget(butLast: -place) }
    return history
  }

  private func deed(
    in line: LinesFromEnd.Line, _ retagging: Retagging
  ) throws(StorageError) -> Deed? {
    try record(in: line).map { retagging.followed(Deed($0.act, $0.step), at: line.offset) }
  }

  /// The act stands first in a line of our own, which then need not be read as a whole. Nil for a
  /// torn line.
  private func act(of line: LinesFromEnd.Line) throws(StorageError) -> Act? {
    if line.isEnded, let act = Self.heads.first(where: { line.bytes.starts(with: $0.head) })?.act {
      return act
    }
    return try record(in: line)?.act
  }

  private static let heads = Act.allCases.map { act in
    (act: act, head: Array("{\"act\":\"\(act.rawValue)\"".utf8))
  }
}

/// What was done to an article, undos and redos among it, the newest first: read from the end of the
/// history, as far as somebody asks.
package struct DeedsFromEnd {
  private var records: RecordsFromEnd<HistoryLine>
  private let retagging: Retagging

  fileprivate init(
    _ log: HistoryLog<HistoryLine>, _ retagging: Retagging
  ) throws(StorageError) {
    records = try RecordsFromEnd(log)
    self.retagging = retagging
  }

  package mutating func next() throws(StorageError) -> Deed? {
    try records.next().map { retagging.followed(Deed($0.act, $0.step), at: $1) }
  }
}

extension Library {
  package func deedsFromEnd(of id: ID<Article>) throws(StorageError) -> DeedsFromEnd {
    try DeedsFromEnd(try historyLog(of: id), try retagging(of: id))
  }

  /// What can be undone, at least so many steps back where there are so many, and all that can be
  /// redone.
  package func history(
    of id: ID<Article>, steps: Int = Int.max
  ) throws(StorageError) -> History {
    try historyLog(of: id).history(steps: steps, try retagging(of: id))
  }

  /// What an undo or a redo would change, and the step that it takes back or brings again: the last,
  /// whoever did it.
  package func next(
    _ act: Act, of id: ID<Article>
  ) throws(StorageError) -> (change: Change, step: Step)? {
    try historyLog(of: id).next(act, try retagging(of: id)).map {
      (act == .undone ? $0.inverse : $0.change, $0)
    }
  }
}
