import Importers
import Model
import Testing

/// Who wrote a page when for whom: one way of saying it at a time.
@Suite struct PageMetadataTests {
  private static let story = """
    <p>The council of Varn voted for the higher wall on Monday, after a long night of speeches.</p>
    <p>Nobody said who would pay for it, and nobody in the room, the clerk noted, had asked.</p>
    """

  private func metadata(
    head: String = "", body: String = "", from name: String = "a.html"
  ) throws -> Metadata {
    let page = "<html><head>\(head)</head><body><h1>A wall</h1>\(body)\(Self.story)</body></html>"
    return try Importer.read(Array(page.utf8), name: name).metadata
  }

  private func linked(_ json: String) throws -> Metadata {
    try metadata(head: "<script type='application/ld+json'>\(json)</script>")
  }

  private func check(
    author: String, _ names: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try metadata(head: "<meta name=author content=\"\(author)\">").byline
    #expect(found == names, sourceLocation: sourceLocation)
  }

  private func check(
    shown markup: String, _ names: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(try metadata(body: markup).byline == names, sourceLocation: sourceLocation)
  }

  private func check(
    printed markup: String, head: String = "", _ line: String?, _ names: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try metadata(head: head, body: markup)
    #expect(found.printedByline == line, sourceLocation: sourceLocation)
    #expect(found.byline == names, sourceLocation: sourceLocation)
  }

  @Test func aBylineIsKeptAsItIsPrinted() throws {
    let lind = "<div class=byline>By\n  <b>Ada Lind</b><br>3 May 2025</div>"
    try check(printed: lind, "By Ada Lind 3 May 2025", ["Ada Lind"])
    try check(
      printed: "<p>By Ada Lind and Bo Marsh", "By Ada Lind and Bo Marsh", ["Ada Lind", "Bo Marsh"])
    // Who is named otherwise needs no line.
    try check(printed: lind, head: "<meta name=author content='Bo Marsh'>", nil, ["Bo Marsh"])
    try check(printed: "", nil, [])
    let long = String(repeating: "She writes of walls and of those who build them. ", count: 5)
    try check(
      printed: "<div class=author>By Ada Lind<br>\(long)</div>", "By Ada Lind", ["Ada Lind"])
    try check(
      printed: "<div class=byline>By Ada&#27;[31m Lind</div>", "By Ada[31m Lind",
      ["Ada[31m Lind"])
  }

  @Test func graphsAreFollowed() throws {
    let found = try linked(
      """
      {"@context": "https://schema.org", "@graph": [
        {"@type": "WebSite", "@id": "#site", "name": "The Varn Courier"},
        {"@type": "WebPage", "@id": "#page", "datePublished": "2020-01-01"},
        {"@type": ["Article", "NewsArticle"], "headline": "A wall", "author": {"@id": "#ada"},
         "publisher": {"@id": "#site"}, "datePublished": "2025-09-29T07:05:00Z",
         "dateModified": "2025-09-30", "inLanguage": {"@type": "Language", "alternateName": "en"},
         "description": "Higher by a
      metre"},
        {"@type": "Person", "@id": "#ada", "name": "Ada Lind"}]}
      """)
    #expect(found.byline == ["Ada Lind"] && found.outlet == "The Varn Courier")
    #expect(found.published == "2025-09-29T07:05:00Z" && found.modified == "2025-09-30")
    #expect(found.language == "en" && found.description == "Higher by a metre")
  }

  @Test func theArticleIsTheOneThatThePageIsCalledAfter() throws {
    let json = """
      [{"@type": "NewsArticle", "headline": "Bricks are dear", "author": {"name": "Bo Marsh"}},
       {"@type": "NewsArticle", "headline": "The wall of Varn", "author": [{"name": "Ada Lind"}]}]
      """
    let head = "<title>The wall of Varn | Courier</title><script type='application/ld+json'>"
    let found = try metadata(head: "\(head)\(json)</script>")
    #expect(found.title == "The wall of Varn" && found.byline == ["Ada Lind"])
  }

  @Test func anArticleWithinAPageIsFound() throws {
    let found = try linked(
      """
      {"@type": "WebPage", "mainEntity": {"@type": "http://schema.org/BlogPosting",
       "author": [{"@type": "Person", "name": ["Ada Lind"]}, "Bo Marsh"],
       "isPartOf": {"@type": "Periodical", "name": "Tides"}}}
      """)
    #expect(found.byline == ["Ada Lind", "Bo Marsh"] && found.outlet == "Tides")
  }

  @Test func anOutletIsAName() throws {
    for (given, expected) in [
      ("https://www.varn.example", "varn.example"), ("VARN.EXAMPLE | BY: ADA LIND", "VARN.EXAMPLE"),
      ("The Courier - By Ada Lind", "The Courier"), ("Varn | Courier", "Varn | Courier"),
      ("Courier | Byways", "Courier | Byways"),
    ] {
      let head = "<meta property='og:site_name' content='\(given)'>"
      #expect(try metadata(head: head).outlet == expected)
    }
  }

  @Test func microdataIsRead() throws {
    let found = try metadata(
      body: """
        <div itemscope itemtype="https://schema.org/NewsArticle"><h2 itemprop="headline">A wall</h2>
        <span itemprop="author" itemscope itemtype="https://schema.org/Person">by
        <b itemprop="name">Ada Lind</b>, <i itemprop="jobTitle">Mason Chief</i></span>
        <time itemprop="datePublished" datetime="2025-09-29">Monday</time>
        <meta itemprop="dateModified" content="2025-09-30">
        <div itemprop="publisher" itemscope><meta itemprop="name" content="Courier"></div></div>
        """)
    #expect(found.byline == ["Ada Lind"] && found.outlet == "Courier")
    #expect(found.published == "2025-09-29" && found.modified == "2025-09-30")
  }

  @Test func rdfaIsRead() throws {
    let found = try metadata(
      body: """
        <div typeof="schema:Article"><span property="schema:author">Ada Lind</span>
        <span property="schema:datePublished" content="2025-09-29">Monday</span></div>
        """)
    #expect(found.byline == ["Ada Lind"] && found.published == "2025-09-29")
  }

  @Test func namesAreCleaned() throws {
    try check(author: "By Ada Lind and Bo Marsh", ["Ada Lind", "Bo Marsh"])
    try check(author: "Ada Lind, Bo Marsh &amp; Cy Oll", ["Ada Lind", "Bo Marsh", "Cy Oll"])
    try check(author: "Ada Lind, MD, Ada Lind", ["Ada Lind, MD", "Ada Lind"])
    try check(author: "Ada Lind; ADA LIND", ["Ada Lind"])
    try check(author: "Lind, Ada", ["Lind, Ada"])
    try check(author: "Von Ada Lind und Bo Marsh", ["Ada Lind", "Bo Marsh"])
    try check(
      author: "Ada Lind (with Bo Marsh and Cy Oll)", ["Ada Lind (with Bo Marsh and Cy Oll)"])
    try check(author: "Ada Lind, Staff Writer", ["Ada Lind"])
    try check(author: "Ada Lind ada@courier.example", ["Ada Lind"])
    try check(author: "By Ada Lind September 29, 2025", ["Ada Lind"])
    for nobody in ["Staff", "https://a.example/ada", "admin", "@ada", "News Desk"] {
      try check(author: nobody, [])
    }
  }

  @Test func eachAuthorElementCounts() throws {
    let head = "<meta name=DC.creator content='Lind, Ada'><meta name=DC.creator content='Oll, Cy'>"
    #expect(try metadata(head: head).byline == ["Lind, Ada", "Oll, Cy"])
    let both =
      "<meta name=dc.creator content='Bo Marsh'><meta property=dc:creator content='Cy Oll'>"
    #expect(try metadata(head: both).byline == ["Cy Oll"])
  }

  @Test func theBylineThatIsShown() throws {
    try check(shown: "<p class=story-byline>By <a href=/ada>Ada Lind</a></p>", ["Ada Lind"])
    try check(shown: "<div class=ByLine>By Ada Lind<br>29 September 2025</div>", ["Ada Lind"])
    try check(
      shown: "<p><a rel=author href=/a>Ada Lind</a>, <a rel=author>Bo Marsh</a></p>", ["Ada Lind"])
    try check(
      shown: "<p class=authors><a rel=author>Ada Lind</a><a rel=author>Bo Marsh</a></p>",
      ["Ada Lind", "Bo Marsh"])
    try check(shown: "<p class=byline>By GILLIAN OLL March 11, 2015 3:46 PM</p>", ["GILLIAN OLL"])
    try check(shown: "<div class=comments><p class=author>Bo Marsh</p></div>", [])
    try check(shown: "<div id=authorization><p>Sign Up Here</p></div>", [])
    try check(shown: "<p class=byline hidden>By Ada Lind</p>", [])
  }

  @Test func anAccountGivesWayToTheNameThatIsShown() throws {
    let found = try metadata(
      head: "<meta name=author content=al1987>", body: "<p class=byline>By Ada Lind</p>")
    #expect(found.byline == ["Ada Lind"])
  }

  @Test func addressesAreMadeWhole() throws {
    let link = "<link rel='canonical' href='/wall'>"
    #expect(try metadata(head: link, from: "https://a.example/x?y").url == "https://a.example/wall")
    let base = "<base href='https://b.example/c/'>"
    #expect(try metadata(head: base + link).url == "https://b.example/wall")
    #expect(try metadata(head: link).url == nil)
    let open = "<meta property=og:url content='//c.example/wall'><base href='http://d.example/'>"
    #expect(try metadata(head: open).url == "http://c.example/wall")
  }

  @Test func languagesAreDeclaredOrGuessed() throws {
    let header = "<meta http-equiv=content-language content='de-AT, en'>"
    #expect(try metadata(head: header).language == "de-AT")
    #expect(try metadata(head: "<meta property=og:locale content=pt_BR>").language == "pt-BR")
    #expect(try metadata().language == "en")
    let german =
      "<p>Der Rat der Stadt hat für die höhere Mauer gestimmt, und niemand weiß, wer das zahlt.</p>"
    #expect(try metadata(body: String(repeating: german, count: 3)).language == "de")
    #expect(
      try metadata(
        body: String(repeating: "<p>Мост закрыли, сказали в мэрии, и это был конец.</p>", count: 9)
      ).language == "ru")
  }

  @Test func aNameThatIsTheSitesIsNoTitle() throws {
    let json =
      "{\"@type\": \"NewsArticle\", \"name\": \"Courier\", \"publisher\": {\"name\": \"Courier\"}}"
    let head = "<meta property=og:title content='A wall in Varn | Courier'>"
    let found = try metadata(head: head + "<script type='application/ld+json'>\(json)</script>")
    #expect(found.title == "A wall in Varn")
  }
}

/// Pages that are no article.
@Suite struct NoArticleTests {
  private func read(_ body: String) throws -> Imported {
    let page = "<html><head><title>Varn</title></head><body>\(body)</body></html>"
    let imported = try Importer.read(Array(page.utf8), name: "a.html")
    checkShape(imported)
    return imported
  }

  private func check(
    _ body: String, hasArticle: Bool, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let imported = try read(body)
    #expect(imported.hasArticle == hasArticle, sourceLocation: sourceLocation)
    let isNoted = imported.notes.contains { $0.reason.hasPrefix("no article: ") }
    #expect(isNoted == !hasArticle, sourceLocation: sourceLocation)
  }

  private static let links = (1...20).map { number in
    "<li><a href='/\(number)'>The tide of day \(number) in Varn</a></li>"
  }.joined()

  @Test func aListOfLinks() throws {
    try check("<h1>Varn</h1><ul>\(Self.links)</ul>", hasArticle: false)
    let imported = try read("<h1>Varn</h1><div><ul>\(Self.links)</ul></div>")
    #expect(!imported.blocks.contains { $0.role.isBody && $0.role != .heading })
  }

  @Test func aShell() throws {
    try check(
      "<div id=app>Loading…</div><noscript>Switch on scripts.</noscript>", hasArticle: false)
  }

  @Test func aFrontPage() throws {
    let teasers = (1...12).map { number in
      """
      <article><h2><a href='/\(number)'>Tide \(number) came in late</a></h2>
      <p>The keeper of the lock, it is said, slept through number \(number), and nobody woke him.</p>
      </article>
      """
    }
    try check("<main>\(teasers.joined())</main>", hasArticle: false)
  }

  @Test func aShortArticleIsOne() throws {
    let brief =
      "<p>The council of Varn voted for the higher wall on Monday, after a long night of speeches and of tea; nobody asked who pays.</p>"
    try check("<h1>A wall</h1>\(brief)", hasArticle: true)
    try check(
      "<ul>\(Self.links)</ul><h1>A wall</h1><div>\(String(repeating: brief, count: 5))</div>",
      hasArticle: true)
    try check(
      "<h1>塀</h1><p>議会は月曜日、長い夜の演説の後、より高い塀に賛成の票を投じた。誰が払うのかを尋ねた者はいなかった。</p>", hasArticle: true)
  }
}
