/// Paths as texts: nothing here looks at the disk.
enum Path {
  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The folder that the path lies in; `/` and `.` are their own.
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    let parent = path[..<slash]
    return parent.isEmpty ? "/" : String(parent)
  }

  /// The path from the root, without `.`, `..` and doubled slashes; links are not followed.
  static func absolute(_ path: String, from folder: String) -> String {
    let full = path.hasPrefix("/") ? path : join(folder, path)
    var parts: [Substring] = []
    for part in full.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return (full.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// Whether a text can be the name of one file that no list hides.
  static func isName(_ text: String) -> Bool {
    !text.isEmpty && !text.hasPrefix(".")
      && !text.unicodeScalars.contains { $0 == "/" || $0 == "\0" }
  }
}
