import Model
import TestSupport
import Testing

/// The language of searches.
@Suite struct QueryTests {
  private func words(_ line: String) throws -> [String] {
    try Query(reading: line).words.map { ($0.isExcluded ? "-" : "") + $0.thing.description }
  }

  @Test(arguments: [
    ("", []), ("  ", []), ("leak", ["leak"]), ("leak  file", ["leak", "file"]),
    ("\"leaked file\" quay", ["leaked file", "quay"]),
    ("“leaked file” -quay", ["leaked file", "-quay"]),
    ("leak*", ["leak*"]), ("\"leaked fi*\"", ["leaked fi*"]), ("\"leaked fi\"*", ["leaked fi*"]),
    ("quay -\"leaked file\"", ["quay", "-leaked file"]), ("a-b", ["a-b"]),
    ("quay - b", ["quay", "-", "b"]),
    ("\"leaked fi", ["leaked fi"]), ("12:30", ["12:30"]),
    ("https://quay.example", ["https://quay.example"]),
    ("*", ["*"]), ("\"\" quay", ["quay"]), ("sure?", ["sure?"]),
  ])
  func wordsPhrasesAndPrefixes(_ line: String, _ expected: [String]) throws {
    #expect(try words(line) == expected)
  }

  @Test func fieldsAreReadWithTheirValues() throws {
    let query = try Query(
      reading:
        "claim:\"the wall\" source:RUSI -tag:#war/air grade:a..c stance:denies kind:cla by:Mira "
        + "outlet:\"The Week\" before:2025 AFTER:2024-09 leak")
    #expect(
      query.passages.map(\.thing) == [
        .claim(SearchWords("the wall")), .source(SearchWords("rusi")),
        .tag(try #require(TagName("war/air"))), .grade(try #require(GradeRange("A..C"))),
        .stance(.denies), .kind(.claim), .creator(SearchWords("mira")),
      ])
    #expect(query.passages.map(\.isExcluded) == [false, false, true, false, false, false, false])
    #expect(
      query.articles.map(\.thing) == [
        .outlet(SearchWords("the week")), .before(try #require(DatePart("2025"))),
        .after(try #require(DatePart("2024-09"))),
      ])
    #expect(query.wanted == [SearchWords("leak")])
  }

  @Test(arguments: [
    ("sorce:x", "source:"), ("tags:x", "tag:"), ("stance:suports", "supports"),
    ("kind:hilight", "highlight"), ("grade:G", "B2"), ("before:soon", "2025"),
    ("after:2025-13", "2025"), ("stance:", "supports"), ("zzzzzzzz:x", "claim:"),
    ("-leak", "what is sought"), ("tag:#", "tag"),
  ])
  func aFlawIsNamedWithWhatWouldBeRight(_ line: String, _ right: String) {
    do throws(QueryFlaw) {
      _ = try Query(reading: line)
      Issue.record("\(line) is no query")
    } catch {
      #expect(error.words.contains(right) && !error.words.contains("\n"), "\(error.words)")
      #expect(error == .onlyExcludes || error.words.contains(line.prefix { $0 != ":" }))
    }
  }

  @Test(arguments: [
    ("B", "B2", true), ("B", "A2", false), ("2", "B2", true), ("2", "B", false), ("b2", "B2", true),
    ("B2", "B", false), ("A..C", "C3", true), ("A..C", "D", false), ("3..1", "A2", true),
    ("A1..C3", "B2", true), ("A1..C3", "B4", false), ("A", "", false),
  ])
  func gradesAreHeld(_ range: String, _ grade: String, _ holds: Bool) throws {
    let grade = grade.isEmpty ? Grade() : try #require(Grade(grade))
    #expect(try #require(GradeRange(range)).holds(grade) == holds)
  }

  @Test(arguments: ["", "G", "7", "A..", "..C", "A..3", "A..B..C", "AA"])
  func otherTextsAreNoGrades(_ text: String) { #expect(GradeRange(text) == nil) }

  @Test(
    arguments: [
      ("2025", "2025-09-29", true), ("2025", "2024-12-31T23:00:00Z", false), ("2025", "2025", true),
      ("2025-09", "2025-08-31", false), ("2025-09", "2025-09-01", true), ("2025-09", "2025", nil),
      ("2025-09-29", "2025-09-29T07:05:00Z", true), ("2025-09-29", "2025-09", nil),
      ("2025-09-29", "2025-10", true), ("2025-09", "2026", true), ("2025-09", "2024", false),
      ("2025-01", "2025", true), ("2025", "in autumn", nil), ("2025-09-29", "2025-09-28", false),
    ] as [(String, String, Bool?)])
  func datesAreComparedAsFarAsBothSay(_ date: String, _ published: String, _ isAfter: Bool?) throws
  {
    #expect(try #require(DatePart(date)).isAfter(published) == isAfter)
  }

  @Test(arguments: ["", "25", "2025-9", "2025-02-30", "2025-09-29-01", "2025/09", "soon"])
  func otherTextsAreNoDates(_ text: String) { #expect(DatePart(text) == nil) }

  @Test(arguments: [
    ("text:x", "there is no field text: · words are looked for as they are, without a field"),
    ("claims:3", "there is no field claims: · claims=3 compares with a number, or > < >= <="),
    ("tags:leak", "there is no field tags: · tag: is the nearest"),
    ("words:many", "there is no field words: · words=3 compares with a number, or > < >= <="),
    ("published:2025", "there is no field published: · after: and before: take days"),
    ("unread:yes", "there is no field unread: · unread stands alone, or -unread"),
    ("outlt:x", "there is no field outlt: · outlet: is the nearest"),
  ])
  func aFieldThatIsSaidOtherwiseIsTold(_ line: String, _ words: String) {
    #expect(ArticleFilter(line).flaw?.words == words)
  }

  @Test func theNearestNameIsTheOneWithTheFewestLettersChanged() {
    let names = ["source", "stance", "tag", "outlet"]
    for (typed, near) in [("sorce", "source"), ("stnace", "stance"), ("tga", "tag"), ("x", nil)]
      + [("title", nil)]
    {
      #expect(Nearest.of(typed, among: names) == near, "\(typed)")
    }
    #expect(Nearest.of("RUSSI", among: ["The Post", "RUSI"]) == "RUSI")
  }
}

/// Where words, phrases and prefixes stand.
@Suite struct SearchWordsTests {
  private func check(
    _ marked: String, _ words: String, isPrefix: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let expected = MarkedText(marked)
    #expect(
      SearchWords(words, isPrefix: isPrefix).places(in: expected.text) == expected.spans,
      sourceLocation: sourceLocation)
  }

  @Test func wordsAreFoundWhole() {
    check("A ⟦leak⟧, a leaked file; bleak. ⟦LEAK⟧!", "leak")
    check("The ⟦leak⟧’s file, a ⟦leak⟧-free one", "leak")
    check("⟦vice-president⟧ and ⟦vice–president⟧s’", "vice-president", isPrefix: true)
    check("the ⟦leaked  file⟧ and the leaked files", "leaked file")
    check("R2D2 and ⟦R2⟧", "R2")
    check("naïve naïf ⟦na⟧", "na")
  }

  @Test func aPrefixMayGoOn() {
    check("A ⟦leak⟧, a ⟦leak⟧ed file; bleak", "leak", isPrefix: true)
    check("the ⟦leaked fi⟧le, the ⟦leaked fi⟧lm, leaked", "leaked fi", isPrefix: true)
  }

  @Test func aCapitalLetterFindsJustItself() {
    check("nato ⟦NATO⟧ Nato", "NATO")
    check("⟦nato⟧ ⟦NATO⟧ ⟦Nato⟧", "nato")
  }

  @Test func scriptsThatWriteWordsTogetherHaveNoEdges() {
    check("東⟦京都⟧庁と⟦京都⟧", "京都")
    check("⟦한국⟧은 ⟦한국⟧", "한국")
    check("Привет, ⟦мир⟧ и миру", "мир")
  }
}
