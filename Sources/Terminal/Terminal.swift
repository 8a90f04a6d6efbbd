internal import CNcurses
package import Screen

/// What the user chose about the terminal.
package struct TerminalOptions: Hashable, Sendable {
  /// Nil: as the terminal says.
  package var depth: ColourDepth?
  package var mouse: Bool

  package init(depth: ColourDepth? = nil, mouse: Bool = true) {
    self.depth = depth
    self.mouse = mouse
  }
}

/// The one owner of ncurses: shows frames and hears keys.
///
/// There may be only one at a time, since ncurses has but one current screen. Whoever makes it
/// closes it.
@MainActor
package final class Terminal {
  package let depth: ColourDepth
  /// The description in use, which may stand in for the one that `TERM` names.
  package let name: String
  let input: Int32
  let output: Int32 = 1
  let terminalName: String
  /// Puts right what another program may have left, before a frame that is written whole.
  let settling: String
  var isMouseOn: Bool
  /// Whether the terminal takes a frame as a whole (mode 2026).
  var isSynchronized = false
  var isActive = false
  /// What was read beyond a key and belongs to the next.
  var pending: [Input] = []
  var unread: Unit?
  /// The paste whose end has not come, and what was read past ncurses and is still to be heard.
  var openPaste: OpenPaste?
  var ahead: ArraySlice<UInt8> = []
  private var pen: Pen
  private(set) var shown: Frame?
  private(set) var theme: Theme?
  /// The links that the terminal was told of, and the frame that then was on the screen.
  var linked: [Link] = []
  var linkedFrame: Frame?

  /// Takes over the terminal.
  ///
  /// - Throws: `TerminalError` before anything was written.
  package init(
    environment: [String: String], options: TerminalOptions = TerminalOptions()
  ) throws(TerminalError) {
    guard postil_is_terminal(1) else { throw .outputIsNoTerminal }
    guard postil_set_locale() else { throw .notUTF8 }
    terminalName = environment["TERM"] ?? ""
    let description = try Self.description(of: terminalName)
    input = try Self.keyboard()
    let wanted = ColourDepth(
      ColourClues(
        configured: options.depth, environment: environment, colours: description.colours,
        takesRGB: description.takesRGB))
    postil_save_settings(input)
    guard let depth = Self.start(description, wanted, input: input, output: output) else {
      throw .unknown(name: terminalName)
    }
    self.depth = depth
    name = description.names
    settling = Self.settlingBytes(description, depth)
    pen = Pen(depth: depth)
    isMouseOn = options.mouse
    postil_arm(output, Self.resetBytes(description))
    setModes(true)
    askForSynchronization()
  }

  private static func description(of name: String) throws(TerminalError) -> Description {
    guard !name.isEmpty else { throw .nameless }
    for candidate in TerminalName.candidates(name) {
      guard let description = Description(named: candidate, output: 1) else { continue }
      guard description.movesCursor else { throw .tooSimple(name: name) }
      return description
    }
    throw name == "dumb" ? .tooSimple(name: name) : .unknown(name: name)
  }

  /// Standard input, or the controlling terminal where text is piped in.
  private static func keyboard() throws(TerminalError) -> Int32 {
    if postil_is_terminal(0) { return 0 }
    let opened = postil_open_keys()
    guard opened >= 0 else { throw .noKeyboard }
    return opened
  }

  /// The depth that could be had, or nil where ncurses refuses the terminal.
  private static func start(
    _ description: Description, _ wanted: ColourDepth, input: Int32, output: Int32
  ) -> ColourDepth? {
    let ours = description.withoutSequences().withoutCharacterSets()
    let fitted = wanted == .truecolor ? ours.direct() : ours
    if postil_start(fitted.names, fitted.compiled, input, output) { return wanted }
    // An ncurses built without descriptions in the environment.
    guard postil_start(description.names, nil, input, output) else { return nil }
    return wanted == .truecolor ? .palette256 : wanted
  }

  /// No larger than a frame can be: a terminal may claim any size.
  package var size: Size {
    Size(columns: min(Int(postil_columns()), 2000), rows: min(Int(postil_rows()), 2000))
  }

  /// Shows a frame; only what changed since the last is written.
  package func draw(_ frame: Frame, theme: Theme) {
    guard isActive else { return }
    if theme != self.theme {
      self.theme = theme
      pen = Pen(depth: depth)
      shown = nil
    }
    let before = shown?.size == frame.size ? shown : nil
    if before == nil { postil_erase() }
    // In two steps where rows moved beside what stands still: ncurses scrolls only whole rows.
    let middle = before.flatMap(frame.scrolled)
    let steps = middle.map { [(before, $0), ($0, frame)] } ?? [(before, frame)]
    tersely(anew: before == nil) {
      for (before, frame) in steps { write(frame, since: before, theme) }
    }
    shown = frame
  }

  private func write(_ frame: Frame, since before: Frame?, _ theme: Theme) {
    frame.forEachChange(since: before, within: size) { row, column, cells in
      put(cells, row: row, column: column, theme)
    }
    postil_cursor(Int32(frame.cursor?.rows ?? -1), Int32(frame.cursor?.columns ?? 0))
    postil_stage()
    doupdate()
  }

  /// Neighbours of ASCII that look alike are put together: most of a screen is such.
  private func put(_ cells: ArraySlice<Cell>, row: Int, column: Int, _ theme: Theme) {
    var plain: [UInt8] = []
    plain.reserveCapacity(cells.count)
    var (start, look) = (column, Pen.Look(attributes: 0, pair: 0))
    for (index, cell) in zip(cells.indices, cells) where !cell.text.isEmpty {
      let here = column + index - cells.startIndex
      let own = pen.look(of: cell, in: theme)
      let byte = cell.text.utf8.count == 1 ? cell.text.utf8.first : nil
      if byte == nil || own != look || start + plain.count != here {
        flush(&plain, row: row, column: start, look)
        (start, look) = (here, own)
      }
      if let byte {
        plain.append(byte)
      } else {
        // The second half of a wide cluster is drawn with the first.
        let isWide = index + 1 < cells.endIndex && cells[index + 1].text.isEmpty
        put(cell, row: row, column: here, width: isWide ? 2 : 1, own)
        start = here + 1
      }
    }
    flush(&plain, row: row, column: start, look)
  }

  private func flush(_ plain: inout [UInt8], row: Int, column: Int, _ look: Pen.Look) {
    guard !plain.isEmpty else { return }
    postil_put_plain(
      Int32(row), Int32(column), plain, Int32(plain.count), look.attributes, look.pair)
    plain.removeAll(keepingCapacity: true)
  }

  private func put(_ cell: Cell, row: Int, column: Int, width: Int32, _ look: Pen.Look) {
    let scalars = cell.text.unicodeScalars.map(\.value)
    postil_put(
      Int32(row), Int32(column), scalars, Int32(scalars.count), width, look.attributes, look.pair)
  }

  /// Writes everything anew at the next frame, whatever the terminal shows now.
  package func redraw() {
    shown = nil
    (linked, linkedFrame) = ([], nil)
    postil_redraw()
  }
}
