import Foundation

/// Articles that lie beside the package and are no part of it.
enum Shared {
  /// Their folder; nil, and a word of it, where they are absent.
  static var articles: String? {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../..").standardizedFileURL
    let beside = package.appendingPathComponent("../shared").standardizedFileURL.path
    let folder = (ProcessInfo.processInfo.environment["POSTIL_SHARED"] ?? beside) + "/articles"
    if FileManager.default.fileExists(atPath: folder) { return folder }
    print("no articles in \(folder): passed over")
    return nil
  }
}
