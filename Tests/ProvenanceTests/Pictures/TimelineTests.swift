import Model
import TestSupport
import Testing

@testable import Provenance

@Suite struct TimelineTests {
  /// `2025-03-04 + Courier`, or `- - Courier` where nobody knows the day.
  private func timeline(_ rows: [String]) -> Timeline {
    var articles: [ID<Article>: Metadata] = [:]
    let given = rows.enumerated().map { index, row in
      let parts = row.split(separator: " ", maxSplits: 2).map(String.init)
      let id = ID<Article>("x\(index)")
      articles[id] = Metadata(
        title: "No. \(index)", outlet: parts[2], published: parts[0] == "-" ? nil : parts[0])
      let stance = Stance.allCases.first { $0.sign == parts[1] } ?? .supports
      return ProvenanceAssertion(
        article: id, outlet: parts[2],
        assertion: Assertion(
          id: ID("a\(index)"), claimMark: ID("m\(index)"), stance: stance, creator: "B.",
          created: Timestamp(seconds: 0), modified: Timestamp(seconds: 0)))
    }
    return Timeline(of: given, names: PictureNames(articles: articles, ledgers: Ledgers()))
  }

  private let cells = Timeline.Cells(isASCII: false, width: \.count) { text, width in
    String(text.prefix(width)) + String(repeating: " ", count: max(0, width - text.count))
  }

  private func check(
    _ rows: String..., width: Int = 60, expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let lines = timeline(rows).lines(width: width, cells: cells)
    #expect(lines.joined(separator: "\n") == expected, sourceLocation: sourceLocation)
  }

  @Test func eachAppearanceHasItsLine() {
    check(
      "2025-03-09T07:00:00Z - Gazette", "2025-03-04 + Courier", "- ~ Radio", "2025-03-04 + Annual",
      expected: """
                                 2025-03-04    2025-03-06 2025-03-08
                                 ┼─────────────┼────────────┼───────
        2025-03-04  +  Annual    +
        2025-03-04  +  Courier   +
        2025-03-09  -  Gazette                                     -
        no date     ~  Radio

        + supports   - denies   ~ reports
        """)
  }

  @Test func aDayAloneAndNoDayAreFine() {
    check(
      "2025-03-04 + A", "2025-03-04 - B", "2025-03-04 > C", width: 50,
      expected: """
                                 2025-03-04
                                 ┼────────────────────────
        2025-03-04  +  A         +
        2025-03-04  -  B         -
        2025-03-04  >  C         >

        + supports   - denies   > predicts
        """)
    check(
      "- + A",
      expected: """
        no date     +  A

        + supports
        """)
    #expect(timeline([]).lines(width: 60, cells: cells) == [])
  }

  @Test func yearsHaveYears() {
    check(
      "1998-06-01 + A", "2025-03-04 - B",
      expected: """
                                   2000  2005   2010  2015  2020
                                 ──┼─────┼──────┼─────┼─────┼───────
        1998-06-01  +  A         +
        2025-03-04  -  B                                           -

        + supports   - denies
        """)
  }

  /// Whatever the span and the width: labels do not run into each other, and signs stay in the line.
  @Test func everyScaleFits() {
    var dice = Dice(seed: 2)
    for _ in 0..<500 {
      let first = Int.random(in: -100_000...40_000, using: &dice)
      let days =
        first...(first
        + Int.random(in: 0...(1 << Int.random(in: 0...17, using: &dice)), using: &dice))
      let length = Int.random(in: 12...300, using: &dice)
      let scale = TimeScale(days, length: length)
      let ticks = scale.ticks(signWidth: 1)
      #expect(!ticks.isEmpty)
      #expect(ticks.allSatisfy { (0...length).contains($0.place) })
      for (left, right) in zip(ticks, ticks.dropFirst()) {
        #expect(left.place + left.label.count < right.place)
      }
      #expect(scale.place(of: days.lowerBound) == 0)
      #expect(days.count == 1 || scale.place(of: days.upperBound) == length)
    }
  }

  @Test func manyRowsAreCutInThePictureAndSaidSo() {
    let rows = (0..<1003).map { "2025-03-04 + P\($0)" }
    let svg = timeline(rows).svg(caption: "A crack")
    #expect(svg.contains("the last 3 appearances are left out"))
    #expect(timeline(rows).lines(width: 80, cells: cells).count == 1003 + 4)
  }

  @Test func thePictureLooksAsBefore() throws {
    let rows = [
      "2025-03-04 + Tarn Courier", "2025-03-05 + Northern Gazette", "2025-03-05 - Harbour News",
      "- ~ Radio Tarn", "2025-05-20 > Evening Post",
    ]
    try Golden.check(timeline(rows).svg(caption: "The bridge at Tarn has a crack"), "timeline.svg")
  }
}
