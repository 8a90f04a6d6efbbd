import Screen

/// The themes that travel inside the program.
enum BundledThemes {
  static let all: [Theme] = [.terminal] + files.compactMap { slug, bytes in
    // A theme of ours that could not be read would be caught by the test that reads them all.
    do { return try Theme.parse(String(decoding: bytes, as: UTF8.self), path: slug + ".yaml") } catch {
      return nil
    }
  }

  /// By file name without its ending, in order.
  static let files: [(slug: String, bytes: [UInt8])] = []
}
