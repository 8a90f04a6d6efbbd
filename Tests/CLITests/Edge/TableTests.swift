import Model
import TestSupport
import Testing

@testable import CLI

/// Rows and lines on terminals of all widths.
@Suite struct TableTests {
  private static let widths = [60, 80, 100, 140]

  private func check(
    _ table: Table, _ columns: Int?, _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let context = Context(
      environment: [:], directory: "/", isTerminal: columns != nil, columns: columns ?? 80,
      clock: { Timestamp(seconds: 0) })
    let lines = table.lines(in: context).joined(separator: "\n")
    #expect(lines == expected, sourceLocation: sourceLocation)
  }

  private func table(
    _ rows: [[String]], tail: String = "", _ overflow: Table.Overflow = .cut
  ) -> Table {
    var table = Table(overflow: overflow)
    for row in rows { table.add(cells: row, tail: tail) }
    return table
  }

  @Test func theLastColumnGetsWhatIsLeft() {
    let rows = [["tarn", "one two three four five six seven"], ["quay-of-tarn", "one"]]
    check(
      table(rows), 40,
      """
      tarn          one two three four five…
      quay-of-tarn  one
      """)
    check(
      table(rows, .wrapped), 40,
      """
      tarn          one two three four five
                    six seven
      quay-of-tarn  one
      """)
    check(
      table(rows), nil,
      """
      tarn          one two three four five six seven
      quay-of-tarn  one
      """)
  }

  @Test func aLongCellPushesNoOther() {
    let rows =
      (1...10).map { ["id-\($0)", "words of the title"] }
      + [["a-name-that-is-long-enough-to-fill", "words of the title"]]
    let lines = (1...10).map { "id-\($0)".padding(to: 5) + "  words of the title" }
    check(
      table(rows), 40,
      (lines + ["a-name-that-is-long-enough-to-fill", "    words of the title"])
        .joined(separator: "\n"))
  }

  /// A column of names yields what the last needs, and no row is other than those beside it.
  @Test func aColumnThatYieldsIsCut() {
    var table = Table(yielding: 1)
    table.add("quay-of-tarn", "The Harbour Post of Tarn", "2 marks", "The quay is closed again")
    table.add("ferry", "-", "11 marks", "Boats are late")
    table.add("gates", "The Quay", "1 mark", "Gates")
    check(
      table, 60,
      """
      quay-of-tarn  The Harbour…    2 marks   The quay is closed…
      ferry         -               11 marks  Boats are late
      gates         The Quay        1 mark    Gates
      """)
    check(
      table, 34,
      """
      quay-of-tarn  The…        2 marks
          The quay is closed again
      ferry         -           11 marks
          Boats are late
      gates         The Quay    1 mark
          Gates
      """)
    check(
      table, nil,
      """
      quay-of-tarn  The Harbour Post of Tarn  2 marks   The quay is closed again
      ferry         -                         11 marks  Boats are late
      gates         The Quay                  1 mark    Gates
      """)
  }

  @Test func whatIsTooLongForALineBreaksAtWords() {
    check(
      table([["a-name-that-is-long-enough-to-fill-it", "2025-01-02", "words of the title"]]), 30,
      """
      a-name-that-is-long-enough-to-
          fill-it  2025-01-02
          words of the title
      """)
  }

  @Test func whatFollowsIsNeverCut() {
    let rows = [["m-1", "“one two three four five six”"]]
    check(table(rows, tail: " #a #b"), 32, "m-1  “one two three four… #a #b")
    check(
      table(rows, tail: " #people/experts #press #leak"), 32,
      """
      m-1  “one two three four five…
           #people/experts #press
           #leak
      """)
    check(
      table(rows, tail: " #a #b"), nil, "m-1  “one two three four five six” #a #b")
  }

  @Test func aLineHangs() {
    #expect(Cells.hung("  one two three", to: 10) == ["  one two", "    three"])
    #expect(Cells.hung("(reports, a-ccvb) /x/y", to: 12) == ["(reports,", "  a-ccvb)", "  /x/y"])
    #expect(Cells.hung("one two", to: 10) == ["one two"])
    #expect(Cells.hung("unsplittable", to: 6) == ["unspli", "  ttab", "  le"])
    #expect(Cells.hung("東京 東京 東京", to: 9, by: 1) == ["東京 東京", " 東京"])
  }

  /// A word without what ends a sentence, a quotation, or a text that is cut.
  private static func bare(_ word: Substring) -> String {
    String(
      word.drop { "“”‘’…".contains($0) }.reversed().drop { "“”‘’….,:;".contains($0) }.reversed())
  }

  /// On a terminal no line is wider than it, and no word is broken; in a pipe nothing is.
  @Test(arguments: widths)
  func nothingRunsOverATerminal(_ columns: Int) throws {
    let bench = try Sandbox()
    try bench.run("init", "--sample", "lib").expectDone()
    try bench.run(
      "add", "-", input: "A long report of the harbour office about the gates at Tarn\n\nThey leak."
    )
    .expectDone()
    let claim = try #require(
      try bench.run("claims").output.split(whereSeparator: \.isWhitespace).first)
    for command in [
      "list", "marks", "search tide", "origins \(claim)", "claims show \(claim)", "log",
      "log what-a",
    ] {
      let piped = try bench.run(command.split(separator: " ").map(String.init))
      piped.expectDone()
      let words = Set(piped.output.split(whereSeparator: \.isWhitespace).map(Self.bare))
      let shown = try bench.terminal("PAGER=cat postil \(command) 2>/dev/null", columns: columns)
      #expect(shown.output.contains("\n"))
      for line in shown.output.replacing("\r", with: "").split(separator: "\n") {
        #expect(Cells.width(String(line)) <= columns, "\(command): \(line)")
        for word in line.split(separator: " ").map(Self.bare) {
          // Of an id its beginning, or a part of one that is wider than the screen, or its eight last signs.
          let isPart = word.contains("-") || word.count == 8
          let isWhole = words.contains(word) || isPart && words.contains { $0.contains(word) }
          #expect(isWhole, "\(command): \(word) in \(line)")
        }
      }
    }
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}
