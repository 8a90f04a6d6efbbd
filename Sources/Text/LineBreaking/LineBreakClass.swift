/// The classes of UAX #14 (Unicode 15.0, table 1) after rule LB1, in the order of the generator.
///
/// `wideOpening` and `wideClosing` are OP and CP of East Asian width (LB30), `reserved` is a code
/// point kept for a pictograph to come (LB30b).
enum LineBreakClass: UInt8, CaseIterable {
  case unknown
  case mandatory, carriageReturn, lineFeed, nextLine, space, zeroWidthSpace
  case wordJoiner, zeroWidthJoiner, combining, glue
  case closePunctuation, closeParenthesis, wideClosing, exclamation, infix, symbol
  case opening, wideOpening, quotation, nonStarter, dash
  case numeric, prefix, postfix
  case alphabetic, hebrew, ideographic, inseparable, hyphen, breakAfter, breakBefore, contingent
  case hangulLV, hangulLVT, jamoL, jamoV, jamoT
  case regionalIndicator, emojiBase, emojiModifier, reserved
}

/// The class of each code point.
struct LineBreakClasses: Sendable {
  /// The Basic Multilingual Plane, spread out: 64 KiB, filled once from the stretches.
  private let plane: [UInt8]

  static let unicode = LineBreakClasses()

  private init() {
    var plane = [UInt8](repeating: 0, count: 0x10000)
    var end = plane.count
    for stretch in LineBreakClass.stretches.reversed() where stretch >> 8 < plane.count {
      let start = Int(stretch >> 8)
      for code in start..<end { plane[code] = UInt8(stretch & 0xFF) }
      end = start
    }
    self.plane = plane
  }

  func callAsFunction(_ scalar: Unicode.Scalar) -> LineBreakClass {
    let code = Int(scalar.value)
    return LineBreakClass(rawValue: code < plane.count ? plane[code] : search(scalar.value))
      ?? .alphabetic
  }

  /// Binary search for the last stretch that begins at or before the code point.
  private func search(_ code: UInt32) -> UInt8 {
    let stretches = LineBreakClass.stretches
    var (low, high) = (0, stretches.count)
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle] >> 8 <= code { low = middle + 1 } else { high = middle }
    }
    return UInt8(stretches[low - 1] & 0xFF)
  }
}
