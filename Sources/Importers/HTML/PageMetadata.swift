import Model

/// What a page says about itself: JSON-LD first, then `meta` elements, then the visible page.
struct PageMetadata: Sendable {
  private let tree: Tree
  private let data: LinkedData
  private let meta: MetaElements

  init(_ tree: Tree) {
    self.tree = tree
    data = LinkedData(tree)
    meta = MetaElements(tree)
  }

  var metadata: Metadata {
    let published =
      data.published ?? meta["article:published_time", "datepublished", "pubdate"]
      ?? meta["parsely-pub-date", "dc:date", "dcterms:created", "date"]
    let modified =
      data.modified ?? meta["article:modified_time", "datemodified", "dcterms:modified"]
    return Metadata(
      title: title, byline: byline, outlet: outlet,
      published: (published ?? time).flatMap(CalendarDate.iso),
      modified: modified.flatMap(CalendarDate.iso), url: url, language: language,
      description: data.description ?? meta["dc:description", "og:description", "description"]
        ?? meta["twitter:description"])
  }

  /// Open Graph's own name for the site is the one that readers know; a publisher may be a firm.
  private var outlet: String? {
    data.outlet ?? meta["og:site_name", "application-name", "dc:publisher"]
  }

  private var title: String? {
    let named = data.titles.first { PageTitle.folded(pageTitle).contains(PageTitle.folded($0)) }
    let given =
      named ?? data.titles.first ?? meta["dc:title", "dcterm:title", "og:title"]
      ?? meta["title", "twitter:title", "parsely-title"]
    let title = given ?? (pageTitle.isEmpty ? nil : pageTitle)
    let cleaned = title.map { PageTitle.cleaned($0, outlet: given == nil ? outlet : outlet ?? "") }
    return cleaned.flatMap { $0.isEmpty ? nil : $0 } ?? firstHeading
  }

  private var pageTitle: String { tree.first("title").map(tree.text(of:)) ?? "" }

  private var firstHeading: String? {
    tree.first("h1").map(tree.text(of:)).flatMap { $0.isEmpty ? nil : $0 }
  }

  private var byline: [String] {
    if !data.authors.isEmpty { return data.authors }
    let given = meta["dc:creator", "dcterm:creator", "author", "parsely-author", "article:author"]
    guard let given, !Address.isAddress(given) else { return [] }
    return Byline.names(in: given)
  }

  /// The first `time` element that gives a day.
  private var time: String? {
    tree.indices.lazy.filter { tree[$0].tag == "time" }
      .map { tree[$0].value("datetime") }.first { CalendarDate.iso($0) != nil }
  }

  private var url: String? {
    let link = tree.indices.first {
      tree[$0].tag == "link" && tree[$0].value("rel").lowercased() == "canonical"
    }
    let given = [link.map { tree[$0].value("href") }, meta["og:url"], data.url]
    return given.lazy.compactMap { $0 }.first(where: Address.isAddress)
  }

  private var language: String? {
    let root = tree.first("html").map { tree[$0].value("lang") } ?? ""
    let given = root.isEmpty ? data.language ?? meta["og:locale", "language"] ?? "" : root
    let tag = given.collapsed.replacing("_", with: "-")
    let isTag =
      tag.utf8.count >= 2
      && tag.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return isTag ? tag : nil
  }
}
