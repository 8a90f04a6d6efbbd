/// A query in a library's ledgers: which claims, sources and passages it means.
package struct QueryMeaning: Sendable {
  package let query: Query
  package let ledgers: Ledgers
  /// For each of the query's words, wanted and unwanted, the claims whose statements hold them. They
  /// hold the ids, too, of what was merged into these.
  package let claimsByWords: [Set<ID<Claim>>]
  /// For each of the query's conditions of a passage.
  private let conditions: [Named]

  /// What a condition's words are called in the ledgers.
  private enum Named: Sendable {
    case claims(Set<ID<Claim>>)
    case sources(Set<ID<Source>>)
    case nothing
  }

  package init(_ query: Query, in ledgers: Ledgers) {
    self.query = query
    self.ledgers = ledgers
    claimsByWords = ledgers.claims(holding: query.words.map(\.thing))
    conditions = query.passages.map { condition in
      switch condition.thing {
      case .claim(let words): .claims(ledgers.claims(called: words))
      case .source(let words): .sources(ledgers.sources(called: words))
      default: .nothing
      }
    }
  }

  /// Claims whose statements hold the wanted words, by their number among the words.
  package func holds(_ number: Int, _ assertion: Assertion) -> Bool {
    assertion.claim.map(claimsByWords[number].contains) == true
  }

  /// Whether the condition of this query means the claim, by its id.
  package func means(_ claim: ID<Claim>, _ condition: PassageCondition) -> Bool {
    zip(query.passages, conditions).contains { sought, named in
      guard sought.thing == condition, case .claims(let ids) = named else { return false }
      return ids.contains(claim)
    }
  }

  /// Whether the condition of this query means the source, by its id.
  package func means(_ source: ID<Source>, _ condition: PassageCondition) -> Bool {
    zip(query.passages, conditions).contains { sought, named in
      guard sought.thing == condition, case .sources(let ids) = named else { return false }
      return ids.contains(source)
    }
  }

  /// Whether all conditions of a passage are met by a mark, with an assertion that speaks of it.
  package func isMet(by mark: Mark, _ assertion: Assertion?, in article: MarkedArticle) -> Bool {
    zip(query.passages, conditions).allSatisfy { sought, named in
      isMet(sought.thing, named, by: mark, assertion, in: article) != sought.isExcluded
    }
  }

  private func isMet(
    _ condition: PassageCondition, _ named: Named, by mark: Mark, _ assertion: Assertion?,
    in article: MarkedArticle
  ) -> Bool {
    switch condition {
    case .tag(let name): tags(of: mark, assertion).contains { $0.isOrIsBelow(name) }
    case .kind(let kind): mark.kind == kind
    case .creator(let words):
      [mark.creator, assertion?.creator].compactMap(\.self).contains(where: words.stand)
    case .stance(let stance): assertion?.stance == stance
    case .grade(let range): assertion.map { range.holds(grade(of: $0)) } == true
    case .claim(let words):
      if case .claims(let ids) = named, let claim = assertion?.claim {
        ids.contains(claim)
      } else {
        mark.kind == .claim && article.words(words, standIn: mark)
      }
    case .source(let words): isFrom(words, named, mark, assertion, in: article)
    }
  }

  private func isFrom(
    _ words: SearchWords, _ named: Named, _ mark: Mark, _ assertion: Assertion?,
    in article: MarkedArticle
  ) -> Bool {
    guard let assertion else { return mark.kind == .source && article.words(words, standIn: mark) }
    if case .sources(let ids) = named,
      assertion.sources.contains(where: ids.contains)
        || assertion.via.contains(where: { ids.contains($0.source) })
    {
      return true
    }
    return assertion.sourceMarks.compactMap(article.annotations.mark).contains {
      article.words(words, standIn: $0)
    }
  }

  /// Those of the mark, and of the claim that it makes.
  private func tags(of mark: Mark, _ assertion: Assertion?) -> [TagName] {
    guard let assertion, assertion.claimMark == mark.id,
      let claim = assertion.claim.flatMap({ ledgers.claim(ledgers.resolved($0)) })
    else { return mark.tags }
    return mark.tags + claim.tags
  }

  /// As the report is graded; a half that was not given is the claim's, and then the first source's.
  package func grade(of assertion: Assertion) -> Grade {
    let claim = assertion.claim.flatMap { ledgers.claim(ledgers.resolved($0)) }
    let source = assertion.sources.first.flatMap { ledgers.source(ledgers.resolved($0)) }
    return Grade(
      assertion.grade.reliability ?? claim?.grade.reliability ?? source?.reliability,
      assertion.grade.credibility ?? claim?.grade.credibility)
  }
}

extension QueryMeaning {
  /// Whether the article is as the query wants it.
  package func isMet(by data: Metadata, _ counts: @autoclosure () -> ArticleCounts?) -> Bool {
    query.isMet(by: data, counts())
  }

  /// A claim of the ledger that is meant, whether an article makes it or not: the first by id of
  /// those that hold all words, or that `claim:` names. Nil where other fields are asked for.
  package var claim: Claim? {
    var sets = zip(query.words, claimsByWords).filter { !$0.0.isExcluded }.map(\.1)
    for (sought, named) in zip(query.passages, conditions) {
      guard !sought.isExcluded, case .claims(let ids) = named else { return nil }
      sets.append(ids)
    }
    guard query.articles.isEmpty, let first = sets.first else { return nil }
    let all = sets.dropFirst().reduce(first) { $0.intersection($1) }
    return all.map(ledgers.resolved).min().flatMap(ledgers.claim)
  }

  /// Names of the query that no ledger knows, a line each with the nearest that there is.
  package var unknownNames: [String] {
    zip(query.passages, conditions).compactMap { sought, named in
      switch (sought.thing, named) {
      case (.claim(let words), .claims(let ids)) where ids.isEmpty && !ledgers.claims.isEmpty:
        return "no claim of the ledger is called “\(words)”"
      case (.source(let words), .sources(let ids)) where ids.isEmpty:
        let names = ledgers.sources.lazy.filter { $0.mergedInto == nil }
          .flatMap { [$0.name] + $0.aliases }
        return "no source is called “\(words)”" + Self.near(words.text, among: names)
      case (.tag(let name), _): return ledgers.unknown(name)
      default: return nil
      }
    }
  }

  /// The name that is like it as a whole, or in one of its words.
  fileprivate static func near(_ name: String, among names: some Sequence<String>) -> String {
    let parts = names.flatMap { name in
      ([name] + name.split { !$0.isLetter && !$0.isNumber }.map(String.init)).map { ($0, name) }
    }
    guard let part = Nearest.of(name, among: parts.map(\.0)) else { return "" }
    return " · “\(parts.first { $0.0 == part }?.1 ?? part)” is the nearest"
  }
}

extension Ledgers {
  /// That there is no such tag, with the nearest that there is; nil where it is there, or one below it.
  package func unknown(_ name: TagName) -> String? {
    if tags.contains(where: { $0.name.isOrIsBelow(name) }) { return nil }
    return "there is no tag \(name)"
      + QueryMeaning.near(name.value, among: tags.lazy.map(\.name.value))
  }
}

/// An article as its readers have corrected it, with what they marked.
package struct MarkedArticle: Sendable {
  package let article: Article
  package let annotations: Annotations

  package init(_ article: Article, _ annotations: Annotations) {
    self.article = article
    self.annotations = annotations
  }

  /// Whether words stand within the mark's own; never in those of a mark that has no place.
  func words(_ words: SearchWords, standIn mark: Mark) -> Bool {
    mark.isPlaced(in: article) && mark.anchors.contains { words.stand(in: $0.exact) }
  }
}

extension TagName {
  /// Capital letters and small ones alike.
  package func isOrIsBelow(_ other: TagName) -> Bool {
    let (mine, theirs) = (value.lowercased(), other.value.lowercased())
    return mine == theirs || mine.hasPrefix(theirs + "/")
  }
}

extension Ledgers {
  /// For each of the words, the claims whose statements hold them.
  fileprivate func claims(holding words: [SearchWords]) -> [Set<ID<Claim>>] {
    guard !words.isEmpty, !claims.isEmpty else { return words.map { _ in [] } }
    var found = words.map { _ in Set<ID<Claim>>() }
    for claim in claims {
      let text = ScalarText(claim.statement)
      let loose = LooseText(text)
      for (number, one) in words.enumerated() {
        let places =
          one.keepsCase
          ? one.places(in: text) : one.places(in: loose, of: text)
        if !places.isEmpty { found[number].insert(claim.id) }
      }
    }
    return found.map(withMerged)
  }

  /// By id or its beginning; else those whose statements hold the words.
  fileprivate func claims(called words: SearchWords) -> Set<ID<Claim>> {
    let name = words.text
    if claim(ID(name)) != nil { return withMerged([ID(name)]) }
    let begun = name.utf8.count > 3 ? claims.filter { $0.id.value.hasPrefix(name) } : []
    let found = begun.isEmpty ? claims.filter { words.stand(in: $0.statement) } : begun
    return withMerged(Set(found.map(\.id)))
  }

  /// Those that are called just so; where none is, those in whose names the words stand. Whatever is
  /// certainly the same is meant, too.
  fileprivate func sources(called words: SearchWords) -> Set<ID<Source>> {
    let exact =
      words.isPrefix
      ? []
      : sources.filter { one in
        one.id.value == words.text || one.name.lowercased() == words.text
          || one.aliases.contains { $0.lowercased() == words.text }
      }
    let found =
      exact.isEmpty
      ? sources.filter { words.stand(in: $0.name) || $0.aliases.contains(where: words.stand) }
      : exact
    return withSame(Set(found.map(\.id)))
  }

  /// The claims that these mean, and all that were merged into them.
  private func withMerged(_ ids: Set<ID<Claim>>) -> Set<ID<Claim>> {
    guard !ids.isEmpty else { return [] }
    let redirects = claimRedirects
    let meant = Set(ids.map { redirects[$0] ?? $0 })
    return meant.union(redirects.filter { meant.contains($0.value) }.keys)
  }
}
