import Foundation
import Testing

/// Files of the Unicode Character Database as Debian's package `unicode-data` lays them down.
enum UnicodeData {
  /// The lines of a file, or nil, with one line that says so, where it is absent.
  static func lines(of name: String) -> [Substring]? {
    let path = "/usr/share/unicode/\(name)"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      print("Not tested against \(name): the package unicode-data is not here.")
      return nil
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The scalars of a line of a break test and the places where it wants a break: `÷ 0061 × 0062 ÷`.
  static func breaks(_ line: Substring) -> (scalars: [Unicode.Scalar], breaks: [Int])? {
    let words = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return nil }
    var scalars: [Unicode.Scalar] = []
    var breaks: [Int] = []
    for word in words {
      switch word {
      case "÷": breaks.append(scalars.count)
      case "×": break
      default: if let scalar = scalar(word) { scalars.append(scalar) } else { return nil }
      }
    }
    return (scalars, breaks)
  }

  static func scalar(_ hex: some StringProtocol) -> Unicode.Scalar? {
    UInt32(hex, radix: 16).flatMap(Unicode.Scalar.init)
  }
}
