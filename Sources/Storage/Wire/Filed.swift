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

/// The version of a file's format. A newer minor one adds fields, a newer major one changes what
/// fields mean.
struct FormatVersion: Hashable, Sendable, CustomStringConvertible {
  static let current = FormatVersion(major: 1, minor: 1)

  let major: Int
  let minor: Int

  var description: String { "\(major).\(minor)" }
  var isNewer: Bool { major > Self.current.major || isNewerMinor }
  var isNewerMinor: Bool { major == Self.current.major && minor > Self.current.minor }

  init(major: Int, minor: Int) {
    self.major = major
    self.minor = minor
  }

  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let major = parts[0], let minor = parts[1], major > 0, minor >= 0 else {
      return nil
    }
    self.init(major: major, minor: minor)
  }
}

extension FormatVersion {
  /// The version that a file of the format gives.
  init(_ file: JSON, of format: String) throws(Flaw) {
    guard case .object(let members) = file else { throw Flaw("should be an object") }
    let record = Record(members: members, isNewer: true)
    let found: String = try record.get("format")
    guard found == format else { throw Flaw("should be \(format), is \(found)", at: "format") }
    let text: String = try record.get("version")
    guard let version = FormatVersion(text) else {
      throw Flaw("is no version: \(text)", at: "version")
    }
    self = version
  }
}

extension File {
  /// Nil where no file is there. A file that is `toBeRewritten` must not be of a newer version.
  func load<Content: Filed>(
    _ type: Content.Type, toBeRewritten: Bool = false
  ) throws(StorageError) -> Content? {
    guard let bytes = try read() else { return nil }
    return try decode(type, bytes, toBeRewritten: toBeRewritten)
  }

  /// The content that bytes of this file hold.
  func decode<Content: Filed>(
    _ type: Content.Type, _ bytes: [UInt8], toBeRewritten: Bool = false
  ) throws(StorageError) -> Content {
    let json = try flawless { () throws(Flaw) in try JSON.parse(bytes) }
    let version = try flawless { () throws(Flaw) in try FormatVersion(json, of: Content.format) }
    let isTooNew = toBeRewritten ? version.isNewer : version.major > FormatVersion.current.major
    guard !isTooNew else { throw .newerFormat(path: path, found: version.description) }
    return try flawless { () throws(Flaw) in
      try Content(wire: Value(json: json, isNewer: version.isNewer))
    }
  }

  /// Puts the content in place of the file's; a blank one removes it. The caller holds the lock,
  /// and loaded the file to be rewritten.
  func store<Content: Filed>(_ content: Content) throws(StorageError) {
    try replace(with: try self.content(content))
  }

  /// The bytes of the file with this content; nil where no file is needed.
  func content<Content: Filed>(_ content: Content) throws(StorageError) -> [UInt8]? {
    let bytes = try encode(content)
    return content.isBlank ? nil : bytes
  }

  /// The bytes of the file with this content. What could not be read again is not written.
  func encode<Content: Filed>(_ content: Content) throws(StorageError) -> [UInt8] {
    let json = content.wire
    _ = try flawless { () throws(Flaw) in try Content(wire: Value(json: json, isNewer: false)) }
    return Array(json.sorted.indented.utf8)
  }

  func flawless<Result>(
    _ body: () throws(Flaw) -> Result
  ) throws(StorageError) -> Result {
    do { return try body() } catch {
      throw .corrupt(path: path, place: error.place, reason: error.reason)
    }
  }
}
