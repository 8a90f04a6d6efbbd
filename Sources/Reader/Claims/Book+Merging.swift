import Model
import Provenance

/// Which claims a claim, or a passage, may be made one with.
extension Book {
  /// How many of the likeliest come first.
  private static let similar = 8
  /// How many are listed at once, however many there are: typing finds the others.
  private static let most = 50

  /// The most similar claims first, then others by what they say; with words, those that hold them.
  /// Nil where there is no other claim at all.
  func mergePicker(for entry: ClaimEntry, _ query: LineEditor) -> Picker? {
    let near = query.text.trimmed.isEmpty ? similar(to: entry) : []
    let close = Set(near.map(\.key))
    let filter = ClaimFilter(query.text)
    let far = claims.indices.lazy.filter { filter.fits(claimLines[$0]) }.map { claims[$0] }.filter {
      $0.survey.claim != nil && $0.key != entry.key && !close.contains($0.key)
    }.prefix(Self.most)
    let choices =
      near.map { choice($0, "similar · ") }
      + far.sorted { $0.statement < $1.statement }.map { choice($0, "") }
    guard !choices.isEmpty || !query.isEmpty else { return nil }
    let title = entry.key.claim == nil ? "Link the passage to" : "Make it one with"
    var picker = Picker(.mergeClaim(entry.key), title: title, choices: choices)
    picker.query = query
    return remarked(picker, entry)
  }

  /// With what would become of the claim that is chosen.
  func remarked(_ picker: Picker, _ entry: ClaimEntry) -> Picker {
    var picker = picker
    picker.remark = ""
    if let id = picker.current?.value, let other = claimEntry(.claim(ID(id))) {
      let told = entry.told(in: self) + other.told(in: self)
      picker.remark = "then " + counter.origins(of: told, claim: other.survey.claim).phrase
    }
    return picker
  }

  private func similar(to entry: ClaimEntry) -> [ClaimEntry] {
    ledgers.similarClaims(to: entry.statement, limit: Self.similar + 1)
      .compactMap { claimEntry(.claim($0.claim)) }.filter { $0.key != entry.key }
  }

  private func choice(_ entry: ClaimEntry, _ sign: String) -> Choice {
    let count = entry.survey.number.articles
    let words = count == 1 ? "1 article" : "\(count) articles"
    return Choice(entry.key.claim?.value ?? "", label: entry.statement, detail: sign + words)
  }
}
