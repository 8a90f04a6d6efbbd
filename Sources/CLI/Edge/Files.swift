#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files outside libraries: what is read in, and what is written out.
enum Files {
  /// 256 MiB: far more than any article, and less than what would fill a machine.
  static let limit = 256 << 20

  /// The bytes of a file; `-` is standard input.
  static func read(_ path: String) throws(CommandError) -> [UInt8] {
    guard path != "-" else { return try read(STDIN_FILENO, named: "standard input") }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw refusal(path) }
    defer { close(descriptor) }
    return try read(descriptor, named: path)
  }

  private static func read(_ descriptor: Int32, named name: String) throws(CommandError) -> [UInt8]
  {
    do { return try Descriptor.read(descriptor, limit: limit) } catch {
      switch error {
      case .system(let number): throw .file(name, reason: Descriptor.words(number))
      case .tooLong: throw .file(name, reason: "larger than 256 MiB")
      }
    }
  }

  /// What lies at a path, links followed; nil where nothing does.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    default: return .other
    }
  }

  enum Kind { case file, folder, other }

  /// The files in a folder and the folders in it, in order of their paths. What begins with a dot
  /// is passed over, and so are the files of a library and the parts of a saved page; linked folders
  /// are not entered, for they may lead back. What cannot be opened is reported, and the rest goes
  /// on.
  static func files(in folder: String, reporting session: inout Session) -> [String] {
    let names = session.attempt { _ throws(CommandError) in try self.names(in: folder) } ?? []
    var files: [String] = []
    for name in names where !isPart(name, of: names) {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      switch kind(of: path) {
      case .folder: if !isLink(path) { files += Files.files(in: path, reporting: &session) }
      case .file: files.append(path)
      case .other: break
      case nil: session.report(refusal(path))
      }
    }
    return files
  }

  private static func names(in folder: String) throws(CommandError) -> [String] {
    guard let listing = opendir(folder) else { throw refusal(folder) }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether a name belongs to a library in this folder, or is the folder `X_files` in which
  /// browsers keep the pictures and scripts of `X.html`.
  private static func isPart(_ name: String, of names: [String]) -> Bool {
    let library = ["postil.json", "articles", "claims.json", "sources.json", "tags.json"]
    if library.contains(name) { return names.contains("postil.json") }
    let page = name.hasSuffix("_files") ? name.dropLast("_files".count) : ""
    return !page.isEmpty && (names.contains(page + ".html") || names.contains(page + ".htm"))
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// What the system has just said about a path.
  static func refusal(_ path: String) -> CommandError {
    .file(path, reason: Descriptor.words(errno))
  }
}
