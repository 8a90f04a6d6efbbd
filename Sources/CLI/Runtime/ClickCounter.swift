import Screen

/// Counts the presses that come one soon after the other at one place: a terminal tells each alone.
struct ClickCounter {
  private var last: (event: MouseEvent, time: ContinuousClock.Instant)?

  /// The time between two presses, and the cells between them, at most; desktops take 400 to 500 ms.
  private static let pause = Duration.milliseconds(400)
  private static let distance = 1

  /// The input with its count; the fourth press is a first one again.
  mutating func count(_ input: Input, at time: ContinuousClock.Instant = .now) -> Input {
    guard case .mouse(let event) = input, event.kind == .press else { return input }
    let before = last.flatMap { $0.time.duration(to: time) <= Self.pause ? $0.event : nil }
    let isSame =
      before.map { $0.row == event.row && abs($0.column - event.column) <= Self.distance } ?? false
    let counted = event.clicked(isSame ? (before?.clicks ?? 0) % 3 + 1 : 1)
    last = (counted, time)
    return .mouse(counted)
  }
}
