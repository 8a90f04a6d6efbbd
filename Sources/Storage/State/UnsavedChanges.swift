package import Model

/// What could not be saved when a reader ended: one file for each, under
/// `$XDG_STATE_HOME/postil/unsaved`, until somebody takes it up again.
package struct UnsavedChanges: Hashable, Sendable {
  package let folder: String
  private let library: Library

  package init(of library: Library, environment: [String: String]) {
    self.library = library
    folder = Path.join(environment.home(.state, from: "/"), "postil/unsaved")
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

  private func files(ending end: String) throws(StorageError) -> [String] {
    guard Folder.isFolder(folder) else { return [] }
    do {
      return try Folder.names(in: folder)
        .filter { $0.hasPrefix(library.id + "-") && $0.hasSuffix(end) }
        .sorted().map { Path.join(folder, $0) }
    } catch {
      throw .unreadable(path: folder, reason: error.reason)
    }
  }

  /// What a file holds, in the order in which it was done. One of a newer version is left to that: what
  /// it says besides would not come into the library.
  package func changes(in path: String) throws(StorageError) -> [Commit] {
    let file = File(path)
    guard let bytes = try file.read() else { return [] }
    let version = try file.version(of: bytes)
    guard !version.isNewer else { throw .newerFormat(path: path, found: version.description) }
    return try file.decode(UnsavedFile.self, bytes).changes
  }

  /// Keeps these changes and no others in the file; none at all removes it.
  package func keep(_ changes: [Commit], at path: String) throws(StorageError) {
    guard try isMade(for: changes) else { return }
    try Lock.holding(folder) { () throws(StorageError) in
      try File(path).store(UnsavedFile(library: library.root, changes: changes))
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
      if !changes.isEmpty { try Folder.make(folder) }
      return !changes.isEmpty || Folder.isFolder(folder)
    } catch {
      throw .unwritable(path: folder, reason: error.reason)
    }
  }
}
