/// What a page says about its article in the attributes of its visible elements: microdata
/// (WHATWG HTML, 5) and RDFa, in the words of schema.org.
struct Microdata: Sendable {
  private var values: [String: [String]] = [:]

  init(_ tree: Tree) {
    guard let article = Self.article(in: tree) else { return }
    for index in tree.descendants(of: article) {
      for name in Self.names(tree[index]) where Self.owner(of: index, tree) == article {
        let value = Self.value(of: index, tree)
        if !value.isEmpty { values[name, default: []].append(value) }
      }
    }
  }

  subscript(names: String...) -> String? { all(names).first }
  func all(_ names: [String]) -> [String] { names.lazy.compactMap { values[$0] }.first ?? [] }

  /// The largest element that is said to be an article: those around it are smaller.
  private static func article(in tree: Tree) -> Int? {
    tree.indices.filter { index in
      ["itemtype", "typeof"].contains { isArticle(tree[index].attributes[$0]) }
    }.max { tree.descendants(of: $0).count < tree.descendants(of: $1).count }
  }

  private static func isArticle(_ type: String?) -> Bool {
    guard let names = type?.split(whereSeparator: { "/: ".contains($0) }) else { return false }
    return names.contains { ["Article", "BlogPosting", "NewsArticle", "Report"].contains($0) }
  }

  private static func isScope(_ node: Tree.Node) -> Bool {
    node.attributes["itemscope"] != nil || node.attributes["typeof"] != nil
  }

  /// The element that a property belongs to.
  private static func owner(of index: Int, _ tree: Tree) -> Int? {
    tree.ancestors(of: index).first { isScope(tree[$0]) }
  }

  /// Without the vocabulary: `schema:author` is `author`.
  private static func names(_ node: Tree.Node) -> [String] {
    let property = node.tag == "meta" ? nil : node.attributes["property"]
    let given = [node.attributes["itemprop"], property].compactMap { $0 }
    return given.flatMap { $0.split(separator: " ") }.compactMap { name in
      name.split { ":/".contains($0) }.last.map { $0.lowercased() }
    }
  }

  /// Of an element that is itself a thing, its name.
  private static func value(of index: Int, _ tree: Tree) -> String {
    let node = tree[index]
    if isScope(node) {
      let name = tree.descendants(of: index).first { names(tree[$0]).contains("name") }
      if let name { return value(of: name, tree) }
    }
    for attribute in ["content", "datetime"] {
      let value = node.value(attribute).collapsed
      if !value.isEmpty { return value }
    }
    return tree.text(of: index)
  }
}
