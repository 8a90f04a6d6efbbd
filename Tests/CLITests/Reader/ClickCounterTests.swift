import Screen
import Testing

@testable import CLI

@Suite struct ClickCounterTests {
  private func counts(_ presses: [(column: Int, row: Int, milliseconds: Int)]) -> [Int] {
    var counter = ClickCounter()
    let start = ContinuousClock.now
    return presses.compactMap { press in
      let event = Input.mouse(MouseEvent(.press, column: press.column, row: press.row))
      let time = start + .milliseconds(press.milliseconds)
      guard case .mouse(let counted) = counter.count(event, at: time) else { return nil }
      return counted.clicks
    }
  }

  @Test func pressesAreCountedByPlaceAndTime() {
    #expect(counts([(5, 5, 0), (5, 5, 150), (6, 5, 300), (5, 5, 450)]) == [1, 2, 3, 1])
    #expect(counts([(5, 5, 0), (5, 5, 401)]) == [1, 1], "too late")
    #expect(counts([(5, 5, 0), (5, 6, 100)]) == [1, 1], "another row")
    #expect(counts([(5, 5, 0), (8, 5, 100)]) == [1, 1], "another word")
  }

  @Test func whatIsNoPressGoesThrough() {
    var counter = ClickCounter()
    let drag = Input.mouse(MouseEvent(.drag, column: 1, row: 1))
    #expect(counter.count(drag) == drag)
  }
}
