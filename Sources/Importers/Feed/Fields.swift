/// The child elements of an entry or of a feed.
struct Fields: Sendable {
  let tree: Tree
  private let children: [Int]

  init(_ tree: Tree, _ element: Int) {
    self.tree = tree
    children = tree.children(of: element)
  }

  func all(_ names: String...) -> [Int] {
    names.flatMap { name in children.filter { tree[$0].tag == name } }
  }

  /// The first of them, in order of the names, that holds anything.
  func first(_ names: String...) -> Int? {
    for name in names {
      let found = children.first { tree[$0].tag == name && !isBlank($0) }
      if let found { return found }
    }
    return nil
  }

  func line(_ names: String...) -> String? {
    for name in names {
      for index in children where tree[index].tag == name {
        let line = plain(index)
        if !line.isEmpty { return line }
      }
    }
    return nil
  }

  func raw(_ index: Int) -> String {
    tree.nodes[index..<tree[index].end].reduce(into: "") { $0 += $1.text }
  }

  private func isBlank(_ index: Int) -> Bool {
    raw(index).unicodeScalars.allSatisfy(\.isSpace) && tree[index].value("src").isEmpty
  }

  /// One line of words. Feeds escape markup in titles, though RSS never says whether they may.
  private func plain(_ index: Int) -> String { Self.plain(raw(index)) }

  static func plain(_ text: String) -> String {
    guard text.contains("&") || text.firstRange(of: /<[A-Za-z\/]/) != nil else {
      return text.withoutControls.text.collapsed
    }
    let tree = Tree(parsing: text)
    return tree.count == 0 ? "" : tree.text(of: 0).withoutControls.text.collapsed
  }

  /// The address of the page: Atom's alternate link, or the text of RSS's.
  func page(against base: String?) -> String? {
    if let original = line("feedburner:origlink").flatMap({ Link.page($0, against: base) }) {
      return original
    }
    let links = all("link")
    let alternates = links.filter { index in
      !tree[index].value("href").isEmpty && ["", "alternate"].contains(tree[index].value("rel"))
    }
    let pages = alternates.filter { ["", "text/html"].contains(tree[$0].value("type")) }
    let address = (pages + alternates).first.map { tree[$0].value("href") }
    if let page = address.flatMap({ Link.page($0, against: base) }) { return page }
    return links.lazy.compactMap { Link.page(raw($0), against: base) }.first ?? permanent
  }

  /// The id of an RSS item is an address unless it says otherwise.
  private var permanent: String? {
    all("guid").filter { tree[$0].value("ispermalink") != "false" }
      .lazy.compactMap { Link.page(raw($0), against: nil) }.first
  }

  /// Atom's names, else those of Dublin Core, else what RSS has: a mail address and a name.
  var authors: [String] {
    let people = all("author").filter { tree.children(of: $0).contains { !tree.isText($0) } }
    let named = people.compactMap { Fields(tree, $0).line("name", "email") }
    if !named.isEmpty { return named.map(Self.person) }
    let given =
      all("dc:creator").map(plain) + (all("dc:creator").isEmpty ? all("author").map(plain) : [])
    return given.map(Self.person).flatMap(Byline.names)
  }

  /// `ada@paper.example (Ada Lind)` and `Ada Lind <ada@paper.example>` are Ada Lind.
  static func person(_ text: String) -> String {
    guard text.contains("@") else { return text }
    if let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close {
      return String(text[text.index(after: open)..<close]).collapsed.ifEmpty(text)
    }
    let name = text.prefix { $0 != "<" }
    return name.count < text.count
      ? String(name.filter { $0 != "\"" }).collapsed.ifEmpty(text) : text
  }

  static func language(_ text: String) -> String? {
    let tag = text.collapsed.replacing("_", with: "-")
    let isTag =
      (2...35).contains(tag.utf8.count)
      && tag.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return isTag ? tag : nil
  }
}
