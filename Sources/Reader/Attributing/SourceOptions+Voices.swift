import Model
import Provenance

extension SourceOptions {
  /// A description that other articles use as well: whoever it stands for there, here it may be
  /// somebody else, so a source of its own is proposed before the one of the ledger.
  func ownVoice(_ guess: SourceGuess) -> SourceOption? {
    guard guess.kind == .anonymous, let known = known(guess),
      known.kind == .anonymous || known.kind == .unknown, isCitedElsewhere(known)
    else { return nil }
    let teller = draft.names.last ?? reading.article.metadata.outlet ?? reading.article.displayTitle
    let name = "\(known.name) (\(teller.onOneLine))"
    let link = guess.link(statedIn: draft.surroundings)
    let own = DraftedLink(
      link: ChainLink(ledger[name.folded]?.name ?? name, kind: .anonymous, basis: link.link.basis),
      span: link.span, cue: link.cue, isOfLedger: ledger[name.folded] != nil)
    return SourceOption(
      links: [own], reason: "of this article alone, " + guess.words)
  }

  private func isCitedElsewhere(_ source: Source) -> Bool {
    let here = Citations(reading.annotations.assertions)
    return citations.count(of: source.id) > here.count(of: source.id)
  }
}
