import Model

/// The relations of a library, by what they tie together.
///
/// The one place where pictures look into a relation.
struct PictureRelations {
  private var bySource: [ID<Source>: [Int]] = [:]
  private var byArticle: [ID<Article>: [Int]] = [:]
  private let relations: [Relation]

  init(_ relations: [Relation]) {
    self.relations = relations
    for (index, relation) in relations.enumerated() {
      if let pair = relation.sourcePair {
        for end in Set([pair.from, pair.to]) { bySource[end, default: []].append(index) }
      }
      if let pair = relation.articlePair {
        for end in Set([pair.from, pair.to]) { byArticle[end, default: []].append(index) }
      }
    }
  }

  /// Everything that ties one of these to others, and these to others again, in the order given.
  func touching(sources: Set<ID<Source>>, articles: Set<ID<Article>>) -> [Relation] {
    guard !relations.isEmpty else { return [] }
    var found: Set<Int> = []
    var (openSources, openArticles) = (Array(sources), Array(articles))
    while let source = openSources.popLast() {
      for index in bySource[source] ?? [] where found.insert(index).inserted {
        if let pair = relations[index].sourcePair { openSources += [pair.from, pair.to] }
      }
    }
    while let article = openArticles.popLast() {
      for index in byArticle[article] ?? [] where found.insert(index).inserted {
        if let pair = relations[index].articlePair { openArticles += [pair.from, pair.to] }
      }
    }
    return found.sorted().map { relations[$0] }
  }
}

extension RelationKind {
  /// `possibly same as`.
  var words: String { rawValue.split(separator: "-").joined(separator: " ") }
}
