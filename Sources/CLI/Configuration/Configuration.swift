import Reader
import Screen
import Yams

/// What the user wrote into `config.yaml`. Absent is nil: then the default counts.
struct Configuration: Hashable, Sendable {
  var theme: String?
  /// Where the theme is named: the file and its line.
  private(set) var themePlace = "config.yaml"
  /// Cells, 20 to 400.
  var textWidth: Int?
  var mouse: Bool?
  var colours: ColourDepth?
  /// Of the list of articles, behind the title.
  var columns: [ArticleColumn]?
  var fetch = FetchSettings()

  /// The keys that there are, and what each takes.
  static let keys: [(name: String, takes: String)] =
    [
      ("theme", "the name of a theme: `postil themes` lists them"),
      ("text-width", "the width of the text in cells, 20 to 400"),
      ("mouse", "true or false"),
      ("columns", "columns of the list of articles: \(ArticleColumn.names)"),
      ("colours", ColourDepth.allCases.map(\.rawValue).joined(separator: ", ")),
    ] + FetchSettings.keys
}

extension Configuration {
  /// The user's configuration. Each key that is wrong is reported with its line, and its default
  /// counts.
  init(context: Context, reporting session: inout Session) {
    guard let path = context.configuration.map({ $0 + "/config.yaml" }),
      let kind = Files.kind(of: path)
    else { return }
    guard kind == .file else {
      session.report(.file(path, reason: "is no file"))
      return
    }
    let text = session.attempt { _ throws(CommandError) in
      String(decoding: try Files.read(path), as: UTF8.self)
    }
    guard let text else { return }
    for error in read(text, path: path) { session.report(error) }
  }

  /// Takes what the YAML says, and returns what is wrong with it.
  mutating func read(_ yaml: String, path: String) -> [CommandError] {
    let root: Node?
    do { root = try compose(yaml: yaml) } catch {
      return [.file(path, reason: "not YAML: \(Self.firstLine(of: error))")]
    }
    guard let root, root.null == nil else { return [] }
    guard let mapping = root.mapping else {
      return [.file(path, reason: "not a list of `key: value` lines")]
    }
    return mapping.compactMap { key, value in
      if key.string == "theme" { themePlace = "\(path):\(key.mark?.line ?? 1)" }
      return take(key.string ?? "", value).map { reason in
        .file("\(path):\(key.mark?.line ?? 1)", reason: reason)
      }
    }
  }

  /// Nil where the key and the value are right, else why not.
  private mutating func take(_ key: String, _ value: Node) -> String? {
    switch key {
    case "theme":
      theme = value.string
      return value.string == nil ? "theme takes a name" : nil
    case "text-width":
      guard let width = value.int, (20...400).contains(width) else {
        return "text-width takes a number from 20 to 400"
      }
      textWidth = width
    case "mouse":
      guard let isOn = value.bool else { return "mouse takes true or false" }
      mouse = isOn
    case "columns":
      let names = value.sequence.map { $0.compactMap(\.string) } ?? value.string?.names ?? []
      let columns = names.compactMap { ArticleColumn(rawValue: $0) }
      guard columns.count == names.count, !names.isEmpty else {
        return "columns takes some of \(ArticleColumn.names)"
      }
      self.columns = columns.uniqued()
    case "colours":
      guard let depth = value.string.flatMap(ColourDepth.init(rawValue:)) else {
        return
          "colours takes one of \(ColourDepth.allCases.map(\.rawValue).joined(separator: ", "))"
      }
      colours = depth
    case _ where FetchSettings.isKey(key):
      return fetch.take(key, value)
    default:
      return "no key “\(key)”\(Self.nearest(to: key).map { "; did you mean \($0)?" } ?? "")"
    }
    return nil
  }

  private static func firstLine(of error: any Error) -> String {
    let text = "\(error)"
    let words = text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    return words.joined(separator: " ")
  }

  /// The key that differs in the fewest letters, where that is at most three.
  private static func nearest(to key: String) -> String? {
    let near = keys.map { ($0.name, Distance.between(key, $0.name)) }.min { $0.1 < $1.1 }
    return near.flatMap { $0.1 <= 3 ? $0.0 : nil }
  }
}

extension ArticleColumn {
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension String {
  /// With commas or spaces between them.
  fileprivate var names: [String] { split { $0 == "," || $0 == " " }.map(String.init) }
}

extension [ArticleColumn] {
  fileprivate func uniqued() -> [ArticleColumn] {
    indices.filter { !self[..<$0].contains(self[$0]) }.map { self[$0] }
  }
}

/// How far two words are apart.
enum Distance {
  /// Letters to insert, delete or replace (Levenshtein 1966; Wagner and Fischer 1974).
  static func between(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a.prefix(64)), Array(b.prefix(64)))
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let change = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }
}
