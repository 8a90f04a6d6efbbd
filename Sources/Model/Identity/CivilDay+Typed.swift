extension CivilDay {
  /// A day as people type it: `29 September 2025`, `Sept. 29, 2025`, `Mon 29th Sep 2025`, `2025-9-29`,
  /// `2025/09/29`, and `29.9.2025` where only one order of day and month is possible; nil for all else.
  package init?(typed text: String) {
    guard text.utf8.count <= 60 else { return nil }
    var words = text.lowercased().split { $0.isWhitespace || ",./-".contains($0) }.map(String.init)
    if let first = words.first, Self.weekdays.contains(where: first.isShort(of:)) {
      words.removeFirst()
    }
    guard words.count == 3, let (year, month, day) = Self.numbers(words) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func numbers(_ words: [String]) -> (year: Int, month: Int, day: Int)? {
    let (a, b, c) = (words[0], words[1], words[2])
    if let year = year(a) {
      guard let month = month(b) ?? number(b), let day = number(c) else { return nil }
      return (year, month, day)
    }
    guard let year = year(c) else { return nil }
    if let month = month(b) { return ordinal(a).map { (year, month, $0) } }
    if let month = month(a) { return ordinal(b).map { (year, month, $0) } }
    guard let x = number(a), let y = number(b) else { return nil }
    // `3/4/2025` is one day for some and another for others.
    if x > 12 || x == y { return (year, y, x) }
    return y > 12 ? (year, x, y) : nil
  }

  private static func year(_ word: String) -> Int? { word.utf8.count == 4 ? number(word) : nil }

  private static func number(_ word: String) -> Int? {
    word.utf8.count <= 4 && word.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(word) : nil
  }

  private static func ordinal(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    return ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count))
      ? number(String(digits)) : nil
  }

  private static func month(_ word: String) -> Int? {
    months.firstIndex(where: word.isShort(of:)).map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}

extension String {
  /// Whether it is a word or its first letters, three at least.
  fileprivate func isShort(of word: String) -> Bool { utf8.count > 2 && word.hasPrefix(self) }
}
