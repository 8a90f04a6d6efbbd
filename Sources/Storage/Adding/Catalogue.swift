package import Model

/// The articles of a library by their evidence: the sums of their bytes, where those came from, and
/// the addresses that pages give themselves. Read once, as far as it is asked, and kept up with by
/// whoever adds.
package struct Catalogue: Sendable {
  private let library: Library
  private var names: Set<String> = []
  /// By the digits of the sum that end an id.
  private var endings: [Substring: [ID<Article>]] = [:]
  /// What every article's files say; nil until that is asked for.
  private var seen: [Sighting.Key: [Entry]]?

  private struct Entry: Hashable, Sendable {
    let id: ID<Article>
    let title: String?
  }

  /// Some sites give one address for all their pages: more articles are not compared with a new one.
  private static let most = 16

  init(of library: Library) throws(StorageError) {
    self.library = library
    for id in try library.articleIDs() { note(id) }
  }

  /// The article whose newest version has these bytes, whatever its slug. An id ends in the first
  /// digits of a sum, so that few articles are opened.
  package func holder(of sha256: String) throws(StorageError) -> ID<Article>? {
    for id in endings[sha256.prefix(8)] ?? [] {
      if try library.article(id).original.sha256 == sha256 { return id }
    }
    return nil
  }

  /// The article that has these bytes, or began with them.
  func keeper(of sha256: String) throws(StorageError) -> ID<Article>? {
    for id in endings[sha256.prefix(8)] ?? [] {
      if try library.versions(of: id).contains(where: { $0.sha256 == sha256 }) { return id }
    }
    return nil
  }

  private mutating func note(_ id: ID<Article>) {
    if names.insert(id.value).inserted { endings[id.value.suffix(8), default: []].append(id) }
  }
}

// MARK: - Versions

extension Catalogue {
  /// The articles that may have the sighting's as another version, those of its title first, the
  /// latest before the earlier.
  mutating func candidates(for sighting: Sighting) throws(StorageError) -> [ID<Article>] {
    if seen == nil { try look(at: try library.articleIDs()) }
    var (titled, others): ([ID<Article>], [ID<Article>]) = ([], [])
    for key in sighting.keys {
      for entry in (seen?[key] ?? []).reversed() {
        if entry.title == sighting.metadata.title {
          if !titled.contains(entry.id) { titled.append(entry.id) }
        } else if others.count < Self.most, !others.contains(entry.id) {
          others.append(entry.id)
        }
        if titled.count == Self.most { break }
      }
    }
    return Array((titled + others.filter { !titled.contains($0) }).prefix(Self.most))
  }

  /// Takes up what other processes have added. The caller holds the library's lock.
  mutating func refresh() throws(StorageError) {
    let folder = library.articlesFolder
    do {
      guard try Folder.count(in: folder) != names.count else { return }
    } catch { throw .unreadable(path: folder, reason: error.reason) }
    let new = try library.articleIDs().filter { !names.contains($0.value) }
    if seen == nil { new.forEach { note($0) } } else { try look(at: new) }
  }

  mutating func insert(_ id: ID<Article>, _ sightings: [Sighting]) {
    note(id)
    guard seen != nil else { return }
    for sighting in sightings {
      let entry = Entry(id: id, title: sighting.metadata.title)
      for key in sighting.keys where seen?[key]?.contains(entry) != true {
        seen?[key, default: []].append(entry)
      }
    }
  }

  private mutating func look(at ids: [ID<Article>]) throws(StorageError) {
    let library = library
    let found = inParallel(ids) { id in library.sightings(of: id) }
    if seen == nil { seen = [:] }
    for (id, sightings) in zip(ids, found) { insert(id, sightings) }
  }
}
