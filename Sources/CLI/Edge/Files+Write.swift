#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Files {
  /// Writes a file whole or not at all: under another name beside it first, then in its place. A
  /// link stays a link, and a device or pipe gets the bytes as they are.
  static func write(_ text: String, to path: String) throws(CommandError) {
    try write(Array(text.utf8), to: path)
  }

  static func write(_ bytes: [UInt8], to path: String) throws(CommandError) {
    switch kind(of: path) {
    case .folder: throw .file(path, reason: Descriptor.words(EISDIR))
    case .other: try fill(path, O_WRONLY, with: bytes, named: path)
    case .file, nil: try replace(target(of: path), with: bytes, named: path)
    }
  }

  private static func replace(
    _ path: String, with bytes: [UInt8], named name: String
  ) throws(CommandError) {
    let draft = "\(path).postil-\(getpid())"
    do throws(CommandError) {
      try fill(draft, O_WRONLY | O_CREAT | O_EXCL, with: bytes, named: name)
      guard rename(draft, path) == 0 else { throw refusal(name) }
    } catch {
      unlink(draft)
      throw error
    }
  }

  private static func fill(
    _ path: String, _ flags: Int32, with bytes: [UInt8], named name: String
  ) throws(CommandError) {
    let descriptor = open(path, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw refusal(name) }
    defer { close(descriptor) }
    if let number = Descriptor.write(bytes, to: descriptor) {
      throw .file(name, reason: Descriptor.words(number))
    }
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else { throw refusal(name) }
  }

  private static func target(of path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
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
