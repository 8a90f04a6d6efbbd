import Foundation
import Importers
import Model
import TestSupport
import Testing

@Suite struct FeedTests {
  private func entries(_ text: String, as encoding: String.Encoding = .utf8) throws -> [Entry] {
    try Importer.readAll([UInt8](try #require(text.data(using: encoding))), name: "feed.xml")
  }

  private func read(_ item: String, around: String = "") throws -> Imported {
    let feed = """
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:body="http://purl.org/rss/1.0/modules/content/">
      <channel><title>Varn News</title>\(around)<item>\(item)</item></channel></rss>
      """
    return try #require(try entries(feed).first).outcome.get()
  }

  /// Blocks as `role: text` lines, the folded ones too.
  private func blocks(_ imported: Imported) -> [String] {
    imported.blocks.map { "\($0.role.rawValue): \(imported.text[$0.span])" }
  }

  @Test func theLongestContentIsTheBody() throws {
    let imported = try read(
      """
      <title>Wall</title><description>Short.</description>
      <body:encoded><![CDATA[<h2>Who pays</h2><p>Nobody <b>asked</b>.</p><ul><li>One</li></ul>\
      <blockquote>Not I.</blockquote>]]></body:encoded>
      """)
    #expect(
      blocks(imported) == [
        "title: Wall", "heading: Who pays", "paragraph: Nobody asked.", "list-item: One",
        "quote: Not I.",
      ])
    #expect(imported.metadata.description == "Short.")
    #expect(imported.metadata.outlet == "Varn News")
    checkShape(imported)
  }

  @Test func aSummaryAloneSaysSo() throws {
    let imported = try read("<title>Wall</title><description>It rises.</description>")
    #expect(imported.notes.contains { $0.reason.contains("may be only a summary") })
    #expect(blocks(imported) == ["title: Wall", "paragraph: It rises."])
  }

  @Test(arguments: [
    ("<author>ada@varn.example (Ada Lind)</author>", ["Ada Lind"]),
    ("<dc:creator>Ada Lind and Bo Marsh</dc:creator>", ["Ada Lind", "Bo Marsh"]),
    (
      "<dc:creator>Ada Lind</dc:creator><dc:creator>Bo Marsh</dc:creator>",
      ["Ada Lind", "Bo Marsh"]
    ),
    ("<author>Ada Lind &lt;ada@varn.example></author>", ["Ada Lind"]),
  ])
  func authorsAreNames(_ item: String, _ names: [String]) throws {
    #expect(try read("<description>Text.</description>" + item).metadata.byline == names)
  }

  @Test(arguments: [
    ("<pubDate>Mon, 29 Sep 2025 07:05:00 +0200</pubDate>", "2025-09-29T07:05:00+02:00"),
    ("<pubDate>29 Sep 25 07:05 EST</pubDate>", "2025-09-29T07:05:00-05:00"),
    ("<dc:date>2025-09-29</dc:date>", "2025-09-29"),
    ("<pubDate>soon</pubDate>", nil),
  ])
  func datesAreRead(_ item: String, _ date: String?) throws {
    #expect(try read("<description>Text.</description>" + item).metadata.published == date)
  }

  @Test(arguments: [
    ("<link>https://varn.example/1</link>", "https://varn.example/1"),
    ("<link>/1</link>", "https://varn.example/1"),
    ("<guid>https://varn.example/2</guid>", "https://varn.example/2"),
    ("<guid isPermaLink=\"false\">https://varn.example/2</guid>", nil),
    ("<link>javascript:alert(1)</link>", nil),
  ])
  func linksAreWhole(_ item: String, _ url: String?) throws {
    let imported = try read(
      "<description>Text.</description>" + item, around: "<link>https://varn.example/</link>")
    #expect(imported.metadata.url == url)
  }

  private static let atom = """
    <?xml version="1.0"?>
    <a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://oll.example/">
    <a:title>Der Bote</a:title><a:author><a:name>Ada Lind</a:name></a:author>
    <a:entry><a:id>urn:1</a:id><a:title type="html">Die &lt;i&gt;Wand&lt;/i&gt;</a:title>
    <a:link rel="edit" href="e"/><a:link href="wand.html"/><a:updated>2025-09-29T07:05:00Z</a:updated>
    <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Sie wächst.</p></div>\
    </a:content></a:entry>
    <entry xmlns="http://www.w3.org/2005/Atom"><id>urn:2</id><summary>Zwei Sätze. Äpfel.</summary>\
    </entry></a:feed>
    """

  @Test func atomIsReadByItsNamespace() throws {
    let entries = try entries(Self.atom)
    #expect(entries.map(\.name) == ["urn:1", "urn:2"])
    let first = try entries[0].outcome.get()
    #expect(first.metadata.title == "Die Wand" && first.metadata.byline == ["Ada Lind"])
    #expect(first.metadata.url == "https://oll.example/wand.html")
    #expect(first.metadata.language == "de")
    #expect(first.metadata.published == "2025-09-29T07:05:00Z")
    #expect(blocks(first).contains("paragraph: Sie wächst."))
    let second = try entries[1].outcome.get()
    #expect(second.notes.contains { $0.reason == "body: only the feed’s summary of the article" })
  }

  /// The slice is the entry, to the byte, in every encoding; and is read again without its feed.
  @Test(arguments: [
    String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian, .windowsCP1252, .isoLatin1,
  ])
  func anEntryIsItsOwnBytes(_ encoding: String.Encoding) throws {
    let names: [String.Encoding: String] = [
      .windowsCP1252: "windows-1252", .isoLatin1: "iso-8859-1",
    ]
    let declared = names[encoding].map { " encoding=\"\($0)\"" } ?? ""
    let feed = Self.atom.replacing("version=\"1.0\"", with: "version=\"1.0\"\(declared)")
    let entry = try #require(try entries(feed, as: encoding).last)
    let slice = try #require(feed.firstRange(of: "<entry ")).lowerBound
    let end = try #require(feed.firstRange(of: "</a:feed>")).lowerBound
    #expect(
      entry.original == [UInt8](try #require(String(feed[slice..<end]).data(using: encoding))))
    let imported = try entry.outcome.get()
    #expect(imported.text.string.contains("Äpfel"))
    let again = try Importer.read(
      entry.original, name: "original.xml", format: .feed, charset: imported.encoding)
    #expect(again.text == imported.text)
  }

  @Test func usualPrefixesNeedNoDeclaration() throws {
    let slice =
      "<item><title>Wall</title><dc:creator>Ada Lind</dc:creator>"
      + "<content:encoded>&lt;p&gt;Long.&lt;/p&gt;</content:encoded></item>"
    let imported = try Importer.read(Array(slice.utf8), name: "original.xml")
    #expect(imported.format == .feed && imported.metadata.byline == ["Ada Lind"])
    #expect(imported.text.string.hasSuffix("Long."))
  }

  @Test func japaneseShiftsHideNoTags() throws {
    for encoding in [String.Encoding.iso2022JP, .shiftJIS] {
      let name = encoding == .shiftJIS ? "Shift_JIS" : "ISO-2022-JP"
      let feed =
        "<?xml version=\"1.0\" encoding=\"\(name)\"?><rss><channel><item><title>波止場の壁</title>"
        + "</item><item><title>表示ソ</title></item></channel></rss>"
      let titles = try entries(feed, as: encoding).map { try $0.outcome.get().metadata.title }
      #expect(titles == ["波止場の壁", "表示ソ"])
    }
  }

  @Test func oneBrokenEntryCostsNoOther() throws {
    let entries = try entries(
      """
      <rss><channel><item><title>One</title><description>A <b>wall & &nbsp; <i>more</b>.</description>
      </item><item></item><item><title>Three<description>Unclosed.<item><title>Four</title>
      <description>Cut
      """)
    #expect(entries.count == 4)
    #expect(try entries[0].outcome.get().text.string.contains("A wall & more"))
    #expect(throws: ImportError.noText) { try entries[1].outcome.get() }
    #expect(try entries[3].outcome.get().text.string.contains("Cut"))
    let notes = try entries[3].outcome.get().notes.map(\.reason)
    #expect(notes.contains("the feed breaks off within the entry"))
  }

  /// What would take a gigabyte, a file or a connection stays as it is written.
  @Test func entitiesAreNotExpanded() throws {
    let nested = (1...20).map { "<!ENTITY e\($0) \"&e\($0 - 1);&e\($0 - 1);&e\($0 - 1);\">" }
      .joined()
    let feed = """
      <!DOCTYPE rss [<!ENTITY e0 "lol"><!ENTITY f SYSTEM "file:///etc/passwd">\(nested)]>
      <rss><channel><title>&e20;</title><item><title>&e20; &f;</title></item></channel></rss>
      """
    let imported = try #require(try entries(feed).first).outcome.get()
    #expect(imported.text.string == "&e20; &f;")
  }

  @Test(arguments: [
    "<rss></rss>", "<feed/>", "<opml><body/></opml>",
    "<rss><channel><title>x</title></channel></rss>",
  ])
  func whatHasNoEntriesSaysSo(_ text: String) {
    #expect(throws: ImportError.noEntries) { try entries(text) }
  }

  @Test(arguments: [
    (
      "<?xml version=\"1.0\"?><!-- x --><rss><channel><item><title>x</title></item></channel></rss>",
      "-", Format.feed
    ),
    (
      "<?xml version=\"1.0\"?><html><body><p>They rose, said Mr Oll.</p></body></html>", "a.xml",
      .html
    ),
    ("The <rss> element was invented in 1999.", "-", .text),
  ])
  func contentTells(_ text: String, _ name: String, _ format: Format) throws {
    #expect(try Importer.read(Array(text.utf8), name: name).format == format)
  }

  @Test(arguments: [
    "<item>", "<![CDATA[", "<!--", "<a b=\"", "<!DOCTYPE [", "</item>", "&amp", "<",
  ])
  func repetitionEndsInTime(_ part: String) throws {
    let text = "<rss><channel><item>" + String(repeating: part, count: 2000)
    let found = try entries(text)
    #expect(found.count >= 1)
  }

  @Test(arguments: 1...60) func mutatedFeedsGiveEntriesOrAnError(seed: UInt64) {
    var random = Dice(seed: seed)
    var bytes = Array(Self.atom.utf8)
    for _ in 0..<20 {
      let at = Int(random.next() % UInt64(bytes.count))
      bytes[at] = UInt8(truncatingIfNeeded: random.next() >> 24)
    }
    do {
      for entry in try Importer.readAll(bytes, name: "feed.xml", format: .feed) {
        if case .success(let imported) = entry.outcome { checkShape(imported) }
      }
    } catch { #expect(error == .noEntries) }
  }
}
