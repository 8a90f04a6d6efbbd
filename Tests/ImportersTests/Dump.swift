import Importers
import Model

/// An import as readable text: one line a block, with the reasons for guesses below it.
func dump(_ imported: Imported) -> String {
  let blocks = imported.blocks.map { block in
    let reasons = imported.notes.filter { $0.span == block.span }.map { "    ~ \($0.reason)" }
    return ([line(of: block, in: imported.text)] + reasons).joined(separator: "\n")
  }
  let general = imported.notes.filter { $0.span == nil }.map { "~ \($0.reason)" }
  let head = ["\(imported.format.rawValue) \(imported.encoding)"] + known(imported.metadata)
  return (head + general + blocks).joined(separator: "\n") + "\n"
}

private func line(of block: Block, in text: ScalarText) -> String {
  let words = text[block.span].replacing("\n", with: "⏎")
  let shown = words.count > 60 ? "\(words.prefix(36)) … \(words.suffix(20))" : words
  let level = block.level.map { " \($0)" } ?? ""
  return "\(block.role.rawValue)\(level) \(block.span) \(shown)"
}

private func known(_ metadata: Metadata) -> [String] {
  let fields: [(String, String?)] = [
    ("title", metadata.title),
    ("byline", metadata.byline.isEmpty ? nil : metadata.byline.joined(separator: "; ")),
    ("outlet", metadata.outlet), ("published", metadata.published),
    ("modified", metadata.modified), ("url", metadata.url), ("language", metadata.language),
    ("description", metadata.description),
  ]
  return fields.compactMap { name, value in value.map { "\(name): \($0)" } }
}
