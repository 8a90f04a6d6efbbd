import Model

/// Days as people write them, read into ISO 8601.
enum CalendarDate {
  /// The day that a line gives, where it says nothing else than when: `Published 29 September
  /// 2025, 7:05am`.
  static func ofLine(_ text: String) -> String? {
    guard text.utf8.count <= 200 else { return nil }
    let words = Phrases.words(of: text)
    guard words.count <= 14, let found = find(in: words) else { return nil }
    let rest = words[..<found.range.lowerBound] + words[found.range.upperBound...]
    return rest.allSatisfy(isCompany) ? found.day.description : nil
  }

  /// The first day named in the text.
  static func first(in text: String) -> String? {
    find(in: Phrases.words(of: text))?.day.description
  }

  private static func find(in words: [String]) -> (day: CivilDay, range: Range<Int>)? {
    for index in words.indices where index + 3 <= words.count {
      if let day = day(words[index], words[index + 1], words[index + 2]) {
        return (day, index..<index + 3)
      }
    }
    return nil
  }

  /// `29 September 2025`, `September 29 2025`, `2025 09 29`; and `29 09 2025` where only one
  /// order of day and month is possible.
  private static func day(_ a: String, _ b: String, _ c: String) -> CivilDay? {
    if let year = year(a) {
      return number(b).flatMap { m in number(c).flatMap { civil(year, m, $0) } }
    }
    guard let year = year(c) else { return nil }
    if let month = month(b) { return ordinal(a).flatMap { civil(year, month, $0) } }
    if let month = month(a) { return ordinal(b).flatMap { civil(year, month, $0) } }
    guard let x = number(a), let y = number(b) else { return nil }
    if x > 12 || x == y { return civil(year, y, x) }
    return y > 12 ? civil(year, x, y) : nil
  }

  private static func civil(_ year: Int, _ month: Int, _ day: Int) -> CivilDay? {
    CivilDay(year: year, month: month, day: day)
  }

  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = number(word), (1400...2200).contains(year) else {
      return nil
    }
    return year
  }

  private static func number(_ word: String) -> Int? {
    word.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(word) : nil
  }

  private static func ordinal(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    return ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) ? Int(digits) : nil
  }

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return months.firstIndex { $0 == word || word.count <= 4 && $0.hasPrefix(word) }.map { $0 + 1 }
  }

  /// Words that stand beside a date: weekdays, hours, zones, what happened on it.
  private static func isCompany(_ word: String) -> Bool {
    beside.contains(word) || weekdays.contains { $0.hasPrefix(word) && word.count >= 3 }
      || word.first?.isNumber == true && word.count <= 4
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let beside: Set<String> = [
    "published", "updated", "posted", "last", "first", "modified", "on", "at", "date", "am", "pm",
    "a", "p", "m", "gmt", "utc", "est", "edt", "pst", "pdt", "cet", "cest", "bst", "et", "pt",
    "the",
    "of", "t", "z", "noon",
  ]
}
