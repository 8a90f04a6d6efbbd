package import Model

/// A step of the whole library on its way to the disk.
package struct LibraryCommit: Hashable, Sendable {
  package enum Deed: Hashable, Sendable {
    case change(LibraryChange)
    /// The library's step is taken back, or done again.
    case walk(Act, Step)
  }

  package let deed: Deed
  /// What is done, in a few words for people.
  package let label: String
  package let signature: Signature

  package init(deed: Deed, label: String, signature: Signature) {
    self.deed = deed
    self.label = label
    self.signature = signature
  }
}

/// A step of the library that the store has not acknowledged yet.
package struct PendingStep: Hashable, Sendable {
  package let ticket: Int
  /// Nil for what is done anew.
  package let act: Act?
  package let label: String
  /// What the status line says until it is on the disk, and what it says then; nil where that is the
  /// same.
  var told: Told?
  /// What was typed for it.
  package internal(set) var draft: WordingDraft?

  struct Told: Hashable, Sendable {
    let meanwhile: String
    let then: String
  }
}

extension LibraryCommit {
  /// What to say where a record that it deletes is still used, with the way out; nil where it deletes
  /// none.
  package var stillUsed: String? {
    guard case .change(let change) = deed else { return nil }
    let isUsed = "not deleted: an article uses it or may need it for undo"
    for leaf in change.ledgers.leaves {
      switch leaf {
      case .removeClaim: return "\(isUsed) · \(key: "claim-status") drops it"
      case .removeSource: return "\(isUsed) · \(key: "merge-source") merges it"
      default: continue
      }
    }
    return nil
  }
}
