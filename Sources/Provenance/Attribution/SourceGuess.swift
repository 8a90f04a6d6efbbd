package import Model

/// A guess at who or what is the source of a passage, with what it rests on.
package struct SourceGuess: Hashable, Sendable {
  /// As the ledger would call it.
  package let name: String
  /// What else it is called in the text: `RUSI`.
  package let aliases: [String]
  /// `unknown` where the words do not tell.
  package let kind: SourceKind
  /// The words of the text that stand for it: a name, a pronoun, a description.
  package let span: Span
  /// The words that attribute it, where it stands beside some.
  package let cue: Span?
  package let reason: Reason
  package let part: Part
  /// Of what carries: the words by which it is told, where they are among the cues.
  package let heard: Span?

  /// What it is to the others of its sentence: a chain goes from whom it is told by way of, to who says
  /// it, to what that one names.
  package enum Part: Hashable, Sendable {
    /// It has it from another: `told the Courier`, `documents seen by the Courier`.
    case carries
    case speaks
    /// Another one names it: `citing people familiar with the matter`, `based on documents`.
    case cited
    case named
  }

  /// How far the sentence of a thing is away, in sentences: 0 is the passage's own, below it are
  /// those before.
  package enum Reason: Hashable, Sendable {
    /// It is named there, beside these words that attribute, where there are some.
    case named(away: Int, cue: String?)
    /// The words, so far away, may stand for what is named so far away.
    case standsFor(String, away: Int, named: Int)
    /// Nothing but a description.
    case described(away: Int, cue: String?)

    /// How far the words that it rests on are away.
    var away: Int {
      switch self {
      case .named(let away, _), .standsFor(_, let away, _), .described(let away, _): away
      }
    }
  }
}

/// What a passage tells of its sources.
package struct SourceGuesses: Hashable, Sendable {
  /// The likeliest first, each name once.
  package let guesses: [SourceGuess]
  /// The words of the passage that attribute, the surest first.
  package let cues: [Span]
  /// The only words of the passage that surely attribute; nil where there are none, or several.
  package let soleCue: Span?

  package static let none = SourceGuesses(guesses: [], cues: [], soleCue: nil)
}
