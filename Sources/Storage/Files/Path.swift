/// Paths as texts: nothing here looks at the disk. Slashes are bytes: a name that begins with a
/// combining mark makes one character with the slash before it.
enum Path {
  private static let slash = UInt8(ascii: "/")

  static func join(_ folder: String, _ name: String) -> String {
    folder.utf8.last == slash ? folder + name : folder + "/" + name
  }

  /// The folder that the path lies in; `/` and `.` are their own.
  static func parent(of path: String) -> String {
    guard let end = path.utf8.lastIndex(of: slash) else { return "." }
    return end == path.utf8.startIndex ? "/" : String(Substring(path.utf8[..<end]))
  }

  /// What the path is called in the folder that it lies in.
  static func name(of path: String) -> String {
    path.utf8.split(separator: slash).last.map { String(Substring($0)) } ?? path
  }

  static func isAbsolute(_ path: String) -> Bool { path.utf8.first == slash }

  /// The path from the root, without `.`, `..` and doubled slashes; links are not followed.
  static func absolute(_ path: String, from folder: String) -> String {
    let full = isAbsolute(path) ? path : join(folder, path)
    var parts: [Substring] = []
    for part in full.utf8.split(separator: slash).map(Substring.init) where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return (isAbsolute(full) ? "/" : "") + parts.joined(separator: "/")
  }

  /// Whether a text can be the name of one file that no list hides.
  static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.first != UInt8(ascii: ".")
      && !text.utf8.contains { $0 == slash || $0 == 0 }
  }
}
