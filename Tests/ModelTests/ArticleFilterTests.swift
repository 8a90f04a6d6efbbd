import Model
import Testing

/// The language of searches as the list of articles takes it.
@Suite struct ArticleFilterTests {
  private func summary(
    _ title: String = "The quay leaks", outlet: String? = "Harbour Post",
    published: String? = "2026-02-03", claims: Int = 2, highlights: Int = 1, words: Int = 400,
    tags: [String] = []
  ) -> ArticleSummary {
    ArticleSummary(
      id: ID("quay-1"),
      metadata: Metadata(
        title: title, byline: ["Ada Winter"], outlet: outlet, published: published, url: nil),
      added: Timestamp(seconds: 0), source: "-", words: words, length: 2000,
      marks: [.claim: claims, .highlight: highlights], tags: tags.compactMap { TagName($0) })
  }

  private func place(_ progress: ReadingProgress) -> Place {
    Place(top: .start, cursor: .start, progress: progress, time: Timestamp(seconds: 9))
  }

  @Test(arguments: [
    ("claims>1", true), ("claims>2", false), ("claims>=2", true), ("marks=3", true),
    ("marks<3", false), ("Words<=400", true), ("-claims>1", false), ("highlights<1", false),
    ("cues=0", true), ("outlet:harbour", true), ("outlet:tide", false), ("-outlet:tide", true),
    ("author:winter", true), ("author:lind", false), ("title:quay", true), ("title:winter", false),
    ("-title:harbour", true), ("title:\"quay leaks\"", true), ("title:QUAY", true),
    ("after:2026", true), ("before:2026", false),
    ("after:2026-02 claims>1 outlet:post", true), ("after:2026-02 claims>5", false),
    ("-unmarked", true), ("unmarked", false),
  ])
  func rowsAreJudged(_ line: String, _ isMet: Bool) {
    let filter = ArticleFilter(line)
    #expect(filter.flaw == nil && filter.query.words.isEmpty, "\(line)")
    #expect(filter.query.isMet(by: summary(), leftAt: nil) == isMet, "\(line)")
  }

  @Test func whoHasReadItCounts() {
    for (line, fits) in [
      ("unread", [true, false, false]), ("begun", [false, true, false]),
      ("read", [false, false, true]), ("-read", [true, true, false]),
    ] {
      let query = ArticleFilter(line).query
      let places = [nil, place(.begun), place(.read)]
      #expect(places.map { query.isMet(by: summary(), leftAt: $0) } == fits, "\(line)")
    }
    // In quotation marks, and in a search, it is a word.
    #expect(ArticleFilter("\"read\"").query.words.count == 1)
  }

  @Test(arguments: [
    ("sorce:x", "source:"), ("clams>3", "claims"), ("claims>many", "no number"),
    ("claims>", "claims>3"), ("outlet:", "outlet"), ("after:soon", "2025"),
    ("unread clms>3 tag:x", "claims"),
  ])
  func aFlawIsNamedWithWhatWouldBeRight(_ line: String, _ right: String) {
    let words = ArticleFilter(line).flaw?.words ?? ""
    #expect(words.contains(right) && !words.contains("\n"), "\(words)")
  }

  @Test func whatCanBeReadHoldsBesideWhatCannot() {
    let filter = ArticleFilter(typing: "claims>1 sorce:x ")
    #expect(filter.flaw != nil && filter.query.articles.count == 1)
  }

  @Test func whatIsHalfTypedMayGoOn() {
    #expect(ArticleFilter(typing: "outlet:har").query.isMet(by: summary(), leftAt: nil))
    #expect(!ArticleFilter("outlet:har").query.isMet(by: summary(), leftAt: nil))
    #expect(ArticleFilter(typing: "claims>1 outl").settled?.articles.count == 1)
    #expect(ArticleFilter(typing: "zzz").settled == nil)
    let begun = ArticleFilter(typing: "tag:mil")
    #expect(begun.begins(tagOf: summary(tags: ["military/air"])))
    #expect(!begun.begins(tagOf: summary(tags: ["air"])))
  }

  @Test func tagsOnMarksAreSeenInTheRow() throws {
    let query = ArticleFilter("#war -tag:sea").query
    #expect(query.passageQuestions(in: Ledgers()) == nil)
    #expect(query.tagsAreMet(by: summary(tags: ["war/air"])))
    #expect(!query.tagsAreMet(by: summary(tags: ["war", "sea"])))
  }

  @Test func whatNoRowKnowsIsAskedOfPassages() throws {
    let query = ArticleFilter("source:rusi tag:war -kind:cue").query
    let questions = try #require(query.passageQuestions(in: Ledgers()))
    #expect(questions.wanted?.passages.count == 2 && questions.unwanted.count == 1)
    // Until the ledgers are known, a claim may bear the tag.
    #expect(ArticleFilter("tag:war").query.passageQuestions(in: nil) != nil)
  }

  @Test func aSearchCountsToo() throws {
    let query = try Query(reading: "claims>3 leak unread a>b")
    #expect(query.articles.count == 1 && query.wanted.map(\.text) == ["leak", "unread", "a>b"])
  }
}
