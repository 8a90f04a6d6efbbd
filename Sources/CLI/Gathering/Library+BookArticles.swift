import Model
import Reader
import Storage

extension Library {
  /// What is attributed and tagged in these articles, in their order; nil for one in which nothing is.
  /// What is known of an article comes from the index where it knows it.
  func bookArticles(
    _ ids: [ID<Article>], by index: ArticleIndex?
  ) -> [Result<BookArticle?, StorageError>] {
    let annotations = inParallel(ids) { id in
      Result { () throws(StorageError) in try storedAnnotations(of: id) }
    }
    let wanted = zip(ids, annotations).filter { _, result in
      if case .success(let found) = result { return !found.isEmptyForBook }
      return false
    }.map(\.0)
    let known = metadata(of: wanted, by: index)
    return zip(ids, annotations).map { id, result in
      result.flatMap { annotations in
        guard !annotations.isEmptyForBook else { return .success(nil) }
        return (known[id] ?? .failure(.noSuchArticle(id.value))).map { data in
          BookArticle(
            id: id, title: data.title ?? id.value, outlet: data.outlet, published: data.published,
            annotations: annotations)
        }
      }
    }
  }

  /// From how many articles on the index is asked.
  private static let many = 50

  private func metadata(
    of ids: [ID<Article>], by index: ArticleIndex?
  ) -> [ID<Article>: Result<Metadata, StorageError>] {
    var known: [ID<Article>: Result<Metadata, StorageError>] = [:]
    if ids.count > Self.many {
      do {
        for one in try summaries(by: index).found { known[one.id] = .success(one.metadata) }
      } catch {
        // The files themselves are asked.
      }
    }
    let rest = ids.filter { known[$0] == nil }
    let read = inParallel(rest) { id in
      Result { () throws(StorageError) in
        try article(id).corrected(by: try storedAnnotations(of: id)).metadata
      }
    }
    for (id, result) in zip(rest, read) { known[id] = result }
    return known
  }
}
