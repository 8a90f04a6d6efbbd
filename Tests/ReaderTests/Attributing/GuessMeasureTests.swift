import Foundation
import Model
import Provenance
import TestSupport
import Testing

/// How often the source that people marked is among the first that are proposed. The weights of the
/// method are from a part of the training articles; these are others, which nobody looked at for it.
@Suite struct GuessMeasureTests {
  /// How often something was the first, among the first three, and among the first five.
  private struct Ranks {
    var all = 0
    var within = [1: 0, 3: 0, 5: 0]

    mutating func add(_ rank: Int?) {
      all += 1
      for (limit, count) in within where rank.map({ $0 < limit }) ?? false {
        within[limit] = count + 1
      }
    }

    func share(_ limit: Int) -> Double {
      Double(within[limit] ?? 0) / Double(max(1, all)) * 100
    }

    var line: String {
      "\(all): "
        + [1, 3, 5].map { "\(($0)) \((share($0) * 10).rounded() / 10) %" }
        .joined(separator: ", ")
    }
  }

  private var limit: Int { ProcessInfo.processInfo.environment["POSTIL_LONG"] == "1" ? 1000 : 20 }

  @Test func ofNewsArticles() throws {
    guard let articles = try Annotated.articles(of: "dev", limit: limit) else { return }
    var (names, descriptions, referents, cues) = (Ranks(), Ranks(), Ranks(), Ranks())
    for article in articles {
      for number in article.attributions.indices {
        guard let asked = article.question(number), let (head, words) = asked.head else { continue }
        let guessed = asked.guesses
        let rank = article.rank(of: head, words, in: guessed.guesses)
        switch words {
        case .name: names.add(rank)
        case .description: descriptions.add(rank)
        case .pronoun:
          guard let meant = article.meant(by: number) else { break }
          referents.add(guessed.guesses.firstIndex { $0.name.lowercased().hasSuffix(meant) })
        }
        let isFound = guessed.cues.contains { cue in
          article.attributions[number].cue.contains { $0.overlaps(cue) }
        }
        cues.add(isFound ? 0 : nil)
      }
    }
    print(
      "names \(names.line)\ndescriptions \(descriptions.line)\nwhom he and she mean", referents.line
    )
    print("cues found \(cues.share(1).rounded()) %")
    #expect(names.all > 100)
    #expect(names.share(1) > 75 && names.share(3) > 90 && names.share(5) > 93)
    #expect(referents.share(5) > 90)
  }
}

extension Annotated {
  struct Question {
    let head: (span: Span, words: Words)?
    let guesses: SourceGuesses
  }

  /// The passage of an attribution whose source is in its sentences or in those beside them; nil for
  /// others.
  fileprivate func question(_ number: Int) -> Question? {
    let one = attributions[number]
    let touched = sentences.indices.filter { place in
      one.content.contains { $0.overlaps(sentences[place]) }
    }
    guard let source = one.source.first, let first = touched.first, let last = touched.last,
      let place = sentences.firstIndex(where: { $0.overlaps(source) }),
      (first - 1...last + 1).contains(place)
    else { return nil }
    let low = max(0, first - 25)
    let near = Array(sentences[low..<min(sentences.count, last + 3)])
    let guesses = guessSources(in: text, sentences: near, target: first - low..<last + 1 - low)
    return Question(head: head(of: one.source), guesses: guesses)
  }

  /// A guess is right where it stands on the head's words, or is a name that ends in them.
  fileprivate func rank(of head: Span, _ words: Words, in guesses: [SourceGuess]) -> Int? {
    let last = text[head].lowercased()
    return guesses.firstIndex { guess in
      if guess.span.overlaps(head) { return true }
      return words == .name
        && ([guess.name] + guess.aliases).contains {
          $0.lowercased().split(separator: " ").last.map(String.init) == last
        }
    }
  }

  /// Whom `he` or `she` means, where that can be told: the attributions before and after it that have
  /// no pronoun have the same name.
  fileprivate func meant(by number: Int) -> String? {
    guard let source = attributions[number].source.first,
      ["he", "she"].contains(text[source].lowercased())
    else { return nil }
    func next(_ others: some Sequence<Attribution>) -> String? {
      let known = others.lazy.compactMap { self.head(of: $0.source) }.first { $0.words != .pronoun }
      return known.flatMap { $0.words == .name ? text[$0.span].lowercased() : nil }
    }
    let before = next(attributions[..<number].reversed())
    return before == next(attributions[(number + 1)...]) ? before : nil
  }
}
