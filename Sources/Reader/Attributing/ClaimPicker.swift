import Model
import Provenance

extension State {
  /// Which claim it is: first the one that it is linked to or that its chain was taken from, else a
  /// clearly similar one, else a new one; then the most similar ones, then none; where one types, all
  /// of the ledger.
  func claimPicker(_ draft: ClaimDraft, in reading: Reading) -> Picker {
    let words = draft.statement(in: reading)
    let ledgers = reading.notebook.ledgers
    let similar = ledgers.similarClaims(to: words)
    let first = draft.claim(in: reading).flatMap(ledgers.claim)?.id
    func choice(_ id: ID<Claim>, _ score: Double? = nil) -> Choice? {
      ledgers.claim(id).map {
        Choice(
          $0, score, articles: articles(of: id, in: reading),
          isLinked: id == first && draft.isLink)
      }
    }
    let others = similar.filter { $0.claim != first }
    let near = others.compactMap { choice($0.claim, $0.score) }
    let ahead = first.flatMap { choice($0, similar.first { $0.claim == first }?.score) }
    let close = Set(similar.map(\.claim) + [first].compactMap(\.self))
    let (recent, rest) = rest(of: ledgers, without: close, behind: near.count, choice)
    let new = Choice(ClaimDraft.new, label: "a new claim: \(words)", name: "")
    let isLinked = ahead != nil && draft.isLink
    let none = Choice(
      ClaimDraft.none, label: isLinked ? "– no claim: take the link away –" : "– none for now –",
      name: "")
    let isClear = ahead == nil && similar.clear != nil
    let clear = ahead.map { [$0] } ?? (isClear ? Array(near.prefix(1)) : [])
    var picker = Picker(
      .claim(draft), title: "Which claim is it?",
      choices: clear + [new] + near.dropFirst(isClear ? 1 : 0) + recent + [none] + rest,
      takesNew: true)
    // Words of a claim look for it; a statement that no claim has is new all the same.
    picker.newComesLast = true
    picker.note = EstimateFlaw.all(in: words).first?.words(in: words) ?? ""
    return picker
  }

  /// The claims that are no nearer than others: those that are shown, and those that wait for words. In
  /// a small ledger few words are alike, and those that were worked on last are the likeliest.
  private func rest(
    of ledgers: Ledgers, without close: Set<ID<Claim>>, behind near: Int,
    _ choice: (ID<Claim>, Double?) -> Choice?
  ) -> (recent: [Choice], rest: [Choice]) {
    let others = ledgers.claims.filter { $0.mergedInto == nil && !close.contains($0.id) }
    let fill =
      others.count > 200
      ? []
      : others.sorted { $0.modified > $1.modified }.prefix(max(0, Self.shown - near))
    let known = Set(fill.map(\.id))
    let rest = others.filter { !known.contains($0.id) }
      .map { Choice($0.id.value, label: $0.statement.onOneLine, name: $0.statement, waits: true) }
    return (fill.compactMap { choice($0.id, nil) }, rest)
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
    if case .choice(let one) = line, one.isOfLedger,
      reading.notebook.ledgers.claim(ID(one.value)) == nil
    {
      mode = .picking(claimPicker(draft, in: reading))
      status = Status("that claim is gone: somebody deleted it", level: .warning)
      return []
    }
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

extension Choice {
  /// Of a claim, and no line that stands for something else.
  fileprivate var isOfLedger: Bool { value != ClaimDraft.new && value != ClaimDraft.none }
}

extension ClaimDraft {
  fileprivate var isLink: Bool { if case .link = self { true } else { false } }

  /// The claim that is linked, or that a chain was taken from.
  fileprivate func claim(in reading: Reading) -> ID<Claim>? {
    let claim: ID<Claim>?
    switch self {
    case .attribution(let draft): claim = draft.claim
    case .link(let assertions, _):
      claim = assertions.lazy.compactMap { reading.annotations.assertion($0)?.claim }.first
    }
    return claim.map(reading.notebook.ledgers.resolved)
  }

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

extension Choice {
  fileprivate init(_ claim: Claim, _ score: Double?, articles: Int, isLinked: Bool) {
    let count = articles == 1 ? "1 article" : "\(articles) articles"
    let alike = score.map { " · \(Int(($0 * 100).rounded())) % alike" } ?? ""
    self.init(
      claim.id.value, label: claim.statement.onOneLine,
      detail: (isLinked ? "it is this one now · " : "") + count + alike,
      name: claim.statement)
  }
}

extension Reading {
  /// The words of the passage on one line, without those at its edge that only say who says it:
  /// `, said Jane Roe.`, `According to Jane Roe, `, `As reported by Jane Roe, citing John Doe, `.
  func statement(of draft: AttributionDraft) -> String {
    let spans = draft.passage(in: self)
    guard spans.count == 1, let whole = spans.first,
      let source = draft.links.first?.span, let cue = draft.links.first?.cue
    else { return spans.map { text[$0].onOneLine }.joined(separator: " … ").withWholeQuotations }
    let said = source.union(cue)
    let scalars = text.scalars
    var (low, high) = (whole.start.value, whole.end.value)
    if said.start.value > (low + high) / 2 {
      var end = said.start.value
      while end > low, scalars[end - 1] != ",", end > said.start.value - 6 { end -= 1 }
      if end > low, scalars[end - 1] == "," { high = end - 1 }
    } else if isLead(cue, from: low) {
      var start = said.end.value
      while start < high, scalars[start] != ",", start < said.end.value + 40 { start += 1 }
      // `According to the file, which was leaked, …` is left whole.
      let rest = text[Span(min(start + 1, high), high)].trimmed
      if start < high, !rest.hasPrefix("wh"), !rest.hasPrefix("a ") {
        low = behindCitation(from: start + 1, to: high)
      }
    }
    let cut = text[Span(low, high)].onOneLine
    let words = (cut.isEmpty ? text[whole].onOneLine : cut).withWholeQuotations
    return cut.isEmpty ? words : words.prefix(1).uppercased() + words.dropFirst()
  }

  /// Behind words that only name whom the source has it from: `citing Jane Roe,`.
  private func behindCitation(from low: Int, to high: Int) -> Int {
    let rest = text[Span(low, high)].trimmed
    guard ["citing ", "quoting "].contains(where: rest.hasPrefix) else { return low }
    let scalars = text.scalars
    return (low..<high).first { scalars[$0] == "," }.map { $0 + 1 } ?? low
  }

  /// Whether the words before it, from there on, lead to nothing but who says it.
  private func isLead(_ cue: Span, from start: Int) -> Bool {
    if cue.start.value == start { return text[cue].lowercased().hasPrefix("according") }
    return cue.start.value == start + 3 && text[Span(start, start + 3)].lowercased() == "as "
  }
}

extension String {
  /// A quotation of which the words have one mark alone: it is ended at their end, and a mark that would
  /// end or begin none is left out.
  fileprivate var withWholeQuotations: String {
    for (opening, closing) in [("“", "”"), ("«", "»"), ("\"", "\"")] as [(Character, Character)] {
      let (opened, closed) = (count { $0 == opening }, count { $0 == closing })
      let isWhole = opening == closing ? opened.isMultiple(of: 2) : opened == closed
      if isWhole { continue }
      if first == opening, opened > closed || opening == closing { return String(dropFirst()) }
      if last == closing, closed > opened || opening == closing { return String(dropLast()) }
      return opened >= closed ? self + String(closing) : self
    }
    return self
  }
}
