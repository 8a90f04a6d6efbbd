import Importers
import Model
import Storage

/// The way of an article into a library: bytes are read, understood, and kept beside what was
/// understood of them.
struct Intake {
  let context: Context
  let format: Format?
  var fetch = FetchSettings()

  /// The one article at a path or address, or the one that a number behind it names; `-` is
  /// standard input. Nothing is stored.
  func article(at path: String) throws(CommandError) -> (article: Article, bytes: [UInt8]) {
    let found = try articles(at: path)
    guard found.count == 1, let one = found.first else {
      throw .several(path, titles: found.map(Self.title))
    }
    let finding = try one.get()
    return (finding.article, finding.bytes)
  }

  /// All articles at a path or address, or the one that a number behind it names.
  func articles(at path: String) throws(CommandError) -> [Result<Finding, CommandError>] {
    let name = EntryName(path)
    return try name.chosen(from: articles(in: try load(name.whole)))
  }

  private static func title(_ found: Result<Finding, CommandError>) -> String {
    switch found {
    case .success(let finding): finding.article.displayTitle
    case .failure(let error): error.words
    }
  }

  /// The one article in bytes that came from `source`.
  func article(
    in bytes: [UInt8], named name: String, from source: String
  ) throws(CommandError) -> Article {
    do {
      let imported = try Importer.read(bytes, name: name, format: format)
      return article(imported, original: bytes, from: source)
    } catch { throw .importing(name, error) }
  }

  func article(_ imported: Imported, original bytes: [UInt8], from source: String) -> Article {
    let sha256 = Evidence.sha256(bytes)
    return Article(
      id: .naming(imported.metadata.title, sha256: sha256), metadata: imported.metadata,
      text: imported.text, blocks: imported.blocks,
      original: Original(
        file: "original." + imported.format.fileExtension, sha256: sha256, bytes: bytes.count,
        source: source, retrieved: context.clock(),
        format: imported.format.rawValue, encoding: imported.encoding),
      notes: imported.notes)
  }

  private func load(_ path: String) throws(CommandError) -> Loaded {
    if WebAddress.isMeant(by: path) { return try fetched(from: path) }
    let source = path == "-" ? path : context.absolute(path)
    return Loaded(name: path, source: source, bytes: try Files.read(path))
  }

  private func fetched(from name: String) throws(CommandError) -> Loaded {
    let address: WebAddress
    let fetched: Fetched
    do {
      address = try WebAddress(checking: name)
      fetched = try Curl(fetch, in: context).fetch(address)
    } catch { throw .fetching(name, error) }
    return Loaded(
      name: fetched.response.address, source: address.text, bytes: fetched.bytes,
      told: MediaType.format(fetched.mediaType), charset: fetched.charset,
      response: fetched.response)
  }
}

extension Intake {
  /// Takes the articles at a path into the library, each for itself.
  func add(
    _ path: String, to library: Library
  ) throws(CommandError) -> [Result<Taken, CommandError>] {
    let found = try articles(at: path)
    return found.map { one in
      Result { () throws(CommandError) in
        let finding = try one.get()
        let added = try stored { () throws(StorageError) in
          try library.add(finding.article, original: finding.bytes)
        }
        let name = found.count == 1 ? path : finding.name
        return Taken(article: finding.article, added: added, path: name)
      }
    }
  }

  /// The paths with folders opened, in order; what cannot be opened is reported. Of a folder only
  /// the files are taken whose names say what they are, and it is told how many others there were.
  static func opened(_ paths: [String], in session: inout Session) -> [String] {
    paths.flatMap { path -> [String] in
      guard path != "-", Files.kind(of: path) == .folder else { return [path] }
      let all = Files.files(in: path, reporting: &session)
      let known = all.filter { Format(name: $0) != nil }
      if known.count < all.count {
        let others = all.count - known.count
        session.remark(
          "\(path): \(others) \(others == 1 ? "file" : "files") passed over, by name nothing that "
            + "Postil reads; give the path of one to add it")
      }
      return known
    }
  }
}

/// What became of one article.
struct Taken {
  let article: Article
  let added: Added
  let path: String
}

extension Taken {
  var id: ID<Article> { added.id }

  /// As `add --json` has it.
  var status: String {
    switch added {
    case .added: "added"
    case .unchanged: "unchanged"
    }
  }
}
