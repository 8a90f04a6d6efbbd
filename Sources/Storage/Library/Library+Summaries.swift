package import Model

extension Library {
  /// What a list shows of each article, sorted by id. A broken article never hides the others, and one
  /// whose marks cannot be read is found without them: then `failed` says why (`marksUnreadable`).
  package func summaries() throws(StorageError) -> (
    found: [ArticleSummary], failed: [StorageError]
  ) {
    summaries(of: try articleIDs())
  }

  package func summaries(of ids: [ID<Article>]) -> (
    found: [ArticleSummary], failed: [StorageError]
  ) {
    let results = inParallel(ids) { id in
      Result { () throws(StorageError) in try summary(of: id) }
    }
    var found: [ArticleSummary] = []
    var failed: [StorageError] = []
    for (id, result) in zip(ids, results) {
      switch result {
      case .success(let (summary, problem)):
        found.append(summary)
        if let problem { failed.append(problem) }
      // What was removed since the names were read is no broken article.
      case .failure(let error):
        do { if try isArticle(id.value) { failed.append(error) } } catch { failed.append(error) }
      }
    }
    return (found, failed)
  }

  /// What a list shows of an article, and why its marks are not among that where they are not.
  func summary(
    of id: ID<Article>
  ) throws(StorageError) -> (summary: ArticleSummary, problem: StorageError?) {
    let article = try article(id)
    let (annotations, problem) = try readableAnnotations(of: article)
    let summary = ArticleSummary(article, annotations, hasUnreadableMarks: problem != nil)
    return (summary, problem)
  }
}
