/// Words that a line end parts, put together by the other words of the same document.
struct Hyphens: Sendable {
  /// In small letters, each as it stands within a line.
  private var words: Set<String> = []

  init() {}

  /// The last word of a line counts only where it is whole.
  init(_ lines: some Sequence<String>) {
    for line in lines {
      for word in line.split(separator: " ") where !Self.isParted(word) {
        words.insert(Self.bare(word))
      }
    }
  }

  /// Goes on with a text by its next line, where hyphens at line ends stand in compounds as often
  /// as not: a hyphen goes only where the whole word stands elsewhere without it. Gives the word
  /// that was put together, if one was.
  func append(_ line: String, to text: inout String) -> String? {
    guard Self.isParted(text[...]) else {
      text += " "
      text += line
      return nil
    }
    let start = text.utf8.lastIndex(of: 0x20) ?? text.startIndex
    let word = String(text[start...].dropLast().drop { $0 == " " } + line.prefix { $0 != " " })
    let isWhole = text.unicodeScalars.last == "\u{AD}" || words.contains(Self.bare(word))
    if isWhole { text.removeLast() }
    text += line
    return isWhole ? word : nil
  }

  /// Whether a text ends in a hyphen that may go on with its word on the next line.
  static func isParted(_ text: Substring) -> Bool {
    let last = text.unicodeScalars.suffix(2)
    guard let sign = last.last, signs.contains(sign), last.count == 2, let letter = last.first
    else { return false }
    return letter.properties.isAlphabetic
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

  private static let mostNamed = 6

  /// One reason for all words of a block that were put together, each in quotation marks.
  static func reasons(for words: [String]) -> [String] {
    guard !words.isEmpty else { return [] }
    let more = words.count > mostNamed ? " and others" : ""
    let named = words.prefix(mostNamed).joined(separator: ", ")
    return ["joined: words hyphenated at line ends: \(named)\(more)"]
  }

  static let signs = Set("-\u{2010}\u{AD}".unicodeScalars)

  private static func bare(_ word: some StringProtocol) -> String {
    let text = word.lowercased()
    let start = text.drop { !$0.isLetter && !$0.isNumber }
    guard let last = start.lastIndex(where: { $0.isLetter || $0.isNumber }) else { return "" }
    return String(start[...last]).replacing("\u{2010}", with: "-")
  }
}
