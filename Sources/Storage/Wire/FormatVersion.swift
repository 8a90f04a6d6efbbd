import JSON

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The version of a file's format. A newer minor one adds fields, a newer major one changes what
/// fields mean.
package struct FormatVersion: Hashable, Sendable, Comparable, CustomStringConvertible {
  package static let current = FormatVersion(major: 1, minor: 1)

  let major: Int
  let minor: Int

  package var description: String { "\(major).\(minor)" }
  var isNewer: Bool { self > .current }
  var isNewerMajor: Bool { major > Self.current.major }

  init(major: Int, minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// Two numbers; a newer major version may write them as it likes, and with more or fewer parts.
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } && !part.isEmpty ? Int(part) ?? .max : nil
    }
    guard numbers.count == parts.count, let major = numbers.first, major > 0,
      numbers.count == 2 || major > Self.current.major
    else { return nil }
    self.init(major: major, minor: numbers.dropFirst().first ?? 0)
  }

  /// The version that a field gives: a text, or a number that is newer than any text of ours.
  init?(field: JSON) {
    switch field {
    case .string(let text): self.init(text)
    case .integer(let number): self.init(major: number, minor: 0)
    case .fraction(let signs): self.init(signs)
    default: return nil
    }
    if case .string = field { return }
    guard isNewer else { return nil }
  }

  package static func < (a: FormatVersion, b: FormatVersion) -> Bool {
    (a.major, a.minor) < (b.major, b.minor)
  }
}

extension FormatVersion {
  /// The version that a file of the format gives.
  init(_ file: JSON, of format: String) throws(Flaw) {
    guard case .object(let members) = file else { throw Flaw("should be an object") }
    let record = Record(members: members, isNewer: true)
    let found: String = try record.get("format")
    guard found == format else { throw Flaw("should be \(format), is \(found)", at: "format") }
    self = try record.version()
  }

  /// The version that a file gives, of whatever format.
  init(of file: JSON) throws(Flaw) {
    guard case .object(let members) = file else { throw Flaw("should be an object") }
    self = try Record(members: members, isNewer: true).version()
  }

  /// The end of a file of this version in our own layout, in which no key comes after `version`.
  fileprivate static let ownEnd = Array("\n  \"version\": \"\(current)\"\n}\n".utf8)

  /// Whether bytes end as those of this version do: enough to know that nothing in them is newer.
  static func isCurrent(endOf bytes: [UInt8]) -> Bool {
    bytes.count >= ownEnd.count && bytes[(bytes.count - ownEnd.count)...].elementsEqual(ownEnd)
  }
}

extension FormatVersion {
  /// The name under which a file of an older version is kept; there may be several of one.
  static func older(_ name: String, _ version: FormatVersion, number: Int = 1) -> String {
    name + ".v\(version)" + (number == 1 ? "" : "-\(number)")
  }

  /// Whether a name is such a one.
  static func isOlder(_ name: String, than file: String) -> Bool {
    guard name.hasPrefix(file + ".v") else { return false }
    let told = name.dropFirst(file.utf8.count + 2).prefix { $0 != "-" }
    return FormatVersion(String(told))?.description == String(told)
  }
}

extension File {
  /// Whether the file is there and does not end as one of the present version does.
  func mayBeOfAnotherVersion() throws(StorageError) -> Bool {
    do {
      return try Descriptor.opening(path, O_RDONLY | O_NONBLOCK) { file throws(SystemError) in
        // What is no file at all is told by whoever reads it then.
        guard try file.status().kind != .other else { return true }
        return !FormatVersion.isCurrent(endOf: try file.readEnd(FormatVersion.ownEnd.count))
      }
    } catch {
      guard error.isAbsence else { throw .unreadable(path: path, reason: error.reason) }
      return false
    }
  }
}

extension Record {
  fileprivate func version() throws(Flaw) -> FormatVersion {
    if let field = value("version"), let version = FormatVersion(field: field.json) {
      return version
    }
    throw Flaw("is no version: \(try get("version", as: String.self))", at: "version")
  }
}
