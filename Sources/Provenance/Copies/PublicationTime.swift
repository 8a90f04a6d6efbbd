import Model

/// When an article was published, as exactly as its page says it.
struct PublicationTime: Hashable, Sendable {
  private let day: CivilDay
  /// Seconds since 1970 in UTC; nil where the time or its zone is not given.
  private let instant: Int?

  /// From a day, or a day and time of ISO 8601: `2025-09-29`, `2025-09-29T07:05:30.5+02:00`.
  init?(_ text: String) {
    guard let day = CivilDay(String(text.prefix(10))) else { return nil }
    self.day = day
    var rest = Array(text.utf8.dropFirst(11))[...]
    guard let hour = rest.takeNumber(), rest.take(":"), let minute = rest.takeNumber() else {
      instant = nil
      return
    }
    var second = 0
    if rest.take(":") {
      second = rest.takeNumber() ?? 0
      if rest.take(".") || rest.take(",") { while rest.takeDigit() != nil {} }
    }
    let clock = (hour * 60 + minute) * 60 + second
    instant = rest.takeZone().map { day.daysSince1970 * 86_400 + clock - $0 }
  }

  /// Whether it is before the other; nil where that is not known. Two of the same day are told
  /// apart only where both give their time and its zone.
  func isBefore(_ other: PublicationTime) -> Bool? {
    if let instant, let other = other.instant { return instant == other ? nil : instant < other }
    return day == other.day ? nil : day.daysSince1970 < other.day.daysSince1970
  }

  /// For an order of all: of a day those without a time come first.
  var rank: (Int, Int) { (day.daysSince1970, instant ?? .min) }
}

extension ArraySlice<UInt8> {
  fileprivate mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard first == UInt8(ascii: sign) else { return false }
    removeFirst()
    return true
  }

  fileprivate mutating func takeDigit() -> Int? {
    guard let digit = first, (0x30...0x39).contains(digit) else { return nil }
    removeFirst()
    return Int(digit - 0x30)
  }

  /// A number of one digit or two.
  fileprivate mutating func takeNumber() -> Int? {
    guard let first = takeDigit() else { return nil }
    return takeDigit().map { first * 10 + $0 } ?? first
  }

  /// Seconds ahead of UTC.
  fileprivate mutating func takeZone() -> Int? {
    _ = take(" ")
    if take("Z") || take("z") { return 0 }
    let isAhead = take("+")
    guard isAhead || take("-"), let hours = takeNumber() else { return nil }
    _ = take(":")
    let seconds = (hours * 60 + (takeNumber() ?? 0)) * 60
    return isAhead ? seconds : -seconds
  }
}
