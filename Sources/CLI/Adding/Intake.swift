import Importers
import Model
import Storage

/// The way of an article into a library: bytes are read, understood, and kept beside what was
/// understood of them. Safe to use from any thread.
struct Intake: Sendable {
  let context: Context
  let format: Format?
  var fetch = FetchSettings()

  /// The one article at a path or address, or the one that a number behind it names; `-` is
  /// standard input. Nothing is stored.
  func article(at path: String) throws(CommandError) -> (article: Article, bytes: [UInt8]) {
    let interruptions = Interruptions(ending: context.children, atOnce: true)
    defer { interruptions.end() }
    let item = Item(named: path, at: context.file)
    let found = try articles(of: item, in: try load(item))
    guard found.count == 1, let one = found.first else {
      throw .several(path, titles: found.map(Self.title))
    }
    let finding = try one.get()
    return (finding.article, finding.evidence.bytes)
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
      return article(imported, original: Evidence(bytes), from: source)
    } catch { throw .importing(name, error) }
  }

  func article(_ imported: Imported, original: Evidence, from source: String) -> Article {
    var metadata = imported.metadata
    metadata.url = metadata.url?.withoutLogins
    return Article(
      id: .naming(metadata.title, sha256: original.sha256), metadata: metadata,
      text: imported.text, blocks: imported.blocks, inlines: imported.inlines,
      original: Original(
        file: "original." + imported.format.fileExtension, sha256: original.sha256,
        bytes: original.bytes.count, source: source, retrieved: context.clock(),
        creator: context.creator,
        format: imported.format.rawValue, encoding: imported.encoding),
      notes: imported.notes)
  }
}

extension Intake {
  /// The bytes of an item.
  func load(_ item: Item) throws(CommandError) -> Loaded {
    switch item.place {
    case .file(let file):
      if let scheme = WebAddress.otherScheme(of: file.text), Files.kind(of: file.text) == nil {
        throw .file(file.text, reason: "only http and https are fetched, not \(scheme)")
      }
      if WebAddress.lacksScheme(file.text), Files.kind(of: file.text) == nil {
        throw .file(
          file.text, reason: "no such file; did you mean https://\(file.text)?")
      }
      let bytes = try Files.read(file, isFound: item.isFound)
      let source = context.absolute(file.text, from: context.place.text)
      return Loaded(name: file.text, source: source, bytes)
    case .standardInput:
      return Loaded(name: "-", source: "-", try Files.readInput())
    case .address(let address): return try fetched(from: address)
    }
  }

  private func fetched(from name: String) throws(CommandError) -> Loaded {
    if let scheme = WebAddress.otherScheme(of: name) {
      throw .file(name, reason: "only http and https are fetched, not \(scheme)")
    }
    let address: WebAddress
    let fetched: Fetched
    do {
      address = try WebAddress(checking: name)
      fetched = try Curl(fetch, in: context).fetch(address)
    } catch {
      if case .stopped = error { throw .stopped }
      throw .fetching(name, error)
    }
    return Loaded(
      name: fetched.response.address, source: address.text, fetched.bytes,
      told: MediaType.format(fetched.mediaType), charset: fetched.charset,
      response: fetched.response)
  }

  /// The articles of an item that are meant: all of them, or the one of its number. The only one is
  /// called by the item's own name.
  func articles(
    of item: Item, in loaded: Loaded
  ) throws(CommandError) -> [Result<Finding, CommandError>] {
    let found = try EntryName(item.name).chosen(from: articles(in: loaded))
    guard found.count == 1, let one = found.first else { return found }
    return [one.map { $0.called(item.name) }]
  }
}
