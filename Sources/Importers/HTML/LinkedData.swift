/// What a page says about its article in JSON-LD (schema.org).
struct LinkedData: Sendable {
  private let article: JSONValue?
  /// The page or the site that the article stands in, where the article says less.
  private let others: [JSONValue]
  private let byID: [String: JSONValue]

  init(_ tree: Tree) {
    let scripts = tree.indices.filter { Self.isKept(in: tree[$0].tag, tree[$0].attributes) }
    let objects = scripts.compactMap { JSONValue(parsing: Self.unwrapped(Self.raw(tree, $0))) }
      .flatMap(Self.objects)
    byID = objects.reduce(into: [:]) { byID, object in
      guard let id = object["@id"]?.line, object["@type"] != nil else { return }
      byID[id] = byID[id] ?? object
    }
    let title = PageTitle.folded(tree.first("title").map(tree.text(of:)) ?? "")
    let articles = objects.filter(Self.isArticle)
    article =
      articles.count > 1
      ? articles.first { $0.isCalled(title) } ?? articles.first : articles.first
    others = objects.filter { $0.isA("WebPage") || $0.isA("WebSite") }
  }

  /// Whether an element holds it.
  static func isKept(in tag: String, _ attributes: Attributes) -> Bool {
    tag == "script" && attributes["type"]?.lowercased().hasPrefix("application/ld+json") == true
  }

  var titles: [String] { ["headline", "name"].compactMap { article?[$0]?.line } }
  var published: String? { article?["datePublished"]?.line ?? page("datePublished") }
  var modified: String? { article?["dateModified"]?.line ?? page("dateModified") }
  var description: String? { article?["description"]?.line }
  var language: String? {
    let given = article?["inLanguage"] ?? others.lazy.compactMap { $0["inLanguage"] }.first
    return given.flatMap { value in
      value.elements.lazy.compactMap { $0.line ?? $0["alternateName"]?.line }.first
    }
  }
  var url: String? {
    article?["url"]?.line ?? article?["mainEntityOfPage"].flatMap { $0.line ?? $0["@id"]?.line }
  }

  /// The publisher; else what the article is part of; else the site that the page is said to be.
  var outlet: String? {
    let around = ["publisher", "sourceOrganization", "isPartOf"].compactMap { article?[$0] }
    let named = around.lazy.compactMap { name(of: $0, where: { !$0.isA("WebPage") }) }.first
    return named ?? article.flatMap { _ in others.first { $0.isA("WebSite") }?["name"]?.line }
  }

  var authors: [String] {
    let given = article?["author"] ?? article?["creator"]
    return (given?.elements ?? []).compactMap { name(of: $0) }.filter { !Address.isAddress($0) }
  }

  private func page(_ key: String) -> String? {
    others.lazy.filter { $0.isA("WebPage") }.compactMap { $0[key]?.line }.first
  }

  /// A name given as text, by an object, or by one that stands elsewhere in the graph.
  private func name(of value: JSONValue, where test: @escaping (JSONValue) -> Bool = { _ in true })
    -> String?
  {
    value.elements.lazy.compactMap { element -> String? in
      if let line = element.line { return line }
      let whole = element["@id"]?.line.flatMap { byID[$0] } ?? element
      guard test(whole) else { return nil }
      return element["name"]?.elements.first?.line ?? whole["name"]?.elements.first?.line
    }.first
  }

  private static func raw(_ tree: Tree, _ index: Int) -> String {
    tree.descendants(of: index).reduce(into: "") { $0 += tree[$1].text }
  }

  /// Without the comment or CDATA marks that some pages put around it, and without line breaks,
  /// which some leave within texts.
  private static func unwrapped(_ text: String) -> String {
    let marks = ["<![CDATA[", "]]>", "<!--", "-->"]
    let bare = marks.reduce(text) { $0.holds($1) ? $0.replacing($1, with: "") : $0 }
    let line = bare.utf8.map { (0x09...0x0D).contains($0) ? 0x20 : $0 }
    return String(decoding: line, as: UTF8.self)
  }

  /// The objects of a list, of a graph, and those that are said to be what the page is about.
  private static func objects(in value: JSONValue) -> [JSONValue] {
    value.elements.flatMap { element in
      [element]
        + ["@graph", "mainEntity", "mainEntityOfPage"].flatMap { element[$0]?.elements ?? [] }
    }
  }

  /// Article and the kinds of it, of schema.org.
  private static func isArticle(_ value: JSONValue) -> Bool {
    value.types.contains { name in
      name.hasSuffix("Article") || name.hasSuffix("Posting") || name.hasSuffix("NewsItem")
        || ["Report", "APIReference"].contains(name)
    }
  }
}

extension JSONValue {
  /// The names of its types, without the vocabulary's address.
  fileprivate var types: [String] {
    (self["@type"]?.elements ?? []).compactMap { type in
      type.line?.split(separator: "/").last.map(String.init)
    }
  }

  fileprivate func isA(_ type: String) -> Bool { types.contains(type) }

  /// Whether the page's title holds its own.
  fileprivate func isCalled(_ title: String) -> Bool {
    let own = PageTitle.folded(self["headline"]?.line ?? self["name"]?.line ?? "")
    return own.count > 8 && title.contains(own)
  }
}
