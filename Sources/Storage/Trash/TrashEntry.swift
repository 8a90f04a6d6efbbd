import Model

/// A folder in the trash: an article's folder as it was, and the record of its removal beside it.
///
/// Where the article's folder lies says what it is: in the trash as soon as it lies here, out of it as
/// soon as it does not. The record is written before, and removed after.
struct TrashEntry: Sendable {
  let name: ID<Trashed>
  let folder: String
  /// Nil where the record is missing or cannot be read.
  let record: TrashFile?
  /// Why the record cannot be read.
  let problem: StorageError?
  /// The article whose folder is here; nil where none is.
  let article: ID<Article>?

  init(_ name: String, in trash: String) throws(StorageError) {
    let folder = Path.join(trash, name)
    self.folder = folder
    self.name = ID(String(name.drop { $0 == "." }))
    let loaded = Result { () throws(StorageError) in
      try Self.file(in: folder).load(TrashFile.self)
    }
    (record, problem) =
      switch loaded {
      case .success(let record): (record, nil)
      case .failure(let error): (nil, error)
      }
    do {
      article = try Self.article(in: folder, record)
    } catch { throw .unreadable(path: folder, reason: error.reason) }
  }

  /// The folder that the record tells of, or else the first. What cannot be looked at may be one:
  /// then this throws.
  private static func article(
    in folder: String, _ record: TrashFile?
  ) throws(SystemError) -> ID<Article>? {
    var first: ID<Article>?
    for name in try Folder.names(in: folder) where Path.isName(name) {
      guard try FileStatus.following(Path.join(folder, name))?.kind == .folder else { continue }
      if name == record?.article.value { return ID(name) }
      first = first ?? ID(name)
    }
    return first
  }

  static func file(in folder: String) -> File { File(Path.join(folder, record)) }

  /// Where an entry lies that is being destroyed: no reader looks at a name with a dot.
  static func gone(_ name: ID<Trashed>) -> String { "." + name.value }

  /// The files of ours beside the article: the record, and one that waits for its name.
  static let files = [record, ".\(record).new"]
  static let record = "removed.json"

  /// Whether somebody said that the entry is to be destroyed, in its record or in the log.
  func isToGo(_ known: [Removal]) -> Bool {
    record?.leaving?.act == .emptied || known.contains { $0.act == .emptied && $0.trash == name }
  }

  /// What happened to the article, as far as the entry tells. `isGone` is an entry that is being
  /// destroyed.
  func removals(isGone: Bool) -> [Removal] {
    guard let record else { return [] }
    let removed = Removal(
      act: .removed, article: record.article, trash: name, signature: record.signature)
    guard article == nil || isGone else { return [removed] }
    guard let leaving = record.leaving, isGone == (leaving.act == .emptied) else {
      // Where a record is alone and nobody takes the article out, its removal never came to be.
      return isGone ? [removed] : []
    }
    let left = Removal(
      act: leaving.act, article: record.article, trash: name, signature: leaving.signature)
    return [removed, left]
  }
}
