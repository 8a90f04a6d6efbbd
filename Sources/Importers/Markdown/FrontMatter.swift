import Model
import Yams

/// The YAML above an article, between lines of three hyphens; or TOML between plus signs.
struct FrontMatter {
  var metadata = Metadata()
  /// What was not read, folded.
  var rest: Piece?
  /// What was wrong with it, one sentence each.
  var reasons: [String] = []

  /// The front matter and the text behind it; nil where the text begins without.
  static func split(_ text: String) -> (front: FrontMatter, rest: String)? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.first, line.allSatisfy(\.isWhitespace) { lines.removeFirst() }
    guard let fence = lines.popFirst() else { return nil }
    if isFence(fence, "+++") { return split(toml: lines) }
    guard isFence(fence) else { return nil }
    guard let end = lines.firstIndex(where: { isFence($0) || $0 == "..." }),
      lines[..<end].contains(where: { $0.contains(":") })
    else { return nil }
    let yaml = lines[..<end].joined(separator: "\n")
    return (FrontMatter(yaml: yaml), lines[(end + 1)...].joined(separator: "\n"))
  }

  private static func split(
    toml lines: ArraySlice<Substring>
  ) -> (front: FrontMatter, rest: String)? {
    guard let end = lines.firstIndex(where: { isFence($0, "+++") }),
      lines[..<end].contains(where: { $0.contains("=") })
    else { return nil }
    return (FrontMatter(toml: Array(lines[..<end])), lines[(end + 1)...].joined(separator: "\n"))
  }

  private init(toml lines: [Substring]) {
    let table = SimpleTOML(lines)
    take(Node.Mapping(table.values.map { (Node($0.name), $0.node) }))
    let left = table.values.filter { !Self.names.contains($0.name) }.map { String($0.line) }
    let unread = (left + table.unread).joined(separator: " ").collapsed
    guard !unread.isEmpty else { return }
    rest = Piece(.boilerplate, unread, because: ["folded: front matter that says something else"])
  }

  private init(yaml: String) {
    do {
      guard let mapping = try compose(yaml: yaml)?.mapping else {
        reasons.append("front matter: left out, for it holds no names with values")
        return
      }
      take(mapping)
    } catch {
      reasons.append("front matter: left out, for it is no YAML")
    }
  }

  private mutating func take(_ mapping: Node.Mapping) {
    func value(_ names: [String]) -> String? {
      names.lazy.compactMap { mapping[Node($0)]?.line }.first
    }
    metadata = Metadata(
      title: value(Self.titles), byline: names(in: mapping), outlet: value(Self.outlets),
      published: value(Self.days), modified: value(Self.changes), url: value(Self.addresses),
      language: value(Self.languages), description: value(Self.summaries),
      keywords: keywords(in: mapping))
    if let outlet = metadata.outlet, Address.isAddress(outlet) {
      metadata.outlet = nil
      metadata.url = metadata.url ?? outlet
    }
    takeDates()
  }

  private static let titles = ["title", "headline"]
  private static let authors = ["author", "authors", "byline", "by"]
  private static let outlets = ["outlet", "publication", "publisher", "site", "source"]
  private static let days = ["date", "published", "pubdate"]
  private static let changes = ["modified", "updated"]
  private static let addresses = ["url", "link", "canonical", "source_url"]
  private static let languages = ["language", "lang"]
  private static let summaries = ["description", "summary", "excerpt"]
  private static let tags = ["tags", "keywords", "categories"]
  /// All names that are read.
  private static let names = Set(
    titles + authors + outlets + days + changes + addresses + languages + summaries + tags)

  /// Dates that are written in words become ISO 8601; what is no date is left out.
  private mutating func takeDates() {
    for path in [\Metadata.published, \Metadata.modified] {
      guard let written = metadata[keyPath: path] else { continue }
      metadata[keyPath: path] = CalendarDate.iso(written)
      guard metadata[keyPath: path] == nil else { continue }
      reasons.append("front matter: “\(written)” is no date")
    }
  }

  private func names(in mapping: Node.Mapping) -> [String] {
    for key in Self.authors {
      guard let node = mapping[Node(key)] else { continue }
      let entries = node.sequence.map(Array.init) ?? [node]
      return entries.flatMap { entry in
        Byline.names(in: entry.line ?? entry.mapping?[Node("name")]?.line ?? "")
      }
    }
    return []
  }

  /// A list, or words between commas.
  private func keywords(in mapping: Node.Mapping) -> [String] {
    for key in Self.tags {
      guard let node = mapping[Node(key)] else { continue }
      if let entries = node.sequence { return entries.compactMap(\.line) }
      return (node.line ?? "").split(separator: ",").map { String($0).collapsed }
        .filter { !$0.isEmpty }
    }
    return []
  }

  private static func isFence(_ line: Substring, _ signs: String = "---") -> Bool {
    line.hasPrefix(signs) && line.dropFirst(3).allSatisfy(\.isWhitespace)
  }
}

extension Node {
  /// A scalar's text on one line; nil for none and for an empty one.
  fileprivate var line: String? {
    guard let text = scalar?.string.collapsed, !text.isEmpty, text != "null", text != "~" else {
      return nil
    }
    return text
  }
}
