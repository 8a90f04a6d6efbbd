internal import CNcurses
package import Screen

/// Wakes a terminal that waits for input, from any thread.
package struct Waker: Hashable, Sendable {
  package init() {}

  /// Lets `next` return nil at once, if nothing else came.
  package func wake() { postil_wake() }
}

extension Terminal {
  /// How long, in milliseconds, the rest of a sequence may be on its way: far more than a slow
  /// line needs between two bytes of one.
  private static let patience: Int32 = 150

  /// What the terminal sent next; nil when the time is over or a `Waker` called.
  ///
  /// - Parameter timeout: milliseconds; nil waits without end.
  package func next(timeout: Int? = nil) -> Input? {
    while true {
      if !pending.isEmpty { return pending.removeFirst() }
      if let input = read(0) { return input }
      let ready = postil_wait(timeout.map { Int32(clamping: $0) } ?? -1)
      if let input = handle(ready) { return input }
      if ready == 0 || ready & Int32(POSTIL_READY_WAKE) != 0 { return nil }
    }
  }

  private func handle(_ ready: Int32) -> Input? {
    if ready & Int32(POSTIL_READY_TERMINATE | POSTIL_READY_END) != 0 { return .terminate }
    if ready & Int32(POSTIL_READY_STOP) != 0 { suspend() }
    return nil
  }

  /// One input, or nil where there is none yet, or where what came says nothing.
  private func read(_ wait: Int32) -> Input? {
    var value: UInt32 = 0
    let kind = postil_key(wait, &value)
    if kind == Int32(POSTIL_NONE) { return nil }
    if kind == Int32(POSTIL_CHARACTER) { return character(value) }
    switch Int32(bitPattern: value) {
    case Int32(POSTIL_KEY_CSI): return sequence()
    case Int32(POSTIL_KEY_SS3): return applicationKey()
    case KEY_RESIZE:
      redraw()
      return .resize(size)
    case let code: return Self.key(code).map { .key(KeyEvent($0)) } ?? again()
    }
  }

  /// What follows something that says nothing.
  private func again() -> Input? { read(0) }

  private func character(_ value: UInt32) -> Input? {
    guard value == 27 else { return Self.event(of: value).map(Input.key) ?? again() }
    // ncurses has waited for what may belong to an Esc: what is there now was typed with Alt.
    guard let next = read(0) else { return .key(KeyEvent(.escape)) }
    guard case .key(let key) = next, !key.alt else {
      pending.append(next)
      return .key(KeyEvent(.escape))
    }
    return .key(KeyEvent(key.key, control: key.control, alt: true, shift: key.shift))
  }

  private func scalar() -> Unicode.Scalar? {
    var value: UInt32 = 0
    let kind = postil_key(Self.patience, &value)
    return kind == Int32(POSTIL_CHARACTER) ? Unicode.Scalar(value) : nil
  }

  private func applicationKey() -> Input? {
    guard let letter = scalar() else { return .key(KeyEvent(.character("O"), alt: true)) }
    return ControlSequence.applicationKey(Character(letter)).map(Input.key) ?? again()
  }

  /// A sequence up to its final sign (ECMA-48, 5.4: 4/0 to 7/14); an endless one is given up.
  private func sequence() -> Input? {
    var text = ""
    while text.utf8.count < 64 {
      guard let next = scalar() else {
        return text.isEmpty ? .key(KeyEvent(.character("["), alt: true)) : nil
      }
      text.unicodeScalars.append(next)
      // The Linux console's function keys are `ESC [ [ A`.
      if ("@"..."~").contains(next), text != "[" { break }
      if !(" "..."~").contains(next) { return again() }
    }
    return text.hasPrefix("[") ? consoleKey(text) : meaning(of: text)
  }

  private func consoleKey(_ text: String) -> Input? {
    let letters = Array("ABCDE")
    guard let sign = text.last, let index = letters.firstIndex(of: sign) else { return again() }
    return .key(KeyEvent(.function(index + 1)))
  }

  private func meaning(of text: String) -> Input? {
    switch ControlSequence(text)?.meaning {
    case .input(let input): return input
    case .pasteBegins: return .paste(pasted())
    case .mode(2026, let isAvailable): isSynchronized = isAvailable
    default: break
    }
    return again()
  }

  /// The text up to the end of the paste, or up to a second of silence. Line ends become `\n`.
  private func pasted() -> String {
    var text = ""
    var value: UInt32 = 0
    while true {
      switch postil_key(1000, &value) {
      case Int32(POSTIL_CHARACTER): text.unicodeScalars.append(Unicode.Scalar(value) ?? " ")
      case Int32(POSTIL_CODE) where Int32(bitPattern: value) == Int32(POSTIL_KEY_CSI):
        if endsPaste() { return text.withUnixLines }
      case Int32(POSTIL_CODE): continue
      default: return text.withUnixLines
      }
    }
  }

  private func endsPaste() -> Bool {
    var text = ""
    while text.utf8.count < 64, let next = scalar() {
      text.unicodeScalars.append(next)
      if ("@"..."~").contains(next) { break }
    }
    return ControlSequence(text)?.meaning == .pasteEnds
  }
}

extension String {
  /// A paste has a carriage return where a key would send one.
  fileprivate var withUnixLines: String {
    let scalars = unicodeScalars.split(separator: "\r", omittingEmptySubsequences: false)
    let lines = scalars.enumerated().map { index, line in
      index > 0 && line.first == "\n" ? line.dropFirst() : line
    }
    return lines.map { String($0) }.joined(separator: "\n")
  }
}
