/// What stands between two scalars.
enum LineBreakVerdict {
  case forbidden, allowed, mandatory
}

/// UAX #14 (Unicode 15.0) as a machine that is fed one class after the other.
///
/// The rule for numbers (LB25) is the regular expression of section 8.2, example 7, by which
/// LineBreakTest.txt is made.
struct LineBreaker {
  private enum Number { case none, inside, closed }

  private let rules = PairRules.unicode
  /// The last class that was neither a space nor attached to another (LB9); nil at the start.
  private var left: LineBreakClass?
  private var beforeLeft: LineBreakClass?
  private var spaced = false
  private var joined = false
  private var number = Number.none
  /// Whether an odd count of regional indicators ends here (LB30a).
  private var halfFlag = false

  /// The verdict on the place before a scalar of this class.
  ///
  /// `next` gives the class that follows it, attached ones passed over; it is asked only after a
  /// sign of currency or per cent.
  mutating func feed(_ scalar: LineBreakClass, next: () -> LineBreakClass?) -> LineBreakVerdict {
    guard let left else {
      start(scalar)
      return .forbidden
    }
    if left.isHard, !(left == .carriageReturn && scalar == .lineFeed) {
      start(scalar)
      return .mandatory
    }
    if scalar.isAttached, !spaced, left != .zeroWidthSpace, !left.isHard {
      joined = scalar == .zeroWidthJoiner
      return .forbidden
    }
    let right = scalar.isAttached ? .alphabetic : scalar
    let verdict = verdict(left, right, next: next)
    advance(left, right, joiner: scalar == .zeroWidthJoiner)
    return verdict
  }

  private func verdict(
    _ left: LineBreakClass, _ right: LineBreakClass, next: () -> LineBreakClass?
  ) -> LineBreakVerdict {
    if rules.forbid(left, spaced: spaced, right) { return .forbidden }
    if left == .zeroWidthSpace { return .allowed }
    if joined { return .forbidden }  // LB8a
    if spaced || right == .contingent || left == .contingent { return .allowed }
    return inContext(left, right, next: next) ? .forbidden : .allowed
  }

  /// LB21a, LB25 and LB30a, which look further than one pair.
  private func inContext(
    _ left: LineBreakClass, _ right: LineBreakClass, next: () -> LineBreakClass?
  ) -> Bool {
    switch right {
    case .numeric: if number == .inside { return true }
    case .prefix, .postfix: if number != .none { return true }
    case .opening, .wideOpening:
      if left == .prefix || left == .postfix, next() == .numeric { return true }
    case .regionalIndicator: return left == .regionalIndicator && halfFlag
    default: break
    }
    return beforeLeft == .hebrew && (left == .hyphen || left == .breakAfter)
  }

  private mutating func start(_ scalar: LineBreakClass) {
    self = LineBreaker()
    spaced = scalar == .space
    joined = scalar == .zeroWidthJoiner
    left = spaced || scalar.isAttached ? .alphabetic : scalar
    number = scalar == .numeric ? .inside : .none
    halfFlag = scalar == .regionalIndicator
  }

  private mutating func advance(
    _ old: LineBreakClass, _ right: LineBreakClass, joiner: Bool
  ) {
    joined = joiner
    if right == .space {
      spaced = true
      number = .none
      return
    }
    number = number(after: right)
    halfFlag = right == .regionalIndicator && !(halfFlag && old == right && !spaced)
    beforeLeft = spaced ? nil : old
    left = right
    spaced = false
  }

  private func number(after right: LineBreakClass) -> Number {
    switch right {
    case .numeric: .inside
    case .symbol, .infix: number == .inside && !spaced ? .inside : .none
    case .closePunctuation, .closeParenthesis, .wideClosing:
      number == .inside && !spaced ? .closed : .none
    default: .none
    }
  }
}

extension LineBreakClass {
  var isHard: Bool {
    switch self {
    case .mandatory, .carriageReturn, .lineFeed, .nextLine: true
    default: false
    }
  }

  /// Whether it belongs to what stands before it (LB9).
  var isAttached: Bool { self == .combining || self == .zeroWidthJoiner }

  /// In prose a line feed is a space: a paragraph is filled anew at every width.
  var softened: LineBreakClass { isHard ? .space : self }
}
