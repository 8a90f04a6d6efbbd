/// The forms in which an article comes in.
package enum Format: String, CaseIterable, Hashable, Sendable {
  case text
  case markdown
  case html

  /// The extension under which the original bytes are kept.
  package var fileExtension: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html: "html"
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
    default: return nil
    }
  }
}
