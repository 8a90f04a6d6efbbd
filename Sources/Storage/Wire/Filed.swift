import JSON

/// What fills a file of its own, which says its format and version.
protocol Filed: Wired {
  static var format: String { get }
  /// Whether nothing is in it, so that no file is needed.
  var isBlank: Bool { get }
}

extension Filed {
  /// The fields of a file with its format and version.
  func filed(_ fields: KeyValuePairs<String, JSON?>) -> JSON {
    let head = JSON.members([
      "format": Self.format.wire, "version": FormatVersion.current.description.wire,
    ])
    return .object(head + JSON.members(fields))
  }
}

extension File {
  /// Nil where no file is there.
  func load<Content: Filed>(_ type: Content.Type) throws(StorageError) -> Content? {
    guard let bytes = try read() else { return nil }
    return try decode(type, bytes)
  }

  /// The content that bytes of this file hold, as far as this version knows it.
  func decode<Content: Filed>(
    _ type: Content.Type, _ bytes: [UInt8]
  ) throws(StorageError) -> Content {
    let (json, version) = try parse(type, bytes)
    do { return try Content(wire: Value(json: json, isNewer: version.isNewer)) } catch {
      // What a newer version may mean by it, this one cannot tell.
      if version.isNewer {
        throw .newerContent(
          path: path, found: version.description, place: error.place, reason: error.reason)
      }
      throw .corrupt(path: path, place: error.place, reason: error.reason)
    }
  }

  /// The value that bytes of this file hold, as the present version or a newer minor one has it.
  func parse<Content: Filed>(
    _ type: Content.Type, _ bytes: [UInt8]
  ) throws(StorageError) -> (json: JSON, version: FormatVersion) {
    let json = try flawless { () throws(Flaw) in try JSON.parse(bytes) }
    let version = try flawless { () throws(Flaw) in try FormatVersion(json, of: Content.format) }
    guard !version.isNewerMajor else {
      throw .newerFormat(path: path, found: version.description)
    }
    if version >= .current { return (json, version) }
    let migrated = try flawless { () throws(Flaw) in
      try json.migrated(from: version, of: Content.format)
    }
    return (migrated, .current)
  }

  /// Puts the content in place of the file's; a blank one removes it. The caller holds the lock.
  func store<Content: Filed>(_ content: Content) throws(StorageError) {
    let old = try read()
    _ = try target()
    try keep(older: old)
    try prepare(try self.content(content, over: old), over: old)?.settle()
  }

  /// The bytes of the file with this content; nil where no file is needed. What the old bytes hold
  /// beyond what this version knows stays.
  func content<Content: Filed>(
    _ content: Content, over old: [UInt8]?, _ surplus: Surplus? = nil
  ) throws(StorageError) -> [UInt8]? {
    if let old, let kept = try keeping(old, content, surplus) { return kept }
    if content.isBlank { return nil }
    guard let surplus else { return try encode(content) }
    let json = content.wire
    let filled = surplus.filled(json)
    return filled == json ? try encode(content) : Self.bytes(filled.dated(surplus.version))
  }

  /// The content with what a newer version wrote besides; nil where the old bytes are not newer, or
  /// where nothing is left that anybody knows.
  private func keeping<Content: Filed>(
    _ old: [UInt8], _ content: Content, _ surplus: Surplus?
  ) throws(StorageError) -> [UInt8]? {
    guard !FormatVersion.isCurrent(endOf: old) else { return nil }
    let (raw, version) = try parse(Content.self, old)
    guard version.isNewer else { return nil }
    let known = try decode(Content.self, old).wire
    _ = try encode(content)
    let merged = content.wire.keeping(
      raw, beyond: known, surplus ?? Surplus(version: version))
    return content.isBlank && merged.keys == content.wire.keys ? nil : Self.bytes(merged)
  }

  /// The bytes of the file with this content. What could not be read again is not written.
  func encode<Content: Filed>(_ content: Content) throws(StorageError) -> [UInt8] {
    let json = content.wire
    _ = try flawless { () throws(Flaw) in try Content(wire: Value(json: json, isNewer: false)) }
    return Self.bytes(json)
  }

  private static func bytes(_ json: JSON) -> [UInt8] { Array(json.sorted.indented.utf8) }

  /// A file's bytes with another version.
  func bytes(_ old: [UInt8], dated version: FormatVersion) throws(StorageError) -> [UInt8] {
    Self.bytes(try flawless { () throws(Flaw) in try JSON.parse(old) }.dated(version))
  }

  /// The version of a file of ours, of whatever format.
  func version(of bytes: [UInt8]) throws(StorageError) -> FormatVersion {
    if FormatVersion.isCurrent(endOf: bytes) { return .current }
    return try flawless { () throws(Flaw) in try FormatVersion(of: try JSON.parse(bytes)) }
  }

  /// Keeps bytes of an older version beside the file, as `marks.json.v1.0`, before others take their
  /// place.
  func keep(older bytes: [UInt8]?) throws(StorageError) {
    guard let bytes, !FormatVersion.isCurrent(endOf: bytes) else { return }
    let version = try version(of: bytes)
    guard version < .current else { return }
    for number in 1... {
      let kept = File(FormatVersion.older(path, version, number: number))
      let there = try kept.read()
      if there == nil {
        try kept.prepare(bytes, over: nil, permissions: try target())?.settle()
      } else if !Self.areSame(there, bytes) {
        continue
      }
      return
    }
  }

  func flawless<Result>(
    _ body: () throws(Flaw) -> Result
  ) throws(StorageError) -> Result {
    do { return try body() } catch {
      throw .corrupt(path: path, place: error.place, reason: error.reason)
    }
  }
}
