internal import CNcurses
internal import Screen

/// What leaves for the terminal.
extension Terminal {
  /// Sends what curses writes meanwhile: all at once and, where the terminal has colours by number, in
  /// fewer bytes. Those know every SGR that is sent then.
  ///
  /// - Parameter anew: Whether the screen is written whole, whatever the terminal shows now.
  func tersely(anew: Bool, _ body: () -> Void) {
    guard postil_hold() else { return body() }
    body()
    var count = 0
    guard let start = postil_release(&count), count > 0 else { return }
    let bytes = start.withMemoryRebound(to: UInt8.self, capacity: count) {
      Array(UnsafeBufferPointer(start: $0, count: count))
    }
    guard depth == .palette256 || depth == .truecolor else { return sendAsAWhole(bytes) }
    let terse = TerseOutput.of(bytes, size: size) { Int(postil_cells($0.value)) }
    sendAsAWhole((anew ? Array(Self.settled.utf8) : []) + terse)
  }

  /// What another program may have left: signs of another set (SCS, SI), rows counted from elsewhere
  /// (DECOM), colours. With as many colours every terminal knows these.
  private static let settled = "\u{1B}(B\u{0F}\u{1B}[?6l\u{1B}[m"

  /// A terminal that can be told so shows the bytes at one stroke.
  func sendAsAWhole(_ bytes: [UInt8]) {
    let (begin, end) = isSynchronized ? ("\u{1B}[?2026h", "\u{1B}[?2026l") : ("", "")
    send(Array(begin.utf8) + bytes + Array(end.utf8))
  }

  func send(_ text: String) { send(Array(text.utf8)) }

  private func send(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      _ = buffer.withMemoryRebound(to: CChar.self) {
        postil_write(output, $0.baseAddress, $0.count)
      }
    }
  }
}
