/// Words that a line end parts, put together by the other words of the same document.
struct Hyphens: Sendable {
  /// In small letters, each as it stands within a line.
  private var words: Set<String> = []

  init(_ pages: [PDFLayout.Page]) {
    for page in pages {
      for line in page.lines {
        for word in line.text.split(separator: " ").dropLast() { words.insert(Self.bare(word)) }
      }
    }
  }

  /// Two lines as one; and the word that was put together, if one was.
  ///
  /// A hyphen goes where the whole word stands elsewhere without it, or the second part begins
  /// small; it stays in a compound that stands elsewhere with it, behind capitals, and at numbers.
  func joined(_ first: String, _ second: String) -> (text: String, word: String?) {
    guard let last = first.unicodeScalars.last, Self.signs.contains(last),
      let head = first.split(separator: " ").last, let tail = second.split(separator: " ").first,
      let letter = tail.first, letter.isLetter || letter.isNumber, head.count > 1
    else { return (first + " " + second, nil) }
    let stem = head.dropLast()
    let whole = first.dropLast() + second
    let isSoft = last == "\u{AD}"
    if isSoft || words.contains(Self.bare(stem + tail)) { return (String(whole), "\(stem)\(tail)") }
    let isCompound =
      words.contains(Self.bare(stem + "-" + tail)) || !letter.isLowercase
      || stem.count > 1 && stem.allSatisfy { !$0.isLowercase } || stem.contains(where: \.isNumber)
      || stem.last == "-"
    return isCompound ? (first + second, nil) : (String(whole), "\(stem)\(tail)")
  }

  static let signs = Set("-\u{2010}\u{AD}".unicodeScalars)

  private static func bare(_ word: some StringProtocol) -> String {
    let text = word.lowercased()
    let start = text.drop { !$0.isLetter && !$0.isNumber }
    guard let last = start.lastIndex(where: { $0.isLetter || $0.isNumber }) else { return "" }
    return String(start[...last]).replacing("\u{2010}", with: "-")
  }
}
