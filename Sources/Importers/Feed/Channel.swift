import Model

/// What a feed says about itself, and so about each of its entries.
struct Channel: Sendable {
  let encoding: TextEncoding
  let scope: Scope
  private(set) var title: String?
  private(set) var language: String?
  private(set) var authors: [String] = []
  /// Where relative addresses begin: the feed's own page.
  private(set) var base: String?
  private(set) var isBroken = false

  init(_ frame: [UInt8], encoding: TextEncoding, scope: Scope) {
    self.encoding = encoding
    self.scope = scope
    base = scope.base
    language = scope.language
    read(XMLEncoding.decode(frame, encoding).withoutControls.text)
  }

  private mutating func read(_ text: String) {
    let parsed = Tree.parsing(xml: text)
    isBroken = parsed.isBroken
    guard parsed.tree.count > 0 else { return }
    let tree = parsed.tree
    let element = tree.first("channel") ?? 0
    let fields = Fields(tree, element)
    title = fields.line("title")
    language = fields.line("language", "dc:language").flatMap(Fields.language) ?? language
    authors = fields.authors
    base = base ?? fields.page(against: nil)
  }
}
