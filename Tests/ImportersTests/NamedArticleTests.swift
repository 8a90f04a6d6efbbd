import Importers
import Model
import Testing

/// What a short page's `article` or `main` holds is the article, whatever it is made of.
@Suite struct NamedArticleTests {
  private static let heads = [
    "Bridge", "Built", "Length", "Width", "Height", "Stone", "Mason", "Toll",
  ]
  private static let opening = "<p>The town keeps eight bridges, and this is what is known.</p>"
  private static let end = "<p>The last of them was never built, which nobody regrets.</p>"
  private static let small = "<table><tr><th>Toll</th></tr><tr><td>Two pence</td></tr></table>"
  private static let list = items("ul")
  private static let menu = "<nav><ul><li><a href='/a'>Tides of the week</a></ul></nav>"
  private static let foot = "<footer><p>All rights are the river’s.</p></footer>"

  private static func items(_ tag: String) -> String {
    let items = (1...6).map { "<li>Thing number \($0) to bring to the river</li>" }
    return "<\(tag)>\(items.joined())</\(tag)>"
  }

  /// A table of eight columns, whose cells say as much as is asked for.
  private static func table(_ rows: Int, _ words: String = "as the keeper of the bridge told")
    -> String
  {
    let head = heads.map { "<th>\($0)</th>" }.joined()
    let row = heads.map { "<td>\($0), \(words)</td>" }.joined()
    return "<table><thead><tr>\(head)</tr></thead><tbody>"
      + String(repeating: "<tr>\(row)</tr>", count: rows) + "</tbody></table>"
  }

  private func check(
    _ markup: String, folded: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let page =
      "<html><head><title>Bridges</title></head><body>\(Self.menu)\(markup)\(Self.foot)</body></html>"
    let imported = try Importer.read(Array(page.utf8), name: "a.html")
    checkShape(imported)
    let boilerplate = imported.blocks.filter { $0.role == .boilerplate }
    let said = boilerplate.map { imported.text[$0.span] }
    let expected = ["Tides of the week"] + folded + ["All rights are the river’s."]
    #expect(said == expected, sourceLocation: sourceLocation)
  }

  @Test(arguments: ["article", "main", "div role=main", "div"], [1, 3, 12])
  func besideAWideTable(_ tag: String, _ rows: Int) throws {
    let close = tag.prefix { $0.isLetter }
    let (head, table) = ("<h1>All the bridges</h1>", Self.table(rows))
    for inside in [
      head + Self.opening + table + Self.small + Self.end, head + Self.opening + Self.end + table,
      head + table + Self.opening + Self.end,
    ] {
      try check("<\(tag)>\(inside)</\(close)>")
    }
  }

  @Test(arguments: ["article", "main"], [1, 3, 12])
  func besideAWideTableAndLists(_ tag: String, _ rows: Int) throws {
    let (head, table) = ("<h1>All the bridges</h1>", Self.table(rows))
    for inside in [
      head + Self.list + table + Self.items("ol") + Self.end, head + table + Self.list,
      head + Self.list + Self.end, head + Self.list,
    ] {
      try check("<\(tag)>\(inside)</\(tag)>")
    }
  }

  @Test func besideLongCells() throws {
    let words = String(repeating: "as the keeper of the bridge, who is old, told us, ", count: 4)
    let inside = "<h1>All</h1>" + Self.opening + Self.table(3, words) + Self.small + Self.end
    try check("<article>\(inside)</article>")
    try check("<main><section>\(inside)</section></main>")
  }

  @Test func anAsideStaysOne() throws {
    let related =
      "<div class=related><h3>Related</h3><ul><li><a href='/b'>The mill of Varn</a></ul></div>"
    let inside = "<h1>All</h1>" + Self.opening + Self.table(3) + Self.end + related
    try check("<article>\(inside)</article>", folded: ["Related", "The mill of Varn"])
    let other =
      "<article><h2><a href='/c'>Bricks are dear</a></h2><p>So the guild says, again.</p></article>"
    try check(
      "<article><h1>All</h1>\(Self.opening + Self.table(3) + Self.end)</article>" + other,
      folded: ["Bricks are dear", "So the guild says, again."])
  }
}

/// Notes at the foot of an article are of the article.
@Suite struct ArticleNotesTests {
  private static let story = String(
    repeating: "<p>The council of Varn, it is said, voted for the higher wall.<sup>1</sup></p>",
    count: 12)

  private func check(
    _ markup: String, within: Bool = true, isNote: Bool = true,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (inside, behind) = within ? (markup, "") : ("", markup)
    let page = "<body><article><h1>A wall</h1>\(Self.story)\(inside)</article>\(behind)</body>"
    let imported = try Importer.read(Array(page.utf8), name: "a.html")
    checkShape(imported)
    let note = try #require(
      imported.blocks.last { imported.text[$0.span].contains("Seen by") },
      sourceLocation: sourceLocation
    )
    #expect(note.role.isBody == isNote, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    "<aside role=doc-footnote>⟦⟧</aside>", "<section role=doc-endnotes><ol><li>⟦⟧</ol></section>",
    "<section class=footnotes><ol><li>⟦⟧</ol></section>",
    "<div class=footnotes><hr><ol><li>⟦⟧</ol></div>",
    "<aside epub:type=footnote>⟦⟧</aside>", "<aside epub:type='rearnote x'>⟦⟧</aside>",
    "<footer><ol class=footnotes><li>⟦⟧</ol></footer>",
  ])
  func belongToTheArticle(_ markup: String) throws {
    let note = "<p>1. Seen by <a href='#k'>the keeper</a> <a href='#r'>↩</a></p>"
    for within in [true, false] {
      try check(markup.replacing("⟦⟧", with: note), within: within)
    }
  }

  @Test func othersDoNot() throws {
    try check("<aside><p>Seen by the keeper</p></aside>", isNote: false)
    try check("<footer><p>Seen by the keeper</p></footer>", isNote: false)
    let comment =
      "<div class=comments><p>First!</p><div class=footnotes><p>Seen by me, too.</p></div></div>"
    try check(comment, isNote: false)
    let other = "<article><p>Else.</p><div class=footnotes><p>Seen by others.</p></div></article>"
    try check(other, within: false, isNote: false)
  }
}
