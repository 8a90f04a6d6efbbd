package import Model

extension Library {
  /// The article that a person means: its id, a unique beginning of it, or the path or URL that it
  /// came from. `folder` is where relative paths begin.
  package func resolve(
    _ name: String, from folder: String = "."
  ) throws(StorageError) -> ID<Article> {
    guard !name.isEmpty else { throw .noSuchArticle(name) }
    if try isArticle(name) { return ID(name) }
    let ids = try articleIDs()
    let beginnings = ids.filter { $0.value.hasPrefix(name) }
    let candidates = beginnings.isEmpty ? origins(name, from: folder, among: ids) : beginnings
    guard let first = candidates.first else { throw absence(of: name) }
    guard candidates.count == 1 else {
      throw .ambiguous(name, candidates: Array(candidates.prefix(8)))
    }
    return first
  }

  /// The articles of which some version came from a path or URL, be it later. One that cannot be read
  /// is passed over.
  private func origins(
    _ name: String, from folder: String, among ids: [ID<Article>]
  ) -> [ID<Article>] {
    let (path, address) = (Path.absolute(name, from: folder), Address(name))
    return inParallel(ids) { id in
      do {
        let isIt = try appearances(of: id).contains { article in
          let source = article.original.source
          return source == name || article.metadata.url == name
            || address.map(article.addresses.contains) ?? false
            || Path.absolute(source, from: folder) == path
        }
        if isIt { return id }
        return try annotations(of: id).detail(.url)?.values == [name] ? id : nil
      } catch {
        return nil
      }
    }.compactMap { $0 }
  }
}
