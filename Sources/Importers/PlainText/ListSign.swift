/// The sign that an item of a list begins with, and the words behind it.
struct ListSign: Hashable, Sendable {
  /// `3.`, `(a)`; nil for a bullet.
  let number: String?
  let text: String

  /// Nil where the text begins in another way. A single `o` is a bullet where the lines around it
  /// say so.
  init?(_ line: String, letterIsBullet: Bool = false) {
    guard let space = line.utf8.prefix(12).firstIndex(of: 0x20) else { return nil }
    let head = line[..<space]
    let rest = line[space...].drop { $0 == " " }
    guard !rest.isEmpty else { return nil }
    let isBullet = Self.bullets.contains(head) || letterIsBullet && head == "o"
    guard isBullet || Self.isNumber(head) else { return nil }
    (number, text) = (isBullet ? nil : String(head), String(rest))
  }

  /// Arrows and boxes stand before the entries of menus as often as before items.
  private static let bullets: Set<Substring> = [
    "•", "-", "*", "‣", "▪", "●", "◦", "·",
  ]

  /// `3.`, `3)`, `(3)`, `c)`, `(c)`; numbers of two digits at most, for years stand before words.
  private static func isNumber(_ head: Substring) -> Bool {
    guard let last = head.last, last == "." || last == ")" else { return false }
    let sign = head.hasPrefix("(") && last == ")" ? head.dropFirst().dropLast() : head.dropLast()
    guard (1...2).contains(sign.utf8.count) else { return false }
    if sign.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return true }
    return last == ")" && sign.utf8.count == 1
      && sign.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }
}
