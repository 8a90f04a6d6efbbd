#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// A path of the system is a row of bytes. What is taken in and written out may have any; the library
// and the folders of settings, state and caches have paths that are UTF-8. One that is not is refused
// before anything is made: as a text it would be the path of something else.

extension Context {
  /// The variables that name folders of ours.
  static let pathVariables = [
    "POSTIL_LIBRARY", "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME",
    "XDG_CACHE_HOME",
  ]

  /// The absolute path of a library that an argument or a variable names.
  func libraryPath(_ path: String) throws(CommandError) -> String {
    if let odd = oddNames[path] { throw Self.refusal(odd.text) }
    guard path.utf8.first == UInt8(ascii: "/") || place.isUTF8 else {
      throw Self.refusal(absolute(path, from: place.text))
    }
    return absolute(path)
  }

  /// What `$POSTIL_LIBRARY` says.
  func namedLibrary() throws(CommandError) -> String? {
    let name = "POSTIL_LIBRARY"
    if let odd = oddVariables[name] { throw Self.refusal("$\(name): " + odd.text) }
    return try variable(name).map(libraryPath)
  }

  /// Where the search for a library begins that nobody names: where the program was started, or the
  /// nearest folder upwards whose path is UTF-8.
  func searchedFolder() throws(CommandError) -> String {
    var folder = place
    while !folder.isUTF8 {
      let file = folder.appending(FileName("postil.json"))
      guard file.status(followingLinks: false) == nil else { throw Self.refusal(folder.text) }
      folder = folder.parent
    }
    return folder.plain
  }

  /// That what is kept outside of the library goes where its owner says.
  func checkBaseFolders() throws(CommandError) {
    for name in Self.pathVariables where name.hasPrefix("XDG_") {
      // A relative path does not count (XDG Base Directory Specification 0.8).
      if let odd = oddVariables[name], odd.hasPrefix("/") {
        throw Self.refusal("$\(name): " + odd.text)
      }
      let counts = variable(name).map { $0.utf8.first == UInt8(ascii: "/") } ?? false
      if !counts, let home = oddVariables["HOME"] { throw Self.refusal("$HOME: " + home.text) }
    }
  }

  private static func refusal(_ path: String) -> CommandError {
    .file(path, reason: "is not UTF-8, as the path of a library and of a home has to be")
  }
}

extension FileName {
  /// The folder in which the process was started; nil where that is gone.
  static func workingFolder() -> FileName? {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    return FileName(signs: path)
  }

  /// A variable of the process.
  static func variable(_ name: String) -> FileName? { getenv(name).map { FileName(signs: $0) } }

  private init(signs: UnsafePointer<CChar>) {
    self.init(bytes: UnsafeRawBufferPointer(start: signs, count: strlen(signs)))
  }

  /// The path with links followed; nil where it leads nowhere.
  var resolved: FileName? {
    guard let path = withPath({ realpath($0, nil) }) else { return nil }
    defer { free(path) }
    return FileName(signs: path)
  }
}
