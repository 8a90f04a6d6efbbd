import Foundation
import TestSupport
import Testing

/// Feeds, mails, saved pages and PDF through the whole program.
@Suite struct ContainerTests {
  private static let feed = """
    <?xml version="1.0"?><rss version="2.0"><channel><title>Varn News</title>
    <item><title>Wall</title><link>https://varn.example/wall</link><description>It rises.\
    </description></item>
    <item><title>Prices</title><guid isPermaLink="false">p</guid><description>They rose.\
    </description></item><item></item></channel></rss>
    """

  @Test func eachEntryIsAnArticle() throws {
    let box = try Sandbox()
    try box.write(Self.feed, to: "feed.xml")
    try box.run("init", "lib").expectDone()
    let added = try box.run("add", "feed.xml", "--json")
    #expect(added.status == 1)
    #expect(
      added.errors.hasPrefix("postil: feed.xml#3: markup without words\n")
        && added.errors.hasSuffix("2 added · 1 failed\n"))
    let objects = try added.objects()
    #expect(objects.map { $0["status"] as? String } == ["added", "added", "failed"])
    let id = try #require(objects[1]["id"] as? String)
    let original = try box.read("lib/articles/\(id)/original.xml")
    #expect(original.hasPrefix("<item><title>Prices</title>") && original.hasSuffix("</item>"))
    let article = try box.read("lib/articles/\(id)/article.json")
    #expect(article.contains("\"source\": \"\(box.path)/feed.xml#p\""))
    #expect(
      try box.run("add", "feed.xml", "--json").objects().count {
        $0["status"] as? String == "unchanged"
      } == 2)
  }

  @Test func anEntryIsAddedInTomorrowsFeedToo() throws {
    let box = try Sandbox(articles: ["feed.xml": Self.feed.replacing("<item></item>", with: "")])
    let newer = Self.feed.replacing("<item></item>", with: "")
      .replacing("<item><title>Wall", with: "<item><title>New</title></item><item><title>Wall")
    try box.write(newer, to: "feed.xml")
    let states = try box.run("add", "feed.xml", "--json").objects().map { $0["status"] as? String }
    #expect(states == ["added", "unchanged", "unchanged"])
  }

  @Test func showAsksWhichOne() throws {
    let box = try Sandbox()
    try box.write(Self.feed, to: "feed.xml")
    try box.run("show", "feed.xml").expectFailure("3 articles", "feed.xml#2 “Prices”")
    try box.run("show", "feed.xml#9").expectFailure("feed.xml", "no article 9")
    let shown = try box.run("show", "feed.xml#2")
    shown.expectDone()
    #expect(shown.output.contains("They rose.") && !shown.output.contains("It rises."))
    let one = try box.run(["show", "-"], input: Array(Self.feed.utf8))
    one.expectFailure("3 articles")
  }

  @Test func aFileOfThatNameComesFirst() throws {
    let box = try Sandbox()
    try box.write(Self.feed, to: "feed.xml")
    try box.write("Nobody asked why the wall was raised.", to: "feed.xml#2")
    #expect(try box.run("show", "feed.xml#2").output.contains("Nobody asked"))
  }

  @Test func withoutItsProgramAPDFIsRefused() throws {
    let box = try Sandbox()
    try box.write(PDFFile.of(pages: ["The wall rises."]), to: "wall.pdf")
    try box.run("init", "lib").expectDone()
    let before = try box.snapshot()
    try box.run(["add", "wall.pdf"], environment: ["PATH": box.path])
      .expectFailure("wall.pdf", "pdftotext", "poppler-utils")
    #expect(try box.snapshot() == before)
  }

  @Test func aPDFKeepsItsPages() throws {
    guard PDFFile.canBeRead else { return print("no pdftotext: passed over") }
    let box = try Sandbox()
    try box.write(PDFFile.of(pages: ["The wall rises.", "Nobody asked why."]), to: "wall.pdf")
    try box.run("init", "lib").expectDone()
    let added = try box.run("add", "wall.pdf", "--json")
    added.expectDone()
    let id = try #require(try added.objects().first?["id"] as? String)
    let shown = try box.run("show", id, "--all")
    #expect(shown.output.contains("— page 2 —") && shown.output.contains("Nobody asked why."))
    let kept = try Data(contentsOf: box.folder.appending(path: "lib/articles/\(id)/original.pdf"))
    #expect(Array(kept) == PDFFile.of(pages: ["The wall rises.", "Nobody asked why."]))
  }

  @Test func scansAndBrokenFilesSayWhatTheyAre() throws {
    guard PDFFile.canBeRead else { return print("no pdftotext: passed over") }
    let box = try Sandbox()
    try box.write(PDFFile.of(pages: [""]), to: "scan.pdf")
    try box.write("%PDF-1.4\nnothing of the kind \u{1B}[31m", to: "broken.pdf")
    try box.run("show", "scan.pdf").expectFailure("scan.pdf", "without text", "OCR")
    let broken = try box.run("show", "broken.pdf")
    broken.expectFailure("broken.pdf", "no PDF")
    #expect(!broken.errors.contains("\u{1B}"))
  }

  @Test func aMailNamesItsAttachments() throws {
    let box = try Sandbox(articles: [
      "a.eml": """
      From: Ada Lind <ada@varn.example>
      Subject: The wall
      Message-ID: <1@varn.example>
      Content-Type: multipart/mixed; boundary=x

      --x

      The wall is to be raised, said Mr Oll.
      --x
      Content-Type: image/png; name="../../../evil.png"

      x
      --x--
      """
    ])
    let listed = try #require(try box.run("list", "--json").objects().first)
    #expect(listed["title"] as? String == "The wall")
    #expect(listed["byline"] as? [String] == ["Ada Lind"])
  }
}

/// The smallest PDF that holds a line of text a page. Readers mend its table of places.
enum PDFFile {
  static let canBeRead = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
    .contains { FileManager.default.isExecutableFile(atPath: $0 + "/pdftotext") }

  static func of(pages: [String]) -> [UInt8] {
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count \(pages.count) /Kids [\(pages.indices.map { "\(4 + $0 * 2) 0 R" }.joined(separator: " "))] >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for (index, text) in pages.enumerated() {
      let drawing = text.isEmpty ? "0 0 9 9 re f" : "BT /F1 12 Tf 72 700 Td (\(text)) Tj ET"
      objects += [
        """
        << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(5 + index * 2) 0 R \
        /Resources << /Font << /F1 3 0 R >> >> >>
        """,
        "<< /Length \(drawing.utf8.count) >>\nstream\n\(drawing)\nendstream",
      ]
    }
    let bodies = objects.enumerated().map { "\($0 + 1) 0 obj\n\($1)\nendobj\n" }.joined()
    return Array("%PDF-1.4\n\(bodies)trailer\n<< /Root 1 0 R >>\n%%EOF\n".utf8)
  }
}
