/// Paragraphs that were torn apart in mid-sentence.
enum Tear {
  /// Whether the second text goes on with the first one's sentence: the first comes to no end, and
  /// the second begins with a small letter, or the first breaks off behind a word that needs
  /// another.
  static func isBetween(
    _ first: String, _ firstShape: Shape, _ second: String, _ secondShape: Shape
  ) -> Bool {
    guard firstShape.words >= 6, firstShape.ending == .open || firstShape.ending == .comma else {
      return false
    }
    guard secondShape.ending != .open || secondShape.words >= 8 else { return false }
    if secondShape.startsInLowercase { return !firstShape.isTitleCase }
    guard firstShape.words >= 8, !firstShape.isTitleCase, let last = lastWord(of: first) else {
      return false
    }
    return unfinished.contains(last) && firstShape.ending == .open
  }

  /// One reason for each place at which the texts were joined.
  static func reasons(for texts: [String]) -> [String] {
    zip(texts, texts.dropFirst()).map { first, second in
      let before = first.split(separator: " ").suffix(3).joined(separator: " ")
      let after = second.split(separator: " ").prefix(3).joined(separator: " ")
      return "joined: “\(before)” and “\(after)” were torn apart in mid-sentence"
    }
  }

  private static func lastWord(of text: String) -> String? {
    text.split(separator: " ").last.map { $0.lowercased() }
  }

  /// Articles, prepositions and conjunctions, behind which no English sentence ends.
  private static let unfinished: Set<String> = [
    "the", "a", "an", "of", "and", "or", "but", "to", "from", "with", "by", "at", "for", "into",
    "that", "which", "who", "whose", "his", "their", "its", "as", "than", "because", "while",
  ]
}

extension Collection {
  /// Runs of neighbours of which each belongs to the one before it.
  func runs(where belongs: (_ first: Element, _ second: Element) -> Bool) -> [[Element]] {
    var runs: [[Element]] = []
    var last: Element?
    for element in self {
      if let last, belongs(last, element) {
        runs[runs.count - 1].append(element)
      } else {
        runs.append([element])
      }
      last = element
    }
    return runs
  }
}
