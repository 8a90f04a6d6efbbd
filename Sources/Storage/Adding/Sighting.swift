import JSON
import Model

/// What an article's file says of where its bytes came from, without the text.
struct Sighting: Hashable, Sendable {
  let metadata: Metadata
  let original: Original

  init(_ article: Article) {
    metadata = article.metadata
    original = article.original
  }

  private init(_ metadata: Metadata, _ original: Original) {
    self.metadata = metadata
    self.original = original
  }

  /// The same as if the bytes had first come from there.
  func seen(at encounter: Encounter) -> Sighting {
    var (metadata, original) = (metadata, original)
    original.source = encounter.source
    metadata.url = metadata.url ?? encounter.response?.address
    return Sighting(metadata, original)
  }

  /// What two sightings of the same page have in common, one of them at least.
  var keys: [Key] {
    [.sum(original.sha256)] + original.addresses(beside: metadata.url).map(Key.address)
      + (original.source == "-" ? [] : [.source(original.source)])
  }

  enum Key: Hashable, Sendable {
    case sum(String)
    case address(Address)
    case source(String)
  }
}

extension Sighting {
  /// From the bytes of an article's file in our own layout, in which the two objects stand before
  /// the text. Nil where they are not found so; then the file has to be read whole.
  init?(head bytes: [UInt8]) throws(Flaw) {
    guard let metadata = Self.object("metadata", in: bytes),
      let original = Self.object("original", in: bytes)
    else { return nil }
    self.metadata = try Metadata(wire: Value(json: try JSON.parse(metadata), isNewer: true))
    self.original = try Original(wire: Value(json: try JSON.parse(original), isNewer: true))
  }

  /// The object that stands under a key of the outermost object: there, and nowhere else, does a
  /// line begin with two spaces and the key, for no string of JSON holds a line feed.
  private static func object(_ key: String, in bytes: [UInt8]) -> [UInt8]? {
    let (head, end) = (Array("\n  \"\(key)\": {".utf8), Array("\n  }".utf8))
    guard let start = position(of: head, in: bytes, from: 0),
      let close = position(of: end, in: bytes, from: start + head.count)
    else {
      return nil
    }
    return Array(bytes[(start + head.count - 1)..<(close + end.count)])
  }

  private static func position(of needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      let last = bytes.count - needle.count
      var index = start
      while index <= last {
        if bytes[index] == 0x0A, needle.indices.allSatisfy({ bytes[index + $0] == needle[$0] }) {
          return index
        }
        index += 1
      }
      return nil
    }
  }
}

extension Library {
  /// The sightings of all versions of an article, the first version first. What cannot be read is
  /// passed over: it is no other article's matter.
  func sightings(of id: ID<Article>) -> [Sighting] {
    let folder = Path.join(articlesFolder, id.value)
    let versions = Path.join(folder, "versions")
    var folders = [folder]
    do {
      let numbers = try Folder.names(in: versions).compactMap { Int($0) }.sorted()
      folders = numbers.map { Path.join(versions, String($0)) } + folders
    } catch {}
    let found: [Sighting] = folders.compactMap { folder in
      do { return try sighting(in: File(Path.join(folder, "article.json"))) } catch { return nil }
    }
    do {
      return found
        + (try encounters(of: id)).compactMap { encounter in
          found.last { $0.original.sha256 == encounter.sha256 }?.seen(at: encounter)
        }
    } catch { return found }
  }

  private func sighting(in file: File) throws(StorageError) -> Sighting? {
    guard let bytes = try file.read() else { return nil }
    do throws(Flaw) { if let found = try Sighting(head: bytes) { return found } } catch {}
    return Sighting(try file.decode(Article.self, bytes))
  }
}
