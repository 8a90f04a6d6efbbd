/// What marks a short line as a heading, apart from its place.
enum HeadingSigns {
  /// How deep the number is that a text begins with: `2.1 Interviews` has 2; nil where there is
  /// none.
  static func numbering(_ text: String) -> Int? {
    guard text.utf8.first.map({ (0x30...0x39).contains($0) }) == true else { return nil }
    let head = text.prefix { $0 != " " }
    let number = head.last == "." ? head.dropLast() : head
    let rest = text.dropFirst(head.count).drop { $0 == " " }
    guard let letter = rest.first, letter.isUppercase || letter.isLetter && !letter.isLowercase,
      number.count <= 8, number.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." })
    else { return nil }
    let parts = number.split(separator: ".")
    return parts.isEmpty || parts.contains { $0.count > 2 } ? nil : parts.count
  }

  /// Whether a text is written in capitals, and more letters than other signs.
  static func isInCapitals(_ text: String) -> Bool {
    text.count > 3 && text.allSatisfy { !$0.isLowercase }
      && text.count { $0.isUppercase } * 2 > text.count
  }

  /// The level that a short line's number or capitals give it, and why.
  static func level(of text: String) -> (level: Int, reason: String)? {
    if let depth = numbering(text) {
      return (min(depth + 1, 6), "heading: a short line with a number")
    }
    return isInCapitals(text) ? (2, "heading: a short line in capitals") : nil
  }
}
