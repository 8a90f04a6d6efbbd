import Model

/// Dates as mails and RSS write them (RFC 5322, 3.3): `Mon, 29 Sep 2025 07:05:00 +0200`.
enum MessageDate {
  /// As ISO 8601, with the time where there is one; what is written otherwise is read as on pages.
  static func iso(_ text: String) -> String? {
    let words = text.prefix(100).replacing(",", with: " ").split(whereSeparator: \.isWhitespace)
    let rest = words.drop { !($0.first?.isNumber ?? false) }
    guard rest.count >= 3, let day = day(Array(rest.prefix(3))) else {
      return CalendarDate.iso(String(text.prefix(100)))
    }
    guard let time = rest.dropFirst(3).first.flatMap(time) else { return day.description }
    return "\(day)T\(time)\(rest.dropFirst(4).first.map(zone) ?? "")"
  }

  private static func day(_ words: [Substring]) -> CivilDay? {
    guard let day = Int(words[0]), let month = month(words[1]), let year = Int(words[2]),
      (1...4).contains(words[2].count)
    else { return nil }
    // Years of two digits: RFC 5322, 4.3.
    let whole = words[2].count > 3 ? year : year + (words[2].count == 3 || year >= 50 ? 1900 : 2000)
    return CivilDay(year: whole, month: month, day: day)
  }

  private static func month(_ word: Substring) -> Int? {
    guard word.count >= 3 else { return nil }
    return months.firstIndex(of: word.prefix(3).lowercased()).map { $0 + 1 }
  }

  private static func time(_ word: Substring) -> String? {
    let parts = word.split(separator: ":").map { Int($0) ?? -1 }
    guard parts.count == 2 || parts.count == 3, (0...23).contains(parts[0]),
      parts.dropFirst().allSatisfy({ (0...60).contains($0) })
    else { return nil }
    return (parts + (parts.count == 2 ? [0] : [])).map { ($0 < 10 ? "0" : "") + String($0) }
      .joined(separator: ":")
  }

  /// `+0200` as `+02:00`; the zones that have names in RFC 5322, 4.3; nothing for others.
  private static func zone(_ word: Substring) -> String {
    if let sign = word.first, "+-".contains(sign) {
      let digits = word.dropFirst().filter { $0 != ":" }
      guard digits.count == 4, Int(digits) != nil else { return "" }
      if digits == "0000" { return "Z" }
      return "\(sign)\(digits.prefix(2)):\(digits.suffix(2))"
    }
    let hours = [
      "EST": "-05:00", "EDT": "-04:00", "CST": "-06:00", "CDT": "-05:00", "MST": "-07:00",
      "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00",
    ]
    return ["GMT", "UT", "UTC", "Z"].contains(word) ? "Z" : hours[String(word)] ?? ""
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
