internal import CNcurses
internal import Screen

/// How what is pasted comes in: past ncurses, which would take it byte by byte.
extension Terminal {
  /// After so much silence, what is there is handed on.
  private static let pause = Duration.seconds(1)
  /// After so much silence, a paste whose end is lost is over.
  private static let silence = Duration.seconds(5)

  /// What is pasted up to its end, or as far as it came before a pause: the rest is pasted, too. Signals
  /// and new sizes are heard meanwhile. Nil where there is no text.
  func pasted() -> Input? {
    var open = openPaste ?? OpenPaste()
    openPaste = nil
    var new = ahead
    ahead = []
    while true {
      if let behind = open.take(new) {
        ahead = behind
        return open.piece()
      }
      guard let more = arriving() else { break }
      new = more
    }
    let piece = open.piece()
    openPaste = open
    return piece
  }

  /// What still comes of a paste that was handed on before its end; nil where there is none. After a
  /// long silence it is keys again.
  func pastedFurther() -> Input? {
    guard let open = openPaste else { return nil }
    let new = arrived()
    guard !new.isEmpty else {
      openPaste?.silentSince = open.silentSince ?? .now
      return nil
    }
    ahead += new
    if let since = open.silentSince, since.duration(to: .now) > Self.silence {
      openPaste = nil
      return nil
    }
    openPaste?.silentSince = nil
    return pasted()
  }

  /// The next bytes of a paste; nil after a pause, or where the end is asked for.
  private func arriving() -> ArraySlice<UInt8>? {
    let end = ContinuousClock.now + Self.pause
    var isCalled = false
    // Whoever called is heard when the paste is handed on.
    defer { if isCalled { postil_wake() } }
    while true {
      let left = ContinuousClock.now.duration(to: end) / .milliseconds(1)
      let ready = postil_wait(Int32(max(0, left)))
      isCalled = isCalled || ready & Int32(POSTIL_READY_WAKE) != 0
      if let input = handle(ready) {
        pending.append(input)
        if input == .terminate { return nil }
      }
      if ready & Int32(POSTIL_READY_KEYS) != 0 { return arrived()[...] }
      if ready == 0 { return nil }
    }
  }

  /// What is there to be read.
  private func arrived() -> [UInt8] {
    let bytes = read()
    guard bytes.last == 27 else { return bytes }
    // What belongs to an Esc is with it, or comes as soon as ncurses would wait for it.
    napms(25)
    return bytes + read()
  }

  private func read() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      count = Int(postil_read(buffer.baseAddress, Int32(buffer.count)))
    }
  }
}
