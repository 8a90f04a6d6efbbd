import Importers
import Model
import TestSupport
import Testing

/// Pages as `pdftotext -bbox-layout` prints them, made of lines at places.
private struct Printed {
  private var pages: [String] = []
  var head = ""

  /// Lines `x, y, size, text`; the words share the width of half the size a letter. A text that
  /// begins with `¶` begins a block.
  mutating func page(_ lines: (Double, Double, Double, String)...) {
    var text = "  <page width=\"600\" height=\"800\">\n"
    for (x, y, size, line) in lines {
      if line.hasPrefix("¶") { text += "      <block xMin=\"0\">\n" }
      let words = line.drop { $0 == "¶" }.split(separator: " ")
      let end = x + Double(line.count) * size / 2
      text += "        <line xMin=\"\(x)\" yMin=\"\(y)\" xMax=\"\(end)\" yMax=\"\(y + size)\">\n"
      for word in words {
        let plain = word.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        text +=
          "          <word xMin=\"\(x)\" yMin=\"\(y)\" xMax=\"\(x)\" yMax=\"\(y + size)\">\(plain)</word>\n"
      }
    }
    pages.append(text + "  </page>\n")
  }

  func read() throws -> Imported {
    try Importer.read(
      pdfLayout: Array("<html>\n<head>\n\(head)</head>\n<doc>\n\(pages.joined())".utf8))
  }
}

@Suite struct PDFTests {
  private func blocks(_ imported: Imported) -> [String] {
    imported.blocks.map { "\($0.role.rawValue): \(imported.text[$0.span])" }
  }

  /// Three pages with a head and a foot, a paragraph that runs over, and a footnote.
  private var report: Printed {
    var printed = Printed()
    printed.head = """
      <title>Walls of Varn</title>
      <meta name="Author" content="Ada Lind; admin"/>
      <meta name="CreationDate" content="2025-09-29T07:05:00Z"/>

      """
    printed.page(
      (50, 20, 8, "¶Council of Varn"), (50, 80, 20, "¶Walls of Varn"),
      (50, 110, 10, "¶Ada Lind"), (50, 140, 14, "¶1 Findings"),
      (50, 170, 10, "¶The council voted on Monday for a higher wall, after a long night of speec-"),
      (
        50, 182, 10,
        "hes and of tea, and nobody in the well-known room had thought to ask the wall-"
      ),
      (
        50, 194, 10,
        "builders of the town what they would need for it, in money and in stone, so the"
      ),
      (50, 700, 7, "¶1 Minutes of the council, page 14."), (300, 780, 8, "¶Page 7 of 9"))
    printed.page(
      (50, 20, 8, "¶Council of Varn"),
      (
        50, 60, 10,
        "¶question of who was to pay stayed open for the whole of the following winter. A"
      ),
      (50, 72, 10, "wallbuilders’ guild was never asked, & the speeches went on until March came."),
      (
        50, 110, 10,
        "¶• raise the wall by a metre and publish the costs of doing so before the end of"
      ),
      (60, 122, 10, "the year;"), (50, 140, 10, "¶• ask the guild."), (300, 780, 8, "¶Page 8 of 9"))
    printed.page((50, 20, 8, "¶Council of Varn"), (300, 780, 8, "¶Page 9 of 9"))
    return printed
  }

  @Test func pagesAreKeptAndHeadsFolded() throws {
    let imported = try report.read()
    checkShape(imported)
    let expected = [
      "boilerplate: — page 1 —", "boilerplate: Council of Varn", "title: Walls of Varn",
      "byline: Ada Lind", "heading: 1 Findings",
      """
      paragraph: The council voted on Monday for a higher wall, after a long night of speeches and \
      of tea, and nobody in the well-known room had thought to ask the wallbuilders of the town \
      what they would need for it, in money and in stone, so the question of who was to pay stayed \
      open for the whole of the following winter. A wallbuilders’ guild was never asked, & the \
      speeches went on until March came.
      """,
      "paragraph: 1 Minutes of the council, page 14.", "boilerplate: Page 7 of 9",
      "boilerplate: — page 2 —", "boilerplate: Council of Varn",
      "list-item: raise the wall by a metre and publish the costs of doing so before the end of the year;",
      "list-item: ask the guild.", "boilerplate: Page 8 of 9",
      "boilerplate: — page 3 —", "boilerplate: Council of Varn", "boilerplate: Page 9 of 9",
    ]
    #expect(blocks(imported) == expected)
    #expect(imported.metadata.byline == ["Ada Lind"])
    #expect(imported.metadata.title == "Walls of Varn")
    #expect(imported.metadata.published == "2025-09-29T07:05:00Z")
    let notes = imported.notes.map(\.reason)
    #expect(notes.contains("page 2 begins within, at “question of who was”"))
    #expect(notes.contains { $0.contains("“speeches”") && $0.contains("hyphenated") })
    #expect(notes.contains("note: small print at the foot of the page"))
  }

  @Test(arguments: [
    ("the coun-", "cil met", "the council met"), ("an EU-", "wide rule", "an EU-wide rule"),
    ("from 2019-", "2023 on", "from 2019-2023 on"),
    ("the well-", "known wall", "the well-known wall"),
    ("the sea\u{AD}", "wall", "the seawall"), ("Anglo-", "Saxon", "Anglo-Saxon"),
    ("prices –", "all", "prices – all"),
  ])
  func hyphensAtLineEnds(_ first: String, _ second: String, _ whole: String) throws {
    var printed = Printed()
    printed.page(
      (
        50, 100, 10,
        "¶It is a well-known thing that nobody asked, and all of it was said by Mr Oll,"
      ),
      (50, 112, 10, "who had read in the papers of the town about \(first)"),
      (50, 124, 10, "\(second) that was to be raised by a metre or so."))
    #expect(try printed.read().text.string.contains("of the town about \(whole) that was to be"))
  }

  @Test(arguments: [
    ("2024-05-03T10:15:00+02", "2024-05-03T10:15:00+02:00"),
    ("2024-05-03T10:15:00-0330", "2024-05-03T10:15:00-03:30"),
    ("2024-05-03T10:15:00+02'00'", "2024-05-03T10:15:00+02:00"),
    ("2024-05-03T10:15:00Z", "2024-05-03T10:15:00Z"), ("2024-05-03T10:15", "2024-05-03T10:15"),
  ])
  func timesHaveWholeOffsets(_ made: String, _ published: String) throws {
    var printed = Printed()
    printed.head = "<meta name=\"CreationDate\" content=\"\(made)\"/>\n"
    printed.page((50, 100, 10, "¶The council voted for a higher wall on Monday after a night."))
    let imported = try printed.read()
    #expect(imported.metadata.published == published)
    #expect(try MetadataField.published.values(of: [published]) == [published])
  }

  @Test func columnsAreReadOneAfterTheOther() throws {
    var printed = Printed()
    printed.page(
      (50, 100, 10, "¶The council voted for a higher wall on Monday after"),
      (330, 100, 10, "¶money and in stone, so the question of who was to"),
      (50, 112, 10, "¶a long night of speeches and of tea, and nobody in"),
      (330, 112, 10, "¶pay stayed open for the whole of the winter and the"),
      (50, 124, 10, "¶the room had thought to ask the builders of the old"),
      (330, 124, 10, "¶spring after it, until the guild of builders sent a"),
      (50, 136, 10, "¶town hall and of the harbour what they would charge"),
      (330, 136, 10, "¶letter to the council in which it named a price for"),
      (50, 148, 10, "¶for such a thing as this, or what they would need in"),
      (330, 148, 10, "¶all of the work that had been done without asking."))
    let imported = try printed.read()
    #expect(imported.blocks.count == 1)
    #expect(imported.text.string.contains("what they would need in money and in stone"))
  }

  @Test func whatProgramsWriteIsNoTitle() throws {
    var printed = report
    printed.head =
      "<title>Microsoft Word - wall.docx</title>\n<meta name=\"Author\" content=\"user\"/>\n"
    let imported = try printed.read()
    #expect(imported.metadata.title == "Walls of Varn")
    #expect(imported.metadata.byline.isEmpty && imported.metadata.published == nil)
  }

  @Test func picturesAreNoText() {
    var printed = Printed()
    printed.page()
    #expect(throws: ImportError.noTextLayer) { try printed.read() }
    #expect(throws: ImportError.needsText) {
      try Importer.read(Array("%PDF-1.4 and so on".utf8), name: "a.txt")
    }
  }

  @Test(arguments: [
    "<page height=\"nan\">\n<block>\n<line xMin=\"inf\">\n<word yMin=\"-1e308\" yMax=\"1e308\">x</word>",
    "<word>x</word>\n<page>\n<word>y</word>\n<line>\n<word>\u{1B}[31mz\u{7}</word>\n<word></word>\n<word>",
    "<page>\n<line>\n<word", "<page>\n<line>\n<word ><</word>",
  ])
  func oddLayoutsGiveAnArticleOrAnError(_ printed: String) {
    do { checkShape(try Importer.read(pdfLayout: Array(printed.utf8))) } catch {
      #expect(error == .noTextLayer || error == .noText)
    }
  }

  @Test func manyPagesEndInTime() throws {
    var printed = Printed()
    for page in 1...300 {
      printed.page(
        (50, 20, 8, "¶Council of Varn"),
        (
          50, 300, 10,
          "¶The council voted for a higher wall on Monday after a long night of speeches."
        ),
        (300, 780, 8, "¶\(page)"))
    }
    let imported = try printed.read()
    #expect(imported.blocks.count { $0.role != .boilerplate } == 300)
  }
}
