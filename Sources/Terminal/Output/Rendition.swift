/// How a terminal shows the signs that it is sent next: what SGR sets (ECMA-48, 8.3.117; xterm's
/// ctlseqs, "Character Attributes").
package struct Rendition: Hashable, Sendable {
  /// 1 for bold, 2 for dim, up to 9: a bit for each.
  private var attributes: UInt16 = 0
  /// As parameters, `38;5;17`; empty for the terminal's own.
  private var ink = ""
  private var ground = ""

  package init() {}

  /// Takes up the parameters of one SGR; false, and nothing is certain any more, where one of them is
  /// none that is known here.
  package mutating func take(_ parameters: String) -> Bool {
    var rest = parameters.split(separator: ";", omittingEmptySubsequences: false)[...]
    while let first = rest.popFirst() {
      guard take(first, &rest) else { return false }
    }
    return true
  }

  private mutating func take(_ first: Substring, _ rest: inout ArraySlice<Substring>) -> Bool {
    if first.hasPrefix("38") { return Self.colour(first, &rest).map { ink = $0 } != nil }
    if first.hasPrefix("48") { return Self.colour(first, &rest).map { ground = $0 } != nil }
    guard let number = first.isEmpty ? 0 : Int(first) else { return false }
    switch number {
    case 0: self = Rendition()
    // The first font, which is set as long as nobody sets another: the Linux console is told so.
    case 10: break
    case 1...5, 7...9: attributes |= 1 << number
    case 22: attributes &= ~0b110
    case 23...29 where number != 26: attributes &= ~(1 << (number - 20))
    case 30...37, 90...97: ink = String(first)
    case 40...47, 100...107: ground = String(first)
    case 39: ink = ""
    case 49: ground = ""
    default: return false
    }
    return true
  }

  /// A colour by number or by its parts: in parameters of its own, or in one with colons.
  private static func colour(_ first: Substring, _ rest: inout ArraySlice<Substring>) -> String? {
    if first.contains(":") { return String(first) }
    let count = rest.first == "5" ? 2 : rest.first == "2" ? 4 : Int.max
    guard first.count == 2, rest.count >= count else { return nil }
    defer { rest.removeFirst(count) }
    return ([first] + rest.prefix(count)).joined(separator: ";")
  }

  /// The shortest SGR, as text, that leads from another rendition to this one; empty where that is
  /// this one.
  package func sequence(from other: Rendition) -> String {
    if other == self { return "" }
    if self == Rendition() { return "\u{1B}[m" }
    let (anew, changed) = (anew, changes(from: other))
    return "\u{1B}[\(anew.count < changed.count ? anew : changed)m"
  }

  private var anew: String {
    (["0"] + Self.numbers(attributes) + [ink, ground].filter { !$0.isEmpty })
      .joined(separator: ";")
  }

  private func changes(from other: Rendition) -> String {
    var (parts, kept) = ([String](), other.attributes)
    for number in 1...9 where kept & ~attributes & 1 << number != 0 {
      // Bold and dim end together.
      parts.append(number < 3 ? "22" : "2\(number)")
      kept &= number < 3 ? ~0b110 : ~(1 << number)
    }
    parts += Self.numbers(attributes & ~kept)
    if ink != other.ink { parts.append(ink.isEmpty ? "39" : ink) }
    if ground != other.ground { parts.append(ground.isEmpty ? "49" : ground) }
    return parts.joined(separator: ";")
  }

  private static func numbers(_ attributes: UInt16) -> [String] {
    (1...9).filter { attributes & 1 << $0 != 0 }.map(String.init)
  }
}
