import CCmark
import Model

/// The walk through cmark's tree. It is flat: nesting costs no stack.
enum Cmark {
  /// What a thematic break becomes until it is known whether it parts the article from its end.
  static let rule = "---"

  /// Looked at before the first parser is made: the extensions' list is guarded by nothing, and
  /// only one thread may fill it.
  private static let isReady: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  static func pieces(of text: String, base: LinkAddress? = nil) -> [Piece] {
    let labels = Footnotes.labels(in: text)
    guard let document = parse(text, hasNotes: !labels.isEmpty) else { return [] }
    defer { cmark_node_free(document) }
    guard Footnotes.count(in: document) < labels.count else { return pieces(of: document, base) }
    // cmark throws notes away that nothing refers to; so something does.
    guard let whole = parse(text + Footnotes.references(to: labels), hasNotes: true) else {
      return []
    }
    defer { cmark_node_free(whole) }
    return pieces(of: Footnotes.dropReferences(in: whole) ? whole : document, base)
  }

  private static func parse(_ text: String, hasNotes: Bool) -> OpaquePointer? {
    let options = hasNotes ? CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES : CMARK_OPT_DEFAULT
    guard isReady, let parser = cmark_parser_new(options) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in extensions(for: text) {
      if let found = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    var bytes = text
    bytes.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    return cmark_parser_finish(parser)
  }

  /// The cells that a row of a table may have. cmark fills short rows up to the widest, so that a
  /// few odd lines would make millions of cells; no table that people read is so wide.
  private static let mostCells = 256

  private static func extensions(for text: String) -> [String] {
    var (bars, most) = (0, 0)
    for byte in text.utf8 {
      if byte == 0x0A { bars = 0 } else if byte == 0x7C { bars += 1 }
      most = max(most, bars)
    }
    return (most > mostCells ? [] : ["table"]) + ["strikethrough", "autolink", "tasklist"]
  }

  private static func pieces(
    of document: OpaquePointer, _ base: LinkAddress?
  ) -> [Piece] {
    guard let iterator = cmark_iter_new(document) else { return [] }
    defer { cmark_iter_free(iterator) }
    var builder = CmarkBuilder(base: base)
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, event != CMARK_EVENT_NONE,
        let node = cmark_iter_get_node(iterator)
      else { return builder.pieces }
      if event == CMARK_EVENT_ENTER { builder.enter(node) } else { builder.exit(node) }
    }
  }
}
