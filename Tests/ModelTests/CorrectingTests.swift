import Model
import TestSupport
import Testing

/// Blocks joined, split and given other roles, in every order.
@Suite struct CorrectingTests {
  private func check(
    _ article: CutArticle, _ expected: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(article.lines == expected, sourceLocation: sourceLocation)
  }

  @Test func joinedBlocksAreRunningText() throws {
    var quay = CutArticle("The quay at", "Tarn leaks.", "heading 3: May")
    try quay.join("The quay")
    check(quay, "The quay at Tarn leaks.", "heading 3: May")
    #expect(quay.article.text == quay.imported.text)
    #expect(quay.article.wordCount == 6)
    #expect(Pattern("at Tarn").places(in: quay.article).count == 1)
    #expect(Pattern("leaks. May").places(in: quay.article) == [])
    #expect(Quote(exact: "at Tarn").places(in: quay.article) == [Span(9, 17)])
    #expect(Quote(exact: "Tarn", prefix: "quay at").places(in: quay.article).count == 1)
    #expect(Quote(exact: "quay", suffix: "at Tarn").places(in: quay.article).count == 1)
    #expect(Quote(exact: "leaks. May").places(in: quay.article) == [])
  }

  @Test func threeBlocksAreJoinedOneAfterTheOther() throws {
    var quay = CutArticle("quote: One", "two", "heading 2: three")
    try quay.join("One")
    try quay.join("One")
    check(quay, "quote: One two three")
    try quay.split(before: "two")
    check(quay, "quote: One", "two three")
    try quay.split(before: "three")
    check(quay, "quote: One", "two", "heading 2: three")
    #expect(quay.notebook == Notebook())
  }

  @Test func joinedLinesStayLinesWhereLinesAreKept() throws {
    var quay = CutArticle("preformatted: a  b\n  c", "preformatted: d")
    try quay.join("a  b")
    check(quay, "preformatted: a  b\n  c\n\nd")
    try quay.make("a  b", .paragraph)
    check(quay, "a  b\n  c d")
  }

  @Test func aSplitTakesTheWhiteSpaceAndTheRole() throws {
    var quay = CutArticle("heading 3: In May.  It rained", "preformatted: x\n  y")
    try quay.split(before: "It")
    check(quay, "heading 3: In May.", "heading 3: It rained", "preformatted: x\n  y")
    try quay.split(before: "ained")
    check(quay, "heading 3: In May.", "heading 3: It r", "heading 3: ained", "preformatted: x\n  y")
    try quay.split(before: "  y")
    #expect(quay.lines.suffix(2) == ["preformatted: x", "preformatted:   y"])
    try quay.join("It r")
    try quay.join("In May")
    try quay.join("x")
    check(quay, "heading 3: In May.  It rained", "preformatted: x\n  y")
    #expect(quay.notebook == Notebook())
  }

  @Test func thereIsNothingToSplitOffAtAnEdge() throws {
    var quay = CutArticle("One two", "three")
    try quay.split(before: "One")
    try quay.split(before: "three")
    try quay.join("three")
    #expect(quay.done.isEmpty)
  }

  @Test func aRoleGoesWithItsBlock() throws {
    var quay = CutArticle("One two", "three", "four")
    try quay.make("One", .quote)
    try quay.join("One")
    check(quay, "quote: One two three", "four")
    try quay.make("One", .heading, level: 4)
    check(quay, "heading 4: One two three", "four")
    #expect(quay.notebook.annotations.corrections.count == 1)
    try quay.split(before: "two")
    check(quay, "heading 4: One", "heading 4: two three", "four")
    try quay.make("two", .quote)
    try quay.join("two")
    check(quay, "heading 4: One", "quote: two three four")
    try quay.join("One")
    check(quay, "heading 4: One two three four")
    try quay.reset("One")
    check(quay, "One two", "three", "four")
    #expect(quay.notebook == Notebook())
  }

  @Test func aSplitOffPartOfAJoinedBlockKeepsTheRoleThatOneSaw() throws {
    var quay = CutArticle("quote: One", "two three")
    try quay.join("One")
    try quay.split(before: "three")
    check(quay, "quote: One two", "quote: three")
  }

  @Test func aResetTouchesNothingElse() throws {
    var quay = CutArticle("One two", "three four", "five")
    try quay.split(before: "two")
    try quay.make("two", .quote)
    try quay.make("five", .caption)
    try quay.reset("One")
    check(quay, "One two", "three four", "caption: five")
    #expect(quay.imported.unfit(of: quay.notebook.annotations).corrections == [])
  }

  @Test func theOrderOfMakingDoesNotMatter() throws {
    var quay = CutArticle("One two", "three", "four five", "six")
    try quay.join("One")
    try quay.make("One", .quote)
    try quay.split(before: "two")
    try quay.split(before: "five")
    try quay.make("five", .heading, level: 2)
    let made = quay.notebook.annotations
    let (corrections, cuts) = (made.corrections, made.cuts)
    for _ in 0..<5 {
      let shuffled = Annotations(corrections: corrections.shuffled(), cuts: cuts.shuffled())
      #expect(quay.imported.corrected(by: shuffled) == quay.article)
    }
  }

  @Test func whatDoesNotFitIsPassedOverAndNamed() throws {
    var quay = CutArticle("The quay at", "Tarn leaks. It is old.", "six")
    try quay.join("The quay")
    try quay.split(before: "It is")
    try quay.make("It is", .quote)
    let other = CutArticle("The quay at", "Tarn leaked. It was old.", "six")
    #expect(other.imported.corrected(by: quay.notebook.annotations) == other.imported)
    let unfit = other.imported.unfit(of: quay.notebook.annotations)
    #expect(
      unfit.cuts.map(\.kind) == [.join, .split] || unfit.cuts.map(\.kind) == [.split, .join])
    #expect(unfit.corrections.map(\.role) == [.quote])
  }

  @Test func cutsAreFoundAgainWhereTheTextHasMoved() throws {
    var quay = CutArticle("The quay at", "Tarn leaks. It is old.")
    try quay.join("The quay")
    try quay.split(before: "It is")
    let other = CutArticle("heading 2: News", "The quay at", "Tarn leaks. It is old.")
    let moved = other.imported.corrected(by: quay.notebook.annotations)
    #expect(
      moved.blocks.map { moved.words($0.span) } == [
        "News", "The quay at Tarn leaks.", "It is old.",
      ])
    let twice = CutArticle(
      "News", "The quay at", "Tarn leaks. It is old.", "The quay at", "Tarn leaks. It is old.")
    #expect(twice.imported.unfit(of: quay.notebook.annotations).cuts.count == 2)
  }

  @Test func theLogSaysWhatWasDone() throws {
    var quay = CutArticle("One two", "three")
    var labels: [String] = []
    for act in [
      { try $0.join("One") }, { try $0.make("One", .quote) }, { try $0.split(before: "three") },
      { try $0.split(before: "two") }, { try $0.join("One") }, { try $0.reset("One") },
    ] as [(inout CutArticle) throws -> Void] {
      let before = quay.notebook
      try act(&quay)
      labels.append(quay.done.last?.change.label(in: before) ?? "")
    }
    #expect(
      labels == [
        "blocks joined", "made a quote", "blocks parted again", "block split",
        "blocks joined again", "correction taken back",
      ])
  }
}

/// Corrections by chance, against a list of blocks that is changed by hand.
@Suite struct CorrectingByChanceTests {
  @Test(arguments: 0..<40) func blocksAreWhatOneSawOneMake(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    var quay = CutArticle(
      "title: One two", "three. Four five", "quote: six seven", "preformatted: a\n  b", "eight")
    var states = [quay.notebook]
    for _ in 0..<30 {
      let before = quay.article
      let count = quay.done.count
      let wanted = try step(&quay, &dice)
      #expect(quay.article.text == before.text)
      #expect(quay.article.blocks == wanted)
      let unfit = quay.imported.unfit(of: quay.notebook.annotations)
      #expect(unfit.corrections.isEmpty && unfit.cuts.isEmpty)
      if quay.done.count > count { states.append(quay.notebook) }
    }
    while !quay.done.isEmpty {
      #expect(quay.notebook == states.popLast())
      try quay.undo()
    }
    #expect(quay.notebook == Notebook())
  }

  /// Does something by chance, and returns the blocks that one expects to see then.
  private func step(_ quay: inout CutArticle, _ dice: inout Dice) throws -> [Block] {
    var blocks = quay.article.blocks
    let index = Int.random(in: blocks.indices, using: &dice)
    let block = blocks[index]
    switch Int.random(in: 0..<3, using: &dice) {
    case 0:
      guard index + 1 < blocks.count else { return blocks }
      try quay.apply(quay.correcting.join(index))
      let whole = Block(
        block.role, level: block.level, span: block.span.union(blocks[index + 1].span))
      blocks.replaceSubrange(index...index + 1, with: [whole])
    case 1:
      let place = block.span.start + Int.random(in: 0..<block.span.count, using: &dice)
      guard let gap = quay.article.gap(at: place, in: index) else { return blocks }
      try quay.apply(quay.correcting.split(at: place))
      let parts = Array(quay.article.blocks[index...index + 1])
      #expect(parts[0].span.end >= gap.start && parts[1].span.start <= gap.end)
      // Where it was joined, the second part is again what it was.
      let wasJoined = quay.done.last?.change.leaves.contains { $0.isUncut } == true
      let second = wasJoined ? parts[1] : Block(block.role, level: 3, span: parts[1].span)
      blocks.replaceSubrange(
        index...index, with: [Block(block.role, level: block.level, span: parts[0].span), second])
    default:
      let roles: [BlockRole] = [.heading, .paragraph, .quote, .boilerplate, .preformatted]
      let role = roles.randomElement(using: &dice) ?? .quote
      try quay.apply(quay.correcting.role(role, level: 3, of: index))
      blocks[index] = Block(role, level: 3, span: block.span)
    }
    return blocks
  }
}

extension Change {
  fileprivate var isUncut: Bool {
    if case .uncut = self { return true }
    return false
  }
}

/// Corrections in a newer version of the article.
@Suite struct CarriedCorrectionTests {
  @Test func cutsAndRolesGoAlongWithTheirWords() throws {
    var quay = CutArticle(
      "title: The quay leaks", "The quay at Tarn leaks, the harbour", "office said on Monday.",
      "The leak is old, says a file. Nobody asked why it was never told to the council.", "last")
    try quay.join("The quay at")
    try quay.make("The quay at", .quote)
    try quay.split(before: "Nobody")
    try quay.make("Nobody", .heading, level: 3)
    let newer = CutArticle(
      "title: The quay leaks", "A new first paragraph stands here.",
      "The quay at Tarn leaks, the harbour", "office said on Monday.",
      "The leak is very old, says a file. Nobody asked why it was not told to the council.", "last")
    let (carried, _) = quay.notebook.annotations.carried(to: newer.imported, from: quay.imported)
    let article = newer.imported.corrected(by: carried)
    #expect(
      article.blocks.map { "\($0.role.rawValue): \(article.words($0.span))" } == [
        "title: The quay leaks", "paragraph: A new first paragraph stands here.",
        "quote: The quay at Tarn leaks, the harbour office said on Monday.",
        "paragraph: The leak is very old, says a file.",
        "heading: Nobody asked why it was not told to the council.", "paragraph: last",
      ])
    #expect(carried.isCarried(to: newer.imported))
    #expect(carried.carried(to: newer.imported, from: quay.imported).annotations == carried)
    for step in quay.done {
      let change = step.change.carried(
        to: newer.imported, from: [quay.imported], undoing: step.inverse)
      let inverse = step.inverse.carried(
        to: newer.imported, from: [quay.imported], undoing: step.change)
      var book = Notebook()
      try book.apply(change)
      let undone: Change = try book.apply(inverse)
      #expect(undone.leaves.count == change.leaves.count)
    }
  }
}
