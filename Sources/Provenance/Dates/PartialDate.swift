import Model

/// A date as far as somebody gave it: a year, a month, a day, or a moment (ISO 8601).
///
/// Two of them are compared as far as both say. Days are compared as they are written, wherever on
/// Earth that was; moments with their zones exactly.
package struct PartialDate: Hashable, Sendable, CustomStringConvertible {
  /// As it was given.
  package let description: String
  private let year: Int
  /// 0 where it is not said; so for the day.
  private let month: Int
  private let day: Int
  /// Seconds since 1970 in UTC, where time and zone are given.
  private let moment: Int?

  /// `2025`, `2025-09`, `2025-09-29`, or a day and time with or without a zone; nil for other texts.
  package init?(_ text: String) {
    description = text
    var scan = Scan(text)
    guard let year = scan.number(4) else { return nil }
    self.year = year
    month = scan.number(2, after: "-") ?? 0
    day = month == 0 ? 0 : scan.number(2, after: "-") ?? 0
    guard let civil = CivilDay(year: year, month: max(month, 1), day: max(day, 1)) else {
      return nil
    }
    guard !scan.isAtEnd else {
      moment = nil
      return
    }
    guard day > 0, let seconds = scan.time() else { return nil }
    moment = seconds.map { civil.daysSince1970 * 86_400 + $0 }
  }

  /// Whether it is certainly before the other.
  package func isBefore(_ other: PartialDate) -> Bool {
    if let moment, let end = other.moment { return moment < end }
    for (one, two) in [(year, other.year), (month, other.month), (day, other.day)] {
      if one == 0 || two == 0 { return false }
      if one != two { return one < two }
    }
    return false
  }

  /// Which of two is the earlier one; nil where that is not known.
  func precedes(_ other: PartialDate) -> Bool? {
    isBefore(other) ? true : other.isBefore(self) ? false : nil
  }

  /// An order of all dates, by the last day that each can mean, and the moment.
  func isEarlier(_ other: PartialDate) -> Bool { key < other.key }

  private var key: (Int, Int, Int, Int) {
    (year, month == 0 ? 99 : month, day == 0 ? 99 : day, moment ?? .max)
  }
}

extension PartialDate {
  /// Reads digits from the left.
  private struct Scan {
    private var rest: Substring.UTF8View

    init(_ text: String) { rest = text[...].utf8 }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func take(_ signs: String) -> Bool {
      guard let first = rest.first, signs.utf8.contains(first) else { return false }
      rest.removeFirst()
      return true
    }

    /// A number of so many digits; nothing is read where it does not stand there.
    mutating func number(_ digits: Int, after sign: String? = nil) -> Int? {
      let before = rest
      if let sign, !take(sign) { return nil }
      let found = rest.prefix(digits)
      guard found.count == digits, found.allSatisfy({ (0x30...0x39).contains($0) }) else {
        rest = before
        return nil
      }
      rest = rest.dropFirst(digits)
      return found.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// `T07:05`, with seconds and a zone or without: seconds since midnight in UTC, an inner nil
    /// where no zone is given; the outer nil where it is no time.
    mutating func time() -> Int?? {
      guard take("Tt "), let hour = number(2) ?? number(1), let minute = number(2, after: ":")
      else { return nil }
      let second = number(2, after: ":")
      if second != nil, take(".,") { rest = rest.drop { (0x30...0x39).contains($0) } }
      let clock = (hour * 60 + minute) * 60 + (second ?? 0)
      if isAtEnd { return .some(nil) }
      _ = take(" ")
      if take("Zz") { return isAtEnd ? clock : nil }
      let isEast = rest.first == UInt8(ascii: "+")
      guard take("+-"), let hours = number(2) else { return nil }
      let minutes = number(2, after: ":") ?? number(2) ?? 0
      let shift = (hours * 60 + minutes) * 60
      return isAtEnd ? clock - (isEast ? shift : -shift) : nil
    }
  }
}
