/// What somebody searches a library for, read from one line: words, `"phrases"`, `prefix*`,
/// `field:value`, and `-` before any of these for what must not be.
///
/// Everything that is named must hold. `docs/search.md` tells the language to people.
package struct Query: Hashable, Sendable {
  /// The line, without white space at its edges.
  package let text: String
  /// Words that must stand, or must not, in the article, its notes or the claims made in it.
  package internal(set) var words: [Sought<SearchWords>] = []
  /// What must be so of a passage.
  package internal(set) var passages: [Sought<PassageCondition>] = []
  /// What must be so of an article.
  package internal(set) var articles: [Sought<ArticleCondition>] = []

  /// Something that must be so, or must not.
  package struct Sought<Thing: Hashable & Sendable>: Hashable, Sendable {
    package let thing: Thing
    package let isExcluded: Bool
  }

  /// Nothing is sought.
  package static let nothing = Query(text: "")

  init(text: String) { self.text = text }

  /// One phrase, whatever stands in it.
  package init(phrase: String) {
    text = phrase
    words = [Sought(thing: SearchWords(phrase), isExcluded: false)]
  }

  package var isEmpty: Bool { words.isEmpty && passages.isEmpty && articles.isEmpty }

  /// Whether all that is said is what must not be.
  var onlyExcludes: Bool {
    words.allSatisfy(\.isExcluded) && passages.allSatisfy(\.isExcluded)
      && articles.allSatisfy(\.isExcluded)
  }

  /// The words that must stand there.
  package var wanted: [SearchWords] { words.filter { !$0.isExcluded }.map(\.thing) }
  /// The words that must not.
  package var unwanted: [SearchWords] { words.filter(\.isExcluded).map(\.thing) }
}

/// What must be so of a mark, or of an assertion about it.
package enum PassageCondition: Hashable, Sendable {
  /// Words of a claim's statement, or its id.
  case claim(SearchWords)
  /// The name, an alias or the id of a source somewhere along the chain.
  case source(SearchWords)
  /// The tag, or one below it.
  case tag(TagName)
  case grade(GradeRange)
  case stance(Stance)
  case kind(MarkKind)
  case creator(SearchWords)
}

/// What must be so of an article.
package enum ArticleCondition: Hashable, Sendable {
  case title(SearchWords)
  case outlet(SearchWords)
  /// Words of its byline.
  case author(SearchWords)
  case count(ArticleCount, NumberBound)
  /// In a list alone: a search knows nothing of who has read what.
  case standing(ArticleStanding)
  /// Published before the first day that is meant.
  case before(DatePart)
  /// Published on the first day that is meant, or later.
  case after(DatePart)
}

/// Grades from one letter to another and from one number to another; nil where any will do.
package struct GradeRange: Hashable, Sendable {
  package let letters: ClosedRange<String>?
  package let numbers: ClosedRange<Int>?

  /// `B`, `2`, `B2`, `A..C`, `1..3`, `A1..C3`, in small letters too; nil for other texts.
  package init?(_ text: String) {
    let parts = text.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
    let grades = parts.compactMap { Grade($0) }
    guard let first = grades.first, let last = grades.last, grades.count == parts.count,
      parts.count <= 2,
      (first.reliability == nil) == (last.reliability == nil),
      (first.credibility == nil) == (last.credibility == nil)
    else { return nil }
    letters = Self.range(first.reliability?.rawValue, last.reliability?.rawValue)
    numbers = Self.range(first.credibility?.rawValue, last.credibility?.rawValue)
  }

  private static func range<Value: Comparable>(_ a: Value?, _ b: Value?) -> ClosedRange<Value>? {
    guard let a, let b else { return nil }
    return min(a, b)...max(a, b)
  }

  package func holds(_ grade: Grade) -> Bool {
    if let letters {
      guard let letter = grade.reliability, letters.contains(letter.rawValue) else { return false }
    }
    if let numbers {
      guard let number = grade.credibility, numbers.contains(number.rawValue) else { return false }
    }
    return true
  }
}

/// A year, a month or a day, and the first day of it.
package struct DatePart: Hashable, Sendable {
  /// As it was given.
  package let text: String
  /// Year, month and day as far as they are given.
  private let numbers: [Int]

  /// `2025`, `2025-09` or `2025-09-29`; nil for other texts.
  package init?(_ text: String) {
    guard let numbers = Self.numbers(text[...]) else { return nil }
    self.text = text
    self.numbers = numbers
  }

  private static func numbers(_ text: Substring) -> [Int]? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isShaped = zip(parts, [4, 2, 2]).allSatisfy { part, width in
      part.utf8.count == width && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    let numbers = parts.compactMap { Int($0) }
    guard isShaped, (1...3).contains(parts.count), numbers.count == parts.count else { return nil }
    let month = numbers.count > 1 ? numbers[1] : 1
    let day = numbers.count > 2 ? numbers[2] : 1
    return CivilDay(year: numbers[0], month: month, day: day) == nil ? nil : numbers
  }

  /// Whether what was published then, ISO 8601, was so on the first day or later; nil where its date
  /// says too little.
  package func isAfter(_ published: String) -> Bool? {
    let day = published.prefix { $0 != "T" && $0 != "t" && $0 != " " }
    guard let theirs = Self.numbers(day) else { return nil }
    for (place, mine) in (numbers + [1, 1]).prefix(3).enumerated() {
      guard let other = theirs[safe: place] else {
        // A month or day that is not told is the first at the earliest.
        return (numbers + [1, 1])[place...].prefix(3 - place).allSatisfy { $0 == 1 } ? true : nil
      }
      if other != mine { return other > mine }
    }
    return true
  }
}

extension Array {
  fileprivate subscript(safe place: Int) -> Element? {
    indices.contains(place) ? self[place] : nil
  }
}
