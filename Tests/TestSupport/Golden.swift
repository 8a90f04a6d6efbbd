package import Foundation
package import Testing

/// Files beside the tests that say what comes out. `POSTIL_REWRITE_GOLDEN=1` writes them anew and
/// fails all the same, so that nobody blesses a change unseen.
package enum Golden {
  /// Compares a text with the file of that name in the folder `Golden` beside the calling test.
  package static func check(
    _ actual: String, _ name: String, beside test: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = URL(filePath: test).deletingLastPathComponent().appending(path: "Golden")
    try check(actual, at: folder.appending(path: name), sourceLocation: sourceLocation)
  }

  package static func check(
    _ actual: String, at file: URL, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let name = file.lastPathComponent
    if ProcessInfo.processInfo.environment["POSTIL_REWRITE_GOLDEN"] == "1" {
      try Data(actual.utf8).write(to: file)
      Issue.record("\(name) was written anew", sourceLocation: sourceLocation)
    }
    let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(actual == expected, "\(name) differs", sourceLocation: sourceLocation)
  }
}
