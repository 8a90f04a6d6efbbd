import Model
import Storage

/// What became of one article.
struct Taken: Sendable {
  enum Status: String, CaseIterable, Sendable { case added, updated, restored, unchanged }

  let id: ID<Article>
  let status: Status
  /// The path or address that it came from.
  let path: String
  let title: String?
  /// What the importer guessed, and why.
  let notes: [String]
  /// Those of the notes that somebody should hear of at once.
  let doubts: [String]
  /// Of an update, what it did.
  var renewal: Renewal?
  /// Whether bytes that were there already came from a place that was not known before.
  var isSeenElsewhere = false

  /// For people: `added ID`, `updated ID: version 3; 12 marks kept, 1 orphan`.
  var words: String { "\(status) \(id)" + (told.map { ": " + $0 } ?? "") }

  private var told: String? {
    if status == .restored { return "the original was missing or damaged, and is there again" }
    return isSeenElsewhere ? "the same bytes, now known from \(path), too" : renewal?.words
  }
}

extension Taken {
  init(_ article: Article, _ added: Added, from path: String) {
    self.init(
      id: added.id, status: Status(added), path: path, title: article.metadata.title,
      notes: article.notes.map(\.reason),
      doubts: article.notes.filter(\.isDoubt).map(\.reason))
    if case .seen = added { isSeenElsewhere = true }
  }

  /// What became of it in the end.
  func settled(_ added: Added, in library: Library) throws(CommandError) -> Taken {
    var taken = Taken(
      id: added.id, status: Status(added), path: path, title: title, notes: notes,
      doubts: doubts)
    if case .seen = added { taken.isSeenElsewhere = true }
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
    case .unchanged, .seen: self = .unchanged
    case .restored: self = .restored
    case .updated: self = .updated
    }
  }
}
