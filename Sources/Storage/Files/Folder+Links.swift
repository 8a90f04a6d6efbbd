import Model

/// Symbolic links in place of folders. A library itself may lie behind one; in it, folders that are
/// links are read, and nobody writes through them: what lies there is somebody else's.
extension Folder {
  static let linked = "is a symbolic link, and nothing is written through one"

  /// The first on the way from the root to the path that is a link, the path itself included; and
  /// whether the path is a folder.
  static func link(
    on path: String, below root: String
  ) throws(SystemError) -> (link: String?, isFolder: Bool) {
    var place = root
    var isFolder = false
    for name in path.utf8.dropFirst(root.utf8.count).split(separator: UInt8(ascii: "/")) {
      place = Path.join(place, String(Substring(name)))
      guard let status = try FileStatus.of(place) else { return (nil, false) }
      if status.kind == .link { return (place, false) }
      isFolder = status.kind == .folder
    }
    return (nil, isFolder)
  }
}

extension Library {
  /// That nobody who writes in this folder of the library writes somewhere else.
  ///
  /// - Returns: whether the folder is there.
  @discardableResult
  func checkUnlinked(_ folder: String) throws(StorageError) -> Bool {
    let found: (link: String?, isFolder: Bool)
    do { found = try Folder.link(on: folder, below: root) } catch {
      throw .unwritable(path: folder, reason: error.reason)
    }
    if let link = found.link { throw .unwritable(path: link, reason: Folder.linked) }
    return found.isFolder
  }

  /// The folder of an article that is there, for whoever writes in it.
  func writableFolder(of id: ID<Article>) throws(StorageError) -> String {
    let folder = Path.join(articlesFolder, id.value)
    guard Path.isName(id.value), try checkUnlinked(folder) else { throw absence(of: id.value) }
    return folder
  }
}
