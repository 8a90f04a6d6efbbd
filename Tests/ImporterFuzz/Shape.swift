import Importers
import Model

/// What holds of every article, whatever it was read from.
enum Shape {
  /// Nil where the bytes give sound articles, or a reason why they give none.
  static func flaw(of bytes: [UInt8], as format: Format) -> String? {
    for told in [format, nil] {
      do {
        let entries = try Importer.readAll(bytes, name: "-", format: told)
        if let flaw = entries.lazy.compactMap(flaw(of:)).first { return flaw }
      } catch { continue }
    }
    return format == .pdf ? flawOfLayout(bytes) : nil
  }

  /// What `pdftotext` writes of a PDF is read as the PDF's text.
  private static func flawOfLayout(_ bytes: [UInt8]) -> String? {
    do { return flaw(of: try Importer.read(pdfLayout: bytes)) } catch { return nil }
  }

  private static func flaw(of entry: Entry) -> String? {
    guard case .success(let imported) = entry.outcome else { return nil }
    return flaw(of: imported)
  }

  private static func flaw(of imported: Imported) -> String? {
    var next = ScalarOffset.start
    for block in imported.blocks {
      guard block.span.start == next, !block.span.isEmpty else { return "block at \(block.span)" }
      next = block.span.end + 2
    }
    guard next == imported.text.end + 2 else { return "text after the last block" }
    if let scalar = imported.text.scalars.first(where: isHostile) {
      return "U+\(String(scalar.value, radix: 16)) in the text"
    }
    if let odd = imported.inlines.first(where: { !imported.text.holds($0.span) }) {
      return "an inline outside the text: \(odd.span)"
    }
    if let note = imported.notes.first(where: { !($0.span.map(imported.text.holds) ?? true) }) {
      return "a note outside the text: \(note.reason)"
    }
    return nil
  }

  private static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
  }
}
