import TestSupport
import Foundation
import Screen

/// The themes that lie in the package's folder `themes`.
enum BundledThemes {
  static let folder = PackageFolder.root.appending(path: "themes")

  static func all() throws -> [Theme] {
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return try files.filter { $0.pathExtension == "yaml" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { try Theme.parse(String(contentsOf: $0, encoding: .utf8), path: $0.lastPathComponent) }
  }
}
