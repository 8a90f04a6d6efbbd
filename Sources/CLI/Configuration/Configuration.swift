import Model
import Reader
import Screen

/// What the user wrote into `config.yaml`. Absent is nil: then the default counts.
struct Configuration: Hashable, Sendable {
  var theme: String?
  /// Cells, 20 to 400.
  var textWidth: Int?
  var hangingPunctuation: Bool?
  var mouse: Bool?
  var rail: Bool?
  /// Words a minute, 50 to 2000.
  var readingSpeed: Int?
  var colours: ColourDepth?
  /// Of the list of articles, behind the title.
  var columns: [ArticleColumn]?
  var fetchSeconds: Int?
  var fetchMegabytes: Int?
  var fetchRedirects: Int?
  var fetchAgent: String?
  /// The keys of the reader that are others than those that Postil comes with.
  var keys: [Remapping] = []
  /// The file that was read; nil where there is none.
  var path: String?
  /// The lines of the options that are set, counted from 1.
  var lines: [String: Int] = [:]
}

extension Configuration {
  /// How pages are fetched.
  var fetch: FetchSettings {
    var settings = FetchSettings()
    settings.limits.seconds = fetchSeconds ?? settings.limits.seconds
    settings.limits.bytes = fetchMegabytes.map { $0 << 20 } ?? settings.limits.bytes
    settings.limits.redirects = fetchRedirects ?? settings.limits.redirects
    settings.agent = fetchAgent
    return settings
  }

  /// The keymap with the user's keys, and what is wrong with them.
  var keymap: (Keymap, [WrongLine]) {
    // Most have none, and their reader is to open as soon as ever.
    guard !keys.isEmpty else { return (.standard, []) }
    let (map, conflicts) = Keymap.standard.remapped(keys)
    let file = path ?? "config.yaml"
    return (map, conflicts.map { WrongLine(file, line: $0.line, reason: $0.1.words) })
  }

  /// Lets a theme go that is not there, and says so.
  mutating func check(against shelf: ThemeShelf) -> WrongLine? {
    guard let wanted = theme, !shelf.has(wanted) else { return nil }
    let line = lines["theme"]
    (theme, lines["theme"]) = (nil, nil)
    let hint = Nearest.question(wanted, among: shelf.themes.map(\.slug))
    return WrongLine(
      path ?? "config.yaml", line: line,
      reason: "no theme \(wanted.quoted)" + (hint.isEmpty ? "; `postil themes` lists them" : hint))
  }
}
