import Model
import Reader
import Storage

/// What the library did not take: kept in a file as soon as that is so, and offered at the next start
/// where it is not saved by then.
extension Desk {
  /// Keeps these changes and no others beside the library; the file goes when there are none.
  func putAside(_ unsaved: [Unsaved]) -> Message {
    let changes = unsaved.compactMap { unsaved in
      if case .commit(let commit, _) = unsaved.effect { commit } else { nil }
    }
    do {
      try self.unsaved.keep(changes, at: asidePath, held: hold)
      return .putAside(changes.isEmpty ? nil : asidePath)
    } catch {
      return .notPutAside(reason: CommandError.storage(error).words)
    }
  }

  /// The oldest file with changes that a reader of this library could not save; where there is none,
  /// whose are waiting besides.
  func findUnsaved() -> Message? {
    do {
      var others: [String] = []
      for path in try unsaved.all() where path != asidePath && !Hold.isHeld(path) {
        if let other = try unsaved.otherHome(of: path) {
          if !others.contains(other) { others.append(other) }
        } else if let found = try leftBehind(in: path) {
          return .foundUnsaved(found)
        }
      }
      return others.isEmpty ? nil : .unsavedElsewhere(others)
    } catch {
      return .said(Status(CommandError.storage(error).words, level: .warning))
    }
  }

  private func leftBehind(in path: String) throws(StorageError) -> LeftBehind? {
    let changes = try unsaved.changes(in: path)
    guard let last = changes.last else { return nil }
    return LeftBehind(
      path: path, labels: changes.map { "\($0.label) · \($0.article)" }, time: last.signature.time)
  }

  /// Saves what was left behind, one change after the other. What does not fit any more is kept
  /// beside it, and what cannot be saved now stays.
  func takeUp(_ path: String) -> Message {
    do {
      let refusedPath = path + ".refused"
      // What was refused before stays there: where it cannot be read, nothing is added to it.
      _ = try unsaved.changes(in: refusedPath)
      var rest = try unsaved.changes(in: path)
      let count = rest.count
      var refused: [Commit] = []
      var problem: String?
      while let next = rest.first, problem == nil {
        switch save(next) {
        case .saved: break
        case .refused: refused.append(next)
        case .failed(let reason):
          problem = reason
          continue
        }
        rest.removeFirst()
      }
      try unsaved.add(refused, to: refusedPath)
      try unsaved.keep(rest, at: path)
      return .tookUp(
        saved: count - rest.count - refused.count,
        refused: refused.isEmpty ? nil : Refused(count: refused.count, path: refusedPath),
        problem: problem)
    } catch {
      return .said(Status(CommandError.storage(error).words, level: .error))
    }
  }

  func discard(_ path: String) -> Message {
    do { return .discarded(path, to: try unsaved.discard(path)) } catch {
      return .said(Status(CommandError.storage(error).words, level: .error))
    }
  }

  private enum Outcome {
    case saved
    /// It does not fit what is on the disk, and never will.
    case refused
    case failed(String)
  }

  private func save(_ change: Commit) -> Outcome {
    do throws(StorageError) {
      _ = try library.commit(
        change.change, act: change.act, label: change.label, to: change.article,
        by: change.signature)
      return .saved
    } catch {
      switch error {
      case .unlogged, .refused(.exists, _), .refused(.tagUnchanged, _): return .saved
      case .refused, .inUse, .overtaken, .noSuchArticle: return .refused
      default: return .failed(CommandError.storage(error).words)
      }
    }
  }
}
