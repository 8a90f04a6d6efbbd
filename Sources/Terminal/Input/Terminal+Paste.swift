internal import CNcurses
internal import Screen

/// How what is pasted comes in. A paste whose end is lost goes over into keys: they come singly.
private struct Pace {
  /// In milliseconds.
  static let step = 100
  private var count = 0
  private var silence = 0
  private var sincePause = 0
  private var trickles = 0

  /// Until a second of silence, or until ten times after a pause only a few bytes came.
  var goesOn: Bool { silence < 10 && trickles < 10 }
  /// From time to time, and in each pause.
  var isTimeToListen: Bool { silence > 0 || count % 1024 == 0 }

  mutating func pause() {
    silence += 1
    if silence == 1, count > 0, sincePause < 8 { trickles += 1 }
    sincePause = 0
  }

  mutating func take() {
    count += 1
    sincePause += 1
    silence = 0
  }
}

extension Terminal {
  /// In scalars; nobody reads what is longer in a prompt.
  private static let longestPaste = 1_000_000

  /// The text up to the end of the paste, up to Ctrl-C, or as far as it came. Line ends become `\n`.
  /// Signals and new sizes are heard meanwhile.
  func pasted() -> String {
    var signs: [Unicode.Scalar] = []
    var pace = Pace()
    while pace.goesOn {
      if pace.isTimeToListen, hearsTheEnd() { break }
      guard let unit = unit(within: Pace.step) else {
        pace.pause()
        continue
      }
      pace.take()
      if unit == .byte(3) { break }
      if unit == .code(POSTIL_KEY_CSI), isEndOfPaste() { break }
      guard case .byte(let byte) = unit, let sign = scalar(from: byte),
        signs.count < Self.longestPaste
      else { continue }
      signs.append(sign)
    }
    return String(String.UnicodeScalarView(signs)).withUnixLines
  }

  private func isEndOfPaste() -> Bool { ControlSequence(sequenceText())?.meaning == .pasteEnds }

  private func hearsTheEnd() -> Bool {
    guard let input = handle(postil_wait(0)) else { return false }
    pending.append(input)
    return input == .terminate
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
