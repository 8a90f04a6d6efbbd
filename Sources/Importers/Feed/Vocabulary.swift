/// The namespaces of feeds. Elements are known by them, whatever prefix a feed chooses.
enum Vocabulary {
  /// Short names for namespaces: none for RSS and Atom, whose elements mean the same.
  static func short(_ namespace: String) -> String? {
    let name =
      namespace.hasSuffix("/") || namespace.hasSuffix("#") ? namespace.dropLast() : namespace[...]
    return names[String(name)]
  }

  private static let names = [
    "": "", "http://www.w3.org/2005/Atom": "", "http://purl.org/atom/ns": "",
    "http://purl.org/rss/1.0": "", "http://purl.org/net/rss1.1": "",
    "http://my.netscape.com/rdf/simple/0.9": "",
    "http://channel.netscape.com/rdf/simple/0.9": "",
    "http://backend.userland.com/rss2": "", "http://backend.userland.com/RSS2": "",
    "http://blogs.law.harvard.edu/tech/rss": "",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns": "rdf",
    "http://purl.org/dc/elements/1.1": "dc", "http://purl.org/dc/terms": "dc",
    "http://purl.org/rss/1.0/modules/content": "content",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "http://www.w3.org/XML/1998/namespace": "xml",
  ]

  /// The prefixes that entries use without a declaration once they are cut out of their feed.
  static let usual = [
    "atom": "http://www.w3.org/2005/Atom", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/", "dcterms": "http://purl.org/dc/terms/",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "xhtml": "http://www.w3.org/1999/xhtml", "media": "http://search.yahoo.com/mrss/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
  ]
}

/// What holds for an element by the tags around it: namespaces, language, base of its addresses.
struct Scope: Hashable, Sendable {
  /// By prefix; the default one stands under the empty prefix.
  private(set) var namespaces: [String: String] = [:]
  private(set) var base: String?
  private(set) var language: String?

  mutating func enter(_ attributes: [String: String]) {
    for (name, value) in attributes {
      if name == "xmlns" { namespaces[""] = value }
      if name.hasPrefix("xmlns:") { namespaces[String(name.dropFirst(6))] = value }
    }
    if let inner = attributes["xml:base"] { base = Link.resolve(inner, against: base) }
    language = attributes["xml:lang"] ?? language
  }

  /// Whether a tag is an element of RSS or Atom.
  func isCore(_ tag: TagScan.Tag) -> Bool {
    guard let namespace = namespaces[tag.prefix] ?? Vocabulary.usual[tag.prefix] else {
      return tag.prefix.isEmpty
    }
    return Vocabulary.short(namespace) == ""
  }

  /// A start tag that puts whatever follows into this scope.
  var startTag: String {
    let known = Vocabulary.usual.merging(namespaces) { $1 }
    let declared = known.sorted { $0.key < $1.key }.map { prefix, value in
      " xmlns\(prefix.isEmpty ? "" : ":" + prefix)=\"\(Self.escaped(value))\""
    }
    return "<scope\(declared.joined())>"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
