import Model
import TestSupport
import Testing

@Suite struct ExpressionTests {
  /// The text as an article of paragraphs, searched with so much work at a time.
  private func places(
    _ text: ScalarText, _ expression: String, work: Int, piece: () -> Void = {}
  ) throws -> [Span] {
    var blocks: [Block] = []
    var start = 0
    for part in text.string.paragraphs {
      let end = start + part.unicodeScalars.count
      blocks.append(Block(.paragraph, span: Span(start, end)))
      start = end + 2
    }
    var article = Article.sample(text)
    article.blocks = blocks
    let expression = try SearchExpression(expression)
    let loose = LooseText(text, keepingCase: expression.keepsCase)
    var search = ExpressionSearch(expression)
    var found: [Span] = []
    while search.isGoingOn {
      found += search.goOn(in: article, loose, work: work).map(\.span)
      piece()
    }
    return found
  }

  /// However little is done at a time, the same is found.
  private func check(
    _ marked: String, _ expression: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let expected = MarkedText(marked)
    for work in [1, 7, 100_000] {
      #expect(
        try places(expected.text, expression, work: work) == expected.spans,
        "\(work) steps at a time", sourceLocation: sourceLocation)
    }
  }

  private func check(
    _ expression: String, flaw place: Int, _ reason: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(throws: ExpressionFlaw(place: place, reason: reason), sourceLocation: sourceLocation) {
      try SearchExpression(expression)
    }
  }

  @Test func signsClassesAndAny() throws {
    try check("⟦rose⟧, ⟦rise⟧ and rouse", "r.se")
    try check("⟦rose⟧, rise and ⟦ruse⟧", "r[ou]se")
    try check("rose, ⟦rise⟧ and ruse", "r[^ou]se")
    try check("a⟦]⟧b⟦-⟧c", "[]-]")
    try check("⟦a⟧⟦d⟧e ⟦-⟧", "[a-d-]")
    try check("⟦4⟧⟦5⟧ of ⟦9⟧", #"\d"#)
    try check("⟦2,500⟧ tons, ⟦45⟧ men", #"\d[\d,]*"#)
    try check("⟦Über⟧ ⟦naïve⟧ ⟦don⟧'⟦t⟧", #"\w+"#)
    try check("4⟦ of⟧ 9⟦ x⟧", #" [^\d\s]+"#)
    try check("costs ⟦$4.5⟧, $4x5", #"\$4\.5"#)
  }

  @Test func alternativesAndRepetitions() throws {
    try check("⟦NATO⟧ or ⟦the alliance⟧", "nato|the alliance")
    try check("⟦ha⟧ ⟦haha⟧ ⟦hahaha⟧", "(ha)+")
    try check("⟦colour⟧ ⟦color⟧", "colou?r")
    try check("⟦aa⟧ ⟦aaa⟧a a", "a{2,3}")
    try check("⟦aaaa⟧ a", "a{2,}")
    try check("⟦aa⟧⟦aa⟧ a", "a{2}")
    try check("⟦“one”⟧ and ⟦“two”⟧", "\".+?\"")
    try check("⟦“one” and “two”⟧", "\".+\"")
    try check("x⟦ab⟧⟦ab⟧⟦a⟧", "ab|a")
    try check("⟦a⟧b⟦a⟧b", "a|ab")
    try check("⟦abcd⟧", "(?:ab|cd){2}")
    try check("⟦b⟧⟦b⟧", "a*|b")
    try check("bb", "a*")
  }

  @Test func edges() throws {
    try check("⟦leak⟧ leaked ⟦leak⟧", #"\bleak\b"#)
    try check("leak ⟦leak⟧ed", #"leak\B"#)
    try check("⟦The⟧ end. The\n\n⟦The⟧ other", "^the")
    try check("end, ⟦end⟧\n\nthe ⟦end⟧", "end$")
  }

  /// As words are searched for, too.
  @Test func caseAndWhatNobodyTypesAreLevelled() throws {
    try check("⟦Ärzte⟧ und ⟦ÄRZTE⟧", "ärz[a-z]+")
    try check("⟦Ärzte⟧ und ÄRZTE", "Ärz[a-z]+")
    try check("⟦PRICE⟧S and ⟦price⟧s", #"pric\w\B"#)
    try check("it⟦’s 4–5⟧", "'s 4-5")
    try check("the ⟦Need\n to⟧ go", "need to")
    try check("Well⟦…⟧", #"\.{3}"#)
  }

  @Test func nothingIsFoundOverTheEndOfABlock() throws {
    try check("one two\n\nthree ⟦two three⟧", "two.three")
    try check("⟦one⟧\n\n⟦two⟧", ".+")
  }

  @Test func whatIsNoExpressionSaysWhyAndWhere() {
    check("a(b", flaw: 1, #"this ( is never closed: \( is the sign"#)
    check("a)b", flaw: 1, #"this ) closes nothing: \) is the sign"#)
    check("[ab", flaw: 0, #"this [ is never closed: \[ is the sign"#)
    check("x[", flaw: 1, #"this [ is never closed: \[ is the sign"#)
    check("*a", flaw: 0, #"nothing stands before *: \* is the sign"#)
    check("a|+", flaw: 2, #"nothing stands before +: \+ is the sign"#)
    check("a{x}", flaw: 1, #"after { stand numbers, as in {2,5}: \{ is the sign"#)
    check("a{3,2}", flaw: 1, "2 is less than 3")
    check("a{1001}", flaw: 2, "nothing is repeated more than 1000 times")
    check(#"a\"#, flaw: 1, #"after \ stands a sign: \\ is the sign"#)
    check(#"a\q"#, flaw: 1, #"\q means nothing here"#)
    check(#"(a)\1"#, flaw: 3, "what was found before cannot be asked for")
    check("(?=a)", flaw: 0, "after (? stands only a colon here")
    check("[z-a]", flaw: 1, "a stands before z")
    check(String(repeating: "(", count: 51), flaw: 50, "nothing stands in more than 50 brackets")
    check(
      String(repeating: "a", count: 1001), flaw: 1000, "no expression is longer than 1000 signs")
  }

  @Test func whatWouldGrowWithoutEndIsRefused() {
    for expression in ["((a{100}){100}){100}", "((((){1000}){1000}){1000}){1000}", "(ab{500}){2}"] {
      check(
        expression, flaw: 0, "with its repetitions written out it has more than 1000 steps")
    }
  }

  /// Whatever letters one types, it is an expression or says why it is none, and ends.
  @Test func anyExpressionEnds() throws {
    let text: ScalarText = "aab (ab) a|b [ab] aaaaaaaaaaaaaaaaaaaaaaaaaaaaab"
    var generator = Chance(seed: 7)
    for _ in 0..<3000 {
      let letters = Array("ab()[]|*+?{}2,^$.\\-bwW")
      let expression = String(
        (0..<generator.number(below: 12)).map { _ in letters[generator.number(below: letters.count)]
        })
      do { _ = try places(text, expression, work: 50) } catch is ExpressionFlaw {}
    }
  }

  /// Expressions that take others a time without end: four times the text takes about four times the
  /// work.
  @Test(arguments: ["(a*)*b", "(a|a)*b", "(a|aa)+$b", "(.*)*(.*)*c", "a{0,30}a{30}b"])
  func theWorkGrowsAsTheTextDoes(_ expression: String) throws {
    func pieces(_ count: Int) throws -> Int {
      let line = String(repeating: "a", count: 40) + "\n\n"
      return try work(ScalarText(String(repeating: line, count: count)), expression)
    }
    let (few, many) = (try pieces(5), try pieces(20))
    #expect(few > 0 && many < few * 5, "\(few) and \(many)")
  }

  /// The pieces of work, of a hundred steps each, in which the text is searched.
  private func work(_ text: ScalarText, _ expression: String) throws -> Int {
    var pieces = 0
    _ = try places(text, expression, work: 100) { pieces += 1 }
    return pieces
  }
}

/// Numbers that look like chance, the same each time.
private struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}

extension String {
  fileprivate var paragraphs: [String] {
    var parts = [""]
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty, parts.last != "" {
        parts.append("")
      } else {
        parts[parts.count - 1] += (parts[parts.count - 1].isEmpty ? "" : "\n") + line
      }
    }
    return parts
  }
}
