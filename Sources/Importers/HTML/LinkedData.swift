/// What a page says about its article in JSON-LD (schema.org).
struct LinkedData: Sendable {
  private let article: JSONValue?

  init(_ tree: Tree) {
    let scripts = tree.indices.filter {
      tree[$0].tag == "script"
        && tree[$0].value("type").lowercased().hasPrefix("application/ld+json")
    }
    let values = scripts.compactMap { JSONValue(parsing: Self.unwrapped(Self.raw(tree, $0))) }
    article = values.flatMap(Self.objects).first(where: Self.isArticle)
  }

  var titles: [String] { ["headline", "name"].compactMap { article?[$0]?.line } }
  var published: String? { article?["datePublished"]?.line }
  var modified: String? { article?["dateModified"]?.line }
  var outlet: String? { article?["publisher"].flatMap(Self.name) }
  var description: String? { article?["description"]?.line }
  var language: String? { article?["inLanguage"]?.line }
  var url: String? {
    article?["url"]?.line ?? article?["mainEntityOfPage"].flatMap { $0.line ?? $0["@id"]?.line }
  }

  var authors: [String] {
    (article?["author"]?.elements ?? []).compactMap(Self.name).filter { !Address.isAddress($0) }
  }

  private static func name(of value: JSONValue) -> String? {
    value.elements.lazy.compactMap { $0.line ?? $0["name"]?.elements.first?.line }.first
  }

  private static func raw(_ tree: Tree, _ index: Int) -> String {
    tree.descendants(of: index).reduce(into: "") { $0 += tree[$1].text }
  }

  /// Without the comment or CDATA marks that some pages put around it.
  private static func unwrapped(_ text: String) -> String {
    let marks = ["<![CDATA[", "]]>", "<!--", "-->"]
    return marks.reduce(text) { $0.replacing($1, with: "") }
  }

  /// The objects of a list or of a graph.
  private static func objects(in value: JSONValue) -> [JSONValue] {
    value.elements.flatMap { element in [element] + (element["@graph"]?.elements ?? []) }
  }

  /// Article and the kinds of it, of schema.org.
  private static func isArticle(_ value: JSONValue) -> Bool {
    (value["@type"]?.elements ?? []).contains { type in
      guard let name = type.line else { return false }
      return name.hasSuffix("Article") || name.hasSuffix("Posting") || name.hasSuffix("NewsItem")
        || ["Report", "APIReference", "TechArticle", "LiveBlogPosting"].contains(name)
    }
  }
}
