#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A path as the system has it, which need not be UTF-8, and as it is shown.
struct FileName: Hashable, Sendable {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }
  init(bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  /// The path as it is shown and kept: bytes that are no UTF-8 are written `\xFF`, and a backslash
  /// that would look like one of them `\x5C`, so that no two paths are one text.
  var text: String { isUTF8 && !bytes.contains(Self.backslash) ? plain : spelledOut }

  var isUTF8: Bool { String(validating: bytes, as: UTF8.self) != nil }

  /// The path as UTF-8, which it has to be.
  var plain: String { String(decoding: bytes, as: UTF8.self) }

  private static let backslash = UInt8(ascii: "\\")

  private var spelledOut: String {
    var (text, position) = ("", 0)
    var (parser, iterator) = (Unicode.UTF8.ForwardParser(), bytes.makeIterator())
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .emptyInput: return text
      case .valid(let scalar):
        text +=
          Self.looksSpelled(bytes[position...]) ? #"\x5C"# : String(decoding: scalar, as: UTF8.self)
        position += scalar.count
      case .error(let length):
        for byte in bytes[position..<position + length] {
          text += #"\x"# + String(byte, radix: 16, uppercase: true)
        }
        position += length
      }
    }
  }

  /// Whether `\x` and two hexadecimal digits stand at the beginning.
  private static func looksSpelled(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.starts(with: #"\x"#.utf8)
      && bytes.dropFirst(2).prefix(2).count { byte in
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte)
      } == 2
  }

  /// The part before the last slash, and the slash; nil where there is none.
  var folder: FileName? {
    bytes.lastIndex(of: UInt8(ascii: "/")).map { FileName(bytes: bytes[...$0]) }
  }

  func appending(_ name: FileName) -> FileName {
    let slash = UInt8(ascii: "/")
    return FileName(bytes: bytes + (bytes.last == slash ? [] : [slash]) + name.bytes)
  }

  /// The folder that an absolute path lies in; `/` is its own.
  var parent: FileName {
    let slash = bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0
    return FileName(bytes: slash == 0 ? [UInt8(ascii: "/")] : Array(bytes[..<slash]))
  }

  /// What another name means in the folder of this one.
  func beside(_ name: FileName) -> FileName {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")), !name.hasPrefix("/") else {
      return name
    }
    return FileName(bytes: bytes[...slash] + name.bytes)
  }

  func ending(in text: String) -> FileName { FileName(bytes: bytes + text.utf8) }

  /// Whether the system could take it for another: to it, a path ends at the first NUL.
  var holdsNUL: Bool { bytes.contains(0) }

  /// Calls the system with the path, which holds no NUL.
  func withPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { signs in
        signs.baseAddress.map(body) ?? body("")
      }
    }
  }

  /// The byte-wise order of names, the same on every machine.
  static func isBefore(_ a: FileName, _ b: FileName) -> Bool {
    a.bytes.lexicographicallyPrecedes(b.bytes)
  }

  /// What stands behind the first such byte.
  func parted(behind byte: UInt8) -> FileName? {
    bytes.firstIndex(of: byte).map { FileName(bytes: bytes[($0 + 1)...]) }
  }

  func hasPrefix(_ text: String) -> Bool { bytes.starts(with: text.utf8) }
}

extension FileName {
  enum Kind: Hashable, Sendable { case file, folder, link, other }

  struct Status: Hashable, Sendable {
    let kind: Kind
    /// In bytes.
    let size: Int
  }

  /// Nil where nothing is there, or nothing that may be looked at; `errno` says which.
  func status(followingLinks: Bool) -> Status? {
    guard !holdsNUL else {
      errno = EINVAL
      return nil
    }
    var status = stat()
    let result = withPath { path in
      followingLinks ? stat(path, &status) : lstat(path, &status)
    }
    guard result == 0 else { return nil }
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFDIR: .folder
      case S_IFREG: .file
      case S_IFLNK: .link
      default: .other
      }
    return Status(kind: kind, size: Int(status.st_size))
  }

  /// The names in a folder in their order, but those that begin with a dot.
  func visibleNames() throws(CommandError) -> [FileName] {
    guard let listing = withPath({ opendir($0) }) else { throw Files.refusal(text) }
    defer { closedir(listing) }
    var names: [FileName] = []
    errno = 0
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        FileName(bytes: bytes.prefix { $0 != 0 })
      }
      if !name.hasPrefix(".") { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw Files.refusal(text) }
    return names.sorted(by: Self.isBefore)
  }
}
