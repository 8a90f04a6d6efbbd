import Importers
import Model

/// An import as readable text: one line a block, below it what stands within it, and the reasons
/// for guesses.
func dump(_ imported: Imported) -> String {
  let blocks = imported.blocks.map { block in
    let reasons = imported.notes.filter { $0.span == block.span }.map { "    ~ \($0.reason)" }
    let inlines = imported.inlines.overlapping(block.span).map {
      "    " + line(of: $0, in: imported)
    }
    return ([line(of: block, in: imported.text)] + inlines + reasons).joined(separator: "\n")
  }
  let general = imported.notes.filter { $0.span == nil }.map { "~ \($0.reason)" }
  let head = ["\(imported.format.rawValue) \(imported.encoding)"] + known(imported.metadata)
  return (head + general + blocks).joined(separator: "\n") + "\n"
}

private func line(of block: Block, in text: ScalarText) -> String {
  let words = text[block.span].replacing("\n", with: "⏎")
  let shown = words.count > 60 ? "\(words.prefix(36)) … \(words.suffix(20))" : words
  let level = block.level.map { " \($0)" } ?? ""
  let depth = block.depth > 0 ? " ›\(block.depth)" : ""
  let marker = block.marker.map { " “\($0)”" } ?? ""
  let quotes = block.quoteDepth > 1 ? " >\(block.quoteDepth)" : ""
  return "\(block.role.rawValue)\(quotes)\(level)\(depth)\(marker) \(block.span) \(shown)"
}

private func line(of inline: Inline, in imported: Imported) -> String {
  let words = imported.text[inline.span].replacing("\n", with: "⏎")
  let address = inline.kind.address.map { " → \($0)" } ?? ""
  return "\(inline.kind.name) ⟦\(words)⟧\(address)"
}

private func known(_ metadata: Metadata) -> [String] {
  let fields: [(String, String?)] = [
    ("title", metadata.title),
    ("byline", metadata.byline.isEmpty ? nil : metadata.byline.joined(separator: "; ")),
    ("outlet", metadata.outlet), ("published", metadata.published),
    ("modified", metadata.modified), ("url", metadata.url), ("language", metadata.language),
    ("description", metadata.description),
    ("printed", metadata.printedByline),
    ("keywords", metadata.keywords.isEmpty ? nil : metadata.keywords.joined(separator: "; ")),
  ]
  return fields.compactMap { name, value in value.map { "\(name): \($0)" } }
}
