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
    let clock = time.dropFirst()
    let isClock =
      clock.utf8.count >= 5 && clock.first?.isNumber == true
      && clock.allSatisfy { $0.isASCII && ($0.isNumber || "+-:.Zz ".contains($0)) }
    return isClock ? "\(day)T\(clock.filter { $0 != " " })" : day.description
  }
}
