/// Symbolic links in place of folders. A library itself may lie behind one; in it, folders that are
/// links are read, and nobody writes through them: what lies there is somebody else's.
extension Folder {
  static let linked = "is a symbolic link, and nothing is written through one"

  /// The first on the way from the root to the path that is a link, the path itself included.
  static func link(on path: String, below root: String) throws(SystemError) -> String? {
    var place = root
    for name in path.utf8.dropFirst(root.utf8.count).split(separator: UInt8(ascii: "/")) {
      place = Path.join(place, String(Substring(name)))
      guard let status = try FileStatus.of(place) else { return nil }
      if status.kind == .link { return place }
    }
    return nil
  }
}

extension Library {
  /// That nobody who writes in this folder of the library writes somewhere else.
  func checkUnlinked(_ folder: String) throws(StorageError) {
    let link: String?
    do { link = try Folder.link(on: folder, below: root) } catch {
      throw .unwritable(path: folder, reason: error.reason)
    }
    if let link { throw .unwritable(path: link, reason: Folder.linked) }
  }
}
