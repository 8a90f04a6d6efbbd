import Model

/// What is said of a search that found nothing.
struct Nothing {
  private var isSo = true
  private var folded: [(article: ID<Article>, places: Int)] = []

  mutating func add(_ finding: Finding) {
    if !finding.hits.isEmpty { isSo = false }
    if finding.folded > 0 { folded.append((finding.article, finding.folded)) }
  }

  /// Nil where something was found.
  var words: String? {
    guard isSo else { return nil }
    guard !folded.isEmpty else { return "nothing found" }
    let places = folded.reduce(0) { $0 + $1.places }
    let names = folded.prefix(3).map(\.article.value) + (folded.count > 3 ? ["…"] : [])
    return "not in the text; \(places) \(places == 1 ? "place" : "places") in folded blocks of "
      + names.joined(separator: ", ") + ": --all searches them too"
  }
}
