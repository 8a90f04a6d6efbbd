import Model

/// The ledgers made ready for many counts: sources and articles by number, merged ones under the
/// number of what they were merged into, and sources that are certainly the same under one.
struct Groundwork {
  /// The source of each number.
  private(set) var ids: [ID<Source>]
  private var numbers: [ID<Source>: Int]
  /// Of each number the least of those that are the same.
  private var classes: [Int] = []
  /// Of classes of several.
  private var members: [Int: [Int]] = [:]
  private(set) var ties: SourceTies
  private(set) var articles: ArticleTies
  private var names: [Bool] = []
  private var knowers: [Bool] = []
  private var dates: [PartialDate?] = []
  private let outlets: OutletIndex
  private var publications: [String: Int] = [:]
  private let contradictions: Contradictions

  init(_ ledgers: Ledgers) {
    ids = ledgers.sources.map(\.id)
    let redirects = ledgers.sourceRedirects
    numbers = Dictionary(zip(ids, ids.indices)) { first, _ in first }
    let all = Tie.all(in: ledgers, resolving: redirects)
    let unknown = redirects.values.sorted() + all.flatMap(\.ends.sources)
    for id in unknown where numbers[id] == nil {
      numbers[id] = ids.count
      ids.append(id)
    }
    for (id, target) in redirects { numbers[id] = numbers[target] }
    ties = SourceTies(all, numbers: numbers, count: ids.count)
    articles = ArticleTies(all)
    outlets = OutletIndex(ledgers, redirects)
    contradictions = Contradictions(all, ties, numbers, ids, articles.ids)
    classes = ties.classes
    members = Dictionary(grouping: ids.indices) { classes[$0] }.filter { $0.value.count > 1 }
    describe(ledgers.sources)
  }

  private mutating func describe(_ sources: [Source]) {
    var isKnown = Array(repeating: false, count: ids.count)
    (names, knowers) = (isKnown, isKnown)
    dates = Array(repeating: nil, count: ids.count)
    for source in sources {
      guard let number = numbers[source.id] else { continue }
      let place = classes[number]
      isKnown[number] = true
      if ids[number] == source.id {
        if source.kind != .anonymous { names[place] = true }
        if source.knowledge == .firstHand { knowers[place] = true }
      }
      guard let date = source.date.flatMap(PartialDate.init) else { continue }
      dates[place] = dates[place].map { $0.isEarlier(date) ? $0 : date } ?? date
    }
    for number in ids.indices where !isKnown[number] { names[classes[number]] = true }
  }

  /// How many numbers there are.
  var count: Int { ids.count }

  /// The number of a source's class; a source that no ledger has gets one of its own.
  mutating func number(of source: ID<Source>) -> Int {
    if let number = numbers[source] { return classes[number] }
    let number = ids.count
    numbers[source] = number
    ids.append(source)
    classes.append(number)
    names.append(true)
    knowers.append(false)
    dates.append(nil)
    ties.extend()
    return number
  }

  /// Whether somebody in the class has a name.
  func isNamed(_ place: Int) -> Bool { names[place] }
  /// Whether somebody said of one in the class that it knows things first-hand.
  func isFirstHand(_ place: Int) -> Bool { knowers[place] }
  func date(_ place: Int) -> PartialDate? { dates[place] }

  /// The sources of a class, by id, without those that were merged into others.
  func sources(_ place: Int) -> [ID<Source>] {
    members[place].map { $0.map { ids[$0] }.sorted() } ?? [ids[place]]
  }

  mutating func number(of article: ID<Article>) -> Int { articles.number(of: article) }

  /// Those of which both ends are among the articles, or among the classes that have a number.
  func contradictions(among articles: [Int], _ numbering: Numbering) -> [Contradiction] {
    guard contradictions.concern(articles, numbering.members) else { return [] }
    let named = Set(articles.map { self.articles.ids[$0] })
    let near = numbering.members.flatMap { members[$0] ?? [$0] }.map { ids[$0] }
    return contradictions.about(Set(near), named)
  }

  /// The class of the outlet of that name, where it is a source; and what tells it from others.
  mutating func outlet(_ name: String?) -> (source: Int?, publication: Int?) {
    guard let name else { return (nil, nil) }
    let key = name.lowercased()
    if let source = outlets.source(lowercased: key) {
      let number = number(of: source)
      return (number, number)
    }
    if let known = publications[key] { return (nil, known) }
    publications[key] = -1 - publications.count
    return (nil, publications[key])
  }
}
