import Foundation
import Importers

/// The real files that are made wrong.
enum Seeds {
  /// At most so many bytes of one file, and so many files of a kind.
  private static let (longest, most) = (1 << 20, 400)

  /// The files below the folders whose names say what they are.
  static func all(in folders: [String]) throws -> [Format: [[UInt8]]] {
    var seeds: [Format: [[UInt8]]] = [:]
    for folder in folders {
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() {
        let isLayout = path.hasSuffix(".layout")
        guard let format = isLayout ? .pdf : Format(name: path),
          seeds[format, default: []].count < most
        else {
          continue
        }
        let file = URL(fileURLWithPath: folder).appendingPathComponent(path)
        seeds[format, default: []].append(Array(try Data(contentsOf: file).prefix(longest)))
      }
    }
    return seeds
  }
}
