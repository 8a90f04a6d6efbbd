/// A regular expression made ready to search with.
///
/// The steps of a machine that follows all ways through the expression at once, so that no expression
/// takes longer than its length times that of the text: K. Thompson, "Regular Expression Search
/// Algorithm", CACM 11 (1968), with the order of preference of R. Pike's machine, as R. Cox tells it
/// in "Regular Expression Matching: the Virtual Machine Approach" (2009).
package struct SearchExpression: Hashable, Sendable {
  enum Step: Hashable, Sendable {
    /// A sign of the set with this number.
    case sign(Int)
    case assertion(ExpressionAssertion)
    /// To both, the first of them preferred.
    case split(Int, Int)
    case go(Int)
    case match
  }

  /// What an expression becomes at most, when its repetitions are written out.
  package static let mostSteps = 1000

  package let text: String
  /// Whether capital letters count: where the expression has one that stands for itself.
  package let keepsCase: Bool
  private(set) var steps: [Step] = []
  private var sets: [SignSet] = []
  /// By which signs of ASCII a match may begin, and whether by others.
  private(set) var begins = [Bool](repeating: false, count: 129)
  private var work = 0

  package init(_ text: String) throws(ExpressionFlaw) {
    self.text = text
    keepsCase = Self.hasCapital(text)
    try write(try ExpressionParser.tree(of: text))
    steps.append(.match)
    findBeginnings()
  }

  /// Capitals behind a backslash are classes.
  private static func hasCapital(_ text: String) -> Bool {
    var isEscaped = false
    for sign in text.unicodeScalars {
      if !isEscaped, sign.properties.isUppercase { return true }
      isEscaped = sign == "\\" && !isEscaped
    }
    return false
  }

  private mutating func add(_ step: Step) throws(ExpressionFlaw) {
    guard steps.count < Self.mostSteps else { throw tooLarge }
    steps.append(step)
  }

  private var tooLarge: ExpressionFlaw {
    ExpressionFlaw(
      place: 0, reason: "with its repetitions written out it has more than \(Self.mostSteps) steps")
  }

  private mutating func write(_ tree: ExpressionTree) throws(ExpressionFlaw) {
    // What repeats nothing writes no step, and takes its time all the same.
    work += 1
    guard work <= 10 * Self.mostSteps else { throw tooLarge }
    switch tree {
    case .empty: break
    case .sign(let signs):
      try add(.sign(sets.count))
      sets.append(SignSet(signs))
    case .assertion(let assertion): try add(.assertion(assertion))
    case .sequence(let parts): for part in parts { try write(part) }
    case .either(let parts): try write(either: parts)
    case .times(let part, let low, let high, let isLazy):
      for _ in 0..<low { try write(part) }
      guard let high else { return try write(endless: part, isLazy) }
      try write(part, atMost: high - low, isLazy)
    }
  }

  private mutating func write(either parts: [ExpressionTree]) throws(ExpressionFlaw) {
    var ends: [Int] = []
    for (number, part) in parts.enumerated() {
      guard number < parts.count - 1 else {
        try write(part)
        break
      }
      let split = steps.count
      try add(.split(split + 1, split + 1))
      try write(part)
      ends.append(steps.count)
      try add(.go(0))
      steps[split] = .split(split + 1, steps.count)
    }
    for end in ends { steps[end] = .go(steps.count) }
  }

  private mutating func write(endless part: ExpressionTree, _ isLazy: Bool) throws(ExpressionFlaw) {
    let split = steps.count
    try add(.go(0))
    try write(part)
    try add(.go(split))
    steps[split] = isLazy ? .split(steps.count, split + 1) : .split(split + 1, steps.count)
  }

  private mutating func write(
    _ part: ExpressionTree, atMost times: Int, _ isLazy: Bool
  ) throws(ExpressionFlaw) {
    var splits: [Int] = []
    for _ in 0..<times {
      splits.append(steps.count)
      try add(.go(0))
      try write(part)
    }
    for split in splits {
      steps[split] = isLazy ? .split(steps.count, split + 1) : .split(split + 1, steps.count)
    }
  }

  func set(_ number: Int, holds sign: Unicode.Scalar) -> Bool { sets[number].hold(sign) }

  private mutating func findBeginnings() {
    var seen = Set<Int>()
    var open = [0]
    while let step = open.popLast() {
      guard seen.insert(step).inserted else { continue }
      switch steps[step] {
      case .sign(let set):
        for value in UInt8.min..<128 where sets[set].hold(Unicode.Scalar(value)) {
          begins[Int(value)] = true
        }
        begins[128] = true
      case .assertion: open.append(step + 1)
      case .split(let one, let other): open += [one, other]
      case .go(let other): open.append(other)
      case .match: break
      }
    }
  }
}

/// A set of signs of which those of ASCII are known by a bit.
private struct SignSet: Hashable, Sendable {
  private let low: UInt64
  private let high: UInt64
  private let signs: ExpressionSigns

  init(_ signs: ExpressionSigns) {
    func bits(from first: UInt8) -> UInt64 {
      (0..<64).reduce(0) { bits, bit in
        signs.hold(Unicode.Scalar(first + bit)) ? bits | 1 << UInt64(bit) : bits
      }
    }
    (low, high, self.signs) = (bits(from: 0), bits(from: 64), signs)
  }

  func hold(_ sign: Unicode.Scalar) -> Bool {
    switch sign.value {
    case 0..<64: low & 1 << UInt64(sign.value) != 0
    case 64..<128: high & 1 << UInt64(sign.value - 64) != 0
    default: signs.hold(sign)
    }
  }
}
