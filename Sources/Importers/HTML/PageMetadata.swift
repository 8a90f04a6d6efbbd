import Model

/// What a page says about itself: JSON-LD first, then `meta` elements and microdata, then the
/// visible page.
struct PageMetadata: Sendable {
  private let tree: Tree
  private let data: LinkedData
  private let meta: MetaElements
  private let items: Microdata
  private let headlines: Headlines
  /// The address that the page came from, where it came from one.
  private let address: String?

  /// `shown` is the page as it is seen.
  init(_ tree: Tree, shown: Tree, from address: String? = nil) {
    self.tree = tree
    headlines = Headlines(shown)
    self.address = address.flatMap { Address.isAddress($0) ? $0 : nil }
    data = LinkedData(tree)
    meta = MetaElements(tree)
    items = Microdata(tree)
  }

  var metadata: Metadata {
    Metadata(
      title: title, byline: byline, outlet: outlet, published: published, modified: modified,
      url: url, language: language,
      description: data.description ?? meta["dc:description", "og:description", "description"]
        ?? meta["dcterms:description", "dcterms:abstract", "twitter:description"]
        ?? items["description"])
  }

  private var published: String? {
    let given = [
      data.published, meta["article:published_time", "og:published_time", "datepublished"],
      meta["pubdate", "publishdate", "publish-date", "publish_date", "parsely-pub-date"],
      items["datepublished"],
      meta["dc:date", "dc:date:issued", "dcterms:issued", "dcterms:created", "dcterms:date"],
      meta["sailthru:date", "citation_publication_date", "citation_date", "date"],
      items["datecreated"], time,
    ]
    return given.lazy.compactMap { $0 }.compactMap(CalendarDate.iso).first
  }

  private var modified: String? {
    let given = [
      data.modified, meta["article:modified_time", "og:updated_time", "datemodified"],
      items["datemodified"],
      meta["dcterms:modified", "dc:date:modified", "lastmod", "last-modified", "revised"],
    ]
    return given.lazy.compactMap { $0 }.compactMap(CalendarDate.iso).first
  }

  /// Open Graph's own name for the site is the one that readers know; a publisher may be a firm.
  private var outlet: String? { named.map(OutletName.cleaned) }

  private var named: String? {
    data.outlet ?? meta["og:site_name", "application-name", "dc:publisher", "dcterms:publisher"]
      ?? items["publisher"] ?? meta["citation_journal_title", "publisher"]
  }

  private var title: String? {
    let titles = data.titles.filter { !PageTitle.isSame($0, outlet) }
    let named = titles.first { PageTitle.folded(pageTitle).contains(PageTitle.folded($0)) }
    let given =
      named ?? titles.first ?? meta["dc:title", "dcterms:title", "dcterm:title", "og:title"]
      ?? meta["title", "twitter:title", "parsely-title", "sailthru:title", "citation_title"]
      ?? items["headline"]
    let title = given ?? (pageTitle.isEmpty ? nil : pageTitle)
    let isOwn = given.map { PageTitle.isSame($0, pageTitle) } ?? true
    let site = Site(outlet: outlet, url: url ?? address)
    if let printed = title.flatMap({ headlines.title(in: $0, isPageTitle: isOwn, site) }) {
      return printed
    }
    let cleaned = title.map { PageTitle.cleaned($0, outlet: given == nil ? outlet : outlet ?? "") }
    return cleaned.flatMap { $0.isEmpty ? nil : $0 } ?? headlines.first
  }

  private var pageTitle: String { tree.first("title").map(tree.text(of:)) ?? "" }

  /// The first who is named in a way that is not an address or a collective.
  private var byline: [String] {
    let given = [
      data.authors, meta.all(["dc:creator", "dcterms:creator", "dcterm:creator"]),
      meta.all(["author"]), meta.all(["article:author"]),
      meta.all(["parsely-author", "sailthru:author", "citation_author"]),
      items.all(["author", "creator"]),
    ]
    return given.lazy.map(Byline.authors).first { !$0.isEmpty } ?? []
  }

  /// The first `time` element that gives a day.
  private var time: String? {
    tree.indices.lazy.filter { tree[$0].tag == "time" }
      .map { tree[$0].value("datetime") }.first { CalendarDate.iso($0) != nil }
  }

  private var url: String? {
    let link = link("canonical")
    let given = [link, meta["og:url"], data.url, meta["twitter:url", "parsely-link"]]
    let base = tree.first("base").map { tree[$0].value("href") } ?? ""
    let known = [base, address ?? ""] + given.compactMap { $0 }
    return given.lazy.compactMap { $0.flatMap { Address.resolved($0, beside: known) } }.first
  }

  private func link(_ relation: String) -> String? {
    tree.indices.first { index in
      tree[index].tag == "link"
        && tree[index].value("rel").lowercased().split(separator: " ").contains { $0 == relation }
    }.map { tree[$0].value("href").collapsed }
  }

  private var language: String? {
    let root = tree.first("html").map { tree[$0] }
    let given: [String?] = [
      root?.value("lang"), root?.value("xml:lang"), data.language,
      meta["content-language", "og:locale", "language", "dc:language", "dcterms:language"],
      items["inlanguage"],
    ]
    return given.lazy.compactMap { $0.flatMap(Self.tag) }.first
  }

  /// A language's tag in what a page gives for one: `en_GB` is `en-GB`, of `de, en` it is `de`.
  private static func tag(_ text: String) -> String? {
    let first = text.collapsed.prefix { $0 != "," && $0 != ";" && $0 != " " }
    let tag = first.replacing("_", with: "-")
    let isTag =
      (2...3).contains(tag.prefix { $0 != "-" }.utf8.count)
      && tag.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return isTag ? String(tag) : nil
  }
}
