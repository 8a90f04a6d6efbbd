import Screen

/// The themes that travel inside the program.
enum BundledThemes {
  static let all: [Theme] = files.compactMap { slug, bytes in
    // A theme of ours that could not be read would be caught by the test that reads them all.
    do {
      return try Theme.parse(String(decoding: bytes, as: UTF8.self), path: slug + ".yaml")
    } catch {
      return nil
    }
  }

  /// By file name without its ending: the terminal's own colours, then the others in order.
  static let files: [(slug: String, bytes: [UInt8])] = [
    ("terminal", PackageResources.terminal_yaml),
    ("chalkboard", PackageResources.chalkboard_yaml),
    ("gazette", PackageResources.gazette_yaml),
    ("graphite", PackageResources.graphite_yaml),
    ("inkwell", PackageResources.inkwell_yaml),
    ("lamplight", PackageResources.lamplight_yaml),
    ("orchard", PackageResources.orchard_yaml),
    ("quayside", PackageResources.quayside_yaml),
  ]
}
