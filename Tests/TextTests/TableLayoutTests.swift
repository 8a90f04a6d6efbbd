import Model
import Testing
import Text

/// A table's rows as they stand in an article's text, and the lines that they make at a width.
@Suite struct TableLayoutTests {
  /// The first row is the head where `isHeaded`, its cells between bars.
  static func table(_ rows: [String], isHeaded: Bool = true) -> Article {
    var inlines: [Inline] = []
    var start = 0
    for cell in isHeaded ? (rows.first ?? "").components(by: " | ") : [] {
      let count = cell.unicodeScalars.count
      inlines.append(Inline(.strong, Span(start, start + count)))
      start += count + 3
    }
    let text = ScalarText(rows.joined(separator: "\n"))
    return Article(
      id: ID("t-00000000"), metadata: Metadata(), text: text,
      blocks: [Block(.table, span: text.whole)], inlines: Inlines(inlines),
      original: Original(
        file: "original.txt", sha256: String(repeating: "0", count: 64), bytes: 0, source: "-",
        retrieved: Timestamp(seconds: 0), format: "text", encoding: "utf-8"))
  }

  private func check(
    _ article: Article, _ width: Int, _ expected: [String]?,
    _ place: SourceLocation = #_sourceLocation
  ) {
    let lines = TableLayout.lines(of: article, article.blocks[0], width: width)
    #expect(lines?.map { $0.printed(article.text) } == expected, sourceLocation: place)
  }

  private let ferries = table([
    "Company | Harbour | Ships | Remarks",
    "North line | Hammerfest | 1,204 | late by ice in the fjord",
    "South line | Bodø | 45 | on time",
  ])

  @Test func columnsAreAsWideAsTheirWidestCells() {
    check(
      ferries, 72,
      [
        "Company    │ Harbour    │ Ships │ Remarks",
        "───────────┼────────────┼───────┼─────────────────────────",
        "North line │ Hammerfest │ 1,204 │ late by ice in the fjord",
        "South line │ Bodø       │    45 │ on time",
      ])
  }

  @Test func theWidestColumnIsNarrowedAndItsWordsStayWhole() {
    check(
      ferries, 48,
      [
        "Company    │ Harbour    │ Ships │ Remarks",
        "───────────┼────────────┼───────┼───────────────",
        "North line │ Hammerfest │ 1,204 │ late by ice in",
        "           │            │       │ the fjord",
        "           │            │       │",
        "South line │ Bodø       │    45 │ on time",
      ])
  }

  @Test func barsGiveTheirSpacesBeforeWordsAreBroken() {
    check(
      ferries, 33,
      [
        "Company │Harbour   │Ships│Remarks",
        "────────┼──────────┼─────┼───────",
        "North   │Hammerfest│1,204│late by",
        "line    │          │     │ice in",
        "        │          │     │the",
        "        │          │     │fjord",
        "        │          │     │",
        "South   │Bodø      │   45│on time",
        "line    │          │     │",
      ])
  }

  @Test func cellsStandBelowOneAnotherBehindTheHead() {
    check(
      ferries, 24,
      [
        "Company | Harbour |", "Ships | Remarks",
        "Company: North line", "Harbour: Hammerfest", "Ships:   1,204",
        "Remarks: late by ice in", "         the fjord", "",
        "Company: South line", "Harbour: Bodø", "Ships:   45", "Remarks: on time",
      ])
  }

  @Test func withoutAHeadOrColumnsTheTextIsLeftAsItIs() {
    check(Self.table(["North line | 4 | 5", "South | 6 | 7"], isHeaded: false), 9, nil)
    check(Self.table(["one column", "and no other"], isHeaded: false), 40, nil)
  }

  @Test func aRowWithOtherCellsIsNotPutIntoColumns() {
    check(
      Self.table(["Harbour | Ships", "Bodø | 45", "closed since May", "Oslo | 7"]), 40,
      [
        "Harbour │ Ships", "────────┼──────", "Bodø    │    45", "closed since May",
        "Oslo    │     7",
      ])
  }

  @Test func columnsAlignedBySpacesAreFoundAgain() {
    let article = Self.table(
      [
        "Region      Votes     Remark", "──────────  ────  ──  ──────",
        "            Yes   No", "North side  1201  88  late", "South                 none",
      ], isHeaded: false)
    check(
      article, 40,
      [
        "Region     │ Votes │    │ Remark",
        "───────────┼───────┼────┼───────",
        "           │   Yes │ No │",
        "North side │  1201 │ 88 │ late",
        "South      │       │    │ none",
      ])
  }

  @Test func wideAndCombiningSignsTakeTheirCells() {
    check(
      Self.table(["港 | e\u{301}té", "東京海運 | 1", "Bodø | 12"]), 40,
      ["港       │ e\u{301}té", "─────────┼────", "東京海運 │   1", "Bodø     │  12"])
  }

  @Test func rowsAfterTheMeasuredOnesAreWrapped() {
    let short = Array(repeating: "ab | cd", count: TableLayout.measuredRows)
    let article = Self.table(short + ["a long cell | e"], isHeaded: false)
    let lines = TableLayout.lines(of: article, article.blocks[0], width: 40) ?? []
    #expect(lines.suffix(5).map { $0.printed(article.text) }.last == "ll │")
  }

  /// Each scalar belongs to one place of one line, lines are in order and no wider than asked for.
  @Test(arguments: 1...90) func nothingIsLostAndNothingShownTwice(_ width: Int) {
    let hostile = [
      "A | B | C", " |  | ", "x |  | y |", "| a | b", "e\u{301}\u{301} | 👩‍👩‍👧 港港港 | 12", "",
      "averyveryverylongwordwithoutany | \u{202E}\u{1B}[31m | -",
    ]
    for article in [ferries, Self.table(hostile), Self.table(hostile, isHeaded: false)] {
      guard let lines = TableLayout.lines(of: article, article.blocks[0], width: width) else {
        continue
      }
      var times = Array(repeating: 0, count: article.text.count)
      for line in lines {
        for span in line.runs.isEmpty ? [line.span] : line.runs.map(\.span) {
          for index in span.start.value..<span.end.value { times[index] += 1 }
        }
        #expect(line.runs.allSatisfy { $0.span.contains($0.shown) || $0.shown.isEmpty })
        #expect(zip(line.runs, line.runs.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
        #expect(Clusters.width(of: line.printed(article.text)) <= max(width, 3))
      }
      #expect(times.allSatisfy { $0 == 1 })
      #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.span.start < $1.span.start })
      #expect(
        shown(lines.flatMap(\.runs).map(\.shown), article) == shown([article.text.whole], article))
    }
  }

  /// How many scalars of words there are in the spans.
  private func shown(_ spans: [Span], _ article: Article) -> Int {
    spans.map { span in
      article.text.slice(span).count { !" |\n".unicodeScalars.contains($0) }
    }.reduce(0, +)
  }
}

extension String {
  fileprivate func components(by separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
