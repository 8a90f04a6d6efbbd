internal import CNcurses
internal import Screen

/// What is switched on beyond ncurses, and off again whenever the screen is left.
extension Terminal {
  /// Bracketed paste (2004), focus (1004); the mouse: buttons with movement (1002), reports with
  /// numbers (1006). xterm's ctlseqs, "DEC Private Mode Set".
  func setModes(_ isOn: Bool) {
    isActive = isOn
    postil_set_active(isOn)
    guard postil_reads_sequences() else { return }
    let sign = isOn ? "h" : "l"
    let mouse = isMouseOn || !isOn ? "\u{1B}[?1002\(sign)\u{1B}[?1006\(sign)" : ""
    send("\u{1B}[?2004\(sign)\u{1B}[?1004\(sign)" + mouse)
  }

  /// Takes the mouse, or leaves it to the terminal's own selection.
  package func setMouse(_ isOn: Bool) {
    isMouseOn = isOn
    guard isActive, postil_reads_sequences() else { return }
    let sign = isOn ? "h" : "l"
    send("\u{1B}[?1002\(sign)\u{1B}[?1006\(sign)")
  }

  /// Asks whether frames can be written as a whole (DECRQM 2026). Nobody waits for the answer: it
  /// comes among the keys.
  func askForSynchronization() {
    if postil_reads_sequences(), TerminalName.takesQuestions(terminalName) {
      send("\u{1B}[?2026$p")
    }
  }

  /// What undoes everything, for when there is no time to ask ncurses.
  static func resetBytes(_ description: Description) -> String {
    let modes = "\u{1B}[?2026l\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1004l\u{1B}[?2004l"
    // A frame that was cut may have left only some rows to scroll.
    let region = description.string("csr")?.starts(with: "\u{1B}[".utf8) == true ? "\u{1B}[r" : ""
    return modes + region + ["sgr0", "rmkx", "cnorm", "rmcup"].map(description.text).joined()
      + "\r\n"
  }

  /// What another program may have left: signs of another set (SCS, SI), rows counted from elsewhere
  /// (DECOM), colours. With colours by number every terminal knows these; another is told what its own
  /// description says.
  static func settlingBytes(_ description: Description, _ depth: ColourDepth) -> String {
    switch depth {
    case .palette256, .truecolor: "\u{1B}(B\u{0F}\u{1B}[?6l\u{1B}[m"
    case .ansi16, .mono: description.text("sgr0")
    }
  }

  /// Gives the terminal back for a child program, for a while.
  package func leave() {
    guard isActive else { return }
    setModes(false)
    endwin()
  }

  /// Takes the terminal again after `leave`. The next frame is written whole.
  package func enter() {
    guard !isActive else { return }
    let before = size
    postil_fit()
    // The signal of a new size went to whoever had the terminal.
    if size != before { pending.append(.resize(size)) }
    redraw()
    // The frame comes next, after what whoever had the terminal may have left is put right.
    postil_erase()
    postil_stage()
    doupdate()
    setModes(true)
  }

  /// Stops the process, as Ctrl-Z does elsewhere, until the shell lets it go on.
  package func suspend() {
    leave()
    postil_stop_process()
    enter()
  }

  /// Whoever asked for the end and asks again need not wait: nothing is lost any more. Until this
  /// is said, further signals are passed over.
  package func letEndAtOnce() { postil_let_end_at_once() }

  /// Whether a signal has asked for the end, while somebody else has the terminal too.
  package nonisolated static var isToldToEnd: Bool { postil_is_told_to_end() }

  /// Gives the terminal back for good.
  package func close() {
    leave()
    postil_disarm()
    postil_stop()
  }
}

extension Description {
  /// A string of it as it can be sent; empty where there is none.
  fileprivate func text(_ name: String) -> String {
    string(name).map { String(decoding: $0, as: UTF8.self).withoutPadding } ?? ""
  }
}

extension String {
  /// terminfo's marks for delays, `$<5/>`, which only `tputs` understands.
  fileprivate var withoutPadding: String {
    var rest = self[...]
    var text = ""
    while let start = rest.firstRange(of: "$<"),
      let end = rest[start.upperBound...].firstIndex(of: ">")
    {
      text += rest[..<start.lowerBound]
      rest = rest[rest.index(after: end)...]
    }
    return text + rest
  }
}
