import Foundation
import Model
import TestSupport

/// Texts by lot, of words that are as rare as words are, and what becomes of them elsewhere.
struct Prose {
  var dice: Dice
  private let words: [String]

  init(seed: UInt64, words: [String] = Prose.invented) {
    dice = Dice(seed: seed)
    self.words = words
  }

  /// 4,000 of them.
  static let invented = (0..<4000).map { number in
    let syllables = ["ba", "ke", "di", "fo", "gu", "la", "me", "ni", "po", "ru"]
    return String(number).map { syllables[$0.wholeNumberValue ?? 0] }.joined()
  }

  /// By G. Zipf's law (1935): the second word is half as frequent as the first.
  mutating func word() -> String {
    let place = exp(Double.random(in: 0..<1, using: &dice) * log(Double(words.count)))
    return words[min(words.count - 1, Int(place) - 1)]
  }

  mutating func text(_ count: Int) -> [String] { (0..<count).map { _ in word() } }

  /// Exactly that share of the words lost, replaced or followed by another one.
  mutating func changed(_ text: [String], share: Double = 0.1) -> [String] {
    let count = Int(Double(text.count) * share)
    let places = Set(text.indices.shuffled(using: &dice).prefix(count))
    return text.enumerated().flatMap { index, word -> [String] in
      guard places.contains(index) else { return [word] }
      switch Int.random(in: 0..<3, using: &dice) {
      case 0: return []
      case 1: return [self.word()]
      default: return [word, self.word()]
      }
    }
  }
}

/// The overlap of texts as a person would count it who has all the time: sets of words, three by
/// three.
struct PlainOverlap {
  private let runs: [Set<[String]>]
  private let holders: [[String]: [Int]]

  init(_ texts: [[String]]) {
    runs = texts.map { words in
      Set(words.indices.dropLast(2).map { Array(words[$0..<($0 + 3)]) })
    }
    var holders: [[String]: [Int]] = [:]
    for (number, set) in runs.enumerated() {
      for run in set { holders[run, default: []].append(number) }
    }
    self.holders = holders
  }

  /// All pairs of texts of at least 24 runs with that overlap.
  func pairs(from floor: Double) -> [Set<Int>: Double] {
    var shared: [Set<Int>: Int] = [:]
    for texts in holders.values where texts.count > 1 {
      for (place, first) in texts.enumerated() {
        for second in texts[(place + 1)...] { shared[[first, second], default: 0] += 1 }
      }
    }
    var pairs: [Set<Int>: Double] = [:]
    for (pair, count) in shared {
      let least = pair.map { runs[$0].count }.min() ?? 0
      guard least >= 24, Double(count) >= floor * Double(least) else { continue }
      pairs[pair] = Double(count) / Double(least)
    }
    return pairs
  }
}
