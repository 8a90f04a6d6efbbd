import JSON
package import Model

extension Library {
  /// Makes `postil.json` anew where it cannot be read: with the id and name that can be read in it,
  /// else with new ones. Nothing else of a library can be repaired before.
  ///
  /// - Returns: what was done; nil where nothing was to do.
  package static func repairMainFile(
    at root: String, by signature: Signature
  ) throws(StorageError) -> (deed: Mended, aside: String?)? {
    let file = File(Path.join(root, "postil.json"))
    if try isClosed(file) {
      try file.wrapped { () throws(SystemError) in try FileStatus.allowOwner(file.path) }
      return (Mended(path: file.path, what: "its owner may read it now"), nil)
    }
    if lostMainFile(at: root) != nil {
      return try Lock.holding(root) { () throws(StorageError) in
        guard lostMainFile(at: root) != nil else { return nil }
        return (try make(file, from: [:], in: root, at: signature.time), nil)
      }
    }
    guard try isCorrupt(file) else { return nil }
    return try Lock.holding(file.path) { () throws(StorageError) in
      guard try isCorrupt(file), let bytes = try file.read() else { return nil }
      var aside = Aside(below: root, at: signature.time)
      let fragments = Fragments(of: bytes)
      guard !fragments.isOfUnknown(LibraryFile.self) else { return nil }
      try aside.keep(file)
      return (try make(file, from: fragments.fields, in: root, at: signature.time), aside.path)
    }
  }

  /// What is wrong where articles are and no `postil.json`; nil where that is not so.
  package static func lostMainFile(at root: String) -> CheckFinding? {
    let (file, articles) = (File(Path.join(root, "postil.json")), Path.join(root, shelf))
    guard !file.isThere else { return nil }
    do {
      let isLost = try Folder.names(in: articles).contains { name in
        File(Path.join(Path.join(articles, name), "article.json")).isThere
      }
      return isLost ? CheckFinding(file.path, "is not there, and articles are") : nil
    } catch { return nil }
  }

  private static func make(
    _ file: File, from fields: [String: JSON], in root: String, at time: Timestamp
  ) throws(StorageError) -> Mended {
    let name = Path.name(of: root)
    let id = fields["id"]?.text.flatMap { Path.isName($0) ? $0 : nil }
    let new = "l-" + Fingerprint.signs(of: Fingerprint.of([root, time.description]))
    let content = LibraryFile(id: id ?? new, name: fields["name"]?.text ?? name)
    try file.replace(with: try file.encode(content))
    let what =
      id == nil
      ? "made anew under a new id: reading positions, and changes that wait to be saved, are not found by it"
      : "made anew, its id kept"
    return Mended(path: file.path, what: what)
  }

  private static func isClosed(_ file: File) throws(StorageError) -> Bool {
    try file.wrapped { () throws(SystemError) in
      guard let status = try FileStatus.of(file.path), status.kind == .file else { return false }
      return status.permissions & 0o400 == 0
    }
  }

  private static func isCorrupt(_ file: File) throws(StorageError) -> Bool {
    do {
      _ = try file.load(LibraryFile.self)
      return false
    } catch {
      guard case .corrupt = error else { throw error }
      return true
    }
  }
}
