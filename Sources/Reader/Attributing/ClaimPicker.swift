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
