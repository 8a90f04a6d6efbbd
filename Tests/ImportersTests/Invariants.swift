import Importers
import Model
import Testing

/// What holds of every import: blocks cover the text in order, one blank line between neighbours;
/// nothing is empty, and no control character is left.
func checkShape(_ imported: Imported, sourceLocation: SourceLocation = #_sourceLocation) {
  var end = ScalarOffset.start
  for (index, block) in imported.blocks.enumerated() {
    let start = index == 0 ? end : end + 2
    #expect(block.span.start == start, sourceLocation: sourceLocation)
    #expect(!block.span.isEmpty, sourceLocation: sourceLocation)
    #expect(imported.text.trimmed(block.span).end == block.span.end, sourceLocation: sourceLocation)
    if index > 0 {
      #expect(imported.text[Span(end, start)] == "\n\n", sourceLocation: sourceLocation)
    }
    end = block.span.end
  }
  #expect(end == imported.text.end, sourceLocation: sourceLocation)
  #expect(!imported.text.scalars.contains(where: isControl), sourceLocation: sourceLocation)
  for inline in imported.inlines {
    let block = imported.blocks.first { $0.span.contains(inline.span) }
    #expect(block != nil && !inline.span.isEmpty, sourceLocation: sourceLocation)
    #expect(imported.text.trimmed(inline.span) == inline.span, sourceLocation: sourceLocation)
  }
  for note in imported.notes {
    if let span = note.span { #expect(imported.text.holds(span), sourceLocation: sourceLocation) }
  }
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
}
