import Foundation
import Importers
import Model
import TestSupport
import Testing

@Suite struct MailTests {
  private func read(_ text: String, _ format: Format = .mail) throws -> Imported {
    try Importer.read(Array(text.utf8), name: "-", format: format)
  }

  private func mail(_ head: String, _ body: String = "The wall is to be raised, said Mr Oll.")
    throws
    -> Imported
  {
    try read("\(head)\nFrom: Ada Lind <ada@varn.example>\nMIME-Version: 1.0\n\n\(body)\n")
  }

  @Test(arguments: [
    ("=?utf-8?Q?caf=C3=A9?=", "café"), ("=?ISO-8859-1?q?caf=E9_x?= y", "café x y"),
    ("=?utf-8?B?Y2Fmw6k=?=", "café"),
    // One sign in two words, and white space between them that counts for nothing.
    ("=?utf-8?Q?caf=C3?=\n =?utf-8?Q?=A9?=", "café"),
    ("=?utf-8?X?broken?= =?utf-8?Q?open", "=?utf-8?X?broken?= =?utf-8?Q?open"),
    ("=?no-such?Q?plain?=", "plain"), ("folded\n\tline", "folded line"),
    ("=?utf-8?Q?=1B[31mred=E2=80=AE?=", "[31mred\u{202E}"),
  ])
  func subjectsAreWords(_ written: String, _ subject: String) throws {
    #expect(try mail("Subject: \(written)").metadata.title == subject)
  }

  @Test(arguments: [
    ("Ada Lind <a@b.example>", ["Ada Lind"]),
    ("\"Lind, Ada\" <a@b.example>, Bo <b@b.example>", ["Lind, Ada", "Bo"]),
    ("a@b.example (Ada Lind)", ["Ada Lind"]), ("<a@b.example>", ["a@b.example"]),
    ("=?utf-8?Q?Ad=C3=A0?= <a@b.example>", ["Adà"]),
  ])
  func sendersAreNames(_ from: String, _ names: [String]) throws {
    let imported = try read("From: \(from)\nSubject: Wall\n\nIt is to be raised, said Mr Oll.\n")
    #expect(imported.metadata.byline == names)
  }

  private static let parts = """
    Subject: Wall
    Date: Mon, 29 Sep 2025 07:05:00 +0200
    List-Id: "The Varn Letter" <letter.varn.example>
    Content-Type: multipart/mixed; boundary="a"

    --a
    Content-Type: multipart/alternative; boundary=ab

    --ab

    Plain words.
    --ab
    Content-Type: text/html; charset=iso-8859-1
    Content-Transfer-Encoding: quoted-printable

    <p>M=FCller voted for the wall on Monday, after a long =
    night.</p>
    --ab--
    --a
    Content-Type: application/zip; name*0*=utf-8''r%C3%A9; name*1=port.zip
    Content-Transfer-Encoding: base64

    AAAA
    --a--
    """

  @Test func theRichestPartIsRead() throws {
    let imported = try read("From: Ada Lind <a@b.example>\n" + Self.parts)
    #expect(
      imported.text.string == "Wall\n\nMüller voted for the wall on Monday, after a long night.")
    #expect(imported.metadata.published == "2025-09-29T07:05:00+02:00")
    #expect(imported.metadata.outlet == "The Varn Letter")
    let notes = imported.notes.map(\.reason)
    #expect(notes.contains("body: the mail’s HTML, not its plain text beside it"))
    #expect(notes.contains("left out: “réport.zip”, application/zip, 3 bytes"))
  }

  @Test func anEmptyPageGivesWayToPlainText() throws {
    let text = Self.parts.replacing(
      "<p>M=FCller voted for the wall on Monday, after a long =\nnight.</p>", with: "<p></p>")
    #expect(try read(text).text.string == "Wall\n\nPlain words.")
  }

  @Test func aTornMailGivesWhatIsThere() throws {
    let cut = try #require(Self.parts.firstRange(of: "Content-Type: text/html"))
    let torn = String(Self.parts[..<cut.upperBound])
    let imported = try read(torn)
    #expect(imported.notes.contains { $0.reason.hasPrefix("the file breaks off") })
    #expect(imported.text.string.contains("Plain words."))
  }

  @Test func wrongSignsAreCounted() throws {
    let imported = try mail(
      "Subject: Wall\nContent-Transfer-Encoding: quoted-printable",
      "The wall=ZZ is to be raised=\n at once, said Mr Oll=2E")
    #expect(imported.text.string.contains("wall=ZZ is to be raised at once, said Mr Oll."))
    #expect(imported.notes.contains { $0.reason == "1 signs of the transfer encoding are wrong" })
  }

  @Test func flowedTextAndSignatures() throws {
    let imported = try mail(
      "Subject: Wall\nContent-Type: text/plain; format=flowed",
      "The council of Varn voted on Monday \nfor a higher wall, said Mr Oll.\n\n-- \nAda Lind")
    #expect(imported.text.string.contains("on Monday for a higher wall"))
    #expect(imported.blocks.last?.role == .boilerplate)
  }

  @Test func flowingQuotesKeepTheirDepth() throws {
    let imported = try mail(
      "Subject: Wall\nContent-Type: text/plain; format=flowed",
      "> The council of Varn voted \n> on Monday, said Mr Oll.\n>> For what did \n>> they vote then?"
    )
    let quotes = imported.blocks.filter { $0.role == .quote }
    #expect(quotes.map(\.quoteDepth) == [1, 2])
    #expect(
      quotes.map { imported.text[$0.span] } == [
        "The council of Varn voted on Monday, said Mr Oll.", "For what did they vote then?",
      ])
  }

  /// The lines of an HTML mail: those of a head and of an address are kept, a sentence is not torn.
  @Test(arguments: [
    (
      "--- Forwarded message ---<br>From: <b>Post Office</b> &lt;p@b.example&gt;<br>Subject: Wall",
      ["--- Forwarded message ---", "From: Post Office <p@b.example>", "Subject: Wall"]
    ),
    ("Ada Lind<br>Harbour Lane 3<br>\nVarn", ["Ada Lind", "Harbour Lane 3", "Varn"]),
    ("The wall is to be<br>raised, said Mr Oll.", ["The wall is to be raised, said Mr Oll."]),
  ])
  func linesOfAPageAreKept(_ markup: String, _ expected: [String]) throws {
    let lead = "The council of Varn voted on Monday for a higher wall, after a long night."
    let imported = try mail(
      "Subject: S\nContent-Type: text/html", "<p>\(lead)</p><div>\(markup)</div><p>\(lead)</p>")
    let texts = imported.blocks.map { imported.text[$0.span] }
    #expect(texts == ["S", lead] + expected + [lead])
    let strong = imported.inlines.map { imported.text[$0.span] }
    #expect(strong == (markup.contains("<b>") ? ["Post Office"] : []))
  }

  private static let mailbox = [
    "From a@b.example Mon May  5 09:12:44 2025\nFrom: Ada Lind <a@b.example>\nSubject: Wall\n"
      + "Message-ID: <1@b.example>\n\nThe wall is to be raised.\n>From there nobody came.\n\n"
      + "From the harbour nothing was heard.\n\n",
    "From b@b.example Tue May  6 09:12:44 2025\nFrom: Bo Marsh <b@b.example>\nSubject: Pier\n\n"
      + "The pier is closed.\n",
  ]

  @Test(arguments: ["a.mbox", "a.txt", "-"]) func aMailboxHoldsManyArticles(name: String) throws {
    let bytes = Array(Self.mailbox.joined().utf8)
    let entries = try Importer.readAll(bytes, name: name)
    #expect(entries.map(\.number) == [1, 2])
    #expect(entries.map(\.name) == ["1@b.example", "Bo Marsh <b@b.example> Pier"])
    #expect(entries.map(\.original) == Self.mailbox.map { Array($0.utf8) })
    let texts = try entries.map { try $0.outcome.get().text.string }
    #expect(texts[0].hasSuffix("From there nobody came.\n\nFrom the harbour nothing was heard."))
    #expect(texts[1] == "Pier\n\nThe pier is closed.")
    #expect(try Importer.read(bytes, name: name).metadata.title == "Wall")
  }

  @Test func oneMailOfAMailboxIsOneArticle() throws {
    let bytes = Array(Self.mailbox[0].utf8)
    let entries = try Importer.readAll(bytes, name: "a.mbox")
    #expect(entries.map(\.number) == [nil])
  }

  @Test func mailIsToldByItsHead() throws {
    let sent = "Received: from a\nFrom: a@b.example\nSubject: x\n\nThe wall is to be raised."
    #expect(try Importer.read(Array(sent.utf8), name: "-").format == .mail)
    #expect(try Importer.read(Array(sent.utf8), name: "a.txt").format == .mail)
    let copied = "From: Ada Lind\nSubject: the wall\n\nThe wall is to be raised, said Mr Oll."
    #expect(try Importer.read(Array(copied.utf8), name: "a.txt").format == .text)
    #expect(try Importer.read(Array(copied.utf8), name: "a.eml").format == .mail)
  }

  // MARK: - Hostile

  @Test func nestingHasAnEnd() throws {
    let open = (0..<10_000).map {
      "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n"
    }.joined()
    let text = "From: a@b.example\nSubject: Wall\n" + open + "\n\nThe wall is to be raised."
    #expect(throws: ImportError.noText) { try read(text) }
    let shallow = try read(text.replacing("--b3\n", with: "--b3\n\nThe wall.\n--b3\n"))
    #expect(shallow.notes.contains { $0.reason.hasPrefix("left out: parts nested too deep") })
  }

  @Test func manyPartsAndGiantHeadersEnd() throws {
    let parts = String(repeating: "--a\n\nx\n", count: 3000)
    let many = "From: a@b.example\nSubject: Wall\nContent-Type: multipart/mixed; boundary=a\n\n"
    #expect(try read(many + parts).metadata.title == "Wall")
    let giant = "Subject: " + String(repeating: "=?utf-8?Q?x?= ", count: 50_000)
    _ = try mail(giant)
    _ = try? mail("Content-Type: a/b" + String(repeating: "; x*1*=y", count: 50_000))
    #expect(throws: ImportError.noText) { try read(String(repeating: "X: y\n", count: 1500)) }
  }

  @Test(arguments: 1...60) func mutatedMailsGiveAnArticleOrAnError(seed: UInt64) {
    var random = Dice(seed: seed)
    var bytes = Array(Self.parts.utf8)
    for _ in 0..<15 {
      let at = Int(random.next() % UInt64(bytes.count))
      bytes[at] = UInt8(truncatingIfNeeded: random.next() >> 24)
    }
    for format in [Format.mail, .mhtml] {
      do { checkShape(try Importer.read(bytes, name: "-", format: format)) } catch {
        #expect(error == .noText)
      }
    }
  }

  // MARK: - MHTML

  @Test func relativeLinksOfAnArchiveBeginWhereItWasSaved() throws {
    let archive = """
      MIME-Version: 1.0
      Snapshot-Content-Location: https://varn.example/news/wall.html
      Content-Type: multipart/related; boundary="x"

      --x
      Content-Type: text/html

      <p>The wall, said <a href="../oll">Mr Oll</a>, is to be raised.</p>
      --x--
      """
    let imported = try Importer.read(Array(archive.utf8), name: "-", format: .mhtml)
    #expect(imported.inlines.compactMap(\.kind.address) == ["https://varn.example/oll"])
  }

  @Test func aLetterMayBeShort() throws {
    let imported = try read(
      "From: a@varn.example\nSubject: Tea\nContent-Type: text/html\n\n<p>At five, as ever?</p>\n")
    #expect(imported.hasArticle)
    #expect(!imported.notes.contains { $0.reason.hasPrefix("no article") })
  }

  @Test func theNamedPartOfAnArchiveIsThePage() throws {
    let archive = """
      From: <Saved by a browser>
      MIME-Version: 1.0
      Date: Mon, 29 Sep 2025 07:05:00 +0000
      Content-Type: multipart/related; boundary="x"; start="<2@a>"

      --x
      Content-Type: text/html
      Content-ID: <1@a>

      <p>A frame.</p>
      --x
      Content-Type: text/html; charset=windows-1251
      Content-ID: <2@a>
      Content-Location: https://varn.example/wall
      Content-Transfer-Encoding: base64

      PHA+0fLl7eAg4fvr4CDi+/Hu6u7pLCDx6uDn4Osg7u0uPC9wPg==
      --x--
      """
    let imported = try Importer.read(Array(archive.utf8), name: "-")
    #expect(imported.format == .mhtml && imported.encoding == "windows-1251")
    #expect(imported.text.string.hasPrefix("Стена"))
    #expect(imported.metadata.url == "https://varn.example/wall")
    let notes = imported.notes.map(\.reason)
    #expect(notes.contains("left out: 1 page in frames; the file has them"))
    #expect(notes.contains("saved by the browser: 2025-09-29T07:05:00Z"))
  }
}
