import Model
import Provenance
import Reader
import Storage

/// Steps of the whole library.
extension Desk {
  func keep(_ commit: LibraryCommit, _ ticket: Int) -> Message {
    do {
      if let reason = try hindrance(to: commit) {
        return .libraryRefused(ticket: ticket, reason: "nothing was changed: \(reason)")
      }
      let outcome = try outcome(of: commit)
      guard !outcome.isVain else {
        let reason = "nothing was changed: somebody else has changed the library meanwhile"
        return .libraryRefused(ticket: ticket, reason: reason)
      }
      return .libraryKept(ticket: ticket, passedOver: outcome.passedOver.count)
    } catch {
      let reason = library.words(for: error)
      // What is not in the history is on the disk all the same.
      if case .unlogged = error { return .libraryRefused(ticket: ticket, reason: reason) }
      if case .inUse(_, by: let users) = error, !users.isEmpty, let words = commit.stillUsed {
        return .libraryRefused(ticket: ticket, reason: words)
      }
      return .libraryRefused(ticket: ticket, reason: "nothing was changed: \(reason)")
    }
  }

  /// Somebody merged meanwhile what is to be edited: the words would go to a record that no list
  /// shows.
  private func hindrance(to commit: LibraryCommit) throws(StorageError) -> String? {
    guard case .change(let change) = commit.deed else { return nil }
    let ledgers = try library.ledgers()
    for leaf in change.ledgers.leaves {
      switch leaf {
      case .editClaim(_, .mergedInto, _), .editSource(_, .mergedInto, _): continue
      case .editClaim(let id, _, _):
        guard ledgers.claim(id)?.mergedInto != nil else { continue }
        let other = ledgers.claim(ledgers.resolved(id))?.statement ?? ""
        return "the claim was merged into “\(Cells.oneLine(other))” meanwhile"
      case .editSource(let id, _, _):
        guard ledgers.source(id)?.mergedInto != nil else { continue }
        return "the source was merged into \(ledgers.name(of: id)) meanwhile"
      default: continue
      }
    }
    return nil
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
