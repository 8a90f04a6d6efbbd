import TestSupport
import Exporters
import Foundation
import Model
import Testing

@Suite struct MarkdownTests {
  /// Texts that would be something else than text if they were not escaped.
  static let hostile = [
    "# no heading", "> no quote", "- no list", "+ no list", "* no list", "1. no list",
    "12) no list",
    "---", "***", "___", "===", "- - -", "```", "~~~", "    no code", "`no code`",
    "*no* _no_ **no**",
    "__no__ ~~no~~", "[no](https://evil.example)", "![no](https://evil.example)", "[no]: https://x",
    "<script>alert(1)</script>", "<!-- no -->", "<https://evil.example>", "&amp; &lt; &#42; &copy;",
    "a\\b \\* \\", "| a | b |\n|---|---|\n| 1 | 2 |", "@desk and desk@post.example",
    "https://evil.example www.evil.example ftp://x", "[^1] [x] [ ] #tag ^block $x$ ==y== %%z%%",
    "- [ ] no task", "  two  spaces  ", "one\ntwo", "one\n\ntwo", "Title\n===", "Title\n---",
    "one\\\ntwo", "1986\\. A", "1986. A great year.", "a * b * c", "5 < 6 > 4 & 3", ":smile: a:b",
    "Term\n: no definition", "{.no}", "***both***", "!", "“Quotes” – and 4 %…", "a__b__c", "+",
    "-", "=", "1.", "\\", "#", "no html <b>bold</b>", "x\n# y\n> z\n1. w", "\u{A0}- x",
    "'s -- ... \"",
    "> [!note] no callout", "[[no wiki link]]", "![[no embed]]", "---\ntitle: no\n---", "e.g. this",
    "\u{FEFF}# no heading", "word\u{2028}# word", "a@b.c_d", "mailto:x@y.example", "@_x", "@@x",
    "=", "==", "- a\n- b", "+\n-\n1)", " > no quote", "   ---", "&#x41; &a", "--", "^a ^",
  ]

  /// The export as plain text, as a reader of the format sees it; nil without pandoc.
  private func plain(
    _ markdown: String, as format: String, to output: String = "plain"
  ) throws -> String? {
    let arguments = ["-f", format, "-t", output, "--wrap=none"]
    return try Judge.ask("pandoc", arguments, input: markdown)?.output
  }

  /// The body without the front matter, which is no part of CommonMark.
  private func body(_ request: ExportRequest) -> String {
    let text = Exporter.write(request, as: .markdown)
    let parts = text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
    return String(parts[2])
  }

  @Test(arguments: ["commonmark", "gfm"])
  func hostileTextStaysText(format: String) throws {
    try check(Self.hostile, as: format)
  }

  @Test(arguments: ["commonmark", "gfm"])
  func textMadeByChanceStaysText(format: String) throws {
    var chance = Chance(state: 1)
    try check((0..<1_000).map { _ in chance.text() }, as: format)
  }

  private func check(_ texts: [String], as format: String) throws {
    let markdown = texts.map { body(.quoting("START\n\n" + $0 + "\n\nEND")) }
      .joined(separator: "\n\n")
    guard let text = try plain(markdown, as: format) else { return }
    let found = unindented(text).components(separatedBy: "START\n\n").dropFirst()
      .compactMap { $0.components(separatedBy: "\n\nEND").first }
    #expect(found.count == texts.count)
    for (actual, expected) in zip(found, texts) { #expect(actual == expected) }
    let html = try plain(markdown, as: format, to: "html")
    let elements = Set(html?.matches(of: /<([a-z0-9]+)/).map { String($0.1) } ?? [])
    #expect(elements == ["h1", "blockquote", "p", "ul", "li", "strong", "br"])
  }

  /// Pandoc moves a quote to the right by two spaces.
  private func unindented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let isQuote = line.unicodeScalars.starts(with: "  ".unicodeScalars)
      return String(line.unicodeScalars.dropFirst(isQuote ? 2 : 0))
    }.joined(separator: "\n")
  }

  @Test func plainTextIsLeftInPeace() {
    for text in [
      "He said: “no” (twice), e.g. on 4 May. 5% – 3+2, it's 1.5-fold! And by law.",
      "A-b, c=d; e/f? R & D", "-5 degrees = cold", "=1", "1.5 or 2) and so {on}", "3 > 2",
    ] {
      #expect(body(.quoting(text)).contains("> \(text)\n"))
    }
  }

  @Test func controlCharactersNeverGoOut() {
    let text = Exporter.write(Ferry.request(Ferry.documents), as: .markdown)
    let odd = text.unicodeScalars.filter { $0 != "\n" && $0.properties.generalCategory == .control }
    #expect(odd.isEmpty)
    #expect(!text.unicodeScalars.contains("\u{202E}"))
  }

  /// What a reader of YAML finds at the head of the note; nil without Python and its YAML.
  private func properties(_ request: ExportRequest) throws -> [String: Any]? {
    let script = """
      import json, sys
      try: import yaml
      except ImportError: sys.exit(127)
      text = sys.stdin.buffer.read().decode("utf-8")
      print(json.dumps(yaml.safe_load(text.split("---\\n")[1]), default=str))
      """
    let text = Exporter.write(request, as: .markdown)
    let verdict = try Judge.ask("python3", ["-c", script], input: text)
    return try verdict.flatMap {
      try JSONSerialization.jsonObject(with: Data($0.output.utf8)) as? [String: Any]
    }
  }

  @Test func theFrontMatterIsYAML() throws {
    guard let found = try properties(Ferry.request([Ferry.documents[0]])) else { return }
    #expect(found["title"] as? String == "Ferry Alma sailed untested")
    #expect(found["author"] as? [String] == ["Ada Lund", "Ole \"Skip\" Brandt"])
    #expect(found["date"] as? String == "2025-09-29")
    #expect(found["tags"] as? [String] == ["2025", "ferry/alma", "safety"])
    let hostile = try #require(try properties(Ferry.request([Ferry.documents[1]])))
    #expect(hostile["title"] as? String == Ferry.hostile.metadata.title)
    #expect(hostile["date"] as? String == "soon")
    #expect(try properties(Ferry.request([]))?["articles"] as? Int == 0)
  }

  private func citation(_ metadata: Metadata, from source: String) -> Substring? {
    var article = Article.sample("a", title: "T", metadata: metadata, ["Words."])
    article.original.source = source
    let document = ExportDocument(article: article, annotations: Annotations())
    return Exporter.write(Ferry.request([document]), as: .markdown)
      .split(separator: "# T\n\n").last?.split(separator: "\n").first
  }

  @Test func aCitationNamesTheAddressElseTheFile() {
    let web = "https://post.example/a"
    #expect(citation(Metadata(), from: "/home/ada/secret/page.html") == "page.html")
    #expect(citation(Metadata(), from: "-") == "standard input")
    #expect(citation(Metadata(url: web), from: "/home/ada/page.html") == "<\(web)>")
    #expect(citation(Metadata(), from: web) == "<\(web)>")
    #expect(citation(Metadata(url: "file:///home/ada/x.html"), from: "/b/x.html") == "x.html")
    #expect(citation(Metadata(outlet: "Post", url: "/home/x"), from: "/home/y") == "Post")
  }

  private func headings(_ article: Article, _ quotes: String...) -> [String] {
    let marks = quotes.map { article.mark(.highlight, $0) }
    let document = ExportDocument(article: article, annotations: Annotations(marks: marks))
    return Exporter.write(Ferry.request([document]), as: .markdown)
      .split(separator: "\n").filter { $0.hasPrefix("#") }.map(String.init)
  }

  @Test func marksStandUnderTheirHeadings() {
    let article = Article.sample(
      "a", title: nil, ["Lead.", "## One", "First.", "#### Deep", "Second.", "## Two", "Third."])
    #expect(headings(article, "Lead") == ["# a", "## Lead"])
    #expect(headings(article, "Second") == ["# a", "## One", "### Deep"])
    #expect(headings(article, "Third", "First") == ["# a", "## One", "## Two"])
    #expect(headings(.sample("a", title: nil, ["Lead."]), "Lead") == ["# a"])
    let folded = Article.sample("a", title: "T", ["T", "## One", "First.", "~ Sign up!"])
    let expected = ["# T", "## One", "## Outside the sections"]
    #expect(headings(folded, "T", "First", "Sign up") == expected)
  }
}

/// Texts made of the signs that mean something, always the same ones.
private struct Chance {
  /// Knuth's linear congruential generator (MMIX).
  var state: UInt64

  private static let signs = [
    "a", "b", "1", "2", " ", " ", "\\", "`", "*", "_", "[", "]", "(", ")", "<", ">", "&", "#", "-",
    "+",
    "=", "|", "~", "!", ":", ".", ";", "\"", "'", "@", "/", "$", "^", "{", "}", "%", "http://a.b",
    "www.a.b", "</b>", "&amp;", "1. ", "- ", "a@b.c", "ä", "\u{301}", "漢",
  ]

  mutating func text() -> String {
    let lines = (0...next(3)).map { _ in line() }
    return lines.joined(separator: next(2) == 0 ? "\n" : "\n\n")
  }

  private mutating func line() -> String {
    (0...next(12)).map { _ in Self.signs[next(Self.signs.count)] }.joined()
  }

  private mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
