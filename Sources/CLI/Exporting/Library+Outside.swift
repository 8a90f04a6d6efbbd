import Storage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Library {
  /// Whether a path leads into the library, where nothing lies but Postil's own files, however it gets
  /// there: through links, or by `..`.
  func holds(_ path: String) -> Bool { Self.holds(path, in: root) }

  private static func holds(_ path: String, in root: String) -> Bool {
    guard let inside = real(root) else { return false }
    // The file itself need not be there, but its folder has to.
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let places = [
      real(path), real(folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder),
    ]
    return places.compactMap(\.self).contains { ($0 + "/").hasPrefix(inside + "/") }
  }

  private static func real(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// Refuses to write there.
  func checkOutside(_ output: String) throws(CommandError) {
    try Self.checkOutside(output, of: root)
  }

  /// The same where there need not be a library at all.
  static func checkOutside(_ output: String, of root: String) throws(CommandError) {
    if output != "-", holds(output, in: root) {
      throw .file(output, reason: "lies in the library itself")
    }
  }
}
