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

  @Test func undeclaredBytesAreNotGuessed() {
    check(Array("Gr".utf8) + [0xF6, 0xDF, 0x65], .undecodable(encoding: "utf-8", byte: 2))
    check(Array("Prices".utf8) + [0xE2, 0x82], .undecodable(encoding: "utf-8", byte: 6))
    check([0xEF, 0xBB, 0xBF, 0x41, 0xC0, 0x80], .undecodable(encoding: "utf-8", byte: 4))
    check([0xFF, 0xFE, 0x41, 0, 0x00, 0xD8, 0x42, 0], .undecodable(encoding: "utf-16le", byte: 4))
    check([0xFE, 0xFF, 0, 0x41, 0xDC, 0x00], .undecodable(encoding: "utf-16be", byte: 4))
    check([0xFF, 0xFE, 0x41, 0, 0x42], .undecodable(encoding: "utf-16le", byte: 4))
    let page = Array("<meta charset=klingon><p>Gr".utf8) + [0xF6]
    check(page, name: "a.html", .undecodable(encoding: "klingon", byte: 0))
    let broken = Array("<meta charset=windows-1252><p>".utf8)
    check(
      broken + [0x81], name: "a.html", .undecodable(encoding: "windows-1252", byte: broken.count))
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
