/// A moment, in whole seconds since 1970-01-01T00:00:00Z.
package struct Timestamp: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let seconds: Int

  package init(seconds: Int) { self.seconds = seconds }

  package static func < (a: Timestamp, b: Timestamp) -> Bool { a.seconds < b.seconds }

  /// The moment as xsd:dateTime in UTC: `2025-09-29T07:05:00Z`.
  package var description: String {
    let (days, rest) = seconds.quotientAndRemainderDown(by: 86_400)
    let day = CivilDay(daysSince1970: days)
    let clock = [rest / 3600, rest / 60 % 60, rest % 60]
    guard (0..<10_000).contains(day.year) else {
      return "\(day)T" + clock.map { padded($0, 2) }.joined(separator: ":") + "Z"
    }
    return String(unsafeUninitializedCapacity: 20) { signs in
      _ = signs.initialize(fromContentsOf: "0000-00-00T00:00:00Z".utf8)
      signs.add(day.year, endingAt: 3)
      signs.add(day.month, endingAt: 6)
      signs.add(day.day, endingAt: 9)
      for (index, number) in clock.enumerated() { signs.add(number, endingAt: 12 + 3 * index) }
      return 20
    }
  }

  /// The day in UTC: `2025-09-29`.
  package var day: String { String(description.prefix(10)) }

  /// Reads what `description` writes, and nothing else.
  package init?(_ text: String) {
    var text = text
    let seconds = text.withUTF8 { Self.seconds(in: $0) }
    guard let seconds else { return nil }
    self.init(seconds: seconds)
  }

  private static func seconds(in signs: UnsafeBufferPointer<UInt8>) -> Int? {
    guard signs.count == 20, signs[10] == UInt8(ascii: "T"), signs[19] == UInt8(ascii: "Z"),
      signs[13] == UInt8(ascii: ":"), signs[16] == UInt8(ascii: ":"),
      let day = CivilDay(signs[0..<10]),
      let hour = number(signs[11..<13], below: 24), let minute = number(signs[14..<16], below: 60),
      let second = number(signs[17..<19], below: 60)
    else { return nil }
    return day.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second
  }
}

/// A day of the Gregorian calendar.
package struct CivilDay: Hashable, Sendable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// From `YYYY-MM-DD`; nil for anything else, and for days that no calendar has.
  package init?(_ text: String) {
    var text = text
    let day = text.withUTF8 { CivilDay($0[...]) }
    guard let day else { return nil }
    self = day
  }

  fileprivate init?(_ signs: Slice<UnsafeBufferPointer<UInt8>>) {
    guard signs.count == 10, signs[4] == UInt8(ascii: "-"), signs[7] == UInt8(ascii: "-"),
      let year = number(signs[0..<4], below: 10_000), let month = number(signs[5..<7], below: 13),
      let day = number(signs[8..<10], below: 32)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Nil for a day that no calendar has.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
    guard CivilDay(daysSince1970: daysSince1970) == self else { return nil }
  }

  /// H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
  package init(daysSince1970: Int) {
    let shifted = daysSince1970 + 719_468
    let (era, dayOfEra) = shifted.quotientAndRemainderDown(by: 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The same source, days_from_civil.
  package var daysSince1970: Int {
    let shifted = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = shifted.quotientAndRemainderDown(by: 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  package var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Adds a number's digits to signs that are all `0`.
  fileprivate func add(_ number: Int, endingAt last: Int) {
    var (rest, place) = (number, last)
    while rest > 0 {
      self[place] += UInt8(rest % 10)
      (rest, place) = (rest / 10, place - 1)
    }
  }
}

private func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>, below limit: Int) -> Int? {
  guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  return value < limit ? value : nil
}

extension Int {
  /// Division that rounds towards minus infinity, so that the remainder is never negative.
  fileprivate func quotientAndRemainderDown(by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
