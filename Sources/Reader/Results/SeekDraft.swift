package import Model

/// A search of the library while it is being typed.
package struct SeekDraft: Hashable, Sendable {
  package var editor: LineEditor
  /// Whether the line is as it was put there: what is typed then takes its place.
  package var isFresh: Bool
  /// Which of the earlier queries it shows; nil where it is one's own.
  package var past: Int?
  /// What Esc brings back.
  package let view: ViewName
  package let results: Results

  /// What the line means; a line that means nothing yet says what is missing.
  package var query: Result<Query, QueryFlaw> {
    Result { () throws(QueryFlaw) in try Query(reading: editor.text) }
  }

  /// What helps where the line has got to: what a value of the field is, or which fields there are.
  package var hint: String {
    let part = String(
      editor.text.split(separator: " ", omittingEmptySubsequences: false).last ?? "")
    let bare = part.drop { $0 == "-" }
    let name = bare.prefix { $0 != ":" }.lowercased()
    if bare.contains(":"), let field = Query.Field(rawValue: name) {
      return "\(name): \(field.help)"
    }
    let begun = name.count < 2 ? [] : Query.Field.allCases.filter { $0.rawValue.hasPrefix(name) }
    if let field = begun.first { return "\(field.rawValue): \(field.help)" }
    return Query.Field.allCases.map { $0.rawValue + ":" }.joined(separator: " ")
  }
}
