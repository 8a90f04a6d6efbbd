import Model
import Provenance
import Text

extension Reading {
  /// How many sentences before the passage are looked at, and how many after it.
  private static let reach = (before: 80, after: 2)

  /// Who may be the source of the spans, by the words of the article.
  func guesses(about spans: [Span]) -> SourceGuesses {
    guard let first = spans.first, let last = spans.last else {
      return .none
    }
    let extent = first.union(last)
    let sentences = sentences(around: extent)
    let touched = sentences.indices.filter { sentences[$0].overlaps(extent) }
    guard let start = touched.first, let end = touched.last else {
      return .none
    }
    let isWhole = spans.contains(sentences[start].union(sentences[end]))
    let low = max(0, start - Self.reach.before)
    let high = min(sentences.count, end + 1 + Self.reach.after)
    return guessSources(
      in: text, sentences: Array(sentences[low..<high]), target: start - low..<end + 1 - low,
      content: isWhole ? [] : spans)
  }

  /// The sentences of what is read, from far enough before the extent to far enough behind it.
  private func sentences(around extent: Span) -> [Span] {
    let blocks = article.blocks
    guard let first = article.block(at: extent.start),
      let last = article.block(at: extent.end - 1)
    else { return [] }
    var found = blocks[first...last].flatMap(sentences(of:))
    var (low, high) = (first - 1, last + 1)
    var (before, after) = (0, 0)
    while low >= 0, before < Self.reach.before {
      if blocks[low].role.speaks {
        let more = sentences(of: blocks[low])
        found = more + found
        before += more.count
      }
      low -= 1
    }
    while high < blocks.count, after < Self.reach.after {
      if blocks[high].role.speaks {
        let more = sentences(of: blocks[high])
        found += more
        after += more.count
      }
      high += 1
    }
    return found
  }
}

extension BlockRole {
  /// Whether it is running text: in a heading every word may have a capital.
  fileprivate var speaks: Bool { isBody && self != .heading }
}

extension SourceGuess {
  /// The guess as a link, where the words that it rests on stand in the passage.
  func link(statedIn surroundings: Span) -> DraftedLink {
    let isHere = surroundings.contains(span)
    var basis = Basis.judged
    switch reason {
    case .named, .described: if isHere { basis = .stated }
    case .standsFor: break
    }
    return DraftedLink(
      link: ChainLink(name, kind: kind, aliases: aliases, basis: basis),
      span: isHere ? span : nil, cue: isHere ? cue : nil)
  }

  /// Why it is proposed: `“said”, in this sentence`.
  var words: String {
    switch reason {
    case .named(let away, let cue): [cue.map { "“\($0)”" }, place(away)].joined
    case .described(let away, let cue):
      [
        cue.map { "“\($0)”" }, place(away),
        kind == .anonymous ? "anonymous: a description" : "a description",
      ]
      .joined
    case .standsFor(let words, let away, let named):
      "“\(words)” \(place(away)) → \(name), named \(named == 0 ? "there, too" : place(named))"
    }
  }
}

extension [String?] {
  fileprivate var joined: String { compactMap(\.self).joined(separator: ", ") }
}

/// `in this sentence`, `2 sentences before`.
private func place(_ away: Int) -> String {
  switch away {
  case 0: "in this sentence"
  case -1: "1 sentence before"
  case 1: "1 sentence after"
  default: "\(abs(away)) sentences \(away < 0 ? "before" : "after")"
  }
}
