/// A name for a text without title.
enum LeadTitle {
  /// The first sentence of the lead, cut behind a clause or a word where it is longer than 80
  /// signs.
  static func of(_ lead: String) -> String {
    let sentence = Sentence.first(in: String(lead.prefix(limit * 8)).collapsed)
    guard sentence.count > limit else { return String(sentence) }
    let head = sentence.prefix(limit)
    let clause = head.lastIndex { ",;:—–".contains($0) }.map { head[..<$0] }
    if let clause, clause.count * 3 >= limit { return String(clause).collapsed + "…" }
    let words = head.lastIndex(of: " ").map { head[..<$0] } ?? head
    return String(words).collapsed + "…"
  }

  private static let limit = 80
}
