package import Foundation

/// The folder of Package.swift, and what may lie beside it.
package enum PackageFolder {
  package static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().standardizedFileURL

  /// Articles that are no part of the package: in `../shared/articles` or `$POSTIL_SHARED/articles`.
  /// Nil, and a line that says so, where they are absent.
  package static var sharedArticles: String? { shared("articles") }

  /// A folder in `../shared` or `$POSTIL_SHARED`. Nil, and a line that says so, where it is absent.
  package static func shared(_ name: String) -> String? {
    let shared = ProcessInfo.processInfo.environment["POSTIL_SHARED"].map { URL(filePath: $0) }
    let beside = root.deletingLastPathComponent().appending(path: "shared")
    let folder = (shared ?? beside).appending(path: name).path
    if FileManager.default.fileExists(atPath: folder) { return folder }
    print("nothing in \(folder): passed over")
    return nil
  }
}
