import Foundation

/// A terminal of tmux' own server, gone with the test.
final class Tmux {
  private static let path = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/opt/homebrew/bin/tmux"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }
  private let server: String

  /// Nil, and a line that says so, where there is no tmux.
  init?(_ command: String, environment: [String] = [], columns: Int = 80, rows: Int = 24) throws {
    guard Self.path != nil else {
      print("no tmux here: the test in a real terminal was left out")
      return nil
    }
    let unique = UUID().uuidString.prefix(8)
    server = "postil-test-\(ProcessInfo.processInfo.processIdentifier)-\(unique)"
    let words = (["LC_ALL=C.UTF-8", "PS1=ready> "] + environment).map { "'\($0)'" }
    try run([
      "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "env \(words.joined(separator: " ")) \(command)",
    ])
  }

  deinit { _ = try? run(["kill-server"]) }

  @discardableResult
  func run(_ arguments: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = Self.path.map { URL(filePath: $0) }
    process.arguments = ["-L", server, "-f", "/dev/null"] + arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  func press(_ keys: String...) throws { try run(["send-keys"] + keys) }
  func screen(styled: Bool = false) throws -> String {
    try run(["capture-pane", "-p"] + (styled ? ["-e"] : []))
  }

  /// Alternate screen, cursor, keypad and mouse, as `0` and `1`.
  func flags() throws -> String {
    try run(["display", "-p", "#{alternate_on} #{cursor_flag} #{keypad_flag} #{mouse_any_flag}"])
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Whether something comes true within five seconds.
  func waits(for isTrue: () throws -> Bool) rethrows -> Bool {
    for _ in 0..<100 {
      if try isTrue() { return true }
      usleep(50_000)
    }
    return try isTrue()
  }

  func shows(_ text: String) throws -> Bool { try waits { try screen().contains(text) } }
}
