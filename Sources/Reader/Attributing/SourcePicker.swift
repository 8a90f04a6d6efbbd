import Model
import Provenance
import Text

extension State {
  /// A picker of sources: what the words name and what is known first, then the ledger by use. Where
  /// there is a link, a line ends the chain; it stands behind what goes on with certain words.
  func sourcePicker(_ draft: AttributionDraft, in reading: Reading) -> Picker {
    var draft = draft
    let citations = reading.citations(library.book)
    draft.options = SourceOptions(draft, in: reading, citations).options
    let near = draft.options.filter { $0.goesOn(draft) }.map(Choice.init)
    let far = draft.options.filter { !$0.goesOn(draft) }.map(Choice.init)
    let taken = Set(draft.options.map(\.value) + draft.names)
    let end = draft.links.isEmpty ? [] : [Choice.endOfChain]
    let known = reading.sourcesByUse(citations).filter { !taken.contains($0) }.map { Choice($0) }
    var picker = Picker(
      .source(draft), title: draft.title(in: reading), choices: near + end + far + known,
      takesNew: true)
    picker.text = reading.text
    return picker
  }
}

extension State {
  /// The claim of the ledger that a passage likely makes: the one that its mark is linked to, or the
  /// most similar one; with those who tell it across the library, the open article as it is now.
  func toldClaim(of draft: AttributionDraft, in reading: Reading) -> ClaimChains? {
    let ledgers = reading.notebook.ledgers
    // Who says it is no part of what is said.
    var said = draft
    let best = draft.guesses.guesses.first
    said.links = best.map { [$0.link(statedIn: draft.surroundings)] } ?? []
    let words = reading.statement(of: said)
    let linked = draft.mark.flatMap(reading.claimOfLedger)
    let similar = linked == nil ? ledgers.similarClaims(to: words) : []
    guard let id = linked ?? similar.likely?.claim else { return nil }
    let claim = ledgers.resolved(id)
    let here = reading.annotations.assertions.filter { $0.claim.map(ledgers.resolved) == claim }
    let there = library.book.map { book in
      (book.entry(of: claim)?.told ?? []).compactMap { place -> Assertion? in
        let article = book.articles[place.article]
        return article.id == reading.article.id ? nil : article.assertions[place.assertion]
      }
    }
    return ClaimChains(
      claim, told: (there ?? []) + here, in: ledgers,
      isClear: linked != nil || similar.clear != nil)
  }
}

extension Choice {
  /// No name: the chain ends with the links that it has.
  fileprivate static let endOfChain = Choice("", label: "– that is all: end of the chain –")

  fileprivate init(_ option: SourceOption) {
    let value = option.value
    self.init(
      value, label: option.links.count > 1 ? "← \(value)" : value, detail: option.reason)
  }
}

extension AttributionDraft {
  /// `The Week ← RUSI ← whom?`
  fileprivate func title(in reading: Reading) -> String {
    guard !links.isEmpty else { return "Who says it?" }
    let outlet = reading.article.metadata.outlet ?? "article"
    return ([outlet] + names).joined(separator: " ← ") + " ← whom?"
  }
}

extension Reading {
  /// The names of the ledger, those that are cited most first.
  fileprivate func sourcesByUse(_ citations: Citations) -> [String] {
    let known = notebook.ledgers.sources.filter { $0.mergedInto == nil }
    let counts = known.map { citations.count(of: $0.id) }
    return known.indices.sorted { a, b in
      counts[a] == counts[b] ? a < b : counts[a] > counts[b]
    }.map { known[$0].name }
  }
}
