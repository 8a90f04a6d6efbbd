#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A note in the user's own editor.
enum Editor {
  /// The text as it was left in `$VISUAL` or `$EDITOR`, or nil where it was not changed.
  static func edit(_ text: String, in context: Context) throws(CommandError) -> String? {
    let command = (context.variable("VISUAL") ?? context.variable("EDITOR") ?? "vi")
      .split(separator: " ").map(String.init)
    let folder = try temporaryFolder(in: context)
    let path = folder + "/note.md"
    defer {
      // Whatever the editor made of it, a folder among it.
      if unlink(path) != 0 { rmdir(path) }
      rmdir(folder)
    }
    try Files.write(text + "\n", to: FileName(path))
    let code = Child.run(command + [path])
    guard code == 0 else {
      // The end of its path only: the status line is short, and the reason matters more.
      throw .file(
        command.first?.split(separator: "/").last.map(String.init) ?? "the editor",
        reason: code == 127 ? "cannot be started" : "ended with code \(code); the note is as it was"
      )
    }
    // Whoever reads a pipe waits for somebody to write into it.
    guard Files.kind(of: path) == .file else {
      throw .file("note.md", reason: "is no file any more; the note is as it was")
    }
    let bytes = try Files.read(path)
    let edited = String(decoding: bytes, as: UTF8.self)
    return edited == text + "\n" ? nil : edited
  }

  /// A folder that nobody else can look into, and that was not there before.
  private static func temporaryFolder(in context: Context) throws(CommandError) -> String {
    // `mkdtemp` puts letters of its own in the place of the six.
    let parent = context.variable("TMPDIR") ?? "/tmp"
    let pattern = parent + "/postil-" + String(repeating: "X", count: 6)
    var bytes = Array(pattern.utf8CString)
    guard mkdtemp(&bytes) != nil else { throw Files.refusal(pattern) }
    return String(decoding: bytes.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
