import Storage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Library {
  /// Whether a path leads into the library, where nothing lies but Postil's own files, however it gets
  /// there: through links, or by `..`.
  func holds(_ path: String) -> Bool {
    guard let inside = Self.real(root) else { return false }
    // The file itself need not be there, but its folder has to.
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let places = [
      Self.real(path), Self.real(folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder),
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
    if output != "-", holds(output) { throw .file(output, reason: "lies in the library itself") }
  }
}
