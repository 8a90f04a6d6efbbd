#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A line on the terminal that says how far a long piece of work has come. It is the last line, and
/// is taken away before another is printed.
struct Progress {
  /// Work that is done sooner needs no line.
  private static let patience = Duration.milliseconds(200)
  /// Between two drawings: ten a second are more than anybody reads.
  static let pause = Duration.milliseconds(100)

  let isShown: Bool
  private var next = ContinuousClock.now + Self.patience
  private var isDrawn = false

  /// Standard error must be a terminal, and one on which a line can be cleared.
  init(in context: Context) {
    isShown = context.isErrorTerminal && !["dumb", ""].contains(context.environment["TERM"] ?? "")
  }

  /// Draws the line, unless it was drawn just now. `total` may still grow while `isCounting`.
  mutating func draw(_ done: Int, of total: Int, isCounting: Bool, _ name: String) {
    guard isShown, ContinuousClock.now >= next else { return }
    next = ContinuousClock.now + Self.pause
    let line = "\(done)/\(total)\(isCounting ? "+" : "") \(Cells.oneLine(Visible.line(name)))"
    // The last column stays free: some terminals begin a new line there.
    put("\r" + Cells.cut(line, to: max(8, Self.columns - 1)) + "\u{1B}[K")
    isDrawn = true
  }

  /// Takes the line away, so that another can be printed.
  mutating func clear() {
    guard isDrawn else { return }
    put("\r\u{1B}[K")
    isDrawn = false
  }

  private func put(_ text: String) { _ = Descriptor.write(text, to: STDERR_FILENO) }

  /// The width of the terminal now, in cells.
  private static var columns: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
