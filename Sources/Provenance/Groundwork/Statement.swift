import Model

/// An assertion in the numbers of a `Groundwork`.
struct Statement {
  /// The place of the assertion in the order given.
  let place: Int
  let article: Int
  /// The article's outlet, where it is a source.
  let outlet: Int?
  /// What tells two outlets apart, sources or not. Nil where nobody knows the outlet.
  let publication: Int?
  /// Its sources and the steps of its chain among the steps of the testimony.
  let sources: Range<Int>
  let via: Range<Int>

  /// Those of its steps with which it ends.
  var ends: Range<Int> { via.isEmpty ? sources : via.upperBound - 1..<via.upperBound }
}

/// Many assertions in numbers.
struct Testimony {
  /// An article as its assertions need it.
  struct Teller {
    let article: Int
    let outlet: Int?
    let publication: Int?
  }

  private(set) var groundwork: Groundwork
  private(set) var statements: [Statement] = []
  /// The sources of all statements, one behind the other.
  private(set) var steps: [Int] = []
  /// By the number of an article: when it was published.
  private(set) var published: [PartialDate?] = []

  init(_ ledgers: Ledgers) { groundwork = Groundwork(ledgers) }

  mutating func teller(
    _ article: ID<Article>, outlet: String?, published date: PartialDate?
  ) -> Teller {
    let number = groundwork.number(of: article)
    let (source, publication) = groundwork.outlet(outlet)
    while published.count <= number { published.append(nil) }
    published[number] = date
    return Teller(article: number, outlet: source, publication: publication)
  }

  /// An assertion's sources and chain; a copy of all of it would count a dozen references.
  mutating func add(_ sources: [ID<Source>], _ via: [Via], by teller: Teller, place: Int) {
    let start = steps.count
    for source in sources { steps.append(groundwork.number(of: source)) }
    let middle = steps.count
    for step in via { steps.append(groundwork.number(of: step.source)) }
    statements.append(
      Statement(
        place: place, article: teller.article, outlet: teller.outlet,
        publication: teller.publication, sources: start..<middle, via: middle..<steps.count))
  }
}
