#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// New bytes of a file that are whole on the disk, and not yet in its place: what needs room has been
/// done. Several are prepared before the first of them is settled.
struct Replacement {
  let file: File
  let old: [UInt8]?
  /// Nil where the file is to go.
  let new: [UInt8]?
  /// Where the new bytes are; nil where the file is to go.
  let waiting: String?

  fileprivate init(of file: File, _ old: [UInt8]?, _ new: [UInt8]?, waiting: String?) {
    self.file = file
    self.old = old
    self.new = new
    self.waiting = waiting
  }

  /// Puts the bytes in their place, and returns when they stay there even if the power fails. Where
  /// that fails, what is there is left as it is.
  func place() throws(StorageError) {
    try file.wrapped { () throws(SystemError) in
      try file.take(waiting)
      try Folder.synchronise(Path.parent(of: file.path))
    }
  }

  /// Puts the bytes in their place, and returns when they stay there even if the power fails. What
  /// cannot be brought to the disk is not acknowledged: then the old bytes come back.
  func settle() throws(StorageError) {
    try file.wrapped { () throws(SystemError) in
      try move()
      do throws(SystemError) {
        try Folder.synchronise(Path.parent(of: file.path))
      } catch {
        undo()
        throw error
      }
    }
  }

  private func move() throws(SystemError) {
    do { try file.take(waiting) } catch {
      discard()
      throw error
    }
  }

  /// Takes away what waits.
  func discard() { if let waiting { unlink(waiting) } }

  /// Brings the old bytes back as far as the disk allows; the error that led here is the one to tell.
  func undo() {
    do {
      guard let back = try file.prepare(old, over: try file.read()) else { return }
      try back.move()
      try Folder.synchronise(Path.parent(of: file.path))
    } catch {}
  }
}

extension Array<Replacement> {
  /// Settles all, in order, or none, as far as the disk allows.
  func settle() throws(StorageError) {
    for (index, one) in enumerated() {
      do { try one.settle() } catch {
        self[(index + 1)...].forEach { $0.discard() }
        self[..<index].reversed().forEach { $0.undo() }
        throw error
      }
    }
  }
}

extension File {
  /// Gives what waits the file's name; where nothing does, the file goes.
  func take(_ waiting: String?) throws(SystemError) {
    if let waiting {
      try Folder.rename(waiting, to: path)
    } else {
      _ = try retried { unlink(path) }
    }
  }

  /// Writes the bytes beside the file that holds `old`, and brings them to the disk; nil bytes are
  /// for a file that is to go. Nil where nothing has to change. The caller holds the lock.
  ///
  /// Under the lock there is one writer, so that one name to wait under is enough for each `turn`,
  /// and a file left there by a killed process is nobody's. `permissions` are those of a new file;
  /// else the umask decides.
  func prepare(
    _ bytes: [UInt8]?, over old: [UInt8]?, turn: String = "new", permissions: mode_t? = nil
  ) throws(StorageError) -> Replacement? {
    let permissions = try target() ?? permissions
    guard !Self.areSame(bytes, old) else { return nil }
    guard let bytes else { return Replacement(of: self, old, nil, waiting: nil) }
    let name = Path.name(of: path)
    let waiting = Path.join(Path.parent(of: path), ".\(name).\(turn)")
    try wrapped { () throws(SystemError) in
      if unlink(waiting) != 0, errno != ENOENT { throw .last }
      do throws(SystemError) { try Self.write(bytes, permissions, to: waiting) } catch {
        unlink(waiting)
        throw error
      }
    }
    return Replacement(of: self, old, bytes, waiting: waiting)
  }

  /// As `==` says, but not byte by byte.
  static func areSame(_ a: [UInt8]?, _ b: [UInt8]?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return a.count == b.count && memcmp(a, b, a.count) == 0
  }

  private static func write(
    _ bytes: [UInt8], _ permissions: mode_t?, to path: String
  ) throws(SystemError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
    try Descriptor.opening(path, flags) { file throws(SystemError) in
      if let permissions { _ = try retried { fchmod(file.number, permissions) } }
      try file.writeAll(bytes)
      try file.synchronise()
    }
  }
}
