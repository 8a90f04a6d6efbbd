import Model

/// What is wrong with the sample itself; a test sees to it that nothing is.
enum SampleError: Error, Hashable {
  /// The words do not stand exactly once in the article.
  case quote(String, fileName: String, places: Int)
  /// An attribution speaks of words that no mark has.
  case unmarked(String, fileName: String)
  case refused(ChangeError, fileName: String)
}

extension SampleLibrary {
  /// The sample's marks and attributions of one article, as a person would make them: one change
  /// after the other, each of which can be undone alone.
  static func changes(
    to article: Article, from fileName: String, ledgers: Ledgers, by signature: Signature
  ) throws(SampleError) -> [Change] {
    var desk = SampleDesk(
      article: article, fileName: fileName, signature: signature,
      notebook: Notebook(ledgers: ledgers))
    for mark in marks where mark.fileName == fileName { try desk.make(mark) }
    for attribution in attributions where attribution.fileName == fileName {
      try desk.make(attribution)
    }
    return desk.changes
  }
}

/// One article while the sample's marks are made in it.
private struct SampleDesk {
  let article: Article
  let fileName: String
  let signature: Signature
  var notebook: Notebook
  var changes: [Change] = []
  /// The marks by the first of their quotes.
  var made: [SampleQuote: ID<Mark>] = [:]

  mutating func make(_ sample: SampleMark) throws(SampleError) {
    var spans: [Span] = []
    for quote in sample.quotes { spans.append(try place(of: quote)) }
    let mark = Mark(
      sample.kind, over: spans, of: article, tags: sample.tags.compactMap(TagName.init),
      note: sample.note, by: signature, beside: notebook.annotations.marks)
    try apply(.marking(mark, ledgers: notebook.ledgers))
    if let first = sample.quotes.first { made[first] = mark.id }
  }

  mutating func make(_ sample: SampleAttribution) throws(SampleError) {
    for name in sample.named + sample.via where notebook.ledgers.source(named: name) == nil {
      var source = Source(named: name, by: signature, beside: notebook.ledgers)
      source.kind = SampleLibrary.sourceKinds[name] ?? .unknown
      try apply(.addSource(source))
    }
    let (claim, source) = (try mark(of: sample.claim), try marks(of: sample.source))
    let attribution = Change.attribution(
      claim: claim, sourceMarks: source, cueMarks: try marks(of: sample.cue), named: sample.named,
      via: sample.via, basis: sample.basis, stance: sample.stance, article: article.id,
      notebook: notebook, signature: signature)
    try apply(attribution.change)
    if let statement = sample.saying { try link(attribution.assertion, to: statement) }
  }

  /// Makes the assertion say the claim of these words, which is added where the ledger has none.
  private mutating func link(
    _ assertion: ID<Assertion>, to statement: String
  ) throws(SampleError) {
    let known = notebook.ledgers.claims.first { $0.statement == statement }
    let claim = known ?? Claim(stating: statement, by: signature, beside: notebook.ledgers)
    if known == nil { try apply(.addClaim(claim)) }
    try apply(.editAssertion(assertion, .claim(claim.id), time: signature.time))
  }

  private mutating func apply(_ change: Change) throws(SampleError) {
    do { try notebook.apply(change) } catch { throw .refused(error, fileName: fileName) }
    changes.append(change)
  }

  private func place(of sample: SampleQuote) throws(SampleError) -> Span {
    let places = sample.quote.places(in: article)
    guard places.count == 1, let place = places.first else {
      throw .quote(sample.quote.exact, fileName: fileName, places: places.count)
    }
    return place
  }

  private func mark(of quote: SampleQuote) throws(SampleError) -> ID<Mark> {
    guard let mark = made[quote] else { throw .unmarked(quote.quote.exact, fileName: fileName) }
    return mark
  }

  private func marks(of quote: SampleQuote?) throws(SampleError) -> [ID<Mark>] {
    guard let quote else { return [] }
    return [try mark(of: quote)]
  }
}
