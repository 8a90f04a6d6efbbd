import Importers
import Model
import Storage

/// The way of an article into a library: bytes are read, understood, and kept beside what was
/// understood of them. Safe to use from any thread.
struct Intake: Sendable {
  let context: Context
  let format: Format?

  /// The article in the bytes at a path; `-` is standard input. Nothing is stored.
  func article(at path: String) throws(CommandError) -> (article: Article, bytes: [UInt8]) {
    let loaded = try load(Item(named: path))
    return (try article(in: loaded.bytes, named: loaded.name, from: loaded.source), loaded.bytes)
  }

  /// The article in bytes that came from `source`.
  func article(
    in bytes: [UInt8], named name: String, from source: String
  ) throws(CommandError) -> Article {
    let imported: Imported
    do { imported = try Importer.read(bytes, name: name, format: format) } catch {
      throw .importing(name, error)
    }
    let sha256 = Evidence.sha256(bytes)
    return Article(
      id: .naming(imported.metadata.title, sha256: sha256), metadata: imported.metadata,
      text: imported.text, blocks: imported.blocks,
      original: Original(
        file: "original." + imported.format.fileExtension, sha256: sha256, bytes: bytes.count,
        source: source, retrieved: context.clock(), creator: context.creator,
        format: imported.format.rawValue, encoding: imported.encoding),
      notes: imported.notes)
  }

  /// Whether a name is one of a page on the web.
  static func isAddress(_ name: String) -> Bool {
    let small = name.prefix(8).lowercased()
    return small.hasPrefix("http://") || small.hasPrefix("https://")
  }
}

extension Intake {
  /// What an item holds, and where that came from.
  struct Loaded: Sendable {
    let name: String
    let source: String
    let bytes: [UInt8]
  }

  /// An article that was read, with the bytes that are its evidence.
  struct Finding: Sendable {
    /// Of the item, or of the article's place in it.
    let name: String
    let article: Article
    let bytes: [UInt8]
  }

  /// The bytes of an item.
  func load(_ item: Item) throws(CommandError) -> Loaded {
    switch item.place {
    case .file(let file):
      let bytes = try Files.read(file, isFound: item.isFound)
      return Loaded(name: item.name, source: context.absolute(file.text), bytes: bytes)
    case .standardInput:
      return Loaded(name: item.name, source: item.name, bytes: try Files.readInput())
    case .address(let address):
      guard Self.isAddress(address) else {
        throw .file(address, reason: "neither http nor https; save the page first")
      }
      throw .address(address)
    }
  }

  /// The articles in the bytes of an item, in order; what cannot be read does not hold up the rest.
  func articles(in loaded: Loaded) -> [Result<Finding, CommandError>] {
    let one = Result { () throws(CommandError) in
      Finding(
        name: loaded.name,
        article: try article(in: loaded.bytes, named: loaded.name, from: loaded.source),
        bytes: loaded.bytes)
    }
    return [one]
  }
}

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
}

extension Taken {
  init(_ article: Article, _ added: Added, from path: String) {
    self.init(
      id: added.id, status: Status(added), path: path, title: article.metadata.title,
      notes: article.notes.map(\.reason))
  }

  /// What became of it in the end.
  func settled(_ added: Added) -> Taken {
    Taken(id: added.id, status: Status(added), path: path, title: title, notes: notes)
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

extension CommandError {
  /// The same, of a line of a list.
  func at(_ line: Item.Line?) -> CommandError { line.map { .line($0, self) } ?? self }
}
