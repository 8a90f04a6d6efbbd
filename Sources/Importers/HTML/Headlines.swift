/// The headings at the top of a page's outline, as they are printed.
struct Headlines: Sendable {
  /// The first of all, wherever it stands.
  let first: String?
  /// Those that may be the article's: not the name of the site in the head of the page.
  private let own: [String]

  init(_ tree: Tree) {
    let tops = tree.indices.filter { tree[$0].tag == "h1" && tree[$0].aside == nil }
    first = tops.lazy.map(tree.text(of:)).first { !$0.isEmpty }
    let inText = tops.prefix(Self.most).filter { index in
      tree[index].end - index <= Self.largest && !Self.isLink(index, tree)
        && !tree.hasAncestor(index, where: PartNames.isElsewhere)
        && !Self.isInHead(index, tree)
    }
    own = inText.map(tree.text(of:)).reduce(into: []) { own, text in
      if !text.isEmpty, !own.contains(text) { own.append(text) }
    }
  }

  /// The title as a heading has it, where the page's title is that and the name of the site; or,
  /// for what stands in `title`, where the only heading says the same and more.
  func title(in title: String, isPageTitle: Bool, _ site: Site) -> String? {
    let own = own.filter { !site.isCalled($0) }
    let parts = PageTitle.parts(of: title)
    let printed = parts.filter { part in own.contains { PageTitle.isSame($0, part.title) } }
    if let part = printed.first(where: { site.mayBeCalled($0.rest, isBefore: $0.isBehind) }) {
      return part.title
    }
    guard isPageTitle, own.count == 1, own[0].utf8.count <= Self.longest else { return nil }
    let said = [title] + parts.map(\.title)
    return said.contains { Self.says(own[0], more: $0) } ? own[0] : nil
  }

  /// So many headings are looked at, each of so many nodes: what a page never ends is none.
  private static let most = 20
  private static let largest = 100
  /// In bytes.
  private static let longest = 300

  /// Whether all words of a title stand in a heading in their order, beside others.
  private static func says(_ heading: String, more title: String) -> Bool {
    let (words, all) = (Phrases.words(of: title), Phrases.words(of: heading))
    guard !words.isEmpty, all.count > words.count else { return false }
    return all.indices.contains { all[$0...].starts(with: words) }
  }

  private static func isLink(_ index: Int, _ tree: Tree) -> Bool {
    tree.ancestors(of: index).contains { tree[$0].tag == "a" }
      || tree.descendants(of: index).contains {
        tree[$0].tag == "a" && tree.text(of: $0) == tree.text(of: index)
      }
  }

  /// Whether the nearest part of the page around it is the head of the whole.
  private static func isInHead(_ index: Int, _ tree: Tree) -> Bool {
    let around = tree.ancestors(of: index).lazy.map { tree[$0] }
    let part = around.first { ["article", "main", "section"].contains($0.tag) || isHead($0) }
    guard let part, isHead(part) else { return false }
    return !around.contains { ["article", "main"].contains($0.tag) }
  }

  private static func isHead(_ node: Tree.Node) -> Bool {
    node.tag == "header" || node.value("role") == "banner"
  }
}

/// The site that a page belongs to, as far as it says.
struct Site: Sendable {
  let outlet: String?
  let url: String?

  /// By the outlet's name, or a part of the host's: `Wikipedia` of `en.wikipedia.org`.
  func isCalled(_ name: String) -> Bool {
    if PageTitle.isSame(name, outlet) { return true }
    let folded = PageTitle.folded(name)
    guard folded.utf8.count > 2, let host = url.flatMap({ Address.host($0) }) else { return false }
    return PageTitle.folded(host).contains(folded)
  }

  /// What stands behind a title that is printed without it may be any site's name where the page
  /// does not say its own; before it, nothing is.
  func mayBeCalled(_ name: String, isBefore: Bool) -> Bool {
    isCalled(name) || outlet == nil && !isBefore
  }
}
