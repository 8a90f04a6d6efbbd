import Model

extension CalendarDate {
  /// What a page or a file gives as its date, as ISO 8601: with the time where it is written so,
  /// else the day; nil where no day is found.
  static func iso(_ text: String) -> String? {
    let written = text.collapsed
    guard let day = CivilDay(String(written.prefix(10))) else { return first(in: written) }
    let time = written.dropFirst(10)
    guard let sign = time.first, sign == "T" || sign == " " || sign == "t" else {
      return day.description
    }
    // In a PDF the minutes of an offset may stand in apostrophes (ISO 32000-1, 7.9.4).
    let clock = time.dropFirst().filter { $0 != " " && $0 != "'" }
    let isClock =
      clock.utf8.count >= 5 && clock.first?.isNumber == true
      && clock.allSatisfy { $0.isASCII && ($0.isNumber || "+-:.Zz ".contains($0)) }
    return isClock ? "\(day)T\(withWholeOffset(clock))" : day.description
  }

  /// `+02` and `+0200` as `+02:00` (RFC 3339, 5.6).
  private static func withWholeOffset(_ clock: String) -> String {
    guard let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return clock }
    let offset = clock[clock.index(after: sign)...]
    switch offset.utf8.count {
    case 2 where !offset.contains(":"): return clock + ":00"
    case 4 where !offset.contains(":"):
      return "\(clock[...sign])\(offset.prefix(2)):\(offset.suffix(2))"
    default: return clock
    }
  }
}
