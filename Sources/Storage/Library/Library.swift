package import Model

/// A library on the disk: articles, what people marked in them, and the ledgers across them.
///
/// ```
/// LIBRARY/postil.json
/// LIBRARY/articles/ID/article.json, original.EXT, marks.json, history.jsonl
/// LIBRARY/articles/ID/versions/N/article.json, original.EXT
/// LIBRARY/trash/ENTRY/removed.json, ID
/// LIBRARY/claims.json, sources.json, relations.json, tags.json, removals.jsonl
/// ```
/// Every file is read anew at each call, so that what another process wrote is seen.
/// `docs/file-format.md` describes the files.
package struct Library: Hashable, Sendable {
  /// The folder, as it was given.
  package let root: String
  /// What reading positions are kept under; copies of a library share it.
  package let id: String
  package let name: String
  /// The version that it was of when it was opened.
  package let version: FormatVersion
  /// The folder below the root whose articles these are: `articles`, or an entry of the trash, which
  /// is only read.
  private let shelf: String

  static let shelf = "articles"

  private init(root: String, _ file: LibraryFile, _ version: FormatVersion) {
    self.root = root
    id = file.id
    name = file.name
    self.version = version
    shelf = Self.shelf
  }

  /// The library as if the articles in another folder below its root were all that it has.
  init(_ library: Library, shelf: String) {
    root = library.root
    id = library.id
    name = library.name
    version = library.version
    self.shelf = shelf
  }

  /// Makes a library in a folder, which may be there and hold other things.
  package static func create(
    at root: String, name: String, by signature: Signature
  ) throws(StorageError) -> Library {
    let file = File(Path.join(root, "postil.json"))
    guard try file.read() == nil else { throw .libraryExists(path: root) }
    do { try Folder.make(Path.join(root, "articles"), lasting: true) } catch {
      throw .unwritable(path: root, reason: error.reason)
    }
    let id = Fingerprint.of([name, root, signature.creator, signature.time.description])
    let content = LibraryFile(id: "l-" + Fingerprint.signs(of: id), name: name)
    try file.store(content)
    return Library(root: root, content, .current)
  }

  /// The version of the library there; nil where none can be read.
  package static func version(at root: String) -> FormatVersion? {
    do { return try open(at: root).version } catch { return nil }
  }

  package static func open(at root: String) throws(StorageError) -> Library {
    let file = File(Path.join(root, "postil.json"))
    guard let bytes = try file.read() else { throw .notALibrary(path: root) }
    let content = try file.decode(LibraryFile.self, bytes)
    return Library(root: root, content, try file.version(of: bytes))
  }
}

// MARK: - Places of files

extension Library {
  var mainFile: File { File(Path.join(root, "postil.json")) }
  func ledgerFile<Entry: Ledgered>(of type: Entry.Type) -> File {
    File(Path.join(root, "\(Entry.ledger).json"))
  }
  /// The files of all ledgers.
  var ledgerFiles: [File] {
    [
      ledgerFile(of: Claim.self), ledgerFile(of: Source.self), ledgerFile(of: Relation.self),
      ledgerFile(of: Tag.self),
    ]
  }
  package var articlesFolder: String { Path.join(root, shelf) }
  var isTrash: Bool { shelf != Self.shelf }

  /// The folder of an article that is there.
  func folder(of id: ID<Article>) throws(StorageError) -> String {
    guard try isArticle(id.value) else { throw absence(of: id.value) }
    return Path.join(articlesFolder, id.value)
  }

  func isArticle(_ name: String) throws(StorageError) -> Bool {
    guard Path.isName(name) else { return false }
    return try Folder.isThere(Path.join(articlesFolder, name))
  }
}
