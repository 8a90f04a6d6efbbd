/// What an article has a number of.
package enum ArticleCount: String, CaseIterable, Hashable, Sendable {
  case marks, claims, sources, cues, highlights, tags, words

  /// The marks that are counted; nil where it counts no marks of one kind.
  var kind: MarkKind? {
    switch self {
    case .claims: .claim
    case .sources: .source
    case .cues: .cue
    case .highlights: .highlight
    case .marks, .tags, .words: nil
    }
  }
}

/// How somebody stands to an article of a list.
package enum ArticleStanding: String, CaseIterable, Hashable, Sendable {
  /// Never opened or called unread; opened and not at its end; read; without any mark.
  case unread, begun, read, unmarked
}

/// `>3`, `>=10`, `<2`, `<=5`, `=0`.
package struct NumberBound: Hashable, Sendable {
  package enum Sign: String, CaseIterable, Hashable, Sendable {
    case more = ">"
    case atLeast = ">="
    case less = "<"
    case atMost = "<="
    case same = "="
  }

  package let sign: Sign
  package let number: Int

  package init(sign: Sign, number: Int) { (self.sign, self.number) = (sign, number) }

  package func holds(_ count: Int) -> Bool {
    switch sign {
    case .more: count > number
    case .atLeast: count >= number
    case .less: count < number
    case .atMost: count <= number
    case .same: count == number
    }
  }

  /// A word, a sign and what follows it; nil for other texts.
  package static func parts(of text: String) -> (name: String, sign: Sign, number: String)? {
    let name = text.prefix(while: \.isLetter)
    let rest = text[name.endIndex...]
    let long = Sign(rawValue: String(rest.prefix(2)))
    guard !name.isEmpty, let sign = long ?? Sign(rawValue: String(rest.prefix(1))) else {
      return nil
    }
    return (String(name), sign, String(rest.dropFirst(sign.rawValue.count)))
  }
}

/// How much there is in an article.
package struct ArticleCounts: Hashable, Sendable {
  private let marks: [MarkKind: Int]
  private let tags: Int
  private let words: Int

  package init(marks: [MarkKind: Int], tags: Int, words: Int) {
    (self.marks, self.tags, self.words) = (marks, tags, words)
  }

  /// Of an article as its readers have corrected it.
  package init(_ article: Article, _ annotations: Annotations) {
    self.init(
      marks: Dictionary(grouping: annotations.marks, by: \.kind).mapValues(\.count),
      tags: Set(annotations.marks.flatMap(\.tags)).count, words: article.wordCount)
  }

  subscript(thing: ArticleCount) -> Int {
    switch thing {
    case .tags: tags
    case .words: words
    case .marks: marks.values.reduce(0, +)
    default: thing.kind.flatMap { marks[$0] } ?? 0
    }
  }
}
