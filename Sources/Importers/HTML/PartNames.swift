/// What pages call their parts: general words in classes and ids that tell an article's body from
/// what stands around it.
///
/// After the idea of Arc90's Readability (2009), which weighs elements by such words.
struct PartNames: Sendable {
  /// 25 for each of class and id that sounds like an article, minus 25 for each that sounds like
  /// something else.
  static func weight(of node: Tree.Node) -> Int {
    weight(of: node.value("class").lowercased()) + weight(of: node.value("id").lowercased())
  }

  private static func weight(of name: String) -> Int {
    if name.isEmpty { return 0 }
    let isOther = others.contains(where: name.contains)
    let isArticle = articles.contains(where: name.contains)
    return (isArticle ? 25 : 0) - (isOther ? 25 : 0)
  }

  /// Whether the name or the role says that it is no part of an article.
  static func isUnlikely(_ node: Tree.Node) -> Bool {
    if node.attributes.isEmpty { return false }
    if roles.contains(node.value("role").lowercased()) { return true }
    let label = node.label
    guard !label.isEmpty, around.contains(where: label.contains) else { return false }
    return !maybe.contains(where: label.contains)
  }

  static func isSharing(_ node: Tree.Node) -> Bool {
    let words = node.label.split { !$0.isLetter }
    return words.contains { $0 == "share" || $0 == "sharing" }
  }

  static func isByline(_ node: Tree.Node) -> Bool {
    if node.attributes.isEmpty { return false }
    if node.value("rel") == "author" || node.value("itemprop").contains("author") { return true }
    let names = ["byline", "author", "dateline", "writtenby"]
    return !node.label.isEmpty && names.contains(where: node.label.contains)
  }

  static func isCaption(_ node: Tree.Node) -> Bool {
    !node.label.isEmpty && node.value("class").lowercased().contains("caption")
  }

  private static let articles = [
    "article", "body", "content", "entry", "main", "page", "post", "text", "blog", "story",
  ]
  private static let others = [
    "-ad-", "hidden", "banner", "combx", "comment", "com-", "contact", "footer", "gdpr", "masthead",
    "media", "meta", "promo", "related", "scroll", "share", "sidebar", "sponsor", "shopping",
    "tags", "widget", "newsletter",
  ]
  private static let around = [
    "-ad-", "banner", "breadcrumb", "combx", "comment", "community", "cover-wrap",
    "extra",
    "footer", "gdpr", "header", "legends", "menu", "related", "remark", "replies", "rss", "sidebar",
    "skyscraper", "social", "sponsor", "supplemental", "ad-break", "agegate", "pagination", "pager",
    "popup",
  ]
  private static let maybe = ["and", "article", "body", "column", "content", "main", "shadow"]
  private static let roles: Set<String> = [
    "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog",
  ]
}
