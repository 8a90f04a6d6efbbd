package import Model
package import Provenance

/// A source as the list shows it: one of the ledger that was not merged into another.
package struct SourceEntry: Hashable, Sendable {
  package let survey: SourceSurvey
  /// Pairs with other sources that may be this one, a guess: those with the strongest reason first.
  package let likely: [LikelySame]
  /// On one line.
  package let name: String
  /// The aliases on one line each.
  let aliases: [String]
  /// The name in small letters, by which lists are sorted.
  let sortName: String
  /// What a filter looks at.
  let line: SourceFilter.Line
  /// What its names are compared by.
  let likeness: NameLikeness

  /// As it stands in a list to pick from.
  let choice: Choice
  let folded: FoldedChoice

  package var id: ID<Source> { survey.source.id }
  package var source: Source { survey.source }

  init(_ survey: SourceSurvey, likely: [LikelySame]) {
    self.survey = survey
    self.likely = likely
    name = survey.source.name.onOneLine
    aliases = survey.source.aliases.map(\.onOneLine)
    sortName = name.lowercased()
    line = SourceFilter.Line(
      words: Array(([name] + aliases).joined(separator: "\n").lowercased().utf8),
      kind: survey.source.kind, reliability: survey.source.reliability, articles: survey.articles,
      claims: survey.claims)
    likeness = NameLikeness([name] + aliases)
    let kind = survey.source.kind == .unknown ? "" : "\(survey.source.kind.rawValue) · "
    let also = aliases.isEmpty ? "" : " · also \(aliases.joined(separator: ", "))"
    choice = Choice(
      survey.source.id.value, label: name, detail: kind + survey.articles.of("article") + also,
      name: name)
    folded = FoldedChoice(choice)
  }

  /// What refers to it, told from what is known already.
  func references(in ledgers: Ledgers) -> References {
    References(
      assertions: survey.told.count, articles: survey.articles,
      claims: ledgers.claims.count { $0.claimant == id }, relations: survey.relations.count,
      merged: survey.merged.count)
  }
}

extension SourceEntry {
  static func all(
    in articles: [BookArticle], _ ledgers: Ledgers, _ pairs: [LikelySame]
  ) -> [SourceEntry] {
    let told = articles.map {
      ProvenanceArticle(
        id: $0.id, outlet: $0.outlet, published: $0.published, assertions: $0.assertions)
    }
    var likely: [ID<Source>: [LikelySame]] = [:]
    for pair in pairs {
      likely[pair.one, default: []].append(pair)
      likely[pair.other, default: []].append(pair)
    }
    return sourceSurveys(of: told, ledgers: ledgers).map {
      SourceEntry($0, likely: likely[$0.source.id] ?? [])
    }
  }
}

extension LikelySame {
  /// The one of both that is not this.
  func partner(of id: ID<Source>) -> ID<Source> { one == id ? other : one }
}
