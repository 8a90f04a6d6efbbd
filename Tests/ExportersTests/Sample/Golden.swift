import Foundation
import Testing

/// Files beside the tests that say what comes out. `POSTIL_REWRITE_GOLDEN=1` writes them anew and
/// fails all the same, so that nobody blesses a change unseen.
enum Golden {
  static func check(
    _ actual: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Golden/\(name)").standardizedFileURL
    if ProcessInfo.processInfo.environment["POSTIL_REWRITE_GOLDEN"] == "1" {
      try Data(actual.utf8).write(to: file)
      Issue.record("\(name) was written anew", sourceLocation: sourceLocation)
    }
    let expected = try Data(contentsOf: file)
    #expect(Data(actual.utf8) == expected, "\(name) differs", sourceLocation: sourceLocation)
  }
}
