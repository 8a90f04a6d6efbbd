#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Folders of the file system.
enum Folder {
  /// The names in a folder, sorted, `.` and `..` left out.
  static func names(in path: String) throws(SystemError) -> [String] {
    guard let folder = opendir(path) else { throw .last }
    defer { closedir(folder) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw .last }
    return names.sorted()
  }

  /// How many names in a folder do not begin with a dot.
  static func count(in path: String) throws(SystemError) -> Int {
    guard let folder = opendir(path) else { throw .last }
    defer { closedir(folder) }
    let dot = CChar(UInt8(ascii: "."))
    var count = 0
    errno = 0
    while let entry = readdir(folder) { if entry.pointee.d_name.0 != dot { count += 1 } }
    guard errno == 0 else { throw .last }
    return count
  }

  /// Makes the folder and those above it that are missing; with `lasting`, returns when they are on
  /// the medium.
  static func make(_ path: String, lasting: Bool = false) throws(SystemError) {
    if let status = try FileStatus.of(path), status.kind != .link {
      if status.kind == .folder { return }
      throw SystemError(number: ENOTDIR)
    }
    let parent = Path.parent(of: path)
    if parent != path { try make(parent, lasting: lasting) }
    do { _ = try retried { mkdir(path, 0o777) } } catch {
      guard error.number == EEXIST, isFolder(path) else { throw error }
    }
    if lasting { try synchronise(parent) }
  }

  /// Whether a folder is there, links followed.
  static func isFolder(_ path: String) -> Bool {
    do { return try FileStatus.following(path)?.kind == .folder } catch { return false }
  }

  /// Whether a folder is there, where a disk that does not answer is no answer.
  static func isThere(_ path: String) throws(StorageError) -> Bool {
    do { return try FileStatus.following(path)?.kind == .folder } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
  }

  /// Returns when new names in the folder are on the medium.
  static func synchronise(_ path: String) throws(SystemError) {
    do {
      try Descriptor.opening(path, O_RDONLY | O_DIRECTORY) { folder throws(SystemError) in
        try folder.synchronise()
      }
    } catch {
      // Some network file systems cannot; the rename itself is whole there as anywhere.
      guard error.number == EINVAL || error.number == ENOTSUP else { throw error }
    }
  }

  /// Removes a folder that holds files only; one that is not there is removed already. Of a link it
  /// is the link that goes.
  static func remove(_ path: String) throws(SystemError) {
    guard let status = try FileStatus.of(path) else { return }
    guard status.kind == .folder else {
      _ = try retried { unlink(path) }
      return
    }
    for name in try names(in: path) { _ = try retried { unlink(Path.join(path, name)) } }
    _ = try retried { rmdir(path) }
  }

  /// Removes a folder, the folders in it that hold files only, and links; none is followed.
  static func removeAll(_ path: String) throws(SystemError) {
    for name in try names(in: path) {
      let inner = Path.join(path, name)
      if try FileStatus.of(inner)?.kind == .folder {
        try remove(inner)
      } else {
        _ = try retried { unlink(inner) }
      }
    }
    _ = try retried { rmdir(path) }
  }

  /// Removes these files of a folder, and the folder where nothing else is in it.
  static func remove(_ path: String, holding files: [String]) throws(SystemError) {
    guard try FileStatus.of(path)?.kind == .folder else { throw SystemError(number: ENOTDIR) }
    for name in files {
      do { _ = try retried { unlink(Path.join(path, name)) } } catch {
        guard error.isAbsence else { throw error }
      }
    }
    do { _ = try retried { rmdir(path) } } catch {
      guard error.number == ENOTEMPTY || error.number == EEXIST else { throw error }
    }
  }

  /// Removes a folder with all that is in it, and the file `last` after all else; no link is
  /// followed, and what is not a folder itself is left alone.
  static func destroy(_ path: String, last: String? = nil) throws(SystemError) {
    guard try FileStatus.of(path)?.kind == .folder else { throw SystemError(number: ENOTDIR) }
    let all = try names(in: path)
    for name in all.filter({ $0 != last }) + all.filter({ $0 == last }) {
      let inner = Path.join(path, name)
      if try FileStatus.of(inner)?.kind == .folder {
        try destroy(inner)
      } else {
        _ = try retried { unlink(inner) }
      }
    }
    _ = try retried { rmdir(path) }
  }

  /// Renames what lies at `old`. A rename that was done counts as done also where the system says
  /// that it failed, as one over a network may.
  static func move(_ old: String, to new: String) throws(SystemError) {
    do { try rename(old, to: new) } catch {
      guard isMoved(old, to: new) else { throw error }
    }
  }

  private static func isMoved(_ old: String, to new: String) -> Bool {
    do {
      guard try FileStatus.of(old) == nil else { return false }
      return try FileStatus.of(new) != nil
    } catch { return false }
  }

  static func rename(_ old: String, to new: String) throws(SystemError) {
    #if canImport(Glibc)
      _ = try retried { Glibc.rename(old, new) }
    #elseif canImport(Musl)
      _ = try retried { Musl.rename(old, new) }
    #elseif canImport(Darwin)
      _ = try retried { Darwin.rename(old, new) }
    #endif
  }
}
