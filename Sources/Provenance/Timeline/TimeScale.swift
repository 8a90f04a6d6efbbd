import Model

/// Days laid along a line.
struct TimeScale {
  struct Tick: Hashable {
    /// From the start of the line.
    let place: Int
    /// `2025-03-04`, `2025-03` or `2025`.
    let label: String
  }

  private let days: ClosedRange<Int>
  /// The last place of the line.
  private let length: Int

  /// `days` since 1970-01-01; the line has the places `0...length`, in cells or pixels.
  init(_ days: ClosedRange<Int>, length: Int) {
    self.days = days
    self.length = max(1, length)
  }

  /// The first day has the place 0, the last one `length`; a day alone stands at 0.
  func place(of day: Int) -> Int {
    let span = days.upperBound - days.lowerBound
    guard span > 0 else { return 0 }
    return ((day - days.lowerBound) * length * 2 + span) / (span * 2)
  }

  /// Marks as close as their labels allow, where a sign of these takes so many places.
  func ticks(signWidth: Int) -> [Tick] {
    let span = max(1, days.upperBound - days.lowerBound)
    let step = Step.all.first { step in
      step.days * length / span >= (step.labelLength + 2) * signWidth
    }
    let found = step.map { $0.starts(in: days) } ?? []
    guard let step, found.count > 1 else { return ends(signWidth) }
    return found.map { day in
      let label = CivilDay(daysSince1970: day).description.prefix(step.labelLength)
      return Tick(place: place(of: day), label: String(label))
    }
  }

  private func ends(_ signWidth: Int) -> [Tick] {
    let fits = length >= 22 * signWidth && days.count > 1
    return (fits ? [days.lowerBound, days.upperBound] : [days.lowerBound]).map {
      Tick(place: place(of: $0), label: CivilDay(daysSince1970: $0).description)
    }
  }
}

/// From one mark of a scale to the next.
private enum Step {
  case day(Int)
  case month(Int)
  case year(Int)

  static let all: [Step] =
    [1, 2, 7, 14].map(Step.day) + [1, 3, 6].map(Step.month)
    + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map(Step.year)

  /// As short as it comes.
  var days: Int {
    switch self {
    case .day(let count): count
    case .month(let count): count * 30 - 2
    case .year(let count): count * 365
    }
  }

  var labelLength: Int {
    switch self {
    case .day: 10
    case .month: 7
    case .year: 4
    }
  }

  /// The days in which it begins; days are counted from the first, months and years by the calendar.
  func starts(in days: ClosedRange<Int>) -> [Int] {
    switch self {
    case .day(let count): Array(stride(from: days.lowerBound, through: days.upperBound, by: count))
    case .month(let count): months(count, in: days)
    case .year(let count): months(count * 12, in: days)
    }
  }

  private func months(_ count: Int, in days: ClosedRange<Int>) -> [Int] {
    let first = CivilDay(daysSince1970: days.lowerBound)
    let last = CivilDay(daysSince1970: days.upperBound)
    let from = first.year * 12 + first.month - 1
    let start = from - from % count
    return stride(from: start, through: last.year * 12 + last.month - 1, by: count).compactMap {
      CivilDay(year: $0 / 12, month: $0 % 12 + 1, day: 1)?.daysSince1970
    }.filter(days.contains)
  }
}
