package import Model

/// A passage that two articles share, word for word but for a few words within it.
package struct SharedPassage: Hashable, Sendable {
  /// Where it stands in each article: scalar offsets of its text.
  package let first: Span
  package let second: Span
  /// How many words of it are the same in both.
  package let words: Int

  /// Words that may differ between two runs of a passage, in each text.
  static let gap = 4
  /// Words that a passage has to have in common to be shown for a copy.
  package static let shown = 8
  /// Words that a passage has to have in common to be told of articles that are no copies.
  package static let told = 30
}

/// Runs that belong together.
struct RunChain {
  private(set) var runs: [RunSearch.Run]

  var first: Range<Int> { runs[0].first.lowerBound..<runs[runs.count - 1].first.upperBound }
  var second: Range<Int> {
    runs[0].second.lowerBound..<runs[runs.count - 1].second.upperBound
  }

  /// The runs that stand near each other in both texts, put together; in the order of the second
  /// text.
  static func all(of runs: [RunSearch.Run], _ a: BodyWords, _ b: BodyWords) -> [RunChain] {
    var chains: [RunChain] = []
    for run in runs {
      // A stray run may stand in the gap, and be the last chain.
      let near = chains.indices.suffix(3).last { chains[$0].goesOn(with: run, a, b) }
      if let near { chains[near].runs.append(run) } else { chains.append(RunChain(runs: [run])) }
    }
    return chains
  }

  private func goesOn(with run: RunSearch.Run, _ a: BodyWords, _ b: BodyWords) -> Bool {
    let (endA, endB) = (first.upperBound, second.upperBound)
    let allowed = 0...SharedPassage.gap
    return allowed ~= run.first.lowerBound - endA && allowed ~= run.second.lowerBound - endB
      && a.stretchEnd(after: endA - 1) >= run.first.upperBound
      && b.stretchEnd(after: endB - 1) >= run.second.upperBound
  }

  /// How many words of the chain are the same in both.
  func weight(in a: BodyWords) -> Int { runs.reduce(0) { $0 + a.weight(of: $1.first) } }

  func passage(_ a: BodyWords, _ b: BodyWords) -> SharedPassage {
    SharedPassage(first: a.span(of: first), second: b.span(of: second), words: weight(in: a))
  }
}
