import Model

/// In which ways the marks of an article have part in the answer to words that are looked for. Where
/// they have none, `marks.json` need not be read.
struct MarkParts: OptionSet, Hashable, Sendable {
  let rawValue: Int64

  /// Notes or tags, in which words may stand, or corrections of the article.
  static let words = MarkParts(rawValue: 1)
  /// Claims of the ledger, in whose statements words may stand.
  static let claims = MarkParts(rawValue: 2)
  static let all: MarkParts = [.words, .claims]

  init(rawValue: Int64) { self.rawValue = rawValue }

  init(_ annotations: Annotations) {
    self = []
    if annotations.hasCorrections { insert(.words) }
    if annotations.marks.contains(where: { !$0.note.isEmpty || !$0.tags.isEmpty }) {
      insert(.words)
    }
    if annotations.assertions.contains(where: { $0.claim != nil }) { insert(.claims) }
  }
}
