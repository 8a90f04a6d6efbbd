import Model
import Storage
import TestSupport
import Testing
import Text

/// What is found by fields with the index is what is found where every article is opened.
@Suite struct FieldSearchTests {
  private static let names = ["RUSI", "Tarn Post", "Ada Tern", "leaked file", "harbour office"]

  /// Marks and says something of every other article, by lot.
  private func fill(_ bench: IndexBench, _ dice: inout Dice) throws {
    let time = Signature.ada(0).time
    let sources = Self.names.map { Source(named: $0, by: .ada(0), beside: Ledgers()) }
    let old = Source(
      id: ID("the-post"), name: "The Post", mergedInto: sources[1].id, creator: "Ada", created: time
    )
    let claims = ["The ferry is late", "The quay will be closed"].enumerated().map {
      Claim(
        id: ID("c-\($0)"), statement: $1, grade: Grade($0 == 0 ? .a : nil, .probable),
        tags: [], creator: "Ada", created: time)
    }
    let merged = Claim(
      id: ID("c-2"), statement: "No boat comes", mergedInto: ID("c-0"), creator: "Ada",
      created: time)
    let same = Relation(
      .sameAs, .sources(sources[0].id, sources[2].id), basis: .judged, by: .ada(0))
    let adding: [Change] =
      (sources + [old]).map { .addSource($0) } + (claims + [merged]).map { .addClaim($0) }
      + [.addRelation(same)]
    try bench.library.commit(.group(adding), to: bench.samples[0].article.id)
    for (number, sample) in bench.samples.enumerated() where number % 2 == 1 {
      let kind = MarkKind.allCases.randomElement(using: &dice) ?? .claim
      let mark = Mark(
        kind, over: [sample.spans[1]], of: sample.article,
        by: Signature(creator: number % 3 == 0 ? "Bob" : "Ada", time: time), beside: [])
      try bench.library.commit(.addMark(mark), to: sample.article.id)
      guard number % 5 != 0 else { continue }
      let ids = sources.map(\.id) + [old.id]
      var assertion = Assertion(
        claim: mark.id, sourceMarks: number % 3 == 0 ? [mark.id] : [], cueMarks: [],
        stance: Stance.allCases.randomElement(using: &dice) ?? .supports,
        sources: [ids.randomElement(using: &dice)].compactMap(\.self),
        via: number % 4 == 1 ? [Via(sources[3].id, basis: .stated)] : [], in: sample.article.id,
        by: .ada(number), beside: [])
      assertion.claim = [nil, ID("c-0"), ID("c-1"), ID("c-2")].randomElement(using: &dice) ?? nil
      assertion.grade = Grade(
        Reliability.allCases.randomElement(using: &dice),
        number % 7 == 0 ? nil : Credibility.allCases.randomElement(using: &dice))
      try bench.library.commit(.addAssertion(assertion), to: sample.article.id)
    }
  }

  private static let parts = [
    "source:rusi", "source:post", "source:tern*", "source:\"leaked file\"", "-source:rusi",
    "source:there", "claim:ferry", "claim:boat", "claim:c-1", "claim:there", "-claim:quay",
    "tag:war",
    "tag:war/Tarn-6", "-tag:war", "stance:denies", "-stance:supports", "kind:claim", "kind:source",
    "grade:A", "grade:2", "grade:B..D", "grade:A1..C3", "by:bob", "by:ada", "outlet:quay",
    "title:quay",
    "-outlet:quay", "before:2025", "after:2025", "leaked", "\"mark 3\"", "harbour*", "ferry",
    "boat",
    "-leaked", "note", "the", "1984",
  ]

  @Test func whatIsFoundIsWhatIsThere() throws {
    var dice = Dice(seed: 2_027)
    try IndexBench.run { bench in
      try fill(bench, &dice)
      #expect(try bench.update().known == IndexBench.count)
      let (articles, ledgers) = (try bench.opened(), try bench.library.ledgers())
      var (hits, spared, tried, unread) = (0, 0, 0, 0)
      for round in 0..<400 {
        let count = round < Self.parts.count ? 1 : Int.random(in: 2...3, using: &dice)
        let line =
          count == 1
          ? Self.parts[round]
          : (0..<count).compactMap { _ in Self.parts.randomElement(using: &dice) }
            .joined(separator: " ")
        guard case .success(let query) = Result(catching: { try Query(reading: line) }) else {
          continue
        }
        tried += 1
        let finder = Finder(QueryMeaning(query, in: ledgers))
        let found = articles.filter {
          finder.find(in: $0.article.corrected(by: $0.annotations), $0.annotations) != nil
        }.map(\.article.id)
        let all = try bench.candidates(for: query)
        let candidates = all.ids
        #expect(Set(candidates).isSuperset(of: found), "\(line)")
        for one in articles where all.byText.contains(one.article.id) {
          let whole = finder.find(
            in: one.article.corrected(by: one.annotations), one.annotations)
          #expect(finder.find(in: one.article, Annotations()) == whole, "\(line)")
          unread += 1
        }
        hits += found.isEmpty ? 0 : 1
        spared += candidates.count < IndexBench.count ? 1 : 0
      }
      // A name in the text is none that the article has something from.
      let (there, told) = try (
        bench.candidates(for: Query(reading: "there")),
        bench.candidates(for: Query(reading: "source:there"))
      )
      #expect(told.ids.count < there.ids.count, "\(told.ids.count) of \(there.ids.count)")
      // Else nothing would have been tried.
      #expect(
        tried > 300 && hits > 80 && spared > 200 && unread > 50,
        "\(hits) found of \(tried), \(spared) spared, \(unread) with their marks unread")
    }
  }
}
