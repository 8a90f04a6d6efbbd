import TestSupport
import Foundation

/// The files of the package that this test was built from.
enum Repository {
  /// The folder of Package.swift.
  static let root = PackageFolder.root

  /// A file's text, by its path from the root.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  /// The names in a folder, in alphabetical order; hidden ones are left out.
  static func names(in folder: String) throws -> [String] {
    let path = root.appending(path: folder).path
    return try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  /// The paths of all files below a folder that have one of these extensions.
  static func files(below folder: String, _ extensions: Set<String>) -> [String] {
    let start = root.appending(path: folder).path
    let found = FileManager.default.enumerator(atPath: start)?.compactMap { $0 as? String } ?? []
    return found.filter { extensions.contains(($0 as NSString).pathExtension) }
      .map { "\(folder)/\($0)" }.sorted()
  }

  /// The Swift files of the targets, or of those named.
  static func sources(of targets: [String]? = nil) throws -> [SourceFile] {
    let files = try everySource.get()
    guard let targets else { return files }
    return files.filter { targets.contains($0.target) }
  }

  /// Read once, for a dozen tests look at them.
  private static let everySource = Result { () throws -> [SourceFile] in
    try names(in: "Sources").flatMap { target in
      try files(below: "Sources/\(target)", ["swift"]).map {
        SourceFile(
          path: $0, target: target,
          lines: try text($0).split(separator: "\n", omittingEmptySubsequences: false))
      }
    }
  }
}

/// A Swift file, line by line.
struct SourceFile {
  let path: String
  let target: String
  let lines: [String]
  /// The lines that are code, without what follows `//`, each with its number from 1.
  let code: [(number: Int, text: String)]

  init(path: String, target: String, lines: [Substring]) {
    self.path = path
    self.target = target
    self.lines = lines.map(String.init)
    code = lines.enumerated().compactMap { index, line in
      let text = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
      return text.allSatisfy { $0 == " " } ? nil : (index + 1, String(text))
    }
  }

  /// `path:line: text` for each line of code that the pattern meets.
  func matches(_ pattern: Regex<Substring>) -> [String] {
    code.filter { $0.text.contains(pattern) }.map { number, text in
      "\(path):\(number): \(text.drop { $0 == " " })"
    }
  }

  /// What the file imports: `Foundation`, or `Foundation.URL` where it names one declaration.
  var imports: [String] {
    code.compactMap { _, text in
      let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
      guard let place = words.firstIndex(of: "import"),
        words[..<place].allSatisfy({ Self.importModifiers.contains($0) }), place + 1 < words.count
      else { return nil }
      return Self.declarations.contains(words[place + 1]) ? words.last : words[place + 1]
    }
  }

  private static let declarations: Set = [
    "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
  ]
  private static let importModifiers: Set = [
    "package", "public", "internal", "fileprivate", "private", "@testable", "@preconcurrency",
    "@_exported",
  ]
}
