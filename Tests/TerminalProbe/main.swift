import Screen
import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Shows a frame and says what it hears, a line each: the tests drive it in a real terminal.
///
/// `q` leaves, `Z` suspends, `X` traps, `M` turns the mouse over, `E` runs `$EDITOR`'s place-holder.
@MainActor
struct Probe {
  let terminal: Terminal
  var heard: [String] = []
  var isMouseOn = true

  func frame() -> Frame {
    var frame = Frame(size: terminal.size)
    let (columns, rows) = (frame.size.columns, frame.size.rows)
    frame.put(Self.glyphs("Probe \(columns)x\(rows) \(terminal.depth.rawValue)"), column: 0, row: 0, roles: Roles(.bar))
    let samples = ["plain text", "宽字 wide", "e\u{301}clair", "a\u{1B}b", "👩‍👩‍👧 family"]
    for (index, sample) in samples.enumerated() where index + 1 < rows {
      frame.put(Self.glyphs(sample), column: 1, row: index + 1, limit: columns - 1, roles: .text)
    }
    for (index, role) in [Role.claim, .source, .cue, .highlight, .selection].enumerated() {
      frame.put(Self.glyphs(role.rawValue), column: 20 + index * 10, row: 1, limit: columns - 1, roles: Roles(role))
    }
    for (index, line) in heard.suffix(max(0, rows - 7)).enumerated() {
      frame.put(Self.glyphs(line), column: 1, row: 6 + index, limit: columns - 1, roles: .text)
    }
    for row in 1..<max(2, rows) { frame[columns - 1, row] = Cell("│", Roles(.border)) }
    return frame
  }

  static func glyphs(_ text: String) -> [Glyph] {
    text.map { Glyph(String($0), width: isWide($0) ? 2 : 1) }
  }

  private static func isWide(_ sign: Character) -> Bool {
    sign.unicodeScalars.contains { (0x2E80..<0xA000).contains($0.value) || $0.value > 0x1F000 }
  }

  mutating func run() {
    while true {
      terminal.draw(frame(), theme: .terminal)
      guard let input = terminal.next(timeout: nil) else { continue }
      heard.append(Self.words(input))
      switch input {
      case .terminate: return
      case .key(let key) where key.name == "q": return
      case .key(let key) where key.name == "Z": terminal.suspend()
      case .key(let key) where key.name == "X": [].withUnsafeBufferPointer { (b: UnsafeBufferPointer<Int>) in print(b[3 + heard.count]) }
      case .key(let key) where key.name == "C-l": terminal.redraw()
      case .key(let key) where key.name == "M":
        isMouseOn.toggle()
        terminal.setMouse(isMouseOn)
      default: break
      }
    }
  }

  static func words(_ input: Input) -> String {
    switch input {
    case .key(let key): "key \(key.name)"
    case .mouse(let mouse): "mouse \(mouse.kind) \(mouse.column),\(mouse.row)"
    case .paste(let text): "paste \(String(reflecting: text))"
    case .resize(let size): "resize \(size.columns)x\(size.rows)"
    case .focus(let has): "focus \(has)"
    case .terminate: "terminate"
    }
  }
}

func environment() -> [String: String] {
  let names = ["TERM", "COLORTERM", "NO_COLOR"]
  return names.reduce(into: [:]) { found, name in
    found[name] = getenv(name).map { String(cString: $0) }
  }
}

do {
  let terminal = try Terminal(environment: environment())
  var probe = Probe(terminal: terminal)
  probe.run()
  terminal.close()
  print("left after:", probe.heard.last ?? "nothing")
} catch {
  print("probe: \(error)")
  exit(2)
}
