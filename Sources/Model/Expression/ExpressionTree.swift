/// A regular expression as it reads.
indirect enum ExpressionTree: Hashable, Sendable {
  case empty
  case sign(ExpressionSigns)
  case assertion(ExpressionAssertion)
  case sequence([ExpressionTree])
  /// The first that fits is taken.
  case either([ExpressionTree])
  /// From so many to so many times; nil where there is no limit. Lazily, as few as will do.
  case times(ExpressionTree, from: Int, to: Int?, isLazy: Bool)
}

/// What holds between two signs.
enum ExpressionAssertion: Hashable, Sendable {
  /// Of a block of the text.
  case start, end
  case wordEdge, noWordEdge
}

/// A set of signs: one, those of a class, or all others.
struct ExpressionSigns: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case range(UInt32, UInt32)
    case digit(Bool)
    case word(Bool)
    case space(Bool)
  }

  var parts: [Part]
  var isNegated = false

  static let any = ExpressionSigns(parts: [], isNegated: true)

  init(parts: [Part], isNegated: Bool = false) {
    (self.parts, self.isNegated) = (parts, isNegated)
  }

  init(_ sign: Unicode.Scalar) { self.init(parts: [.range(sign.value, sign.value)]) }

  func hold(_ sign: Unicode.Scalar) -> Bool {
    for part in parts where part.holds(sign) { return !isNegated }
    return isNegated
  }
}

extension ExpressionSigns.Part {
  fileprivate func holds(_ sign: Unicode.Scalar) -> Bool {
    switch self {
    case .range(let low, let high): low <= sign.value && sign.value <= high
    case .digit(let isOne): sign.isDigit == isOne
    case .word(let isOne): sign.isWordSign == isOne
    case .space(let isOne): (sign.isASCII ? sign == " " : sign.properties.isWhitespace) == isOne
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool {
    isASCII ? (0x30...0x39).contains(value) : properties.generalCategory == .decimalNumber
  }

  /// A letter, a digit or `_`, with what is set above and below letters.
  var isWordSign: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
    case 0..<0xAA: false
    default:
      properties.isAlphabetic || isDigit || properties.generalCategory == .nonspacingMark
    }
  }
}

/// Why words are no regular expression, and where.
package struct ExpressionFlaw: Error, Hashable, Sendable {
  /// Scalars of the expression before the place, 0-based.
  package let place: Int
  package let reason: String

  package init(place: Int, reason: String) {
    (self.place, self.reason) = (place, reason)
  }
}
