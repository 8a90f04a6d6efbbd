import Model
import Storage

/// What became of one article.
struct Taken: Sendable {
  enum Status: String, CaseIterable, Sendable { case added, updated, unchanged }

  let id: ID<Article>
  let status: Status
  /// The path or address that it came from.
  let path: String
  let title: String?
  /// What the importer guessed, and why.
  let notes: [String]
  /// Of an update, what it did.
  var renewal: Renewal?

  /// For people: `added ID`, `updated ID: version 3; 12 marks kept, 1 orphan`.
  var words: String { "\(status) \(id)" + (renewal.map { ": " + $0.words } ?? "") }
}

extension Taken {
  init(_ article: Article, _ added: Added, from path: String) {
    self.init(
      id: added.id, status: Status(added), path: path, title: article.metadata.title,
      notes: article.notes.map(\.reason))
  }

  /// What became of it in the end.
  func settled(_ added: Added, in library: Library) throws(CommandError) -> Taken {
    var taken = Taken(id: added.id, status: Status(added), path: path, title: title, notes: notes)
    if case .updated(let id, let version) = added {
      taken.renewal = try library.renewal(of: id, to: version)
    }
    return taken
  }
}

extension Taken.Status {
  fileprivate init(_ added: Added) {
    switch added {
    case .added: self = .added
    case .unchanged: self = .unchanged
    case .updated: self = .updated
    }
  }
}
