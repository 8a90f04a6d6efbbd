#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Session {
  /// Writes the file that an argument names. Whoever sits at a terminal is asked before a file that
  /// is there is replaced; a script has said what it wants.
  func write(_ text: String, toFile name: String) throws(CommandError) {
    try write(Array(text.utf8), toFile: name)
  }

  func write(_ bytes: [UInt8], toFile name: String) throws(CommandError) {
    let file = context.file(named: name)
    let isThere = file.status(followingLinks: true)?.kind == .file
    if isThere, isAttended, !asks("\(name) is there: replace it? y/n ") {
      throw .file(name, reason: "is there, and was not replaced")
    }
    try Files.write(bytes, to: file)
  }

  private var isAttended: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }
}
