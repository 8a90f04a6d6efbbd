internal import CNcurses
package import Screen

/// Wakes a terminal that waits for input, from any thread.
package struct Waker: Hashable, Sendable {
  package init() {}

  /// Lets `next` return nil at once, if nothing else came.
  package func wake() { postil_wake() }
}

extension Terminal {
  /// What the terminal sent next; nil when the time is over or a `Waker` called.
  ///
  /// - Parameter timeout: milliseconds; nil waits without end.
  package func next(timeout: Int? = nil) -> Input? {
    while true {
      if !pending.isEmpty { return pending.removeFirst() }
      if let input = read() { return input }
      if !pending.isEmpty { continue }
      let ready = postil_wait(timeout.map { Int32(clamping: $0) } ?? -1)
      if let input = handle(ready) { return input }
      if ready == 0 || ready & Int32(POSTIL_READY_WAKE) != 0 { return nil }
    }
  }

  func handle(_ ready: Int32) -> Input? {
    if ready & Int32(POSTIL_READY_TERMINATE | POSTIL_READY_END) != 0 { return .terminate }
    if ready & Int32(POSTIL_READY_STOP) != 0 { suspend() }
    if ready & Int32(POSTIL_READY_RESIZE) != 0 { return resized() }
    return nil
  }

  /// However many sizes there were in between.
  private func resized() -> Input {
    postil_fit()
    redraw()
    return .resize(size)
  }

  /// One input, or nil where there is none yet.
  private func read() -> Input? {
    if let more = pastedFurther() { return more }
    while openPaste == nil, let unit = unit(within: 0) {
      if let input = input(unit) { return input }
    }
    return nil
  }

  /// What a unit and those that belong to it say; nil where that is nothing.
  private func input(_ unit: Unit) -> Input? {
    switch unit {
    case .byte(27): return escape()
    case .byte(let byte): return scalar(from: byte).flatMap(input(of:))
    case .code(POSTIL_KEY_CSI): return sequence()
    case .code(POSTIL_KEY_SS3): return applicationKey()
    case .code(let code): return Self.key(code).map { .key(KeyEvent($0)) }
    }
  }

  /// ncurses has waited for what may belong to an Esc: what is there now was typed with Alt, or is what
  /// the terminal answers to somebody.
  func escape() -> Input? {
    guard let unit = unit(within: 0) else { return .key(KeyEvent(.escape)) }
    if beginsString(unit) { return string() }
    guard let next = input(unit) else { return .key(KeyEvent(.escape)) }
    guard case .key(let key) = next, !key.alt else {
      pending.append(next)
      return .key(KeyEvent(.escape))
    }
    return .key(KeyEvent(key.key, control: key.control, alt: true, shift: key.shift))
  }

  private func applicationKey() -> Input? {
    guard let letter = sign() else { return .key(KeyEvent(.character("O"), alt: true)) }
    return ControlSequence.applicationKey(letter).map(Input.key)
  }

  /// A sequence up to its final sign (ECMA-48, 5.4: 4/0 to 7/14); an endless one is given up.
  func sequence() -> Input? {
    let text = sequenceText()
    if text == "M" { return oldMouse() }
    if text.isEmpty { return .key(KeyEvent(.character("["), alt: true)) }
    switch ControlSequence(text)?.meaning {
    case .input(let input): return input
    case .pasteBegins: return pasted()
    case .mode(2026, let isAvailable):
      isSynchronized = isAvailable
      return nil
    default: return nil
    }
  }

  /// A report of the mouse in its first form, `ESC [ M` and three bytes with 32 added (ctlseqs, "X10
  /// compatibility mode"), for terminals that do not know the newer one. Button 3 is a release there,
  /// of whichever.
  private func oldMouse() -> Input? {
    var numbers: [Int] = []
    while numbers.count < 3, let number = byte() { numbers.append(Int(number) - 32) }
    guard numbers.count == 3 else { return nil }
    let isRelease = numbers[0] & 0b1110_0011 == 3
    let button = isRelease ? numbers[0] & ~3 : numbers[0]
    let text = "<\(button);\(numbers[1]);\(numbers[2])\(isRelease ? "m" : "M")"
    guard case .input(let input) = ControlSequence(text)?.meaning else { return nil }
    return input
  }

  func sequenceText() -> String {
    var (text, count) = ("", 0)
    // What is longer means nothing, and none of it is a key.
    while count < 4096, let next = sign() {
      count += 1
      if count <= 64 { text.append(next) }
      // The Linux console's function keys are `ESC [ [ A`.
      if ("@"..."~").contains(next), text != "[" { break }
    }
    return text
  }
}
