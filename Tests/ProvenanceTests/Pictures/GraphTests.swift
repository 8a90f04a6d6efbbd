import Model
import TestSupport
import Testing

@testable import Provenance

@Suite struct GraphTests {
  private func check(
    _ lines: [String], _ relations: [Relation] = [], expected: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let claim = "In A → supports → The bridge at Tarn has a crack"
    #expect(
      Drawn(lines, relations).lines == [claim] + expected, sourceLocation: sourceLocation)
  }

  @Test func aChainIsDrawnStepByStep() {
    check(["A: Union ← file"], expected: ["In A → Union", "Union → file"])
    check(
      ["A: Union + Ada ← file"],
      expected: ["In A → Union", "Union → file", "In A → Ada", "Ada → file"])
    check(["A: "], expected: [])
  }

  @Test func anOutletThatIsCitedLeadsToItsArticle() {
    check(
      ["A: B", "B: file"],
      expected: [
        "In A → B", "In B → supports → The bridge at Tarn has a crack", "In B → file",
        "B → printed → In B",
      ])
    check(["A: A"], expected: ["In A → A"])
  }

  @Test func relationsAreDrawnAsFarAsTheyHangTogether() {
    check(
      ["A: Union"],
      [
        .sources(.dependsOn, "Union", "Office"), .sources(.sameAs, "Office", "Bureau"),
        .sources(.sameAs, "Else", "Other"), .articles("A", copies: "Z", basis: .suggested),
      ],
      expected: [
        "In A → Union", "Union → depends on → Office (judged)",
        "Office → same as → Bureau (judged)",
        "In A → copy of → Z (suggested)",
      ])
  }

  @Test func whatIsRefusedIsNotDrawnAndWhatIsDisputedSaysSo() {
    let held = Relation.sources(.sameAs, "Union", "Guild")
    let refused = Relation(
      .sameAs, .sources(ID("Guild"), ID("Union")), basis: .judged, isRefused: true,
      by: Signature(creator: "C.", time: Timestamp(seconds: 0)))
    check(["A: Union"], [refused], expected: ["In A → Union"])
    check(
      ["A: Union"], [held, refused],
      expected: ["In A → Union", "Union → same as, disputed → Guild (judged)"])
  }

  @Test func aSourceThatWasMergedIsDrawnAsTheOther() {
    let told = Told(["A: Union ← file", "B: Guild"])
    let sources = told.ledgers.sources.map { source in
      var source = source
      if source.name == "Guild" { source.mergedInto = ID("Union") }
      return source
    }
    let claim = PicturedClaim(id: "c", statement: "", assertions: told.assertions)
    let ledgers = Ledgers(
      sources: sources, relations: [.sources(.sameAs, "Guild", "Union")])
    let graph = ProvenanceGraph(
      of: [claim], names: PictureNames(articles: [:], ledgers: ledgers))
    #expect(graph.nodes.map(\.name) == ["", "A", "Union", "file", "B"])
    #expect(graph.edges.filter { $0.kind != .cites && !$0.isDrawnUpwards } == [])
    #expect(graph.nodes.filter(\.isOrigin).map(\.name) == ["file"])
  }

  @Test func theSurestBasisOfALineCounts() {
    let ids: [ID<Source>] = ["a", "b"].map { ID($0) }
    let given = [Basis.suggested, .judged].enumerated().map { index, basis in
      ProvenanceAssertion(
        article: ID("x"),
        assertion: Assertion(
          id: ID("a-\(index)"), claimMark: ID("m"), sources: [ids[0]],
          via: [Via(ids[1], basis: basis)], creator: "B.", created: Timestamp(seconds: 0),
          modified: Timestamp(seconds: 0)))
    }
    let graph = ProvenanceGraph(
      of: [PicturedClaim(id: "c", statement: "", assertions: given)],
      names: PictureNames(articles: [:], ledgers: Ledgers()))
    #expect(graph.edges.map(\.basis) == [.stated, .stated, .judged])
  }

  /// What is called an origin, or in a circle, is what the count says.
  @Test func flagsAreThoseOfTheCount() {
    var dice = Dice(seed: 5)
    for _ in 0..<300 {
      let lines = dice.tellings(9)
      let drawn = Drawn(lines)
      let origins = drawn.told.origins()
      let found = drawn.names { $0.isOrigin || $0.origin != nil }
      #expect(found == origins.roots.flatMap(\.sources).map(\.value).sorted(), "\(lines)")
      let circles = drawn.names { $0.isInCircle && $0.kind != .article }
      #expect(circles == origins.circles.flatMap(\.sources).map(\.value).sorted(), "\(lines)")
      #expect(origins.circles.isEmpty == drawn.graph.edges.filter(\.isInCircle).isEmpty)
    }
  }

  /// What counts as one origin is called an origin once, and the others say with whom.
  @Test func oneOriginIsCalledOneOnce() {
    var dice = Dice(seed: 8)
    for _ in 0..<300 {
      let lines = dice.tellings(9)
      let names = Told(lines).ledgers.sources.map(\.id.value)
      let kinds: [RelationKind] = [.sameAs, .dependsOn, .copyOf, .possiblySameAs]
      let relations = (0..<4).compactMap { _ -> Relation? in
        guard let kind = kinds.randomElement(using: &dice),
          let one = names.randomElement(using: &dice),
          let other = names.randomElement(using: &dice), one != other
        else { return nil }
        return .sources(kind, one, other)
      }
      let drawn = Drawn(lines, relations)
      let origins = drawn.told.origins(relations)
      #expect(drawn.names { $0.isOrigin }.count == origins.roots.count, "\(lines) \(relations)")
      let ends = Set(drawn.names { $0.isOrigin || $0.origin != nil })
      #expect(ends.isSubset(of: origins.roots.flatMap(\.sources).map(\.value)), "\(lines)")
    }
    let drawn = Drawn(["A: RUSI", "B: Institute"], [.sources(.sameAs, "RUSI", "Institute")])
    #expect(drawn.graph.nodes.compactMap(\.origin) == ["RUSI"])
    let svg = drawn.graph.text(as: .svg)
    #expect(svg.contains("one origin with RUSI"))
  }

  /// What a denial rests on is not counted, and is not called an origin.
  @Test func whatIsNotCountedIsNoOrigin() {
    let (told, other) = (Told(["A: file"]), Told(["B: Office"], stance: .denies))
    let claim = PicturedClaim(
      id: "c", statement: "", assertions: told.assertions + other.assertions)
    let ledgers = Ledgers(sources: told.ledgers.sources + other.ledgers.sources)
    let graph = ProvenanceGraph(of: [claim], names: PictureNames(articles: [:], ledgers: ledgers))
    #expect(graph.nodes.filter(\.isOrigin).map(\.name) == ["file"])
    #expect(graph.nodes.filter { $0.otherStance == .denies }.map(\.name) == ["Office"])
    let svg = graph.text(as: .svg)
    #expect(svg.contains(">origin<") && svg.contains(">origin of a denial<"))
  }

  /// Each cites the other in another claim: nobody says the same in a ring.
  @Test func twoClaimsMakeNoCircleTogether() {
    let tellings = [Told(["X: A ← B"]), Told(["Y: B ← A"])]
    let claims = tellings.enumerated().map { index, told in
      PicturedClaim(id: "c-\(index)", statement: "Claim \(index)", assertions: told.assertions)
    }
    let graph = ProvenanceGraph(
      of: claims, names: PictureNames(articles: [:], ledgers: tellings[0].ledgers))
    #expect(graph.nodes.filter(\.isOrigin).map(\.name) == ["A", "B"])
    #expect(graph.nodes.filter(\.isInCircle) == [])
    #expect(graph.edges.filter(\.isInCircle) == [])
  }

  @Test func whatIsTooMuchIsLeftOutAndSaidSo() {
    let drawn = Drawn(["A: a ← b ← c ← d ← e"], limit: 4)
    #expect(drawn.graph.nodes.map(\.name) == ["The bridge at Tarn has a crack", "In A", "a", "b"])
    #expect(drawn.graph.nodes.map(\.hiddenLines) == [0, 0, 0, 1])
    let words =
      "Not the whole picture: 3 of 7 boxes, those farthest from the claims, are left out."
    #expect(drawn.graph.leftOutWords == words)
    for format in PictureFormat.allCases {
      let text = drawn.graph.text(as: format)
      #expect(text.contains("3 of 7 boxes"))
      #expect(text.contains("1 line not drawn"))
    }
    #expect(Drawn(["A: a ← b"]).graph.leftOutWords == nil)
  }
}
