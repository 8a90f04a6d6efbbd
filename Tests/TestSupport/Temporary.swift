package import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Where tests put files for a while. It goes when the process ends, by a signal too, and what is
/// still at work in it ends then.
package enum Temporary {
  /// The links in its path are followed.
  package static let folder: URL = {
    var name = Array(
      FileManager.default.temporaryDirectory.appending(path: "postil-XXXXXX").path.utf8CString)
    guard mkdtemp(&name) != nil else { preconditionFailure("no folder for tests: \(errno)") }
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = URL(filePath: path).resolvingSymlinksInPath()
    precondition(sweeps(folder), "nothing removes \(path): \(errno)")
    return folder
  }()

  /// A name that nothing has yet.
  package static func name(_ ending: String = "") -> URL {
    folder.appending(path: UUID().uuidString.prefix(8) + ending)
  }

  /// Starts what clears up afterwards: its input is a pipe that ends with us.
  private static func sweeps(_ folder: URL) -> Bool {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    // Else whoever reads what the tests say would wait for it.
    for output: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
    }
    // Nor may it end with us.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    let script = PackageFolder.root.appending(path: ".ci/sweep")
    let arguments: [String] = ["/bin/sh", script.path, folder.path]
    var words = arguments.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    return posix_spawn(&process, "/bin/sh", &actions, &attributes, &words, environ) == 0
  }
}
