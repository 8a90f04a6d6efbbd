/// Tells the lines below a picture.
enum Credit {
  /// Whether the whole line says only whose picture it is.
  static func isCreditLine(_ text: String) -> Bool {
    guard text.utf8.count <= 400 else { return false }
    let words = Phrases.words(of: text)
    guard let first = words.first, words.count <= 16 else { return false }
    if openings.contains(where: { words.starts(with: $0) }) {
      return text.contains(":") || text.contains("/") || words.count <= 8
    }
    return (agencies.contains(first) || agencies.contains(words[words.count - 1]))
      && (text.contains("/") || text.contains(" via ") || words.count <= 3 && first == "getty")
  }

  /// Whether a caption ends in its credit: `A street in Varn last week. (AP)`.
  static func endsInCredit(_ text: String) -> Bool {
    let trimmed = text.last == "." ? text.dropLast() : text[...]
    guard trimmed.last == ")", let open = trimmed.lastIndex(of: "("), open > text.startIndex else {
      return false
    }
    let words = Phrases.words(of: String(trimmed[open...]))
    guard let first = words.first, words.count <= 8 else { return false }
    return agencies.contains(first) || openings.contains { words.starts(with: $0) }
      || words.count > 1 && agencies.contains(words[words.count - 1])
  }

  private static let openings = [
    ["image", "credit"], ["photo"], ["photos"], ["photograph"], ["picture"], ["image"], ["credit"],
    ["illustration", "by"], ["courtesy", "of"], ["ap", "photo"], ["file", "photo"],
  ]

  /// The picture agencies whose names stand in most credits.
  private static let agencies: Set<String> = [
    "ap", "afp", "reuters", "getty", "images", "epa", "shutterstock", "alamy", "xinhua", "tass",
  ]
}
