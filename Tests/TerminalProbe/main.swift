import Foundation
import Screen
import Terminal

/// Shows a frame and says what it hears: the tests drive it in a real terminal.
///
/// `q` leaves, `Z` suspends, `X` traps, `M` turns the mouse over, `E` lends the terminal to a child,
/// `K` has all kept and stays when it is told to end.
/// Its arguments are an existing file to write down what was heard, and a theme's file.
@MainActor
struct Probe {
  let terminal: Terminal
  let theme: Theme
  let log: FileHandle?
  var heard: [String] = []
  var isMouseOn = true
  var stays = false

  mutating func run() {
    while true {
      terminal.draw(frame(), theme: theme)
      var next = terminal.next()
      // Whatever came meanwhile is heard before the next frame.
      while let input = next {
        hear(Self.words(input))
        if input == .terminate, !stays { return }
        if case .key(let key) = input, act(on: key.name) { return }
        next = terminal.next(timeout: 0)
      }
    }
  }

  private mutating func hear(_ words: String) {
    heard.append(words)
    log?.write(Data((words + "\n").utf8))
  }

  /// Whether the key asks for the end.
  private mutating func act(on key: String) -> Bool {
    switch key {
    case "q": return true
    case "Z": terminal.suspend()
    case "X": preconditionFailure("a trap was asked for")
    case "C-l": terminal.redraw()
    case "K":
      terminal.letEndAtOnce()
      stays = true
    case "E":
      terminal.leave()
      print("lent")
      terminal.enter()
    case "M":
      isMouseOn.toggle()
      terminal.setMouse(isMouseOn)
    default: break
    }
    return false
  }

  private func frame() -> Frame {
    var frame = Frame(size: terminal.size)
    let (columns, rows) = (frame.size.columns, frame.size.rows)
    let title = "Probe \(columns)x\(rows) \(terminal.depth.rawValue)"
    frame.put(Self.glyphs(title), column: 0, row: 0, roles: .text)
    let samples = ["plain", "宽字 wide", "e\u{301}clair", "a\u{1B}b\u{202E}c", "👩‍👩‍👧 family"]
    for (index, line) in (samples + heard.suffix(max(0, rows - 7))).enumerated() {
      frame.put(Self.glyphs(line), column: 1, row: index + 1, limit: columns - 1, roles: .text)
    }
    for (index, role) in [Role.claim, .source, .cue, .highlight, .selection].enumerated() {
      let place = 20 + index * 11
      let name = Self.glyphs(role.rawValue)
      frame.put(name, column: place, row: 1, limit: columns - 1, roles: Roles(role))
    }
    for row in 1..<max(2, rows) { frame[columns - 1, row] = Cell("│", Roles(.border)) }
    return frame
  }

  private static func glyphs(_ text: String) -> [Glyph] {
    text.map { Glyph(String($0), width: isWide($0) ? 2 : 1) }
  }

  private static func isWide(_ sign: Character) -> Bool {
    sign.unicodeScalars.contains { (0x2E80..<0xA000).contains($0.value) || $0.value > 0x1F000 }
  }

  private static func words(_ input: Input) -> String {
    switch input {
    case .key(let key): "key \(key.name)"
    case .mouse(let mouse): "mouse \(mouse.kind) \(mouse.column),\(mouse.row)"
    case .paste(let text, let isCut):
      text.count < 1000
        ? "paste \(String(reflecting: text))" : "paste of \(text.count)" + (isCut ? ", cut" : "")
    case .resize(let size): "resize \(size.columns)x\(size.rows)"
    case .focus(let has): "focus \(has)"
    case .terminate: "terminate"
    }
  }
}

let arguments = CommandLine.arguments
do {
  let theme =
    arguments.count > 2
    ? try Theme.parse(String(contentsOfFile: arguments[2], encoding: .utf8), path: arguments[2])
    : Theme.terminal
  // Only ever opened, never made: the caller makes the file.
  let log = arguments.count > 1 ? try FileHandle(forWritingTo: URL(filePath: arguments[1])) : nil
  let terminal = try Terminal(environment: ProcessInfo.processInfo.environment)
  var probe = Probe(terminal: terminal, theme: theme, log: log)
  probe.run()
  terminal.close()
  print("left after:", probe.heard.last ?? "nothing")
} catch {
  print("probe: \(error)")
  exit(2)
}
