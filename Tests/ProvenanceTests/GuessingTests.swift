import Model
import Provenance
import TestSupport
import Testing

/// Who is proposed, and by which words.
@Suite struct GuessingTests {
  private func guesses(_ sentence: String) -> (ScalarText, SourceGuesses) {
    let text = ScalarText(sentence)
    return (text, guessSources(in: text, sentences: [text.whole], target: 0..<1))
  }

  private func check(
    _ sentence: String, _ name: String, _ cue: String?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let (text, found) = guesses(sentence)
    let first = found.guesses.first
    #expect(first?.name == name, "\(sentence)", sourceLocation: sourceLocation)
    #expect(first?.cue.map { text[$0] } == cue, "\(sentence)", sourceLocation: sourceLocation)
  }

  /// Names that no verb belongs to have none.
  private func check(_ sentence: String, hasNoCueFor names: String...) {
    let (_, found) = guesses(sentence)
    for name in names {
      let guess = found.guesses.first { $0.name == name }
      #expect(guess?.cue == nil, "\(sentence): \(name)")
    }
  }

  private func check(
    _ sentence: String, parts expected: [String: SourceGuess.Part],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let (_, found) = guesses(sentence)
    for (name, part) in expected {
      let guess = found.guesses.first { $0.name == name }
      let all = found.guesses.map { "\($0.name) \($0.part)" }
      #expect(guess?.part == part, "\(sentence): \(name), \(all)", sourceLocation: sourceLocation)
    }
  }

  @Test func theAgentOfAPassiveSpeaks() {
    check(
      "The mole is cracked, as revealed in an investigation by The Courier.", "The Courier",
      "revealed")
    check("The mole, as reported by Tarn Radio, has eleven cracks.", "Tarn Radio", "reported")
    check("The board was told by Ada Tern that the mole is cracked.", "Ada Tern", "told")
    check("It was confirmed on Monday by Bo Lund that the mole is cracked.", "Bo Lund", "confirmed")
    check(
      "According to a report in The Courier, the mole is cracked.", "The Courier", "According to")
  }

  @Test func theSubjectOfAPassiveDoesNot() {
    check("The Harbour Board was said to have known, Ada Tern said.", "Ada Tern", "said")
    check("The Harbour Board was told by Ada Tern that it leaks.", hasNoCueFor: "Harbour Board")
    check("Tomas Lind was quoted as saying that the mole leaks.", "Tomas Lind", "quoted")
  }

  @Test func aVerbBelongsToWhoStandsBeforeIt() {
    check(
      "The Tarn Institute has sold technology that analysts say is too old for Norland.",
      hasNoCueFor: "Tarn Institute", "Norland")
    check(
      "“It leaks,” Ada Tern, a fellow of the Quay Institute, told The Courier.",
      hasNoCueFor: "Quay Institute")
    check(
      "“It leaks,” Ada Tern, a fellow of the Quay Institute, told The Courier.", "Ada Tern", "told")
    check(
      "TARN (Post) – As winter comes, Bo Lund is to see his harbour.", hasNoCueFor: "TARN", "Post")
  }

  @Test func whoCarriesAndWhoIsCited() {
    check(
      "“It leaks,” Ada Tern told The Courier.",
      parts: ["Ada Tern": .speaks, "The Courier": .carries])
    check(
      "It leaks, according to documents seen by The Courier.",
      parts: ["documents": .speaks, "The Courier": .carries])
    check(
      "The Courier reported that it leaks, citing Ada Tern.",
      parts: ["Courier": .speaks, "Ada Tern": .cited])
    check(
      "It leaks, Ada Tern said in an interview with Tarn Radio.",
      parts: ["Ada Tern": .speaks, "Tarn Radio": .carries])
    check("Ada Tern told Bo Lund that it leaks.", parts: ["Ada Tern": .speaks, "Bo Lund": .named])
  }
}
