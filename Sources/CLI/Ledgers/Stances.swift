import JSON
import Model
import Provenance

/// How many articles take each stance to a claim. An article that takes two is counted with both.
struct StanceCount {
  private var articles: [Stance: Set<ID<Article>>] = [:]

  mutating func add(_ stance: Stance, of article: ID<Article>) {
    articles[stance, default: []].insert(article)
  }

  subscript(_ stance: Stance) -> Int { articles[stance]?.count ?? 0 }
  var total: Int { articles.values.reduce(into: Set()) { $0.formUnion($1) }.count }

  /// `2 for, 1 against`; empty where no article speaks of it.
  var words: String {
    let parts: [(Stance, String)] = [
      (.supports, "for"), (.denies, "against"), (.reports, "reporting"), (.predicts, "predicting"),
    ]
    return parts.filter { self[$0.0] > 0 }.map { "\(self[$0.0]) \($0.1)" }.joined(separator: ", ")
  }

  init() {}

  init(_ survey: ClaimSurvey?) {
    for one in survey?.appearances ?? [] { add(one.stance, of: one.article) }
  }

  var json: JSON {
    .record([
      "supports": .integer(self[.supports]), "denies": .integer(self[.denies]),
      "reports": .integer(self[.reports]), "predicts": .integer(self[.predicts]),
    ])
  }
}
