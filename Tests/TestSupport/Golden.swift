package import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Files beside the tests that say what comes out. `POSTIL_REWRITE_GOLDEN=1` writes them anew and
/// fails all the same, so that nobody blesses a change unseen.
package enum Golden {
  /// Compares a text with the file of that name in the folder `Golden` beside the calling test.
  package static func check(
    _ actual: String, _ name: String, beside test: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = test.split(separator: "/").dropLast().joined(separator: "/")
    let path = "/\(folder)/Golden/\(name)"
    if ProcessInfo.processInfo.environment["POSTIL_REWRITE_GOLDEN"] == "1" {
      try Data(actual.utf8).write(to: URL(filePath: path))
      Issue.record("\(name) was written anew", sourceLocation: sourceLocation)
    }
    let expected = try String(decoding: Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    #expect(actual == expected, "\(name) differs", sourceLocation: sourceLocation)
  }
}
