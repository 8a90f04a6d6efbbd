import Model
import TestSupport
import Testing

@testable import Text

@Suite struct ComparisonTests {
  /// Paragraphs stand on lines of their own here; `=` begins a heading, `!` boilerplate.
  private func article(_ paragraphs: String) -> Article {
    var (scalars, blocks): ([Unicode.Scalar], [Block]) = ([], [])
    for line in paragraphs.split(separator: "\n") {
      if !scalars.isEmpty { scalars += ["\n", "\n"] }
      let start = scalars.count
      let role: BlockRole =
        line.hasPrefix("=") ? .heading : line.hasPrefix("!") ? .boilerplate : .paragraph
      scalars += (role == .paragraph ? line : line.dropFirst()).unicodeScalars
      blocks.append(Block(role, span: Span(start, scalars.count)))
    }
    return Article(
      id: ID("a"), metadata: Metadata(), text: ScalarText(scalars: scalars), blocks: blocks,
      original: Original(
        file: "original.txt", sha256: "", bytes: 0, source: "-", retrieved: Timestamp(seconds: 0),
        format: "text", encoding: "utf-8"))
  }

  /// One line for each block: ` ` the same, `~` changed, `+`, `-`, and `>` moved.
  private func told(_ comparison: Comparison) -> [String] {
    let (old, new) = (comparison.old, comparison.new)
    return comparison.blocks.map { change in
      switch change {
      case .same(_, let index): "  " + new.text[new.blocks[index].span]
      case .moved(_, let index): "> " + new.text[new.blocks[index].span]
      case .removed(let index): "- " + old.text[old.blocks[index].span]
      case .added(let index): "+ " + new.text[new.blocks[index].span]
      case .changed(_, _, let runs):
        "~ "
          + runs.map { run in
            switch run.kind {
            case .same: new.text[run.new ?? Span(0, 0)]
            case .removed: "[-" + old.text[run.old ?? Span(0, 0)] + "-]"
            case .added: "{+" + new.text[run.new ?? Span(0, 0)] + "+}"
            }
          }.joined(separator: "|")
      }
    }
  }

  private func check(
    _ old: String, _ new: String, _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let lines = told(Comparison(old: article(old), new: article(new)))
    let wanted = expected.split(separator: "\n").map(String.init)
    #expect(lines == wanted, sourceLocation: sourceLocation)
  }

  @Test func wordsThatChangedAreToldInTheirParagraph() {
    check(
      "The tide came at noon, said the office.", "The tide came at two, said the office.",
      "~ The tide came at|[-noon-]|{+two+}|, said the office.")
    check("It leaks, they said.", "It leaks, they said today.", "~ It leaks, they said|{+today+}|.")
    check("It leaks badly, they said.", "It leaks, they said.", "~ It leaks|[-badly-]|, they said.")
    check(
      "The Tide came in early.", "The tide came in early.", "~ The|[-Tide-]|{+tide+}|came in early."
    )
  }

  @Test func whereALineBreaksDoesNotCount() {
    let broken = article("The tide came  in early.")
    let comparison = Comparison(old: broken, new: article("The tide came in early."))
    #expect(comparison.isEmpty)
  }

  @Test func paragraphsThatWentAndCameAreWhole() {
    check(
      "The tide came early.\nThe mayor will speak on Tuesday.\nNobody knew.",
      "The tide came early.\nA council met, and papers were not shown.\nNobody knew.",
      """
        The tide came early.
      - The mayor will speak on Tuesday.
      + A council met, and papers were not shown.
        Nobody knew.
      """)
  }

  @Test func aRewrittenParagraphIsFoundAmongNewOnes() {
    check(
      "Boats were lost at the quay on Monday.",
      "The council met.\nBoats were lost at the quay on Sunday.\nNobody spoke.",
      """
      + The council met.
      ~ Boats were lost at the quay on|[-Monday-]|{+Sunday+}|.
      + Nobody spoke.
      """)
  }

  @Test func aParagraphWithTheSameWordsElsewhereHasMoved() {
    check(
      "One boat was lost there.\nThe mayor slept through it.\nThe quay will be closed.",
      "The mayor slept through it.\nThe quay will be closed.\nOne boat was lost there.",
      """
        The mayor slept through it.
        The quay will be closed.
      > One boat was lost there.
      """)
    check("Yes.\nThe mayor slept.", "The mayor slept.\nYes.", "- Yes.\n  The mayor slept.\n+ Yes.")
  }

  @Test func aParagraphThatWasDoubledIsAddedOnce() {
    check(
      "One boat was lost there.", "One boat was lost there.\nOne boat was lost there.",
      "  One boat was lost there.\n+ One boat was lost there.")
  }

  @Test func wordsThatHappenToStayAreNoShreds() {
    check(
      "At the quay they said that the old stone wall with its nine steps was of no use in storms.",
      "At the quay they said that new iron gates, painted red, the pride of Tarn, failed in storms.",
      "~ At the quay they said that|[-the old stone wall with its nine steps was of no use-]|"
        + "{+new iron gates, painted red, the pride of Tarn, failed+}|in storms.")
  }

  @Test func boilerplateIsComparedOnlyWhenAskedFor() {
    let (old, new) = (article("!Sign up\nIt leaks."), article("!Sign in\nIt leaks."))
    #expect(Comparison(old: old, new: new).isEmpty)
    #expect(told(Comparison(old: old, new: new, isWhole: true)).count > 1)
  }

  @Test func scriptsWithoutSpacesAreCompared() {
    check("東京で会議が開かれた。", "大阪で会議が開かれた。", "~ [-東京-]|{+大阪+}|で会議が開かれた。")
  }

  @Test func anEmptyTextIsComparedToo() {
    check("", "", "")
    check("", "It leaks.", "+ It leaks.")
    check("It leaks.", "", "- It leaks.")
  }

  /// Whatever changes: what is the same or removed makes up the old words, what is the same or
  /// added the new ones, each in order.
  @Test(arguments: 0..<60) func nothingIsLostOrInvented(seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    let words = ["tide", "boat", "the", "quay", "a", "mayor", "said", "not", "of", "wall"]
    func text(_ count: Int) -> [[String]] {
      (0..<count).map { _ in
        (0..<Int.random(in: 1...12, using: &dice)).map { _ in
          words.randomElement(using: &dice) ?? ""
        }
      }
    }
    let old = text(Int.random(in: 0...9, using: &dice))
    var new = old + text(Int.random(in: 0...2, using: &dice))
    for index in new.indices where Bool.random(using: &dice) {
      new[index].insert("new", at: Int.random(in: 0...new[index].count, using: &dice))
      if Bool.random(using: &dice) { new[index].removeFirst() }
    }
    if seed.isMultiple(of: 3) { new.shuffle(using: &dice) }
    let lines = { (text: [[String]]) in
      text.map { $0.joined(separator: " ") }.joined(separator: "\n")
    }
    checkWhole(Comparison(old: article(lines(old)), new: article(lines(new))))
  }

  private func checkWhole(_ comparison: Comparison) {
    let (old, new) = (comparison.old, comparison.new)
    var (gone, come): ([Int], [Int]) = ([], [])
    for change in comparison.blocks {
      switch change {
      case .same(let a, let b), .moved(let a, let b):
        (gone, come) = (gone + [a], come + [b])
        #expect(old.text[old.blocks[a].span] == new.text[new.blocks[b].span])
      case .changed(let a, let b, let runs):
        (gone, come) = (gone + [a], come + [b])
        #expect(words(runs.compactMap(\.old), old) == words([old.blocks[a].span], old))
        #expect(words(runs.compactMap(\.new), new) == words([new.blocks[b].span], new))
        for run in runs where run.kind == .same {
          #expect(
            words([run.old].compactMap(\.self), old) == words([run.new].compactMap(\.self), new))
        }
      case .removed(let a): gone.append(a)
      case .added(let b): come.append(b)
      }
    }
    #expect(gone.sorted() == Array(old.blocks.indices))
    #expect(come == Array(new.blocks.indices))
  }

  private func words(_ spans: [Span], _ article: Article) -> [String] {
    spans.flatMap { article.text[$0].split(whereSeparator: \.isWhitespace).map(String.init) }
  }

  /// Two texts of 20,000 words each that have nothing but common words in common.
  @Test(arguments: [1, 40, 2_000]) func longTextsThatDifferWhollyTakeNoTime(words each: Int) {
    var dice = Dice(seed: 5)
    func text(_ names: String) -> String {
      (0..<(20_000 / each)).map { _ in
        (0..<each).map { _ in
          Bool.random(using: &dice)
            ? "the of a to and in that is".split(separator: " ").randomElement(using: &dice) ?? ""
            : Substring("\(names)\(Int.random(in: 0...4_000, using: &dice))")
        }.joined(separator: " ")
      }.joined(separator: "\n")
    }
    let (old, new) = (article(text("x")), article(text("y")))
    let time = ContinuousClock().measure { _ = Comparison(old: old, new: new) }
    print("20,000 words in paragraphs of \(each): \(time)")
    #expect(time < .seconds(8), "a build for tests is some ten times slower")
  }
}

@Suite struct AlignmentTests {
  /// Checks that the pairs are of equal entries, in order, and as many as can be.
  @Test(arguments: 0..<40) func asManyPairsAsCanBe(seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    let old = (0..<Int.random(in: 0...30, using: &dice)).map { _ in
      Int.random(in: 0...5, using: &dice)
    }
    let new = (0..<Int.random(in: 0...30, using: &dice)).map { _ in
      Int.random(in: 0...5, using: &dice)
    }
    let pairs = Alignment.pairs(old, new)
    #expect(pairs.allSatisfy { old[$0.old] == new[$0.new] })
    #expect(pairs.map(\.old) == Array(Set(pairs.map(\.old))).sorted())
    #expect(pairs.map(\.new) == Array(Set(pairs.map(\.new))).sorted())
    #expect(pairs.count == longestCommon(old, new))
  }

  private func longestCommon(_ a: [Int], _ b: [Int]) -> Int {
    var row = [Int](repeating: 0, count: b.count + 1)
    for x in a {
      var corner = 0
      for (index, y) in b.enumerated() {
        (corner, row[index + 1]) = (
          row[index + 1], x == y ? corner + 1 : max(row[index + 1], row[index])
        )
      }
    }
    return row.last ?? 0
  }

  @Test func manyEditsAreDividedByWhatStandsOnce() {
    let same = Array(10_000..<10_400)
    let old = same.flatMap { [$0, $0 % 7, $0 % 5] }
    let new = same.flatMap { [$0 % 6 + 20, $0] }
    let pairs = Alignment.pairs(old, new)
    #expect(pairs.map { old[$0.old] }.filter { $0 >= 10_000 } == same)
  }

  @Test func theLongestIncreasingPart() {
    #expect(Increasing.longest([]) == [])
    #expect(Increasing.longest([5, 1, 2, 9, 3, 3]).count == 3)
    #expect(Increasing.longest([3, 2, 1]).count == 1)
  }
}
