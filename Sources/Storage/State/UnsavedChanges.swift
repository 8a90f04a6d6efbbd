package import Model

/// What readers could not save: one file for each, under `$XDG_STATE_HOME/postil/unsaved`, until it is
/// saved after all, or somebody takes it up again.
package struct UnsavedChanges: Hashable, Sendable {
  package let folder: String
  private let library: Library

  package init(of library: Library, environment: [String: String]) {
    self.library = library
    folder = Self.folder(environment)
  }

  /// Whatever could not be saved lies there.
  package static func folder(_ environment: [String: String]) -> String {
    Path.join(environment.home(.state, from: "/"), "postil/unsaved")
  }

  /// Where a reader that was begun at this time keeps its changes; `process` is its number.
  package func path(begun time: Timestamp, process: Int) -> String {
    let name = time.description.filter { $0 != ":" }
    return Path.join(folder, "\(library.id)-\(name)-\(process).json")
  }

  /// The files of this library, the oldest first.
  package func all() throws(StorageError) -> [String] { try files(ending: ".json") }

  /// The files of what did not fit any more when it was to be saved.
  package func refused() throws(StorageError) -> [String] { try files(ending: ".json.refused") }

  /// The files that somebody did not want to be offered any more.
  package func discarded() throws(StorageError) -> [String] {
    guard Folder.isFolder(folder) else { return [] }
    return try files { $0.contains(".json" + Self.aside) }
  }

  private func files(ending end: String) throws(StorageError) -> [String] {
    guard Folder.isFolder(folder) else { return [] }
    return try files { $0.hasSuffix(end) }
  }

  private func files(_ isOne: (String) -> Bool) throws(StorageError) -> [String] {
    do {
      return try Folder.names(in: folder)
        .filter { $0.hasPrefix(library.id + "-") && isOne($0) }
        .sorted().map { Path.join(folder, $0) }
    } catch {
      throw .unreadable(path: folder, reason: error.reason)
    }
  }

  /// What a file holds, in the order in which it was done. One of a newer version is left to that: what
  /// it says besides would not come into the library.
  package func changes(in path: String) throws(StorageError) -> [Commit] {
    try content(of: path)?.changes ?? []
  }

  private func content(of path: String) throws(StorageError) -> UnsavedFile? {
    let file = File(path)
    guard let bytes = try file.read() else { return nil }
    let version = try file.version(of: bytes)
    guard !version.isNewer else { throw .newerFormat(path: path, found: version.description) }
    return try file.decode(UnsavedFile.self, bytes)
  }

  /// Keeps these changes and no others in the file; none at all removes it. `hold` then says of it
  /// that its writer is still there, and `root` is the library that they are of, where that is not
  /// this one.
  package func keep(
    _ changes: [Commit], at path: String, of root: String? = nil, held hold: Hold? = nil
  ) throws(StorageError) {
    guard try isMade(for: changes) else { return }
    try Lock.holding(folder) { () throws(StorageError) in
      try File(path).store(UnsavedFile(library: root ?? library.root, changes: changes))
      if changes.isEmpty { hold?.letGo() } else { hold?.take(path) }
    }
  }

  /// Keeps these changes in the file besides those that are there.
  package func add(_ changes: [Commit], to path: String) throws(StorageError) {
    guard !changes.isEmpty, try isMade(for: changes) else { return }
    try Lock.holding(folder) { () throws(StorageError) in
      let old = try self.changes(in: path)
      let all = old + changes.filter { !old.contains($0) }
      try File(path).store(UnsavedFile(library: library.root, changes: all))
    }
  }

  /// Whether the folder is there; it is made where there is something to keep.
  private func isMade(for changes: [Commit]) throws(StorageError) -> Bool {
    do {
      if !changes.isEmpty { try Folder.make(folder, lasting: true) }
      return !changes.isEmpty || Folder.isFolder(folder)
    } catch {
      throw .unwritable(path: folder, reason: error.reason)
    }
  }
}

// MARK: - Whose they are

extension UnsavedChanges {
  /// The folder of the library that the changes are of, where that is another one than this and still
  /// there: copies of a library share its id. One that was moved is its own heir.
  package func otherHome(of path: String) throws(StorageError) -> String? {
    guard let root = try content(of: path)?.library, Path.isAbsolute(root) else { return nil }
    return isElsewhere(root) ? root : nil
  }

  /// Where nobody can tell, the changes are left to the library that they name.
  private func isElsewhere(_ root: String) -> Bool {
    do {
      guard let there = try FileStatus.following(root) else { return false }
      if there.identity == (try FileStatus.following(library.root)?.identity) { return false }
    } catch { return true }
    do { return try Library.open(at: root).id == library.id } catch {
      if case .notALibrary = error { return false }
      return true
    }
  }

  /// What the names of files end in that somebody put aside.
  private static let aside = ".discarded"

  /// Puts a file aside, where no reader looks for it. Returns where it lies then; nil where it is not
  /// there.
  package func discard(_ path: String) throws(StorageError) -> String? {
    guard File(path).isThere else { return nil }
    return try Lock.holding(folder) { () throws(StorageError) in
      try File(path).wrapped { () throws(SystemError) in
        let new = try freeName(for: path + Self.aside)
        try Folder.move(path, to: new)
        try Folder.synchronise(folder)
        return new
      }
    }
  }

  /// The path, or the first of `PATH-2`, `PATH-3` that nothing has.
  private func freeName(for path: String) throws(SystemError) -> String {
    for number in 1... {
      let name = number == 1 ? path : "\(path)-\(number)"
      if try FileStatus.of(name) == nil { return name }
    }
    return path
  }
}
