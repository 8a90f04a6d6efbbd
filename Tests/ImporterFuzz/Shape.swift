import Importers
import Model

/// What holds of every article, whatever it was read from.
enum Shape {
  /// Nil where the bytes give sound articles, or a reason why they give none.
  static func flaw(of bytes: [UInt8], as format: Format) -> String? {
    for told in [format, nil] {
      do {
        let imported = try Importer.read(bytes, name: "-", format: told)
        if let flaw = flaw(of: imported) { return flaw }
      } catch { continue }
    }
    return nil
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
    if let note = imported.notes.first(where: { !($0.span.map(imported.text.holds) ?? true) }) {
      return "a note outside the text: \(note.reason)"
    }
    return nil
  }

  private static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
  }
}
