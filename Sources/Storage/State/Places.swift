package import Model

/// Where somebody stopped reading each article of a library: state of one person on one machine,
/// under `$XDG_STATE_HOME/postil/places`, never in the library.
package struct Places: Hashable, Sendable {
  package let path: String

  package init(of library: Library, environment: [String: String]) {
    let state = environment.home(.state, from: "/")
    path = Path.join(state, "postil/places/\(library.id).json")
  }

  /// Every known place. A file that cannot be read is as good as none: it is only state.
  package func all() -> [ID<Article>: Place] {
    do { return try File(path).load(PlacesFile.self)?.places ?? [:] } catch { return [:] }
  }

  package func place(in article: ID<Article>) -> Place? { all()[article] }

  /// Keeps the place. A damaged file is set aside as `….damaged` and begun anew; one of a newer
  /// major version is left alone.
  package func keep(_ place: Place, in article: ID<Article>) throws(StorageError) {
    let folder = Path.parent(of: path)
    do { try Folder.make(folder) } catch {
      throw .unwritable(path: folder, reason: error.reason)
    }
    try Lock.holding(folder) { () throws(StorageError) in
      var places = try loadOrSetAside()
      places[article] = place
      try File(path).store(PlacesFile(places: places))
    }
  }

  private func loadOrSetAside() throws(StorageError) -> [ID<Article>: Place] {
    do { return try File(path).load(PlacesFile.self)?.places ?? [:] } catch {
      guard case .corrupt = error else { throw error }
    }
    do { try Folder.rename(path, to: path + ".damaged") } catch {
      throw .unwritable(path: path, reason: error.reason)
    }
    return [:]
  }
}
