package import Model
import Provenance

/// An attribution that is being put together, link by link.
package struct AttributionDraft: Hashable, Sendable {
  /// The claim; nil where one is made over the spans.
  package let mark: ID<Mark>?
  /// Empty where there is a claim.
  package let spans: [Span]
  /// The sentences that the claim touches.
  let surroundings: Span
  /// The links so far: the source, then through whom.
  package var links: [DraftedLink]
  /// Of the article to the claim.
  package var stance: Stance
  /// Whether the words that name the source and the words that attribute are marked, too.
  package var marksAlong: Bool
  /// What is proposed for the next link.
  package var options: [SourceOption]
  /// What the words of the passage and around it tell of its sources.
  let guesses: SourceGuesses
  /// The claim of the ledger that it likely is, if it is one.
  var told: ClaimChains?
  /// The claim of the ledger whose chain was taken, if one was.
  var claim: ID<Claim>?

  package var names: [String] { links.map(\.link.name) }

  /// The proposal that stands in the list under this value.
  func option(_ value: String) -> SourceOption? { options.first { $0.value == value } }
}

/// A link that was taken, with the words of the text that it was taken from.
package struct DraftedLink: Hashable, Sendable {
  package let link: ChainLink
  package let span: Span?
  package let cue: Span?
  /// Whether it was offered as a source of the ledger, and so is not to be made anew.
  var isOfLedger = false
}

/// Something proposed as the next link, or as the whole rest of the chain.
package struct SourceOption: Hashable, Sendable {
  package var links: [DraftedLink]
  /// Why it is proposed, in a few words.
  package let reason: String
  /// Whether the library has chains that go on so.
  package var isKnown = false
  /// The claim whose chain it is.
  var claim: ID<Claim>?

  /// Whether it may stand before the end of the chain: where the library has the chain go on so. Two
  /// names in one sentence may be two sources of it, or one with what he is.
  func goesOn(_ draft: AttributionDraft) -> Bool { draft.links.isEmpty || isKnown }

  /// What stands for it in the list.
  package var value: String { links.map(\.link.name).joined(separator: " ← ") }
}

/// What a claim of the ledger is chosen for.
package enum ClaimDraft: Hashable, Sendable {
  /// An attribution whose chain is whole.
  case attribution(AttributionDraft)
  /// Assertions of one mark that are there already.
  case link([ID<Assertion>], words: String)
}
