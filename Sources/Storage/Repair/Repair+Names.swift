import Model

// The same bytes are one article, whose folder is called after them. Somebody who copies or renames
// a folder gives it a name under which no article can be opened.

extension Repair {
  /// Gives folders of articles that have another name one that ends in the digits of their sum: the
  /// one that the article tells, or, where that is taken, one made of what the folder is called.
  mutating func mendNames() throws(StorageError) {
    for id in check.articleIDs() {
      let folder = Path.join(library.articlesFolder, id.value)
      guard !isBehindLink(folder), let (own, digits) = identity(in: folder),
        !id.value.hasSuffix(digits)
      else { continue }
      try rename(folder, to: isFree(own) && own.hasSuffix(digits) ? own : name(id, digits))
    }
  }

  private mutating func rename(_ folder: String, to name: String) throws(StorageError) {
    let new = Path.join(library.articlesFolder, name)
    do {
      try Folder.rename(folder, to: new)
      try Folder.synchronise(library.articlesFolder)
    } catch { throw .unwritable(path: folder, reason: error.reason) }
    aside.renamed.insert(new)
    did(folder, "called \(name) now, as an article of its bytes has to be")
  }

  private func isFree(_ name: String) -> Bool {
    Path.isName(name) && !File(Path.join(library.articlesFolder, name)).isThere
  }

  private func name(_ id: ID<Article>, _ digits: String) -> String {
    let slug = Slug.of(id.value, limit: 48)
    let names = (1...).lazy.map { $0 == 1 ? "\(slug)-\(digits)" : "\(slug)-\($0)-\(digits)" }
    return names.first(where: isFree) ?? id.value
  }

  /// The id that the article tells, and the digits of its first version's bytes; nil where they are
  /// not certain.
  private func identity(in folder: String) -> (id: String, digits: String)? {
    do {
      let file = File(Path.join(folder, "article.json"))
      guard let article = try file.load(Article.self) else { return nil }
      let inner = article.version == 1 ? folder : Path.join(folder, "versions/1")
      let first = try File(Path.join(inner, "article.json")).load(Article.self)
      guard let original = first?.original,
        let bytes = try File(Path.join(inner, original.file)).read(),
        Evidence.sha256(bytes) == original.sha256
      else { return nil }
      return (article.id.value, String(original.sha256.prefix(8)))
    } catch { return nil }
  }
}
