/// The forms in which an article comes in.
package enum Format: String, CaseIterable, Hashable, Sendable {
  case text
  case markdown
  case html
  /// RSS and Atom: each entry is an article.
  case feed
  /// A page with its pictures in one file, as browsers save it (RFC 2557).
  case mhtml
  /// A message (RFC 5322).
  case mail
  case pdf

  /// The extension under which the original bytes are kept.
  package var fileExtension: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html: "html"
    case .feed: "xml"
    case .mhtml: "mhtml"
    case .mail: "eml"
    case .pdf: "pdf"
    }
  }

  /// Whether the bytes are one text, without anything to unpack.
  var isText: Bool {
    switch self {
    case .text, .markdown, .html: true
    case .feed, .mhtml, .mail, .pdf: false
    }
  }

  /// By the extension of a path or an address; nil where it says nothing.
  package init?(name: String) {
    let path = name.prefix { $0 != "?" && $0 != "#" }
    let file = path.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return nil }
    switch file[file.index(after: dot)...].lowercased() {
    case "txt", "text": self = .text
    case "md", "markdown", "mdown", "mkd": self = .markdown
    case "html", "htm", "xhtml", "xht": self = .html
    case "xml", "rss", "atom", "rdf": self = .feed
    case "mhtml", "mht": self = .mhtml
    case "eml", "mbox": self = .mail
    case "pdf": self = .pdf
    default: return nil
    }
  }
}
