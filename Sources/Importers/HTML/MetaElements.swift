/// What a page says about its article in `meta` elements: Open Graph, Dublin Core, plain names.
struct MetaElements: Sendable {
  private var values: [String: String] = [:]

  init(_ tree: Tree) {
    for index in tree.indices where tree[index].tag == "meta" {
      let node = tree[index]
      let content = node.value("content").collapsed
      guard !content.isEmpty else { continue }
      for attribute in ["property", "name", "itemprop"] {
        for name in node.value(attribute).split(whereSeparator: \.isWhitespace) {
          let key = name.lowercased().replacing(".", with: ":")
          if values[key] == nil { values[key] = content }
        }
      }
    }
  }

  /// The first of the names that the page gives.
  subscript(names: String...) -> String? { names.lazy.compactMap { values[$0] }.first }
}
