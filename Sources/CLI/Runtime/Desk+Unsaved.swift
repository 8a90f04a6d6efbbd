import Model
import Reader
import Storage

/// What the library did not take: kept in a file when the reader ends, and offered at the next start.
extension Desk {
  /// Keeps these changes and no others beside the library; the file goes when there are none.
  func putAside(_ unsaved: [Unsaved]) -> Message {
    let changes = unsaved.compactMap { unsaved in
      if case .commit(let commit, _) = unsaved.effect { commit } else { nil }
    }
    do {
      try self.unsaved.keep(changes, at: asidePath)
      return .putAside(changes.isEmpty ? nil : asidePath)
    } catch {
      return .said(
        Status("no copy was kept: \(CommandError.storage(error).words)", level: .error))
    }
  }

  /// The oldest file with changes that a reader could not save.
  func findUnsaved() -> Message? {
    do {
      guard let path = try unsaved.all().first(where: { $0 != asidePath }) else { return nil }
      let changes = try unsaved.changes(in: path)
      guard let last = changes.last else { return nil }
      return .foundUnsaved(
        LeftBehind(
          path: path, labels: changes.map { "\($0.label) · \($0.article)" },
          time: last.signature.time))
    } catch {
      return .said(Status(CommandError.storage(error).words, level: .warning))
    }
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

  func dropUnsaved(_ path: String) -> Message? {
    do {
      try unsaved.keep([], at: path)
      return findUnsaved()
    } catch {
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
