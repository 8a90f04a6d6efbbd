import Screen
import Testing

/// Rows that moved beside signs that stand still.
@Suite struct FrameScrolledTests {
  /// A bar, lines with a sign of their own in the last column, and a foot.
  private func frame(_ lines: [String], rail: [String]) -> Frame {
    var frame = Frame(size: Size(columns: 20, rows: lines.count + 2))
    for (row, line) in (["bar"] + lines + ["foot \(lines[0])"]).enumerated() {
      frame.put(line.map { Glyph(String($0), width: 1) }, column: 0, row: row, roles: .text)
    }
    for (row, sign) in rail.enumerated() {
      frame.put(Glyph(sign, width: 1), column: 19, row: row + 1, roles: .text)
    }
    return frame
  }

  private func lines(_ numbers: Range<Int>) -> [String] { numbers.map(\.words) }
  private let rail = (0..<10).map { $0.isMultiple(of: 2) ? "┤" : " " }

  @Test func theRowsMoveWithTheirOldSigns() throws {
    let before = frame(lines(0..<10), rail: rail)
    let after = frame(lines(1..<11), rail: rail)
    let middle = try #require(after.scrolled(from: before))
    for row in 1..<10 { #expect(middle.line(row) == before.line(row + 1)) }
    for row in [0, 10] { #expect(middle.line(row) == after.line(row)) }
    #expect(middle.line(11) == before.line(11), "what is below changes afterwards")
  }

  @Test func howTheyLookPartsNoRows() throws {
    var (before, after) = (frame(lines(0..<10), rail: rail), frame(lines(1..<11), rail: rail))
    before.add(.currentMark, columns: 0..<9, row: 9)
    after.add(.currentMark, columns: 0..<9, row: 9)
    let middle = try #require(after.scrolled(from: before))
    for row in 1..<10 {
      #expect(middle[3, row] == before[3, row + 1], "\(row)")
    }
  }

  @Test func upwardsAndBySeveralToo() throws {
    let before = frame(lines(4..<14), rail: rail)
    let after = frame(lines(1..<11), rail: rail)
    let middle = try #require(after.scrolled(from: before))
    for row in 4..<11 { #expect(middle.line(row) == before.line(row - 3)) }
  }

  @Test func whatDidNotMoveIsLeftAlone() {
    let before = frame(lines(0..<10), rail: rail)
    #expect(before.scrolled(from: before) == nil)
    #expect(frame(lines(50..<60), rail: rail).scrolled(from: before) == nil)
    #expect(frame(lines(0..<10), rail: rail.reversed()).scrolled(from: before) == nil)
    #expect(frame(lines(0..<9), rail: rail).scrolled(from: before) == nil, "another size")
  }
}

extension Int {
  /// Words that no other number has.
  fileprivate var words: String {
    String(repeating: String(UnicodeScalar(UInt8(65 + self % 58))), count: 5 + self % 7)
  }
}
