import Model
import Provenance

/// A claim of the ledger that the passage likely makes, and whom articles have it from.
package struct ClaimChains: Hashable, Sendable {
  let id: ID<Claim>
  /// Whether it is the same, and not only similar.
  let isClear: Bool
  /// The commonest first.
  let chains: [[ID<Source>]]

  init(_ id: ID<Claim>, told assertions: [Assertion], in ledgers: Ledgers, isClear: Bool) {
    (self.id, self.isClear) = (id, isClear)
    var counts: [[ID<Source>]: Int] = [:]
    for one in assertions where one.sources.count == 1 {
      counts[(one.sources + one.via.map(\.source)).map(ledgers.resolved), default: 0] += 1
    }
    chains = counts.sorted {
      $0.value == $1.value
        ? $0.key.map(\.value).joined(separator: " ") < $1.key.map(\.value).joined(separator: " ")
        : $0.value > $1.value
    }.map(\.key)
  }
}

extension SourceOptions {
  /// How many whole chains stand among the names.
  private static let most = 3

  /// Whole chains, behind the likeliest name: as the claim is told elsewhere, as the sentence reads, as
  /// the name has things elsewhere. One that the library has, and all of which the sentence names,
  /// stands before that name.
  mutating func addChains(_ guesses: [SourceGuess]) {
    guard let best = options.first, let first = best.links.first else { return }
    let told = toldChains(from: first, carried: false)
    let (same, similar) = draft.told?.isClear ?? false ? (told, []) : ([], told)
    let known = chains(behind: [first])
    let own = ownChain(guesses)
    var rows: [SourceOption] = []
    for option in (same + known).prefix(1) + own + similar + same.dropFirst() + known.dropFirst() {
      if rows.count < Self.most, seen.insert(option.value.folded).inserted { rows.append(option) }
    }
    let stated = rows.firstIndex { $0.isKnown && $0.links.allSatisfy { $0.span != nil } }
    if let stated { options.insert(rows.remove(at: stated), at: 0) }
    options.insert(contentsOf: rows, at: stated == nil ? 1 : 2)
  }

  /// How chains go on from the last link elsewhere: of the same claim first, then the commonest, then
  /// of a similar one.
  mutating func addKnownChains() {
    guard let last = draft.links.last else { return }
    let told = toldChains(from: last, carried: true).map { option in
      var rest = option
      rest.links = Array(option.links.dropFirst())
      return rest
    }
    let known = chains(behind: []).filter { chain in
      chain.links.allSatisfy { !seen.contains($0.link.name.folded) }
    }
    let isClear = draft.told?.isClear ?? false
    let all = isClear ? told + known : known + told
    for option in all where option.links.allSatisfy({ !isTaken($0) }) { add(option) }
  }

  private func isTaken(_ link: DraftedLink) -> Bool {
    draft.names.contains { $0.folded == link.link.name.folded }
  }

  /// How the claim is told elsewhere, from the name on where it is part of that. Who asks whom the name
  /// has it from is told the whole of it, behind an outlet or another body that may carry it.
  private func toldChains(from first: DraftedLink, carried: Bool) -> [SourceOption] {
    guard let told = draft.told else { return [] }
    let own = ledger[first.link.name.folded]
    let mayCarry = ![.person, .anonymous, .document].contains(own?.kind ?? first.link.kind)
    return told.chains.prefix(3).compactMap { chain in
      let rest: [ID<Source>]
      if let place = own.flatMap({ chain.firstIndex(of: $0.id) }) {
        rest = Array(chain[(place + 1)...])
      } else {
        guard carried, mayCarry else { return nil }
        rest = chain
      }
      guard !rest.isEmpty else { return nil }
      return SourceOption(
        links: [first] + links(rest),
        reason: "as \(told.isClear ? "the same" : "a similar") claim has it elsewhere",
        isKnown: true,
        claim: told.id)
    }
  }

  /// How chains go on from the last of these links, or of those that are taken: the commonest first.
  private func chains(behind links: [DraftedLink]) -> [SourceOption] {
    guard let last = (links.last ?? draft.links.last)?.link.name, let source = ledger[last.folded]
    else { return [] }
    return citations.chains(from: source.id).prefix(5).map { rest, count in
      let times = count == 1 ? "once" : "\(count) times"
      return SourceOption(
        links: links + self.links(rest), reason: "\(source.name) has it so, \(times)", isKnown: true
      )
    }
  }

  private func links(_ sources: [ID<Source>]) -> [DraftedLink] {
    sources.map { id in
      let ledgers = reading.notebook.ledgers
      let name = ledgers.source(ledgers.resolved(id))?.name ?? id.value
      // That others have it so is no word of this article.
      return DraftedLink(
        link: ChainLink(name, basis: .judged), span: runs[name.folded], cue: nil, isOfLedger: true)
    }
  }

  /// The chain that the sentence tells itself: by way of whom, who says it, whom that one names; with
  /// how the library has the last of them go on.
  private func ownChain(_ guesses: [SourceGuess]) -> [SourceOption] {
    let parts: [SourceGuess.Part] = [.carries, .speaks, .cited]
    var links: [DraftedLink] = []
    let heard = guesses.first { $0.part == .carries }?.heard
    for part in parts {
      // Whom the Courier is told by is the one whose verb that is.
      let fitting = guesses.first {
        $0.part == part && (part != .speaks || heard == nil || $0.cue == heard)
      }
      guard let guess = fitting else { continue }
      let link = ownVoice(guess, behind: links) ?? link(guess)
      let isNew = !links.contains { known in
        known.link.name.folded == link.link.name.folded
          || known.span.map { span in link.span.map(span.overlaps) ?? false } ?? false
      }
      if isNew { links.append(link) }
    }
    guard let last = links.last else { return [] }
    let names = Set(links.map(\.link.name.folded))
    let known = ledger[last.link.name.folded].flatMap { citations.chains(from: $0.id).first?.rest }
    let rest = self.links(known ?? []).prefix { !names.contains($0.link.name.folded) }
    guard links.count + rest.count > 1 else { return [] }
    let told = SourceOption(links: links, reason: "as the sentence has it")
    guard !rest.isEmpty else { return [told] }
    let whole = SourceOption(
      links: links + rest, reason: "as the sentence has it, and \(last.link.name) elsewhere",
      isKnown: true)
    return links.count > 1 ? [whole, told] : [whole]
  }
}
