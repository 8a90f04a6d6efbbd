import Model
import Provenance

extension State {
  /// Which claim it is: first a clearly similar one or else a new one, then the most similar ones,
  /// then none; where one types, all of the ledger.
  func claimPicker(_ draft: ClaimDraft, in reading: Reading) -> Picker {
    let words = draft.statement(in: reading)
    let ledgers = reading.notebook.ledgers
    let similar = ledgers.similarClaims(to: words)
    let near = similar.compactMap { one in
      ledgers.claim(one.claim).map {
        Choice($0, one.score, articles: articles(of: one.claim, in: reading))
      }
    }
    let close = Set(similar.map(\.claim))
    let others = ledgers.claims.filter { $0.mergedInto == nil && !close.contains($0.id) }
    // In a small ledger few words are alike, and those that were worked on last are the likeliest.
    let fill =
      others.count > 200
      ? []
      : others.sorted { $0.modified > $1.modified }
        .prefix(max(0, Self.shown - near.count))
    let recent = fill.map { Choice($0, nil, articles: articles(of: $0.id, in: reading)) }
    let known = close.union(fill.map(\.id))
    let rest = others.filter { !known.contains($0.id) }
      .map { Choice($0.id.value, label: $0.statement.onOneLine, name: $0.statement, waits: true) }
    let new = Choice(
      ClaimDraft.new, label: "a new claim: \(words)", name: "")
    let none = Choice(ClaimDraft.none, label: "– none for now –", name: "")
    let clear = similar.isClear ? Array(near.prefix(1)) : []
    var picker = Picker(
      .claim(draft), title: "Which claim is it?",
      choices: clear + [new] + near.dropFirst(clear.count) + recent + [none] + rest, takesNew: true)
    // Words of a claim look for it; a statement that no claim has is new all the same.
    picker.newComesLast = true
    picker.note = EstimateFlaw.all(in: words).first?.words(in: words) ?? ""
    return picker
  }

  /// How many claims are shown before something is typed.
  private static let shown = 6

  /// How many articles say the claim: those of the book, and this one as it is now.
  private func articles(of claim: ID<Claim>, in reading: Reading) -> Int {
    let known = library.book?.entry(of: claim)
    var articles = Set(known?.survey.appearances.map(\.article) ?? [])
    if reading.annotations.assertions.contains(where: { $0.claim == claim }) {
      articles.insert(reading.article.id)
    }
    return articles.count
  }

  /// Enter in the list of claims.
  mutating func pickClaim(
    _ line: Picker.Line, for draft: ClaimDraft, by signature: Signature
  ) -> [Effect] {
    guard let reading else { return [] }
    let choice: ClaimChoice
    switch line {
    case .new(let words): choice = .new(words.onOneLine)
    case .choice(let one) where one.value == ClaimDraft.none: choice = .none
    case .choice(let one) where one.value == ClaimDraft.new:
      choice = .new(draft.statement(in: reading))
    case .choice(let one): choice = .known(ID(one.value))
    }
    switch draft {
    case .attribution(let draft): return keep(draft, choice, by: signature)
    case .link(let assertions, _): return link(assertions, choice, by: signature)
    }
  }
}

extension ClaimDraft {
  /// Values in the list that are no ids.
  static let new = "+"
  static let none = "-"

  /// The words that a new claim would have.
  func statement(in reading: Reading) -> String {
    switch self {
    case .attribution(let draft): reading.statement(of: draft)
    case .link(_, let words): words
    }
  }
}

extension [SimilarClaim] {
  /// Whether the first is so like the words that it stands before a new claim. Of claims about the
  /// same affairs rewordings score 0.16 to 0.39 and the others at most 0.13, less than half of them;
  /// in small ledgers all scores are lower, so that the distance to the next one counts.
  fileprivate var isClear: Bool {
    guard let first else { return false }
    let next = dropFirst().first?.score ?? 0
    return first.score >= 0.25 || first.score >= 0.12 && first.score >= 2 * next
  }
}

extension Choice {
  fileprivate init(_ claim: Claim, _ score: Double?, articles: Int) {
    let count = articles == 1 ? "1 article" : "\(articles) articles"
    self.init(
      claim.id.value, label: claim.statement.onOneLine,
      detail: count + (score.map { " · \(Int(($0 * 100).rounded())) % alike" } ?? ""),
      name: claim.statement)
  }
}

extension Reading {
  /// The words of the passage on one line, without those at its edge that only say who says it:
  /// `, said Jane Roe.`, `According to Jane Roe, `.
  func statement(of draft: AttributionDraft) -> String {
    let spans = draft.passage(in: self)
    guard spans.count == 1, let whole = spans.first,
      let source = draft.links.first?.span, let cue = draft.links.first?.cue
    else { return spans.map { text[$0].onOneLine }.joined(separator: " … ") }
    let said = source.union(cue)
    let scalars = text.scalars
    var (low, high) = (whole.start.value, whole.end.value)
    if said.start.value > (low + high) / 2 {
      var end = said.start.value
      while end > low, scalars[end - 1] != ",", end > said.start.value - 6 { end -= 1 }
      if end > low, scalars[end - 1] == "," { high = end - 1 }
    } else if cue.start.value == low, text[cue].lowercased().hasPrefix("according") {
      var start = said.end.value
      while start < high, scalars[start] != ",", start < said.end.value + 40 { start += 1 }
      // `According to the file, which was leaked, …` is left whole.
      let rest = text[Span(min(start + 1, high), high)].trimmed
      if start < high, !rest.hasPrefix("wh"), !rest.hasPrefix("a ") { low = start + 1 }
    }
    let words = text[Span(low, high)].onOneLine
    return words.isEmpty ? text[whole].onOneLine : words.prefix(1).uppercased() + words.dropFirst()
  }
}
