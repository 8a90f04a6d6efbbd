import TestSupport
import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// The probe on the far side of a pseudo-terminal: bytes in, bytes out, and what it heard.
final class PseudoTerminal {
  private let process = Process()
  private let near: Int32
  private let far: Int32
  private let log: URL
  /// Everything that the probe has written so far.
  private(set) var written: [UInt8] = []

  static var probe: URL {
    let tests = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appending(path: "terminal-probe")
  }

  init(environment: [String: String] = ["TERM": "xterm-256color"], theme: String? = nil) throws {
    (near, far) = try Self.pair()
    log = Temporary.name(".log")
    try Data().write(to: log)
    process.executableURL = Self.probe
    process.arguments = [log.path] + (theme.map { [$0] } ?? [])
    process.environment = environment.merging(
      ["LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
    ) { given, _ in given }
    let end = FileHandle(fileDescriptor: far, closeOnDealloc: false)
    (process.standardInput, process.standardOutput, process.standardError) = (end, end, end)
    unblockSignals()
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    close(near)
    close(far)
    unlink(log.path)
  }

  private static func pair() throws -> (near: Int32, far: Int32) {
    var (near, far): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&near, &far, nil, nil, &size) == 0 else { throw POSIXError(.ENOTTY) }
    _ = fcntl(near, F_SETFL, O_NONBLOCK)
    for end in [near, far] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (near, far)
  }

  var heard: [String] {
    let text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }

  func send(_ bytes: [UInt8]) { _ = write(near, bytes, bytes.count) }
  func send(_ text: String) { send(Array(text.utf8)) }

  /// As fast as the probe takes it.
  func send(all text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty, process.isRunning {
      let count = rest.withUnsafeBytes { write(near, $0.baseAddress, $0.count) }
      rest = rest.dropFirst(max(0, count))
      if count < 0 {
        read()
        usleep(1000)
      }
    }
  }

  func tell(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Takes in what the probe writes.
  func read() {
    var bytes = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = Foundation.read(near, &bytes, bytes.count)
      guard count > 0 else { return }
      written += bytes.prefix(count)
    }
  }

  var text: String {
    read()
    return String(decoding: written, as: UTF8.self)
  }

  func forget() {
    read()
    written = []
  }

  /// Whether something comes true before the time is over.
  func waits(seconds: Double = 20, for isTrue: () -> Bool) -> Bool {
    let end = Date(timeIntervalSinceNow: seconds)
    repeat {
      read()
      if isTrue() { return true }
      usleep(5000)
    } while Date() < end
    return isTrue()
  }

  func hasStarted() -> Bool { waits { text.contains("family") } }
  func waits(toHear words: String) -> Bool { waits { heard.last == words } }
  func hasEnded() -> Bool { waits { !process.isRunning } }

  /// The exit status, or the number of the signal that ended it, negative.
  var status: Int32 {
    guard !process.isRunning else { return .min }
    return process.terminationReason == .exit
      ? process.terminationStatus : -process.terminationStatus
  }

  /// Whether the line discipline is as a shell wants it: whole lines, shown as they are typed.
  var isCooked: Bool {
    var settings = termios()
    tcgetattr(far, &settings)
    let wanted = tcflag_t(ICANON | ECHO | ISIG)
    return settings.c_lflag & wanted == wanted
  }
}
