#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder beside the articles in which one process builds new ones. It is locked (`flock`) for as
/// long as that process lives, however it ends, so that another can tell what a dead one left.
struct Workplace: ~Copyable {
  /// What the names of such folders begin with; no reader looks at a name with a dot.
  private static let beginning = ".adding"

  let path: String
  private let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  /// The caller holds the library's lock.
  static func make(in articles: String) throws(StorageError) -> Workplace {
    do {
      try Folder.make(articles)
      try sweep(articles)
      let path = try makeFolder(in: articles)
      let descriptor = try retried { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
      // Where folders cannot be locked, nobody can lock this one, and it is left alone.
      _ = flock(descriptor, LOCK_EX | LOCK_NB)
      return Workplace(path: path, descriptor: descriptor)
    } catch {
      throw .unwritable(path: articles, reason: error.reason)
    }
  }

  deinit {
    // What cannot be removed is swept by the next who adds.
    do { try Folder.removeAll(path) } catch {}
    close(descriptor)
  }

  private static func makeFolder(in articles: String) throws(SystemError) -> String {
    for number in 1... {
      let path = Path.join(articles, "\(beginning)-\(number)")
      do {
        _ = try retried { mkdir(path, 0o777) }
        return path
      } catch {
        guard error.number == EEXIST else { throw error }
      }
    }
    throw SystemError(number: EEXIST)
  }

  static func isOne(_ name: String) -> Bool { name.hasPrefix(beginning) }

  /// Whether the process that built in the folder is no more.
  static func isDead(_ path: String) -> Bool {
    do {
      return try Descriptor.opening(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) { folder in
        flock(folder.number, LOCK_EX | LOCK_NB) == 0
      }
    } catch { return false }
  }

  /// Removes what processes left that are no more. What cannot be removed stays, and is tried again
  /// the next time.
  private static func sweep(_ articles: String) throws(SystemError) {
    for name in try Folder.names(in: articles) where name.hasPrefix(beginning) {
      let path = Path.join(articles, name)
      do {
        try Descriptor.opening(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) {
          folder throws(SystemError) in
          if flock(folder.number, LOCK_EX | LOCK_NB) == 0 { try Folder.removeAll(path) }
        }
      } catch {}
    }
  }
}
