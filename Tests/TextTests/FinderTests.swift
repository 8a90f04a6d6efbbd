import Model
import TestSupport
import Testing
import Text

/// What a query finds in one article.
@Suite struct FinderTests {
  private static let time = Timestamp(seconds: 1_750_000_000)
  private static let text = """
    The mole at Tarn leaks. ⟦The harbour board knew of the cracks⟧, said Tomas Lind. ⟦Nobody⟧ denied it.

    ⟦A second ferry will come in June⟧. The mole is old, and the board knows.
    """
  private static let marked = MarkedText(text)

  private static func article(folding: Bool = false) -> Article {
    let text = marked.text
    let cut = text.occurrences(of: "\n\n")[0]
    return Article(
      id: ID("mole-00000000"),
      metadata: Metadata(title: "The mole", outlet: "The Quay", published: "2025-09-29"),
      text: text,
      blocks: [
        Block(.paragraph, span: Span(.start, cut.start)),
        Block(folding ? .boilerplate : .paragraph, span: Span(cut.end, text.end)),
      ],
      original: Original(
        file: "original.txt", sha256: String(repeating: "0", count: 64), bytes: 0, source: "-",
        retrieved: time, format: "text", encoding: "utf-8"))
  }

  private static func mark(
    _ id: String, _ kind: MarkKind, _ number: Int, tags: [String] = [], note: String = ""
  ) -> Mark {
    Mark(
      id: ID(id), kind: kind, anchors: [Anchor(marked.spans[number], in: marked.text)],
      tags: tags.compactMap { TagName($0) }, note: note, creator: "mira", created: time,
      modified: time)
  }

  private static let ledgers = Ledgers(
    claims: [
      Claim(
        id: ID("c-cracks"), statement: "The wall has been unsafe since spring",
        grade: Grade(nil, .probable),
        creator: "mira", created: time),
      Claim(
        id: ID("c-old"), statement: "The breakwater is unsafe", mergedInto: ID("c-cracks"),
        creator: "mira", created: time),
    ],
    sources: [
      Source(
        id: ID("lind"), name: "Tomas Lind", aliases: ["the engineer"], reliability: .b,
        creator: "mira",
        created: time),
      Source(id: ID("survey"), name: "leaked survey", creator: "mira", created: time),
      Source(
        id: ID("t-lind"), name: "T. Lind", mergedInto: ID("lind"), creator: "mira", created: time),
      Source(id: ID("divers"), name: "head of the divers", creator: "mira", created: time),
      Source(id: ID("namesake"), name: "a namesake", creator: "mira", created: time),
    ],
    relations: [
      Relation(
        .sameAs, .sources(ID("divers"), ID("lind")), basis: .judged,
        by: Signature(creator: "mira", time: time)),
      Relation(
        .possiblySameAs, .sources(ID("namesake"), ID("lind")), basis: .judged,
        by: Signature(creator: "mira", time: time)),
    ],
    tags: ["harbour/mole"].compactMap { TagName($0).map { Tag(name: $0) } })

  private static let annotations = Annotations(
    marks: [
      mark("m-1", .claim, 0, tags: ["harbour/mole"], note: "Compare the log of 1931."),
      mark("m-2", .source, 1), mark("m-3", .claim, 2, tags: ["Ferry"]),
    ],
    assertions: [
      Assertion(
        id: ID("a-1"), claimMark: ID("m-1"), sourceMarks: [ID("m-2")], stance: .reports,
        claim: ID("c-old"), sources: [ID("t-lind")],
        via: [Via(ID("survey"), basis: .stated)], creator: "jo", created: time, modified: time)
    ])

  private func find(_ line: String, folding: Bool = false, isWhole: Bool = false) throws -> Finding?
  {
    let finder = Finder(
      QueryMeaning(try Query(reading: line), in: Self.ledgers), isWhole: isWhole)
    return finder.find(in: Self.article(folding: folding), Self.annotations)
  }

  /// What was found: a mark's id, or the first word of a sentence, with the matches in it.
  private func found(_ line: String) throws -> [String]? {
    try find(line)?.passages.map { passage in
      let name = passage.mark?.id.value ?? String(passage.words.map(\.words).joined().prefix(8))
      return ([name] + passage.matches.map { Self.marked.text[$0] }).joined(separator: "|")
    }
  }

  @Test(
    arguments: [
      ("mole", ["The mole|mole", "m-1", "The mole|mole"]),
      ("mole leaks", ["The mole|mole|leaks"]),
      // In one sentence each, and in none both.
      ("leaks ferry", ["The mole|leaks", "m-3|ferry", "A second|ferry"]),
      ("knew board", ["The harb|board|knew"]),
      ("\"the board knows\"", ["The mole|the board knows"]),
      ("crack*", ["The harb|crack"]), ("crack", nil), ("mole -ferry", nil),
      ("mole -airship", ["The mole|mole", "m-1", "The mole|mole"]),
      // Only in the note; only in the claim's statement, also where the claim was merged.
      ("1931", ["m-1"]), ("spring", ["m-1"]), ("breakwater", ["m-1"]),
    ] as [(String, [String]?)])
  func words(_ line: String, _ expected: [String]?) throws {
    #expect(try found(line) == expected)
  }

  @Test(
    arguments: [
      ("source:lind", ["m-1"]), ("source:engineer", ["m-1"]), ("source:\"leaked survey\"", ["m-1"]),
      ("source:nobody", ["m-1"]), ("source:harbour", nil),
      // What is certainly the same is meant, and not what may be.
      ("source:divers", ["m-1"]), ("source:\"head of the divers\"", ["m-1"]),
      ("source:namesake", nil), ("-source:divers kind:claim", ["m-3"]),
      ("claim:spring", ["m-1"]), ("claim:breakwater", ["m-1"]), ("claim:c-cracks", ["m-1"]),
      ("claim:ferry", ["m-3"]), ("claim:june -claim:ferry", nil), ("kind:source", ["m-2"]),
      ("kind:claim", ["m-1", "m-3"]), ("tag:harbour", ["m-1"]), ("tag:harbour/mole", ["m-1"]),
      ("tag:mole", nil), ("tag:ferry", ["m-3"]), ("kind:claim -tag:ferry", ["m-1"]),
      ("stance:reports", ["m-1"]), ("stance:denies", nil), ("grade:B2", ["m-1"]),
      ("grade:B", ["m-1"]),
      ("grade:1", nil), ("by:jo", ["m-1", "m-2"]), ("by:mira", ["m-1", "m-2", "m-3"]),
      ("outlet:quay kind:source", ["m-2"]), ("outlet:week kind:source", nil),
      ("before:2025-10 kind:source", ["m-2"]), ("before:2025-09-29 kind:source", nil),
      ("after:2025-09-29 kind:source", ["m-2"]), ("after:2025-10 kind:source", nil),
      ("kind:claim airship", nil), ("kind:claim knew", ["m-1"]),
      ("kind:claim leaks", ["m-1", "m-3"]),
      ("source:lind stance:reports tag:ferry", nil),
      // A source mark of what is shown is no passage of its own, unless it is asked for.
      ("source:lind kind:source", ["m-2"]),
    ] as [(String, [String]?)])
  func fields(_ line: String, _ expected: [String]?) throws {
    let marks = try find(line)?.passages.compactMap { $0.mark?.id.value }
    #expect(marks == expected)
  }

  @Test func anArticleAloneIsFoundByItsFields() throws {
    #expect(try find("outlet:quay")?.passages == [])
    #expect(try find("outlet:quay after:2026") == nil)
  }

  @Test func foldedBlocksAreCountedAndNotSearched() throws {
    #expect(try find("June", folding: true)?.folded == 1)
    #expect(try find("June", folding: true)?.passages == [])
    #expect(try find("June", folding: true, isWhole: true)?.passages.isEmpty == false)
  }

  @Test func namesThatNobodyKnowsAreToldWithTheNearest() throws {
    for (line, words) in [
      ("source:lindt", "“Tomas Lind”"), ("tag:harbor", "“harbour/mole”"),
      ("claim:zeppelin", "no claim"),
    ] {
      let meaning = QueryMeaning(try Query(reading: line), in: Self.ledgers)
      #expect(meaning.unknownNames.count == 1)
      #expect(meaning.unknownNames.first?.contains(words) == true, "\(meaning.unknownNames)")
    }
  }

  @Test func aClaimThatNoArticleMakesIsKnownAllTheSame() throws {
    for (line, id) in [
      ("unsafe spring", "c-cracks"), ("claim:breakwater", "c-cracks"),
      ("unsafe -airship", "c-cracks"),
      ("unsafe zeppelin", nil), ("unsafe kind:claim", nil), ("unsafe outlet:quay", nil),
    ] as [(String, String?)] {
      let meaning = QueryMeaning(try Query(reading: line), in: Self.ledgers)
      #expect(meaning.claim?.id.value == id, "\(line)")
    }
  }

  @Test func aLongPassageIsCutAroundWhatWasFound() throws {
    let words = (0..<400).map { "word\($0)" }.joined(separator: " ")
    let article = Article(
      id: ID("long-00000000"), metadata: Metadata(title: "Long"), text: ScalarText(words),
      blocks: [Block(.paragraph, span: ScalarText(words).whole)],
      original: Self.article().original)
    let finder = Finder(QueryMeaning(try Query(reading: "word200"), in: Ledgers()))
    let passage = try #require(finder.find(in: article, Annotations())?.passages.first)
    let shown = passage.words.map(\.words).joined()
    #expect(passage.words.contains { $0.isMatch && $0.words == "word200" })
    #expect(shown.hasPrefix("… word") && shown.hasSuffix(" …") && shown.count < 450)
  }
}
