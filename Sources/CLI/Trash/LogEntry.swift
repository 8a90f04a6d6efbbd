import Model
import Storage

/// Something that happened, as the log tells it.
struct LogEntry {
  let article: ID<Article>
  let signature: Signature
  /// `do`, `undo` or `redo` of a step; `version`; `remove`, `restore` or `empty` of the article.
  let act: String
  let label: String
  /// False for what was taken back and not done again.
  let stands: Bool
  /// Where it stands among what happened to its article in the same second.
  let order: Int

  static func newestFirst(_ a: LogEntry, _ b: LogEntry) -> Bool {
    let (timeA, timeB) = (a.signature.time, b.signature.time)
    if timeA != timeB { return timeA > timeB }
    return a.article == b.article ? a.order > b.order : a.article < b.article
  }

  /// The label, and what was done with it.
  var words: String {
    switch act {
    case Act.undone.rawValue: "undone: \(label)"
    case Act.redone.rawValue: "redone: \(label)\(stands ? "" : " (undone)")"
    default: label + (stands ? "" : " (undone)")
    }
  }
}

extension LogEntry {
  /// All that was done in an article, and its newer versions.
  static func all(of id: ID<Article>, in library: Library) throws(CommandError) -> [LogEntry] {
    try library.tellTorn(id)
    let deeds = try stored { () throws(StorageError) in try library.deeds(in: id) }
    let entries = zip(deeds, deeds.standing).enumerated().map { order, deed in
      LogEntry(
        article: id, signature: deed.0.step.signature, act: deed.0.act.rawValue,
        label: deed.0.step.label, stands: deed.1, order: order)
    }
    return try arrivals(of: id, in: library) + entries
  }

  /// The versions after the first. They change no mark, and stand in no history.
  private static func arrivals(
    of id: ID<Article>, in library: Library
  ) throws(CommandError) -> [LogEntry] {
    let versions = try stored { () throws(StorageError) in try library.renewals(of: id) }
    return versions.map { version in
      LogEntry(
        article: id,
        signature: Signature(
          creator: version.original.creator ?? "unknown", time: version.retrieved),
        act: "version", label: "version \(version.number) taken in from \(version.source)",
        stands: true, order: -1)
    }
  }

  /// What happened to articles as a whole.
  static func removals(in library: Library) throws(CommandError) -> [LogEntry] {
    try library.tellTornRemovals()
    let removals = try stored { () throws(StorageError) in try library.removals() }
    return removals.enumerated().map { order, removal in
      LogEntry(
        article: removal.article, signature: removal.signature, act: removal.act.rawValue,
        label: removal.label, stands: true, order: Int.max / 2 + order)
    }
  }
}

extension Removal {
  fileprivate var label: String {
    switch act {
    case .removed: "article moved to the trash (\(trash))"
    case .restored: "article restored from the trash (\(trash))"
    case .emptied: "article destroyed (\(trash))"
    }
  }
}
