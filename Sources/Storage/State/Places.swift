package import Model

/// Where somebody stopped reading each article of a library, and the bookmarks in it: state of one
/// person on one machine, under `$XDG_STATE_HOME/postil/places`, never in the library.
package struct Places: Hashable, Sendable {
  package let path: String

  package init(of library: Library, environment: [String: String]) {
    let state = environment.home(.state, from: "/")
    path = Path.join(state, "postil/places/\(library.id).json")
  }

  /// Every known place. A file that cannot be read is as good as none: it is only state.
  package func all() -> [ID<Article>: Place] { known().places }

  /// Every known place, and why there are none where the file cannot be read.
  package func known() -> (places: [ID<Article>: Place], flaw: StorageError?) {
    do { return (try stored().places, nil) } catch { return ([:], error) }
  }

  package func place(in article: ID<Article>) -> Place? { all()[article] }

  /// Where the article was left, and its bookmarks, each as it was when it was set.
  package func kept(
    of article: ID<Article>
  ) -> (place: Place?, bookmarks: [Bookmark]) {
    let file = readable()
    let bookmarks = file.bookmarks[article]?.values.sorted { $0.name < $1.name }
    return (file.places[article], bookmarks ?? [])
  }

  /// Keeps the places, and forgets those that are nil. A damaged file is set aside as `….damaged` and
  /// begun anew; one of a newer major version is left alone.
  package func keep(_ places: [ID<Article>: Place?]) throws(StorageError) {
    try change { file in
      for (article, place) in places { file.places[article] = place }
    }
  }

  /// Keeps the bookmark in place of one of its name.
  package func keep(_ bookmark: Bookmark, in article: ID<Article>) throws(StorageError) {
    try change { $0.bookmarks[article, default: [:]][bookmark.name] = bookmark }
  }

  package func drop(bookmark name: Character, in article: ID<Article>) throws(StorageError) {
    try change { file in
      file.bookmarks[article]?[name] = nil
      if file.bookmarks[article]?.isEmpty == true { file.bookmarks[article] = nil }
    }
  }

  private func readable() -> PlacesFile {
    do { return try stored() } catch { return PlacesFile() }
  }

  private func stored() throws(StorageError) -> PlacesFile {
    try File(path).load(PlacesFile.self) ?? PlacesFile()
  }

  private func change(_ act: (inout PlacesFile) -> Void) throws(StorageError) {
    let folder = Path.parent(of: path)
    do { try Folder.make(folder) } catch {
      throw .unwritable(path: folder, reason: error.reason)
    }
    try Lock.holding(folder) { () throws(StorageError) in
      var file = try loadOrSetAside()
      act(&file)
      try File(path).store(file)
    }
  }

  private func loadOrSetAside() throws(StorageError) -> PlacesFile {
    do { return try stored() } catch {
      guard case .corrupt = error else { throw error }
    }
    do { try Folder.rename(path, to: path + ".damaged") } catch {
      throw .unwritable(path: path, reason: error.reason)
    }
    return PlacesFile()
  }
}
