package import Screen

/// The same output with what one pen paints put together: a change of pen costs several times what a
/// move of the cursor costs, and curses paints row by row whatever the pens are.
///
/// Between two controls that do more than paint, the order of strokes makes no difference, as long as
/// they don't overlap.
package struct PenByPen {
  private let size: Size
  /// How many cells a sign takes, less than none where it cannot be told.
  private let cells: (Unicode.Scalar) -> Int
  private var output: [UInt8] = []
  /// What is still to be sent: by pen, and what it covers by row.
  private var strokes: [(pen: Rendition, strokes: [Stroke])] = []
  private var covered: [Int: [Range<Int>]] = [:]
  /// What the terminal has at the end of the output, and what the bytes that were read set.
  private var (had, wanted) = (Rendition(), Rendition())
  /// Where the cursor would be, and where it is; nil where that is not certain.
  private var (place, reached): (Size?, Size?)
  /// The rows that scroll: as the bytes that were read set them, and as the terminal has them. Setting
  /// them takes the cursor away, so that it waits until something depends on them.
  private var (region, regionSet): (Range<Int>, Range<Int>)

  private init(size: Size, cells: @escaping (Unicode.Scalar) -> Int) {
    (self.size, self.cells) = (size, cells)
    (region, regionSet) = (0..<size.rows, 0..<size.rows)
  }

  /// - Parameters:
  ///   - bytes: As for `TerseOutput`.
  ///   - cells: How many cells a sign takes in the terminal.
  /// - Returns: Nil where it is not certain what the bytes do.
  package static func of(
    _ bytes: [UInt8], size: Size, cells: @escaping (Unicode.Scalar) -> Int
  ) -> [UInt8]? {
    var order = PenByPen(size: size, cells: cells)
    var start = 0
    while start < bytes.count {
      let piece = OutputPiece(bytes, at: start)
      guard order.take(piece.kind, bytes[start..<piece.end]) else { return nil }
      start = piece.end
    }
    guard order.arrive() else { return nil }
    order.setRendition(order.wanted)
    return order.output
  }

  private mutating func take(_ kind: OutputPiece.Kind, _ bytes: ArraySlice<UInt8>) -> Bool {
    switch kind {
    case .rendition: wanted.take(String(decoding: bytes.dropFirst(2).dropLast(), as: UTF8.self))
    case .place, .move: move(Control(bytes))
    case .paint where bytes.elementsEqual("\u{1B}[K".utf8): erase(bytes)
    case .paint where bytes.allSatisfy { $0 >= 0x20 }: paint(bytes)
    case .paint: act(bytes)
    case .mode: pass(bytes)
    case .region: setRegion(Control(bytes))
    case .keep, .restore: false
    }
  }

  // MARK: What is read

  private mutating func move(_ control: Control) -> Bool {
    let count = max(1, control.numbers.first ?? 1)
    switch control.final {
    case "H":
      let column = control.numbers.dropFirst().first ?? 1
      place = Size(columns: max(1, column) - 1, rows: count - 1)
    case "\r": place?.columns = 0
    case "G": place?.columns = count - 1
    // Behind the last column terminals differ in what they count from.
    case _ where !isOnTheScreen: return false
    case "\u{8}", "D": place?.columns -= count
    case "C": place?.columns += count
    case "A": place?.rows -= count
    case "B": place?.rows += count
    default: place?.rows = count - 1
    }
    return isOnTheScreen
  }

  private var isOnTheScreen: Bool {
    place.map { (0..<size.columns).contains($0.columns) && (0..<size.rows).contains($0.rows) }
      ?? false
  }

  private mutating func paint(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let here = place, let width = width(of: bytes) else { return false }
    let end = here.columns + width
    guard end <= size.columns else { return false }
    add(Stroke(row: here.rows, columns: here.columns..<end, bytes: bytes))
    // Behind the last column the cursor is on none until something moves it.
    place?.columns = end
    return true
  }

  /// In cells; nil where a sign's is not certain, or the first belongs to one before it.
  private func width(of bytes: ArraySlice<UInt8>) -> Int? {
    if bytes.allSatisfy({ $0 < 0x7F }) { return bytes.count }
    let widths = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(cells)
    guard widths.first != 0, widths.allSatisfy({ $0 >= 0 }) else { return nil }
    return widths.reduce(0, +)
  }

  private mutating func erase(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let here = place, isOnTheScreen else { return false }
    add(Stroke(row: here.rows, columns: here.columns..<size.columns, bytes: bytes))
    return true
  }

  private mutating func add(_ stroke: Stroke) {
    if covered[stroke.row, default: []].contains(where: stroke.columns.overlaps) { sendStrokes() }
    covered[stroke.row, default: []].append(stroke.columns)
    if let index = strokes.firstIndex(where: { $0.pen == wanted }) {
      strokes[index].strokes.append(stroke)
    } else {
      strokes.append((wanted, [stroke]))
    }
  }

  /// A control that does something where the cursor is, and leaves it nobody knows where.
  private mutating func act(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard isOnTheScreen, arrive() else { return false }
    setRendition(wanted)
    output += bytes
    // Where a new line scrolls, the cursor stays.
    let last = Size(columns: 0, rows: regionSet.upperBound - 1)
    if !bytes.elementsEqual([0x0A]) || place != last { (place, reached) = (nil, nil) }
    return true
  }

  private mutating func pass(_ bytes: ArraySlice<UInt8>) -> Bool {
    sendStrokes()
    output += bytes
    return true
  }

  private mutating func setRegion(_ control: Control) -> Bool {
    let numbers = control.numbers
    let rows = numbers.count == 2 ? (numbers[0] - 1, numbers[1]) : (0, size.rows)
    guard rows.0 >= 0, rows.0 < rows.1, rows.1 <= size.rows else { return false }
    sendStrokes()
    (region, place) = (rows.0..<rows.1, Size(columns: 0, rows: 0))
    return true
  }

  // MARK: What is sent

  private mutating func arrive() -> Bool {
    sendStrokes()
    if region != regionSet {
      let isWhole = region == 0..<size.rows
      send("\(isWhole ? "" : "\(region.lowerBound + 1);\(region.upperBound)")r")
      (regionSet, reached) = (region, Size(columns: 0, rows: 0))
    }
    guard let place else { return reached == nil }
    guard isOnTheScreen else { return false }
    go(to: place)
    return true
  }

  /// Each time with the pen that costs least to take up.
  private mutating func sendStrokes() {
    while let next = strokes.indices.min(by: { cost($0) < cost($1) }) {
      let group = strokes.remove(at: next)
      setRendition(group.pen)
      for stroke in group.strokes { send(stroke) }
    }
    covered = [:]
  }

  private func cost(_ index: Int) -> Int { strokes[index].pen.sequence(from: had).utf8.count }

  private mutating func send(_ stroke: Stroke) {
    bridge(to: stroke)
    go(to: Size(columns: stroke.columns.lowerBound, rows: stroke.row))
    output += stroke.bytes
    reached?.columns = stroke.erases ? stroke.columns.lowerBound : stroke.columns.upperBound
  }

  /// Blanks cost less than a move of so few cells, where another pen is still to paint them.
  private mutating func bridge(to stroke: Stroke) {
    guard let here = reached, here.rows == stroke.row else { return }
    let gap = stroke.columns.lowerBound - here.columns
    guard (1...3).contains(gap) else { return }
    let cells = here.columns..<stroke.columns.lowerBound
    guard strokes.contains(where: { $0.strokes.contains { $0.covers(cells, ofRow: here.rows) } })
    else { return }
    output += Array(repeating: UInt8(ascii: " "), count: gap)
    reached?.columns += gap
  }

  private mutating func go(to place: Size) {
    if place == reached { return }
    let ahead = place.columns - (reached?.columns ?? 0)
    if let reached, reached.rows == place.rows, ahead > 0, reached.columns < size.columns {
      send("\(ahead == 1 ? "" : String(ahead))C")
    } else {
      send("\(place.rows + 1)\(place.columns == 0 ? "" : ";\(place.columns + 1)")H")
    }
    reached = place
  }

  /// What stands behind the introducer of a control.
  private mutating func send(_ control: String) { output += "\u{1B}[\(control)".utf8 }

  private mutating func setRendition(_ rendition: Rendition) {
    output += rendition.sequence(from: had).utf8
    had = rendition
  }
}

/// Signs side by side in one row, or what erases the rest of it.
private struct Stroke {
  let row: Int
  let columns: Range<Int>
  let bytes: ArraySlice<UInt8>

  var erases: Bool { bytes.first == 0x1B }

  /// Whether it paints all of these cells, whatever they show before.
  func covers(_ cells: Range<Int>, ofRow row: Int) -> Bool {
    row == self.row && columns.lowerBound <= cells.lowerBound
      && cells.upperBound <= columns.upperBound
  }
}

/// A control that moves the cursor.
private struct Control {
  let final: Character
  let numbers: [Int]

  init(_ bytes: ArraySlice<UInt8>) {
    final = bytes.last.map { Character(Unicode.Scalar($0)) } ?? "\0"
    var numbers = [0]
    for byte in bytes.dropFirst(2).dropLast() {
      switch byte {
      case UInt8(ascii: ";"): numbers.append(0)
      default:
        numbers[numbers.count - 1] = min(numbers[numbers.count - 1] * 10 + Int(byte & 0xF), 9999)
      }
    }
    self.numbers = numbers
  }
}
