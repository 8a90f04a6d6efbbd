#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A line on the terminal that says how far a long piece of work has come.
struct Progress {
  /// Fewer pieces than these are done before anybody could read the line.
  private static let least = 8

  let total: Int
  let isShown: Bool
  private var done = 0
  /// The cells that the line takes now.
  private var shown = 0

  init(total: Int, isShown: Bool) {
    self.total = total
    self.isShown = isShown && total >= Self.least
  }

  /// The next piece begins.
  mutating func step(_ name: String) {
    done += 1
    guard isShown else { return }
    clear()
    let line = Cells.cut("\(done)/\(total) \(Visible.line(name))", to: 60)
    shown = Cells.width(line)
    _ = Descriptor.write(line + "\r", to: STDERR_FILENO)
  }

  /// Takes the line away, so that another can be printed.
  mutating func clear() {
    guard shown > 0 else { return }
    _ = Descriptor.write(String(repeating: " ", count: shown) + "\r", to: STDERR_FILENO)
    shown = 0
  }
}
