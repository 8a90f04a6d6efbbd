import Model
import Provenance
import Text

/// Gathers what is proposed as the next link of a chain, the likeliest first, each name once.
struct SourceOptions {
  let reading: Reading
  let citations: Citations
  let draft: AttributionDraft
  var options: [SourceOption] = []
  var seen: Set<String>
  /// The sources of the ledger by their names and aliases, folded.
  let ledger: [String: Source]
  /// The runs of words of the passage's sentences.
  let runs: [String: Span]

  init(_ draft: AttributionDraft, in reading: Reading, _ citations: Citations) {
    self.reading = reading
    self.citations = citations
    self.draft = draft
    ledger = reading.notebook.ledgers.byFoldedName
    seen = Set(draft.names.map(\.folded))
    runs = reading.runs(in: draft.surroundings)
    if !draft.links.isEmpty { addKnownChains() }
    let guesses = guesses()
    // A marked source is somebody's own word for it, and comes before what is guessed.
    if draft.links.isEmpty { addMarks(guesses) }
    for guess in guesses where isLikely(guess) { add(guess) }
    addNames()
    for guess in guesses where !isLikely(guess) { add(guess) }
    if draft.links.isEmpty { addChains(guesses.filter(isLikely)) }
  }

  /// Guesses by the words of the text. After the first link those that stand in the passage come
  /// first, those behind the link before all.
  private func guesses() -> [SourceGuess] {
    let all = draft.guesses.guesses
    guard let last = draft.links.last(where: { $0.span != nil })?.span else { return all }
    let here = all.filter { guess in
      draft.surroundings.contains(guess.span)
        && !draft.links.contains { $0.span?.overlaps(guess.span) ?? false }
    }
    let behind = here.filter { $0.span.start >= last.end }
    let rest = all.filter { !draft.surroundings.contains($0.span) }
    return behind.filter { known($0) != nil } + behind.filter { known($0) == nil }
      + here.filter { $0.span.start < last.end } + rest
  }

  private func isLikely(_ guess: SourceGuess) -> Bool {
    draft.surroundings.contains(guess.span)
  }

  /// The guess as a link, by the name that the ledger has for it.
  func link(_ guess: SourceGuess) -> DraftedLink {
    let known = known(guess)
    let link = guess.link(statedIn: draft.surroundings)
    return DraftedLink(
      link: ChainLink(
        known?.name ?? link.link.name, kind: link.link.kind, aliases: link.link.aliases,
        basis: link.link.basis), span: link.span, cue: link.cue, isOfLedger: known != nil)
  }

  private mutating func add(_ guess: SourceGuess) {
    let (known, named) = (known(guess), link(guess))
    if let own = ownVoice(guess, behind: draft.links) {
      add(SourceOption(links: [own], reason: "by this name alone, " + guess.words))
      return add(SourceOption(links: [named], reason: "the same as in other articles"))
    }
    let ledger = known.map {
      $0.name.folded == guess.name.folded ? ", in the ledger" : ", in the ledger as \($0.name)"
    }
    add(SourceOption(links: [named], reason: guess.words + (ledger ?? "")))
  }

  func known(_ guess: SourceGuess) -> Source? {
    ([guess.name] + guess.aliases).lazy.compactMap { ledger[$0.folded] }.first ?? shortened(guess)
  }

  /// `Courier` of a ledger that has one Ansel Courier.
  private func shortened(_ guess: SourceGuess) -> Source? {
    guard case .named = guess.reason, guess.kind != .person else { return nil }
    let end = " " + guess.name.folded
    let longer = Set(ledger.filter { $0.key.hasSuffix(end) }.map(\.value.id))
    guard longer.count == 1, let id = longer.first else { return nil }
    return reading.notebook.ledgers.source(id).flatMap { $0.kind == .person ? nil : $0 }
  }

  mutating func add(_ option: SourceOption) {
    guard seen.insert(option.value.folded).inserted else { return }
    options.append(option)
  }

  /// The source marks in the passage's sentences.
  private mutating func addMarks(_ guesses: [SourceGuess]) {
    for mark in reading.marks(.source, within: draft.surroundings) {
      let words = mark.quote.onOneLine
      let guess = guesses.first { mark.extent.contains($0.span) || $0.span.contains(mark.extent) }
      let known = ledger[words.folded]
      let link = ChainLink(
        known?.name ?? words, kind: guess?.kind ?? SourceKind(toldBy: words))
      add(
        SourceOption(
          links: [
            DraftedLink(
              link: link, span: mark.extent, cue: guess?.cue, isOfLedger: known != nil)
          ],
          reason: "marked in this sentence"))
    }
  }

  /// The names and aliases of the ledger that stand in the passage's words.
  private mutating func addNames() {
    for (name, span) in runs.sorted(by: { $0.value < $1.value }) {
      guard let source = ledger[name] else { continue }
      let link = DraftedLink(
        link: ChainLink(source.name), span: span, cue: nil, isOfLedger: true)
      add(SourceOption(links: [link], reason: "in this sentence, in the ledger"))
    }
  }
}

extension Ledgers {
  /// The sources by their names and aliases, folded; those that were merged lead to what they were
  /// merged into.
  fileprivate var byFoldedName: [String: Source] {
    var found: [String: Source] = [:]
    for one in sources {
      guard let meant = one.mergedInto == nil ? one : source(resolved(one.id)) else { continue }
      for name in one.aliases { found[name.folded] = meant }
    }
    for one in sources {
      guard let meant = one.mergedInto == nil ? one : source(resolved(one.id)) else { continue }
      if one.mergedInto == nil || found[one.name.folded] == nil { found[one.name.folded] = meant }
    }
    return found
  }
}

extension AttributionDraft {
  /// What is attributed.
  func passage(in reading: Reading) -> [Span] {
    mark.flatMap { reading.annotations.mark($0)?.spans } ?? spans
  }
}

extension String {
  /// In small letters, without an article before it.
  var folded: String {
    let small = lowercased()
    return small.hasPrefix("the ") ? String(small.dropFirst(4)) : small
  }
}

extension Reading {
  /// The runs of up to six words in a span, in small letters and without an article, with their place:
  /// names are looked up among them, so that each is compared once.
  func runs(in span: Span) -> [String: Span] {
    let words = Words.of(text, in: span)
    var found: [String: Span] = [:]
    for start in words.indices {
      for end in start..<min(words.count, start + 6) {
        let run = words[start].union(words[end])
        let name = text[run].onOneLine.folded
        if found[name] == nil { found[name] = run }
      }
    }
    return found
  }
}
