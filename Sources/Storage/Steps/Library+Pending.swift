import JSON
import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// A step of the library may touch many files. All new ones are whole on the disk before
// `pending.json`, which names them, takes its place: that moment decides the step. Whoever holds the
// lock next brings it to its end.

extension Library {
  var pendingFile: File { File(Path.join(root, "pending.json")) }

  /// Puts all in their places, and the line into the history, or leaves everything as it was. Whenever
  /// the process ends, whoever takes the lock next finds the one or makes the other. The caller holds
  /// the lock.
  func settle(
    _ all: [Replacement], _ line: HistoryLine, in log: HistoryLog<HistoryLine>, _ surplus: Surplus?
  ) throws(StorageError) {
    let json = surplus?.filled(line.wire) ?? line.wire
    guard !all.isEmpty else { return try log.append(raw: json.lineBytes) }
    do { try pendingFile.store(PendingFile(files: all.map(entry), line: json)) } catch {
      // As long as the step is decided, its files wait.
      if !pendingFile.isThere { all.forEach { $0.discard() } }
      throw error
    }
    var begun: [Replacement] = []
    do {
      // The line first, for it needs room, and nothing of the rest does.
      try log.append(raw: json.lineBytes)
      for one in all {
        begun.append(one)
        try one.place()
      }
    } catch {
      // Where the disk is gone, whoever comes next goes on from here.
      do {
        try takeBack(begun, json, in: log)
        all.forEach { $0.discard() }
      } catch {}
      throw error
    }
    // The step is there. Where its journal stays, the next takes that away.
    do { try endPending() } catch {}
  }

  /// Brings the old bytes back, as a step of its own, for which the journal takes the place of the one
  /// that failed.
  private func takeBack(
    _ begun: [Replacement], _ line: JSON, in log: HistoryLog<HistoryLine>
  ) throws(StorageError) {
    var back: [Replacement] = []
    for (index, one) in begun.enumerated().reversed() {
      var now = try one.file.read()
      if let later = back.last(where: { $0.file == one.file }) { now = later.new }
      let turn = "back\(index + 1)"
      if let one = try one.file.prepare(one.old, over: now, turn: turn) { back.append(one) }
    }
    if !back.isEmpty {
      try pendingFile.store(PendingFile(files: back.map(entry), line: line, isTakingBack: true))
      for one in back { try one.place() }
    }
    try log.cut(raw: line.lineBytes)
    try endPending()
  }

  private func entry(_ one: Replacement) -> PendingFile.Entry {
    let path = one.file.path.dropFirst(root.count).drop { $0 == "/" }
    return PendingFile.Entry(
      path: String(path),
      waiting: one.waiting.map { String($0.dropFirst(Path.parent(of: $0).count + 1)) },
      sha256: one.new.map(Evidence.sha256))
  }

  private func endPending() throws(StorageError) { try pendingFile.replace(with: nil) }
}

// MARK: - What a killed process left

extension Library {
  /// Brings a step to its end whose process was killed: before anything else is written. The caller
  /// holds the lock.
  func finishPending() throws(StorageError) {
    guard pendingFile.isThere, let pending = try pendingFile.load(PendingFile.self) else { return }
    if let reason = try hindrance(to: pending) {
      throw .corrupt(path: pendingFile.path, place: "", reason: reason)
    }
    for entry in pending.files { try finish(entry) }
    if pending.isTakingBack {
      try ledgerLog().cut(raw: pending.line.lineBytes)
    } else {
      try finish(pending.line)
    }
    try endPending()
  }

  /// Why a step cannot be brought to its end: a file is neither in its place nor beside it.
  func hindrance(to pending: PendingFile) throws(StorageError) -> String? {
    for (index, entry) in pending.files.enumerated() {
      let file = File(Path.join(root, entry.path))
      guard let sum = entry.sha256, let waiting = waiting(entry) else { continue }
      if let bytes = try waiting.read() {
        if Evidence.sha256(bytes) == sum { continue }
        return "\(waiting.path) is not what the step made"
      }
      let later = pending.files[index...].filter { $0.path == entry.path }.map(\.sha256)
      if later.contains(try file.read().map(Evidence.sha256)) { continue }
      return "what the step made of \(entry.path) is gone"
    }
    return nil
  }

  private func waiting(_ entry: PendingFile.Entry) -> File? {
    let folder = Path.parent(of: Path.join(root, entry.path))
    return entry.waiting.map { File(Path.join(folder, $0)) }
  }

  private func finish(_ entry: PendingFile.Entry) throws(StorageError) {
    let file = File(Path.join(root, entry.path))
    let waiting = waiting(entry)
    guard (waiting ?? file).isThere else { return }
    try file.wrapped { () throws(SystemError) in
      try file.take(waiting?.path)
      try Folder.synchronise(Path.parent(of: file.path))
    }
  }

  /// Adds the line, unless it is the last one already.
  private func finish(_ line: JSON) throws(StorageError) {
    let log = try ledgerLog()
    let last = try File(log.path).read()?.split(separator: 0x0A).last
    if let last, last.elementsEqual(line.lineBytes) { return }
    try log.append(raw: line.lineBytes)
  }
}

extension JSON {
  /// As it stands in a log, without its end.
  fileprivate var lineBytes: [UInt8] { Array(sorted.line.utf8) }
}
