/// Reads a regular expression: signs, `.`, `[a-z]`, `\d \w \s \b`, `^ $`, `( )`, `|`, `* + ? {2,5}`.
struct ExpressionParser {
  private let signs: [Unicode.Scalar]
  private var place = 0
  private var depth = 0

  /// In scalars.
  static let longest = 1000
  static let deepest = 50
  static let mostTimes = 1000

  private init(_ text: String) { signs = Array(text.unicodeScalars) }

  static func tree(of text: String) throws(ExpressionFlaw) -> ExpressionTree {
    var parser = ExpressionParser(text)
    guard parser.signs.count <= longest else {
      throw ExpressionFlaw(place: longest, reason: "no expression is longer than \(longest) signs")
    }
    let tree = try parser.alternatives()
    guard parser.next == nil else { throw parser.flaw("this ) closes nothing: \\) is the sign") }
    return tree
  }

  private var next: Unicode.Scalar? { place < signs.count ? signs[place] : nil }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard next == sign else { return false }
    place += 1
    return true
  }

  private func flaw(_ reason: String, at place: Int? = nil) -> ExpressionFlaw {
    ExpressionFlaw(place: place ?? self.place, reason: reason)
  }

  private mutating func alternatives() throws(ExpressionFlaw) -> ExpressionTree {
    var all = [try sequence()]
    while take("|") { all.append(try sequence()) }
    return all.count == 1 ? all[0] : .either(all)
  }

  private mutating func sequence() throws(ExpressionFlaw) -> ExpressionTree {
    var parts: [ExpressionTree] = []
    while let sign = next, sign != "|", sign != ")" { parts.append(try repeated()) }
    return parts.count == 1 ? parts[0] : parts.isEmpty ? .empty : .sequence(parts)
  }

  private mutating func repeated() throws(ExpressionFlaw) -> ExpressionTree {
    var tree = try one()
    var count = 0
    while let (low, high) = try times() {
      count += 1
      guard count <= 2 else { throw flaw("too many repetitions in a row", at: place - 1) }
      tree = .times(tree, from: low, to: high, isLazy: take("?"))
    }
    return tree
  }

  /// How often what stands before is meant; nil where nothing is said of that.
  private mutating func times() throws(ExpressionFlaw) -> (Int, Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    let start = place
    guard take("{") else { return nil }
    guard let low = try number() else { throw flaw(Self.braces, at: start) }
    guard take(",") else {
      guard take("}") else { throw flaw(Self.braces, at: start) }
      return (low, low)
    }
    let high = try number()
    guard take("}") else { throw flaw(Self.braces, at: start) }
    if let high, high < low { throw flaw("\(high) is less than \(low)", at: start) }
    return (low, high)
  }

  private static let braces = "after { stand numbers, as in {2,5}: \\{ is the sign"

  private mutating func number() throws(ExpressionFlaw) -> Int? {
    let start = place
    var value: Int?
    while let sign = next, ("0"..."9").contains(sign) {
      value = (value ?? 0) * 10 + Int(sign.value - 0x30)
      place += 1
      guard value ?? 0 <= Self.mostTimes else {
        throw flaw("nothing is repeated more than \(Self.mostTimes) times", at: start)
      }
    }
    return value
  }

  private mutating func one() throws(ExpressionFlaw) -> ExpressionTree {
    guard let sign = next else { return .empty }
    switch sign {
    case "(": return try group()
    case "[": return .sign(try signClass())
    case "\\": return try escape()
    case "*", "+", "?", "{": throw flaw("nothing stands before \(sign): \\\(sign) is the sign")
    case ".", "^", "$":
      place += 1
      return sign == "." ? .sign(.any) : .assertion(sign == "^" ? .start : .end)
    default:
      place += 1
      return .literal(sign)
    }
  }

  private mutating func group() throws(ExpressionFlaw) -> ExpressionTree {
    let start = place
    place += 1
    if take("?"), !take(":") { throw flaw("after (? stands only a colon here", at: start) }
    depth += 1
    guard depth <= Self.deepest else {
      throw flaw("nothing stands in more than \(Self.deepest) brackets", at: start)
    }
    let tree = try alternatives()
    depth -= 1
    guard take(")") else { throw flaw("this ( is never closed: \\( is the sign", at: start) }
    return tree
  }

  private mutating func escape() throws(ExpressionFlaw) -> ExpressionTree {
    let start = place
    place += 1
    guard let sign = next else { throw flaw("after \\ stands a sign: \\\\ is the sign", at: start) }
    place += 1
    if let part = Self.part(sign) { return .sign(ExpressionSigns(parts: [part])) }
    switch sign {
    case "b": return .assertion(.wordEdge)
    case "B": return .assertion(.noWordEdge)
    case "n", "r", "t": return .literal(" ")
    case "0"..."9": throw flaw("what was found before cannot be asked for", at: start)
    case "a"..."z", "A"..."Z": throw flaw("\\\(sign) means nothing here", at: start)
    default: return .literal(sign)
    }
  }

  /// What an escaped letter stands for, in classes and outside.
  private static func part(_ sign: Unicode.Scalar) -> ExpressionSigns.Part? {
    switch sign {
    case "d", "D": .digit(sign == "d")
    case "w", "W": .word(sign == "w")
    case "s", "S": .space(sign == "s")
    default: nil
    }
  }

  private mutating func signClass() throws(ExpressionFlaw) -> ExpressionSigns {
    let start = place
    place += 1
    var signs = ExpressionSigns(parts: [], isNegated: take("^"))
    while let sign = next, sign != "]" || signs.parts.isEmpty {
      if sign == "\\", place + 1 < self.signs.count, let part = Self.part(self.signs[place + 1]) {
        signs.parts.append(part)
        place += 2
        continue
      }
      let from = place
      let low = try classSign(in: start)
      guard next == "-", place + 1 < self.signs.count, self.signs[place + 1] != "]" else {
        signs.parts += [.range(low.value, low.value)]
        continue
      }
      place += 1
      let high = try classSign(in: start)
      guard low <= high else { throw flaw("\(high) stands before \(low)", at: from) }
      signs.parts.append(.range(low.value, high.value))
    }
    guard take("]") else { throw flaw("this [ is never closed: \\[ is the sign", at: start) }
    return signs
  }

  private mutating func classSign(in start: Int) throws(ExpressionFlaw) -> Unicode.Scalar {
    let isEscaped = take("\\")
    guard let sign = next else {
      throw flaw("this [ is never closed: \\[ is the sign", at: start)
    }
    place += 1
    if isEscaped, ("a"..."z").contains(sign) || ("A"..."Z").contains(sign) {
      if ["n", "r", "t"].contains(sign) { return " " }
      throw flaw("\\\(sign) means nothing in [ ]", at: place - 2)
    }
    return LooseText.levelled(sign).first ?? sign
  }
}

extension ExpressionTree {
  /// A sign as it stands in a text whose differences that nobody types are levelled.
  fileprivate static func literal(_ sign: Unicode.Scalar) -> ExpressionTree {
    let all = LooseText.levelled(sign).map { ExpressionTree.sign(ExpressionSigns($0)) }
    return all.count == 1 ? all[0] : all.isEmpty ? .empty : .sequence(all)
  }
}
