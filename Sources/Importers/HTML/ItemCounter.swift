/// Numbers the items of one list (WHATWG HTML, 4.4.5 and 4.4.8).
struct ItemCounter: Hashable, Sendable {
  /// `1`, `a`, `A`, `i` or `I`; nil for bullets.
  private let kind: String?
  private var next: Int
  private let step: Int

  init(_ list: Int, in tree: Tree) {
    let node = tree[list]
    let kinds = ["a", "A", "i", "I"]
    kind = node.tag == "ol" ? kinds.first { $0 == node.value("type") } ?? "1" : nil
    let isReversed = node.tag == "ol" && node.attributes["reversed"] != nil
    let last = isReversed ? tree.children(of: list).count { tree[$0].tag == "li" } : 1
    next = Int(node.value("start").collapsed) ?? last
    step = isReversed ? -1 : 1
  }

  /// What stands before the next item; nil for a bullet.
  mutating func marker(of item: Tree.Node) -> String? {
    let number = Int(item.value("value").collapsed) ?? next
    next = number.addingReportingOverflow(step).partialValue
    return kind.map { Self.number(number, as: $0) + "." }
  }

  private static func number(_ number: Int, as kind: String) -> String {
    switch kind {
    case "a" where number > 0: letters(number)
    case "A" where number > 0: letters(number).uppercased()
    case "i" where (1..<4000).contains(number): roman(number)
    case "I" where (1..<4000).contains(number): roman(number).uppercased()
    default: String(number)
    }
  }

  /// `a` to `z`, then `aa`.
  private static func letters(_ number: Int) -> String {
    var (rest, result) = (number, "")
    while rest > 0 {
      let (quotient, sign) = (rest - 1).quotientAndRemainder(dividingBy: 26)
      result = String(Character(Unicode.Scalar(UInt8(97 + sign)))) + result
      rest = quotient
    }
    return result
  }

  private static func roman(_ number: Int) -> String {
    let signs = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
      (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var (rest, result) = (number, "")
    for (value, sign) in signs {
      while rest >= value {
        result += sign
        rest -= value
      }
    }
    return result
  }
}
