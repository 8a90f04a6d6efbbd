import Model
import Provenance

extension SourceOptions {
  /// A description that others use as well: whoever it stands for there, here it may be somebody else,
  /// so a source of its own is proposed before the one of the ledger.
  func ownVoice(_ guess: SourceGuess, behind links: [DraftedLink]) -> DraftedLink? {
    guard guess.kind == .anonymous, let known = known(guess),
      known.kind == .anonymous || known.kind == .unknown,
      citations.isTold(known.id, byOthersThan: tellers(behind: links))
    else { return nil }
    let outlet = reading.article.metadata.outlet ?? reading.article.displayTitle
    let name = "\(known.name) (\((links.last?.link.name ?? outlet).onOneLine))"
    let link = guess.link(statedIn: draft.surroundings)
    return DraftedLink(
      link: ChainLink(ledger[name.folded]?.name ?? name, kind: .anonymous, basis: link.link.basis),
      span: link.span, cue: link.cue, isOfLedger: ledger[name.folded] != nil)
  }

  /// Who has it from whom comes next: the last of the links, or the article's outlet.
  private func tellers(behind links: [DraftedLink]) -> Set<Citations.Teller> {
    if let last = links.last {
      let known = ledger[last.link.name.folded].map { Citations.Teller.source($0.id) }
      return Set([known, .outlet(last.link.name.lowercased())].compactMap(\.self))
    }
    let outlet = reading.article.metadata.outlet
    let source = outlet.flatMap { ledger[$0.folded] }.map { Citations.Teller.source($0.id) }
    return Set([source, .init(outlet, reading.article.id)].compactMap(\.self))
  }
}
