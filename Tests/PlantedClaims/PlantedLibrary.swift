package import Model
package import Provenance
import TestSupport

/// A library whose answers are known because they were planted: each claim is made by a recipe, and
/// the recipe says what is to be found. No count is made here.
package struct PlantedLibrary {
  /// What a recipe planted.
  package struct Answer: Sendable {
    package var articles = 0
    package var outlets = 0
    package var named = 0...0
    package var anonymous = 0...0
    package var untraceable = 0...0
    package var circles = 0
    package var flags: Set<String> = []
    package var denied = 0

    package var count: ClosedRange<Int> {
      (named.lowerBound + anonymous.lowerBound)...(named.upperBound + anonymous.upperBound)
    }
  }

  package private(set) var articles: [ProvenanceArticle] = []
  package private(set) var answers: [ID<Claim>: Answer] = [:]
  package private(set) var ledgers = Ledgers()

  private var dice: Dice
  private var claims: [Claim] = []
  private var sources: [Source] = []
  private var relations: [Relation] = []
  /// The assertions of each article, all of which are of one outlet.
  private var told: [(outlet: String, assertions: [Assertion])] = []
  private var serial = 0
  private var pools: [Int: [ID<Source>]] = [:]
  private let outletCount = 400
  /// How many articles all recipes share.
  private let common: Int
  private let day = "2025-05-01"

  /// `size` claims; five assertions and half a source for each.
  package init(size: Int, seed: UInt64) {
    dice = Dice(seed: seed)
    common = size
    for _ in 0...40 { _ = source() }
    told = (0..<size).map { ("Outlet \($0 % outletCount)", []) }
    let recipes: [(inout PlantedLibrary, ID<Claim>) -> Answer] = [
      { $0.chains($1) }, { $0.circle($1) }, { $0.aliases($1) }, { $0.merges($1) },
      { $0.copies($1) }, { $0.anonymous($1) }, { $0.possible($1) }, { $0.silence($1) },
      { $0.citedOutlet($1) }, { $0.dependants($1) }, { $0.youngFile($1) }, { $0.quarrel($1) },
    ]
    for number in 0..<size {
      let id = ID<Claim>("c-\(number)")
      claims.append(
        Claim(
          id: id, statement: "Statement \(number) of the library says that something is so.",
          creator: "B.", created: Timestamp(seconds: 0)))
      answers[id] = recipes[number % recipes.count](&self, id)
    }
    for number in 0..<(size / 20) { merge(number) }
    ledgers = Ledgers(claims: claims, sources: sources, relations: relations)
    articles = told.enumerated().map { number, one in
      ProvenanceArticle(
        id: Self.article(number), outlet: one.outlet, published: day, assertions: one.assertions)
    }
  }

  package var assertionCount: Int { told.reduce(0) { $0 + $1.assertions.count } }

  private static func article(_ number: Int) -> ID<Article> { ID("article-\(number)") }

  private static let nobody = Signature(creator: "B.", time: Timestamp(seconds: 0))
  private static let somebodyElse = Signature(creator: "C.", time: Timestamp(seconds: 0))

  // MARK: Making records

  private mutating func source(
    _ kind: SourceKind = .person, date: String? = nil, mergedInto target: ID<Source>? = nil
  ) -> ID<Source> {
    let id = ID<Source>("source-\(sources.count)")
    sources.append(
      Source(
        id: id, name: "Source \(sources.count)", kind: kind, date: date, mergedInto: target,
        creator: "B.", created: Timestamp(seconds: 0)))
    return id
  }

  /// The sources of a recipe, which three claims in a row of that recipe have in common: what ties
  /// them is planted once.
  private mutating func common(
    _ claim: ID<Claim>, _ plant: (inout PlantedLibrary) -> [ID<Source>]
  ) -> [ID<Source>] {
    let number = Int(claim.value.dropFirst(2)) ?? 0
    let place = number % 12 * 100_000 + number / 36
    if let known = pools[place] { return known }
    let planted = plant(&self)
    pools[place] = planted
    return planted
  }

  private mutating func relate(
    _ kind: RelationKind, _ from: ID<Source>, _ to: ID<Source>, refusedToo: Bool = false
  ) {
    relations.append(Relation(kind, .sources(from, to), basis: .judged, by: Self.nobody))
    if refusedToo {
      relations.append(
        Relation(kind, .sources(from, to), basis: .judged, isRefused: true, by: Self.somebodyElse))
    }
  }

  /// So many articles by chance, of as many outlets.
  private mutating func places(_ count: Int) -> [Int] {
    let first = Int.random(in: 0..<common, using: &dice)
    return (0..<count).map { (first + $0) % common }
  }

  private mutating func tell(
    _ claim: ID<Claim>, in article: Int, _ chain: [ID<Source>], stance: Stance = .supports
  ) {
    serial += 1
    told[article].assertions.append(
      Assertion(
        id: ID("a-\(serial)"), claimMark: ID("m-\(serial)"), stance: stance, claim: claim,
        sources: Array(chain.prefix(1)), via: chain.dropFirst().map { Via($0, basis: .stated) },
        creator: "B.", created: Timestamp(seconds: 0), modified: Timestamp(seconds: 0)))
  }

  /// Sources that many claims have: each claim's answer is its own all the same.
  private mutating func shared(_ number: Int) -> ID<Source> {
    return ID("source-\(number % 40)")
  }
}

// MARK: - Recipes

extension PlantedLibrary {
  /// Five articles by two middlemen each on one file.
  private mutating func chains(_ claim: ID<Claim>) -> Answer {
    let file = common(claim) { [$0.source(.document)] }[0]
    let first = Int.random(in: 0..<20, using: &dice)
    for (step, place) in places(5).enumerated() {
      tell(claim, in: place, [shared(first + step), shared(first + step + 20), file])
    }
    return Answer(articles: 5, outlets: 5, named: 1...1, flags: ["single-source"])
  }

  /// Three that cite one another, and two articles with an origin of their own.
  private mutating func circle(_ claim: ID<Claim>) -> Answer {
    let ring = [shared(0), shared(1), shared(2)]
    let places = places(5)
    for step in 0..<3 { tell(claim, in: places[step], [ring[step], ring[(step + 1) % 3]]) }
    tell(claim, in: places[3], [shared(5)])
    tell(claim, in: places[4], [shared(6)])
    return Answer(
      articles: 5, outlets: 5, named: 2...2, untraceable: 1...1, circles: 1,
      flags: ["circular-reporting"])
  }

  /// One source under three ids, and another.
  private mutating func aliases(_ claim: ID<Claim>) -> Answer {
    let names = common(claim) { library in
      let names = [library.source(), library.source(), library.source()]
      for other in names.dropFirst() { library.relate(.sameAs, other, names[0]) }
      return names
    }
    for (place, who) in zip(places(5), [names[0], names[1], names[2], names[1], shared(7)]) {
      tell(claim, in: place, [who])
    }
    return Answer(articles: 5, outlets: 5, named: 2...2)
  }

  /// Three records of one source, merged in a row; one of them is cited by another.
  private mutating func merges(_ claim: ID<Claim>) -> Answer {
    let names = common(claim) { library in
      let one = library.source()
      let two = library.source(mergedInto: one)
      return [one, two, library.source(mergedInto: two)]
    }
    let chains = names.map { [$0] } + [[shared(8), names[2]], [shared(9), names[1], names[0]]]
    for (place, chain) in zip(places(5), chains) { tell(claim, in: place, chain) }
    return Answer(articles: 5, outlets: 5, named: 1...1, flags: ["single-source"])
  }

  /// Two articles that only this claim has, one a copy of the other, name different people.
  private mutating func copies(_ claim: ID<Claim>) -> Answer {
    let first = told.count
    told += [("Wire \(first)", []), ("Wire \(first + 1)", [])]
    relations.append(
      Relation(
        .copyOf, .articles(Self.article(first), Self.article(first + 1)), basis: .judged,
        by: Self.nobody))
    tell(claim, in: first, [shared(10)])
    tell(claim, in: first + 1, [shared(11)])
    for (place, who) in zip(Array(places(3)), [shared(12), shared(13), shared(13)]) {
      tell(claim, in: place, [who])
    }
    return Answer(articles: 5, outlets: 5, named: 3...3)
  }

  private mutating func anonymous(_ claim: ID<Claim>) -> Answer {
    let two = common(claim) { [$0.source(.anonymous), $0.source(.anonymous)] }
    for (place, who) in zip(places(5), [two[0], two[1], two[0], two[1], two[1]]) {
      tell(claim, in: place, [who])
    }
    return Answer(articles: 5, outlets: 5, anonymous: 1...2, flags: ["anonymous-only"])
  }

  private mutating func possible(_ claim: ID<Claim>) -> Answer {
    let two = common(claim) { library in
      let two = [library.source(), library.source()]
      library.relate(.possiblySameAs, two[0], two[1])
      return two
    }
    for (place, who) in zip(places(5), [two[0], two[1], two[0], two[1], shared(14)]) {
      tell(claim, in: place, [who])
    }
    return Answer(articles: 5, outlets: 5, named: 2...3)
  }

  /// Articles that name nobody, and denials.
  private mutating func silence(_ claim: ID<Claim>) -> Answer {
    let places = places(5)
    for place in places.prefix(3) { tell(claim, in: place, []) }
    for place in places.suffix(2) { tell(claim, in: place, [shared(15)], stance: .denies) }
    return Answer(
      articles: 3, outlets: 3, untraceable: 3...3, flags: ["untraceable", "disputed"], denied: 2)
  }

  /// Four articles cite an outlet whose own article has it from somebody.
  private mutating func citedOutlet(_ claim: ID<Claim>) -> Answer {
    let outlet = common(claim) { [$0.source(.outlet)] }[0]
    let own = told.count
    told.append(("Source \(outlet.value.dropFirst(7))", []))
    tell(claim, in: own, [shared(16)])
    for place in places(4) { tell(claim, in: place, [outlet]) }
    return Answer(articles: 5, outlets: 5, named: 1...1, flags: ["single-source"])
  }

  /// Two people of one office that nobody cites, and a third.
  private mutating func dependants(_ claim: ID<Claim>) -> Answer {
    let two = common(claim) { library in
      let (two, office) = ([library.source(), library.source()], library.source(.organisation))
      for one in two { library.relate(.dependsOn, one, office) }
      return two
    }
    for (place, who) in zip(places(5), [two[0], two[1], two[0], shared(17), two[1]]) {
      tell(claim, in: place, [who])
    }
    return Answer(articles: 5, outlets: 5, named: 2...2)
  }

  /// A file that is younger than the articles which rest on it.
  private mutating func youngFile(_ claim: ID<Claim>) -> Answer {
    let file = common(claim) { [$0.source(.document, date: "2025-05-02")] }[0]
    for (place, who) in zip(places(5), [shared(18), shared(19), shared(20), shared(21), file]) {
      tell(claim, in: place, who == file ? [file] : [who, file])
    }
    return Answer(
      articles: 5, outlets: 5, named: 1...1, flags: ["single-source", "younger-root"])
  }

  /// What one person holds the same and another does not.
  private mutating func quarrel(_ claim: ID<Claim>) -> Answer {
    let two = common(claim) { library in
      let two = [library.source(), library.source()]
      library.relate(.sameAs, two[0], two[1], refusedToo: true)
      return two
    }
    for (place, who) in zip(places(5), [two[0], two[1], two[1], two[0], two[0]]) {
      tell(claim, in: place, [who])
    }
    return Answer(
      articles: 5, outlets: 5, named: 1...2, flags: ["contradictory-relations"])
  }

  /// A record of a claim that was merged into another: what it has, from an origin of its own,
  /// counts there.
  private mutating func merge(_ number: Int) {
    let target = ID<Claim>("c-\(number * 12 % claims.count / 12 * 12)")
    let id = ID<Claim>("merged-\(number)")
    claims.append(
      Claim(
        id: id, statement: "The same as \(target)", mergedInto: target, creator: "B.",
        created: Timestamp(seconds: 0)))
    let own = told.count
    told.append(("Merged \(own)", []))
    tell(id, in: own, [ID("source-40")])
    guard var answer = answers[target] else { return }
    answer.articles += 1
    answer.outlets += 1
    if answer.named == 1...1 { answer.named = 2...2 }
    answer.flags.remove("single-source")
    answers[target] = answer
  }
}
