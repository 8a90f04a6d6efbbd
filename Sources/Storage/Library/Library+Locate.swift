extension Library {
  /// The folder of the library that is meant: the one named, else `$POSTIL_LIBRARY`, else the
  /// nearest folder upwards of `folder` with a `postil.json`, else `$XDG_DATA_HOME/postil`.
  /// `folder` is absolute. Whether a library is there, opening it tells.
  package static func locate(
    explicit: String?, environment: [String: String], from folder: String
  ) -> String {
    if let named = explicit ?? environment.text("POSTIL_LIBRARY") {
      return Path.absolute(named, from: folder)
    }
    return nearest(from: folder) ?? Path.join(environment.home(.data, from: folder), "postil")
  }

  private static func nearest(from folder: String) -> String? {
    var folder = Path.absolute(folder, from: "/")
    while true {
      if File(Path.join(folder, "postil.json")).isThere { return folder }
      let parent = Path.parent(of: folder)
      if parent == folder { return nil }
      folder = parent
    }
  }
}
