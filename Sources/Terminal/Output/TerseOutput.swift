package import Screen

/// The same screen in fewer bytes: over a slow line a key costs what it sends.
///
/// curses sets both colours and all attributes wherever one of them changes, and moves the cursor to
/// where it moves it from at once. Here changes of rendition wait until something is painted, and only
/// what then differs is sent; of moves that follow one another, those before the last absolute one are
/// left out; and what a control means without its parameters is not spelled out.
package struct TerseOutput {
  /// How many rows the terminal has.
  private let rows: Int
  private var output: [UInt8] = []
  /// The rendition that the terminal has, and that it is to have where something is painted.
  private var (had, wanted) = (Rendition(), Rendition())
  /// What the terminal keeps beside the place of the cursor (DECSC).
  private var kept = Rendition()
  private var moves: [UInt8] = []

  private init(rows: Int) { self.rows = rows }

  /// - Parameters:
  ///   - bytes: What is to be written to a terminal whose rendition is its own, and leaves it with one
  ///     that is known.
  ///   - cells: How many cells a sign takes in the terminal, less than none where it cannot be told.
  /// - Returns: In the order of curses or, where that is long, pen by pen if it is shorter. The bytes as
  ///   they are where they hold an SGR that is not understood.
  package static func of(
    _ bytes: [UInt8], size: Size, cells: @escaping (Unicode.Scalar) -> Int
  ) -> [UInt8] {
    let inOrder = Self.inOrder(bytes, rows: size.rows)
    guard inOrder.count > Self.shortEnough, let byPen = PenByPen.of(bytes, size: size, cells: cells)
    else { return inOrder }
    return byPen.count < inOrder.count ? byPen : inOrder
  }

  /// So few bytes are one packet on any line: to look for fewer would cost more than it saves.
  private static let shortEnough = 200

  private static func inOrder(_ bytes: [UInt8], rows: Int) -> [UInt8] {
    var terse = TerseOutput(rows: rows)
    terse.output.reserveCapacity(bytes.count)
    guard terse.take(bytes) else { return bytes }
    terse.sendMoves()
    terse.sendRendition()
    return terse.output
  }

  private mutating func take(_ bytes: [UInt8]) -> Bool {
    var start = 0
    while start < bytes.count {
      let piece = OutputPiece(bytes, at: start)
      guard take(piece.kind, bytes[start..<piece.end]) else { return false }
      start = piece.end
    }
    return true
  }

  private mutating func take(_ kind: OutputPiece.Kind, _ bytes: ArraySlice<UInt8>) -> Bool {
    switch kind {
    case .rendition:
      return wanted.take(String(decoding: bytes.dropFirst(2).dropLast(), as: UTF8.self))
    case .place: moves = Array(bytes.ends(with: ";1H") ? bytes.dropLast(3) + "H".utf8 : bytes)
    case .move: moves += bytes
    case .region where bytes.elementsEqual("\u{1B}[1;\(rows)r".utf8): send("\u{1B}[r".utf8)
    case .region, .mode: send(bytes)
    case .keep, .paint:
      sendMoves()
      sendRendition()
      output += bytes
      if kind == .keep { kept = had }
    case .restore:
      send(bytes)
      (had, wanted) = (kept, kept)
    }
    return true
  }

  private mutating func send(_ bytes: some Sequence<UInt8>) {
    sendMoves()
    output += bytes
  }

  private mutating func sendMoves() {
    output += moves
    moves.removeAll(keepingCapacity: true)
  }

  private mutating func sendRendition() {
    if had == wanted { return }
    output += wanted.sequence(from: had).utf8
    had = wanted
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}
