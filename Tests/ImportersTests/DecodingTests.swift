import Importers
import Model
import Testing

@Suite struct DecodingTests {
  private func check(
    _ bytes: [UInt8], name: String = "a.txt", _ text: String, _ encoding: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let imported = try Importer.read(bytes, name: name)
    #expect(imported.text.string == text, sourceLocation: sourceLocation)
    #expect(imported.encoding == encoding, sourceLocation: sourceLocation)
    checkShape(imported, sourceLocation: sourceLocation)
  }

  private func check(
    _ bytes: [UInt8], name: String = "a.txt", _ error: ImportError,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(throws: error, sourceLocation: sourceLocation) {
      try Importer.read(bytes, name: name)
    }
  }

  @Test func byteOrderMarksTell() throws {
    try check([0xEF, 0xBB, 0xBF] + Array("Größe".utf8), "Größe", "utf-8")
    try check([0xFF, 0xFE, 0x47, 0, 0xF6, 0], "Gö", "utf-16le")
    try check([0xFE, 0xFF, 0, 0x47, 0xD8, 0x3D, 0xDE, 0x00], "G😀", "utf-16be")
  }

  @Test func lineEndsAreOne() throws {
    try check(
      Array("Prices rose.\r\rNobody asked.\r\n".utf8), "Prices rose.\n\nNobody asked.", "utf-8")
  }

  @Test func controlsAreDroppedWithANote() throws {
    let bytes = Array("Prices\u{1B}[31m rose\u{9B}2J today.".utf8)
    let imported = try Importer.read(bytes, name: "a.txt")
    #expect(imported.text.string == "Prices[31m rose2J today.")
    #expect(imported.notes.contains { $0.reason == "left out: 2 control characters" })
    checkShape(imported)
  }

  @Test func bidirectionalControlsAreEvidence() throws {
    let text = "Prices \u{202E}rose\u{202C} today."
    try check(Array(text.utf8), text, "utf-8")
  }

  @Test func declarationsCount() throws {
    let page = Array("<meta charset=iso-8859-1><p>Gr".utf8) + [0xF6, 0xDF] + Array("e und Ma".utf8)
    try check(page + [0xDF], name: "a.html", "Größe und Maß", "windows-1252")
    let xml =
      Array("<?xml version='1.0' encoding='windows-1251'?><html><p>".utf8) + [0xCC, 0xE8, 0xF0]
    try check(xml, name: "a.html", "Мир", "windows-1251")
  }

  @Test func bytesOutvoteAStaleDeclaration() throws {
    let page = Array("<meta charset=windows-1252><p>Größe".utf8)
    try check(page, name: "a.html", "Größe", "utf-8")
    let notes = try Importer.read(page, name: "a.html").notes
    #expect(notes.contains { $0.reason.hasPrefix("the text declares windows-1252") })
  }

  /// Bytes of one language in one encoding, as plain text and as a page, neither declared.
  @Test(arguments: Undeclared.all) func undeclaredBytesAreGuessed(_ sample: Undeclared) throws {
    let page = Array(
      "<html><script>\(String(repeating: "let a = 1\n", count: 900))</script><p>".utf8)
    for (bytes, name) in [(sample.bytes, "a.txt"), (page + sample.bytes, "a.html")] {
      let imported = try Importer.read(bytes, name: name)
      #expect(imported.text.string == sample.text)
      #expect(
        imported.notes.contains {
          $0.reason == "encoding guessed from the bytes: \(imported.encoding)"
        })
    }
  }

  @Test func theTransportOutvotesThePage() throws {
    let page = Array("<meta charset=windows-1252><p>".utf8) + [0xCC, 0xE8, 0xF0]
    let imported = try Importer.read(page, name: "a.html", charset: "Windows-1251")
    #expect(imported.text.string == "Мир" && imported.encoding == "windows-1251")
    #expect(
      imported.notes.contains {
        $0.reason == "the text declares windows-1252, but its bytes are windows-1251"
      })
    let quoted = try Importer.read([0xCC, 0xE8, 0xF0], name: "a.txt", charset: "\"cp1251\"")
    #expect(quoted.text.string == "Мир")
  }

  @Test func anUnknownDeclarationIsToldAndPassedOver() throws {
    let page =
      Array("<meta charset=klingon-7><p>Gr".utf8) + [0xF6, 0xDF] + Array("e des Tals".utf8)
    let imported = try Importer.read(page, name: "a.html")
    #expect(imported.text.string == "Größe des Tals")
    let told = "the text declares the encoding klingon-7, which is not known; "
    #expect(imported.notes.contains { $0.reason.hasPrefix(told) })
  }

  @Test func aWrongDeclarationIsToldAndPassedOver() throws {
    let page = Array("<meta charset=utf-8><p>Die Br".utf8) + [0xFC] + Array("cke f".utf8) + [0xFC]
    let imported = try Importer.read(page + Array("r gro".utf8) + [0xDF, 0x65], name: "a.html")
    #expect(imported.text.string == "Die Brücke für große")
    let told = "the text declares utf-8, but its bytes are windows-1252"
    #expect(imported.notes.contains { $0.reason == told })
  }

  @Test func fewBadBytesAreReplacedAndCounted() throws {
    let flawed = "bytes that utf-8 does not have, in "
    let text = Array("Größe ".utf8) + [0xE4] + Array(" Maß ".utf8) + [0xFF, 0x21]
    try check(text, "Größe \u{FFFD} Maß \u{FFFD}!", "utf-8")
    let notes = try Importer.read(text, name: "a.txt").notes.map(\.reason)
    #expect(notes.contains(flawed + "2 places, the first at byte 8: each stands as U+FFFD"))
    try check(Array("Prices".utf8) + [0xE2, 0x82], "Prices\u{FFFD}", "utf-8")
    try check([0xEF, 0xBB, 0xBF, 0x41, 0xC0, 0x80], "A\u{FFFD}\u{FFFD}", "utf-8")
    try check([0xFF, 0xFE, 0x41, 0, 0x00, 0xD8, 0x42, 0], "A\u{FFFD}B", "utf-16le")
    try check([0xFE, 0xFF, 0, 0x41, 0xDC, 0x00], "A\u{FFFD}", "utf-16be")
    try check([0xFF, 0xFE, 0x41, 0, 0x42], "A\u{FFFD}", "utf-16le")
    let declared = Array("<meta charset=windows-1252><p>Caf".utf8)
    try check(declared + [0xE9, 0x81, 0x21], name: "a.html", "Café\u{FFFD}!", "windows-1252")
  }

  @Test func wideTextNeedsNoMark() throws {
    let bytes = "Prices rose.".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try check(bytes, "Prices rose.", "utf-16le")
    let swapped = "Prices rose.".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    try check(swapped, "Prices rose.", "utf-16be")
  }

  @Test func nothingAndNoText() {
    check([], .empty)
    check(Array(" \n\t\u{A0} \r\n".utf8), .empty)
    check([0xEF, 0xBB, 0xBF], .empty)
    check(Array("%PDF-1.7 and the rest".utf8), .needsText)
    check([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], .binary)
    check([0x50, 0x4B, 3, 4, 20, 0], .binary)
    check(Array("Prices".utf8) + [0] + Array("rose".utf8), .binary)
    check((0..<100).map { $0 % 3 == 0 ? 1 : 65 }, .binary)
    check(Array("<html><script>let a = 1</script></html>".utf8), name: "a.html", .noText)
  }
}
