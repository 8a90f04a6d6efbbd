import CCmark

/// The footnotes of a text in Markdown, `[^1]` and `[^1]: Seen by the keeper.`, as GitHub has them.
enum Footnotes {
  /// The labels at the starts of lines that look like a note, each once.
  static func labels(in text: String) -> [String] {
    guard text.holds("[^") else { return [] }
    var seen: Set<String> = []
    return text.split(separator: "\n").compactMap(label).filter {
      seen.insert($0.lowercased()).inserted
    }
  }

  /// `1` of `[^1]: Seen by the keeper.`, which stands at most three spaces from the edge.
  private static func label(of line: Substring) -> String? {
    let bare = line.prefix(longest).drop { $0 == " " }
    guard bare.hasPrefix("[^"), let end = bare.firstIndex(of: "]"),
      bare[end...].dropFirst().first == ":"
    else { return nil }
    let label = bare[..<end].dropFirst(2)
    return label.isEmpty || label.contains { $0.isWhitespace || $0 == "[" } ? nil : String(label)
  }

  /// Of a label with what stands around it, in characters.
  private static let longest = 80

  /// A paragraph that refers to each of the notes.
  static func references(to labels: [String]) -> String {
    "\n\n" + labels.map { "[^\($0)]" }.joined()
  }

  /// Takes that paragraph out again; false where what is open at the end of the text swallowed it.
  static func dropReferences(in document: OpaquePointer) -> Bool {
    var last = cmark_node_last_child(document)
    while let node = last, isNote(node) { last = cmark_node_previous(node) }
    guard let last, cmark_node_get_type(last) == CMARK_NODE_PARAGRAPH else { return false }
    cmark_node_unlink(last)
    cmark_node_free(last)
    return true
  }

  /// cmark puts all notes behind the text, in the order of the references.
  static func count(in document: OpaquePointer) -> Int {
    var (count, last) = (0, cmark_node_last_child(document))
    while let node = last, isNote(node) {
      count += 1
      last = cmark_node_previous(node)
    }
    return count
  }

  private static func isNote(_ node: OpaquePointer) -> Bool {
    cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION
  }
}
