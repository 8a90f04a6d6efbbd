package import Model

extension Library {
  /// What a list shows of each article, sorted by id. A broken article never hides the others.
  package func summaries() throws(StorageError) -> (
    found: [ArticleSummary], failed: [StorageError]
  ) {
    summaries(of: try articleIDs())
  }

  package func summaries(of ids: [ID<Article>]) -> (
    found: [ArticleSummary], failed: [StorageError]
  ) {
    let results = inParallel(ids) { id in
      Result { () throws(StorageError) in
        let article = try article(id)
        return ArticleSummary(article, try annotations(of: article))
      }
    }
    var found: [ArticleSummary] = []
    var failed: [StorageError] = []
    for (id, result) in zip(ids, results) {
      switch result {
      case .success(let summary): found.append(summary)
      // What was removed since the names were read is no broken article.
      case .failure(let error):
        do { if try isArticle(id.value) { failed.append(error) } } catch { failed.append(error) }
      }
    }
    return (found, failed)
  }
}
