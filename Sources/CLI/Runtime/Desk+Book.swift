import Model
import Reader
import Storage

/// Steps of the whole library.
extension Desk {
  func keep(_ commit: LibraryCommit, _ ticket: Int) -> Message {
    do {
      let outcome = try outcome(of: commit)
      return .libraryKept(ticket: ticket, passedOver: outcome.passedOver.count)
    } catch {
      let reason = library.words(for: error)
      // What is not in the history is on the disk all the same.
      if case .unlogged = error { return .libraryRefused(ticket: ticket, reason: reason) }
      return .libraryRefused(ticket: ticket, reason: "nothing was changed: \(reason)")
    }
  }

  private func outcome(of commit: LibraryCommit) throws(StorageError) -> LibraryOutcome {
    switch commit.deed {
    case .change(let change):
      try library.commit(change, label: commit.label, by: commit.signature)
    case .walk(.undone, let step): try library.takeBack(step, by: commit.signature)
    case .walk(_, let step): try library.bringBack(step, by: commit.signature)
    }
  }
}
