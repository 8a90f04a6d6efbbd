/// What pages call their parts: general words in classes and ids that tell an article's body from
/// what stands around it.
///
/// After the idea of Arc90's Readability (2009), which weighs elements by such words.
struct PartNames: Sendable {
  /// 25 for each of class and id that sounds like an article, minus 25 for each that sounds like
  /// something else.
  static func weight(of node: Tree.Node) -> Int {
    weight(of: node.classSigns) + weight(of: node.idSigns)
  }

  private static func weight(of signs: NameSigns) -> Int {
    (signs.contains(.article) ? 25 : 0) - (signs.contains(.other) ? 25 : 0)
  }

  /// Whether the name or the role says that it is no part of an article.
  static func isUnlikely(_ node: Tree.Node) -> Bool {
    if node.attributes.isEmpty { return false }
    if let role = node.attributes["role"], roles.contains(role.lowercased()) { return true }
    return node.signs.contains(.around) && !node.signs.contains(.maybe)
  }

  static func isSharing(_ node: Tree.Node) -> Bool {
    guard node.signs.contains(.share) else { return false }
    let words = node.label.split { !$0.isLetter }
    return words.contains { $0 == "share" || $0 == "sharing" }
  }

  /// Whether it is said to name the author: by its relation, its property or its name.
  static func isByline(_ node: Tree.Node) -> Bool {
    if node.attributes.isEmpty { return false }
    if isAuthor(node) { return true }
    guard node.signs.contains(.authority) else { return node.signs.contains(.byline) }
    return NameSigns(in: node.label.replacing("authori", with: "")).contains(.byline)
  }

  /// Whether the markup says that it is the author, whatever it is called.
  static func isAuthor(_ node: Tree.Node) -> Bool {
    ["rel", "itemprop"].contains { names(node, $0) }
  }

  private static func names(_ node: Tree.Node, _ attribute: String) -> Bool {
    node.attributes[attribute]?.split(separator: " ").contains("author") == true
  }

  /// Whether it holds other people's words or other articles.
  static func isElsewhere(_ node: Tree.Node) -> Bool {
    if node.aside != nil { return true }
    if node.tag.isEmpty || ["body", "html", "main", "article"].contains(node.tag) { return false }
    if node.tag == "nav" { return true }
    return node.signs.contains(.elsewhere)
  }

  static func isCaption(_ node: Tree.Node) -> Bool { node.classSigns.contains(.caption) }

  private static let roles: Set<String> = [
    "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog",
  ]
}
