import Model
import Storage
import Text

/// What a query finds in a library.
struct LibrarySearch: Sendable {
  /// The best first: `Finding.inOrder`.
  private(set) var findings: [Finding] = []
  /// Articles in which the words stand in folded boilerplate only, and at how many places.
  private(set) var folded: [(article: ID<Article>, places: Int)] = []
  /// What could not be read; the rest was searched.
  private(set) var problems: [CommandError] = []
  let meaning: QueryMeaning
  /// Of how many articles the index knew nothing, and how many there are.
  let unread: Int
  let count: Int

  /// Searches boilerplate only where `isWhole`.
  init(
    _ query: Query, in library: Library, by index: ArticleIndex?, isWhole: Bool = false
  ) throws(StorageError) {
    let (ledgers, failed) = library.readableLedgers()
    problems = failed.map(CommandError.storage)
    meaning = QueryMeaning(query, in: ledgers)
    let candidates = try library.candidates(for: meaning, by: index)
    (unread, count) = (candidates.unknown, candidates.count)
    let finder = Finder(meaning, isWhole: isWhole)
    let results = inParallel(candidates.ids) { id in
      Result { () throws(CommandError) in
        try library.finding(in: id, by: finder, withMarks: !candidates.byText.contains(id))
      }
    }
    for result in results { take(result) }
    findings.sort(by: Finding.inOrder)
  }

  private mutating func take(_ result: Result<(Finding?, CommandError?), CommandError>) {
    switch result {
    case .failure(let error): problems.append(error)
    case .success(let (finding, problem)):
      if let problem { problems.append(problem) }
      guard let finding else { return }
      if finding.folded > 0 {
        folded.append((finding.article, finding.folded))
      } else {
        findings.append(finding)
      }
    }
  }

  var passages: Int { findings.reduce(0) { $0 + $1.passages.count } }

  /// `3 articles, 12 passages`; or why there is nothing.
  var words: String {
    guard findings.isEmpty else {
      let articles = findings.count.counted("article")
      return passages == 0 ? articles : "\(articles), \(passages.counted("passage"))"
    }
    if let name = meaning.unknownNames.first { return "nothing found: \(name)" }
    if let claim = meaning.claim {
      return "no article says it, but the ledger has \(claim.id) “\(claim.statement)”"
    }
    guard !folded.isEmpty else { return "nothing found" }
    let places = folded.reduce(0) { $0 + $1.places }
    let names = folded.prefix(3).map(\.article.value) + (folded.count > 3 ? ["…"] : [])
    return "not in the text; \(places.counted("place")) in folded blocks of "
      + names.joined(separator: ", ") + ": --all searches them too"
  }
}

extension Library {
  /// What is found in an article, and why its marks could not be read.
  fileprivate func finding(
    in id: ID<Article>, by finder: Finder, withMarks: Bool
  ) throws(CommandError) -> (Finding?, CommandError?) {
    guard withMarks else {
      let article = try stored { () throws(StorageError) in try self.article(id) }
      return (finder.find(in: article, Annotations()), nil)
    }
    let (opened, problem) = try readable(id)
    return (finder.find(in: opened.article, opened.annotations), problem)
  }
}
