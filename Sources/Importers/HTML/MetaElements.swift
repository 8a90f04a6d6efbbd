/// What a page says about its article in `meta` elements: Open Graph, Dublin Core, plain names.
struct MetaElements: Sendable {
  private var values: [String: [String]] = [:]

  /// The `property` of RDFa goes before a `name`, for it has a vocabulary.
  init(_ tree: Tree) {
    let elements = tree.indices.filter { tree[$0].tag == "meta" }
    for attribute in ["property", "name", "itemprop", "http-equiv"] {
      var found: [String: [String]] = [:]
      for node in elements.map({ tree[$0] }) {
        let content = node.value("content").collapsed
        guard !content.isEmpty else { continue }
        for name in node.value(attribute).split(whereSeparator: \.isWhitespace) {
          found[Self.key(name), default: []].append(content)
        }
      }
      values.merge(found) { first, _ in first }
    }
  }

  /// The first of the names that the page gives.
  subscript(names: String...) -> String? { all(names).first }

  /// Everything under the first of the names that the page gives.
  func all(_ names: [String]) -> [String] { names.lazy.compactMap { values[$0] }.first ?? [] }

  private static func key(_ name: Substring) -> String {
    let key = name.lowercased().replacing(".", with: ":")
    return key.hasPrefix("og:article:") ? String(key.dropFirst(3)) : key
  }
}
