import CCmark
import Model

/// The walk through cmark's tree. It is flat: nesting costs no stack.
enum Cmark {
  /// What a thematic break becomes until it is known whether it parts the article from its end.
  static let rule = "---"

  static func pieces(of text: String, base: LinkAddress? = nil) -> [Piece] {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return [] }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      if let found = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    var bytes = text
    bytes.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let document = cmark_parser_finish(parser) else { return [] }
    defer { cmark_node_free(document) }
    return pieces(of: document, base)
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
