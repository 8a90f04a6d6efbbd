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
      article = try Folder.names(in: folder).first {
        Path.isName($0) && Folder.isFolder(Path.join(folder, $0))
      }.map { ID($0) }
    } catch { throw .unreadable(path: folder, reason: error.reason) }
  }

  static func file(in folder: String) -> File { File(Path.join(folder, "removed.json")) }

  /// Where an entry lies that is being destroyed: no reader looks at a name with a dot.
  static func gone(_ name: ID<Trashed>) -> String { "." + name.value }

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
