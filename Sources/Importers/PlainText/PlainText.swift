import Model

/// Reads text without markup, as it comes out of a browser's clipboard.
enum PlainText {
  static func read(_ text: String) -> Draft {
    var draft = Draft()
    let lines = text.split(separator: "\n").map { String($0).collapsed }.filter { !$0.isEmpty }
    draft.metadata.title = lines.first
    draft.pieces = lines.map { Piece(.paragraph, $0) }
    return draft
  }
}
