/// What UAX #14 (Unicode 15.0) says of two neighbouring classes, with or without spaces between
/// them. Each rule in turn either decides or passes; the last allows.
struct PairRules: Sendable {
  private let forbids: [Bool]
  private let count = LineBreakClass.allCases.count

  static let unicode = PairRules()

  private init() {
    let all = LineBreakClass.allCases
    forbids = [false, true].flatMap { spaced in
      all.flatMap { left in all.map { Self.forbids(left, spaced, $0) } }
    }
  }

  func forbid(_ left: LineBreakClass, spaced: Bool, _ right: LineBreakClass) -> Bool {
    let row = (spaced ? count : 0) + Int(left.rawValue)
    return forbids[row * count + Int(right.rawValue)]
  }

  private static func forbids(_ left: LineBreakClass, _ spaced: Bool, _ right: LineBreakClass)
    -> Bool
  {
    acrossSpaces(left, spaced, right)
      ?? (spaced ? false : nil)  // LB18
      ?? punctuation(left, right)
      ?? letters(left, right)
  }

  /// LB6 to LB17.
  private static func acrossSpaces(
    _ left: LineBreakClass, _ spaced: Bool, _ right: LineBreakClass
  ) -> Bool? {
    switch (left, right) {
    case (_, .mandatory), (_, .carriageReturn), (_, .lineFeed), (_, .nextLine): true  // LB6
    case (_, .space), (_, .zeroWidthSpace): true  // LB7
    case (.zeroWidthSpace, _): false  // LB8
    case (_, .wordJoiner): true  // LB11
    case (.wordJoiner, _) where !spaced, (.glue, _) where !spaced: true  // LB11, LB12
    case (.breakAfter, .glue), (.hyphen, .glue): nil  // LB12a
    case (_, .glue) where !spaced: true
    case (_, .exclamation), (_, .closePunctuation), (_, .closeParenthesis), (_, .wideClosing),
      (_, .infix), (_, .symbol):
      true  // LB13
    case (.opening, _), (.wideOpening, _): true  // LB14
    case (.quotation, .opening), (.quotation, .wideOpening): true  // LB15
    case (.closePunctuation, .nonStarter), (.closeParenthesis, .nonStarter),
      (.wideClosing, .nonStarter):
      true  // LB16
    case (.dash, .dash): true  // LB17
    default: nil
    }
  }

  /// LB19 to LB22.
  private static func punctuation(_ left: LineBreakClass, _ right: LineBreakClass) -> Bool? {
    switch (left, right) {
    case (.quotation, _), (_, .quotation): true  // LB19
    case (.contingent, _), (_, .contingent): false  // LB20
    case (_, .breakAfter), (_, .hyphen), (_, .nonStarter), (.breakBefore, _): true  // LB21
    case (.symbol, .hebrew): true  // LB21b
    case (_, .inseparable): true  // LB22
    default: nil
    }
  }

  /// LB23 to LB30b, as far as they look at one pair.
  private static func letters(_ left: LineBreakClass, _ right: LineBreakClass) -> Bool {
    switch (left, right) {
    case (.prefix, .ideographic), (.prefix, .emojiBase), (.prefix, .emojiModifier): true  // LB23a
    case (.ideographic, .postfix), (.emojiBase, .postfix), (.emojiModifier, .postfix): true
    case (.prefix, .numeric), (.postfix, .numeric), (.opening, .numeric), (.hyphen, .numeric):
      true  // LB25
    case (.jamoL, .jamoL), (.jamoL, .jamoV), (.jamoL, .hangulLV), (.jamoL, .hangulLVT),
      (.jamoV, .jamoV), (.jamoV, .jamoT), (.hangulLV, .jamoV), (.hangulLV, .jamoT),
      (.jamoT, .jamoT), (.hangulLVT, .jamoT):
      true  // LB26
    case (.emojiBase, .emojiModifier), (.reserved, .emojiModifier): true  // LB30b
    default: words(left, right)
    }
  }

  /// LB23, LB24, LB27 to LB30.
  private static func words(_ left: LineBreakClass, _ right: LineBreakClass) -> Bool {
    if right.isLetter, left.isLetter || left == .numeric || left == .infix { return true }
    if right == .numeric, left.isLetter || left == .numeric { return true }
    if left.isAffix && right.isLetter || left.isLetter && right.isAffix { return true }
    if left.isHangul && right == .postfix || left == .prefix && right.isHangul { return true }
    if right == .opening { return left.isLetter || left == .numeric }
    return left == .closeParenthesis && (right.isLetter || right == .numeric)
  }
}

extension LineBreakClass {
  fileprivate var isLetter: Bool { self == .alphabetic || self == .hebrew }

  fileprivate var isAffix: Bool { self == .prefix || self == .postfix }

  fileprivate var isHangul: Bool {
    switch self {
    case .jamoL, .jamoV, .jamoT, .hangulLV, .hangulLVT: true
    default: false
    }
  }
}
