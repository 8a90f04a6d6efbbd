import Model

/// Where a repair puts what it touches, before it does: `LIBRARY/.repaired/TIME`, with the paths
/// that the files have in the library.
struct Aside {
  static let folder = ".repaired"

  private let root: String
  /// The folder of this repair, made when something is first put there.
  let path: String
  /// Every path below the root that was put aside.
  private(set) var kept: Set<String> = []
  /// Folders that have another name now, in which nothing else has changed.
  var renamed: Set<String> = []

  /// The caller holds the library's lock.
  init(below root: String, at time: Timestamp) {
    self.root = root
    let stamp = time.description.replacing(":", with: "-")
    let base = Path.join(Path.join(root, Self.folder), stamp)
    path = (1...).lazy.map { $0 == 1 ? base : "\(base)-\($0)" }.first { !File($0).isThere } ?? base
  }

  /// Copies a file's bytes; what is no file is moved. What is aside already stays as it is.
  mutating func keep(_ file: File) throws(StorageError) {
    guard file.isThere, !kept.contains(file.path) else { return }
    guard file.isRegular, let bytes = try file.read() else { return try move(file.path) }
    let target = try target(of: file.path)
    try File(target).create(bytes)
    try synchronise(Path.parent(of: target), file.path)
    kept.insert(file.path)
  }

  /// Moves a file, or a folder with all that is in it.
  mutating func move(_ path: String) throws(StorageError) {
    let target = try target(of: path)
    do {
      try Folder.rename(path, to: target)
      try Folder.synchronise(Path.parent(of: target))
      try Folder.synchronise(Path.parent(of: path))
    } catch { throw .unwritable(path: path, reason: error.reason) }
    kept.insert(path)
  }

  private func target(of path: String) throws(StorageError) -> String {
    let isInside = path.utf8.starts(with: (root + "/").utf8)
    let inner = isInside ? String(Substring(path.utf8.dropFirst(root.utf8.count + 1))) : path
    let target = Path.join(self.path, inner)
    let link: String?
    do { link = try Folder.link(on: self.path, below: root).link } catch {
      throw .unwritable(path: self.path, reason: error.reason)
    }
    if let link { throw .unwritable(path: link, reason: Folder.linked) }
    do { try Folder.make(Path.parent(of: target)) } catch {
      throw .unwritable(path: Path.parent(of: target), reason: error.reason)
    }
    return target
  }

  private func synchronise(_ folder: String, _ path: String) throws(StorageError) {
    do {
      try Folder.synchronise(folder)
      try Folder.synchronise(root)
    } catch { throw .unwritable(path: path, reason: error.reason) }
  }
}

extension File {
  var isRegular: Bool {
    do { return try FileStatus.of(path)?.kind == .file } catch { return false }
  }
}
