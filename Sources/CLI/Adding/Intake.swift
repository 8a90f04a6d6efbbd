import Importers
import Model
import Storage

/// The way of an article into a library: bytes are read, understood, and kept beside what was
/// understood of them.
struct Intake {
  let context: Context
  let format: Format?
  var fetch = FetchSettings()

  /// The article in the bytes at a path; `-` is standard input. Nothing is stored.
  func article(at path: String) throws(CommandError) -> (article: Article, bytes: [UInt8]) {
    if WebAddress.isMeant(by: path) { return try article(fetchedFrom: path) }
    let bytes = try Files.read(path)
    let source = path == "-" ? path : context.absolute(path)
    return (try article(in: bytes, named: path, from: source), bytes)
  }

  /// The article in bytes that came from `source`.
  func article(
    in bytes: [UInt8], named name: String, from source: String, as told: Format? = nil,
    charset: String? = nil
  ) throws(CommandError) -> Article {
    let imported: Imported
    do {
      imported = try Importer.read(bytes, name: name, format: format ?? told, charset: charset)
    } catch {
      throw .importing(name, error)
    }
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

  /// The article at an address on the web. Nothing is stored.
  private func article(
    fetchedFrom name: String
  ) throws(CommandError) -> (article: Article, bytes: [UInt8]) {
    let address: WebAddress
    let fetched: Fetched
    do {
      address = try WebAddress(checking: name)
      fetched = try Curl(fetch, in: context).fetch(address)
    } catch { throw .fetching(name, error) }
    var article = try article(
      in: fetched.bytes, named: fetched.response.address, from: address.text,
      as: MediaType.format(fetched.mediaType), charset: fetched.charset)
    article.original.response = fetched.response
    article.metadata.url = article.metadata.url ?? fetched.response.address
    return (article, fetched.bytes)
  }
}

extension Intake {
  /// Takes the article at a path into the library.
  func add(_ path: String, to library: Library) throws(CommandError) -> Taken {
    let (article, bytes) = try article(at: path)
    let added = try stored { () throws(StorageError) in
      try library.add(article, original: bytes)
    }
    return Taken(article: article, added: added, path: path)
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
          "\(path): \(others) \(others == 1 ? "file" : "files") passed over, by name neither text, "
            + "Markdown nor HTML; give the path of one to add it")
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
