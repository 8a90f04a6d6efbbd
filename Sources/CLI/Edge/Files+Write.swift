#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Files {
  /// Writes a file whole or not at all: under another name beside it first, then in its place, with
  /// the rights that it had. A link stays a link, be the file that it leads to there or not, and a
  /// device or pipe gets the bytes as they are.
  static func write(_ text: String, to file: FileName) throws(CommandError) {
    try write(Array(text.utf8), to: file)
  }

  static func write(_ bytes: [UInt8], to file: FileName) throws(CommandError) {
    switch file.status(followingLinks: true)?.kind {
    case .folder: throw .file(file.text, reason: Descriptor.words(EISDIR))
    case .link, .other: try fill(file, O_WRONLY, with: bytes, named: file.text)
    case .file: try replace(file.resolved ?? file, with: bytes, named: file.text)
    case nil: try replace(try file.linked(), with: bytes, named: file.text)
    }
  }

  private static func replace(
    _ file: FileName, with bytes: [UInt8], named name: String
  ) throws(CommandError) {
    let draft = file.ending(in: ".postil-\(getpid())")
    do throws(CommandError) {
      try fill(draft, O_WRONLY | O_CREAT | O_EXCL, with: bytes, named: name)
      if let mode = file.mode { _ = draft.withPath { chmod($0, mode) } }
      let isDone = draft.withPath { draft in file.withPath { rename(draft, $0) == 0 } }
      guard isDone else { throw refusal(name) }
    } catch {
      _ = draft.withPath { unlink($0) }
      throw error
    }
  }

  private static func fill(
    _ file: FileName, _ flags: Int32, with bytes: [UInt8], named name: String
  ) throws(CommandError) {
    let descriptor = file.withPath { open($0, flags | O_CLOEXEC, 0o666) }
    guard descriptor >= 0 else { throw refusal(name) }
    defer { close(descriptor) }
    if let number = Descriptor.write(bytes, to: descriptor) {
      throw .file(name, reason: Descriptor.words(number))
    }
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else { throw refusal(name) }
  }
}

extension FileName {
  /// The rights of a file that is there.
  fileprivate var mode: mode_t? {
    var status = stat()
    return withPath { stat($0, &status) } == 0 ? status.st_mode & 0o7777 : nil
  }

  /// Where a file comes to lie that is not there: at the end of all links.
  fileprivate func linked() throws(CommandError) -> FileName {
    var place = self
    // More links than this no system follows (path_resolution(7)).
    for _ in 0..<40 {
      guard place.status(followingLinks: false)?.kind == .link else { return place }
      var target = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = place.withPath { readlink($0, &target, target.count) }
      guard count > 0 else { throw Files.refusal(text) }
      place = place.beside(FileName(bytes: target[..<count].map { UInt8(bitPattern: $0) }))
    }
    throw .file(text, reason: Descriptor.words(ELOOP))
  }
}

extension Files {
  /// Makes a folder, and those above it that are missing.
  static func makeFolder(_ path: String) throws(CommandError) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/" + part
      guard mkdir(made, 0o777) == 0 || errno == EEXIST else { throw refusal(made) }
    }
  }
}
