package import Model

/// The articles of a library by their evidence: the sums of their bytes, and where those came from.
/// Read once, and kept up with by whoever adds.
package struct Catalogue: Sendable {
  private let library: Library
  private var names: Set<String> = []
  /// By the digits of the sum that end an id.
  private var endings: [Substring: [ID<Article>]] = [:]

  init(of library: Library) throws(StorageError) {
    self.library = library
    for id in try library.articleIDs() { insert(id) }
  }

  /// The article that has these bytes as its original, whatever its slug. An id ends in the sum's
  /// first digits, so that few articles are opened.
  package func holder(of sha256: String) throws(StorageError) -> ID<Article>? {
    for id in endings[sha256.prefix(8)] ?? [] {
      if try library.article(id).original.sha256 == sha256 { return id }
    }
    return nil
  }

  /// Takes up what other processes have added. The caller holds the library's lock.
  mutating func refresh() throws(StorageError) {
    let folder = library.articlesFolder
    do {
      guard try Folder.count(in: folder) != names.count else { return }
    } catch { throw .unreadable(path: folder, reason: error.reason) }
    for id in try library.articleIDs() where !names.contains(id.value) { insert(id) }
  }

  mutating func insert(_ id: ID<Article>, sha256: String) {
    insert(id)
  }

  private mutating func insert(_ id: ID<Article>) {
    guard names.insert(id.value).inserted else { return }
    endings[id.value.suffix(8), default: []].append(id)
  }
}
