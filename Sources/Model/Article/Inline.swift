/// A stretch within a block that the page sets apart: a link, an emphasis.
package struct Inline: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case emphasis
    case strong
    case code
    case superscript
    case `subscript`
    /// Struck out: what the page says was said before.
    case deleted
    /// A link to this address: absolute, of the schemes http, https or mailto.
    case link(String)
    /// The words below a picture, or its description, which lies at this address.
    case image(String)
  }

  package let kind: Kind
  /// In the article's text, within one block, without white space at its edges.
  package let span: Span

  package init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }
}

extension Inline.Kind {
  /// The kind's name in files and in what commands print.
  package var name: String {
    switch self {
    case .emphasis: "emphasis"
    case .strong: "strong"
    case .code: "code"
    case .superscript: "superscript"
    case .subscript: "subscript"
    case .deleted: "deleted"
    case .link: "link"
    case .image: "image"
    }
  }

  /// Where it leads; nil for what leads nowhere.
  package var address: String? {
    switch self {
    case .link(let address), .image(let address): address
    default: nil
    }
  }

  /// Nil for a name that is none, and where an address is missing or too many.
  package init?(name: String, address: String?) {
    switch (name, address) {
    case ("emphasis", nil): self = .emphasis
    case ("strong", nil): self = .strong
    case ("code", nil): self = .code
    case ("superscript", nil): self = .superscript
    case ("subscript", nil): self = .subscript
    case ("deleted", nil): self = .deleted
    case ("link", let address?): self = .link(address)
    case ("image", let address?): self = .image(address)
    default: return nil
    }
  }
}

extension Inline: Comparable {
  /// In order of reading; of two that start together the longer first, so that what holds another
  /// comes before it.
  package static func < (a: Inline, b: Inline) -> Bool {
    if a.span.start != b.span.start { return a.span.start < b.span.start }
    if a.span.end != b.span.end { return a.span.end > b.span.end }
    if a.kind.name != b.kind.name { return a.kind.name < b.kind.name }
    return (a.kind.address ?? "") < (b.kind.address ?? "")
  }
}
