internal import CNcurses
internal import Screen

/// What leaves for the terminal.
extension Terminal {
  /// Sends what curses writes meanwhile: all at once and, where the terminal has colours by number, in
  /// fewer bytes. Those know every SGR that is sent then.
  ///
  /// - Parameter anew: Whether the screen is written whole, whatever the terminal shows now.
  func tersely(anew: Bool, _ body: () -> Void) {
    let lead = anew ? settling : ""
    guard postil_hold() else {
      send(lead)
      return body()
    }
    body()
    var count = 0
    guard let start = postil_release(&count), count > 0 else { return }
    let bytes = start.withMemoryRebound(to: UInt8.self, capacity: count) {
      Array(UnsafeBufferPointer(start: $0, count: count))
    }
    sendAsAWhole(lead.utf8 + (hasColoursByNumber ? terse(bytes) : bytes))
  }

  private var hasColoursByNumber: Bool { depth == .palette256 || depth == .truecolor }

  private func terse(_ bytes: [UInt8]) -> [UInt8] {
    TerseOutput.of(bytes, size: size) { Int(postil_cells($0.value)) }
  }

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
