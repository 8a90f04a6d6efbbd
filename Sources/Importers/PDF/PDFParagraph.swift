/// Lines of a page that belong together.
struct PDFParagraph: Sendable {
  enum Kind: Hashable, Sendable { case text, item, heading, note }

  private(set) var text: String
  private(set) var kind: Kind
  let height: Double
  let page: Int
  /// The words that were put together at line ends.
  private(set) var mended: [String] = []
  /// Where another page begins within it.
  private(set) var turns: [(page: Int, words: String)] = []
  private(set) var last: PDFLayout.Line
  private(set) var lineCount = 1

  init(_ line: PDFLayout.Line, _ kind: Kind, page: Int, height: Double) {
    (text, self.kind, self.height, self.page, last) = (line.text, kind, height, page, line)
  }

  mutating func append(_ line: PDFLayout.Line, _ hyphens: Hyphens) {
    append(line.text, hyphens)
    last = line
    lineCount += 1
  }

  private mutating func append(_ line: String, _ hyphens: Hyphens) {
    let (joined, word) = hyphens.joined(text, line)
    text = joined
    if let word { mended.append(word) }
  }

  /// Goes on with what stands on the next page.
  mutating func append(_ next: PDFParagraph, _ hyphens: Hyphens) {
    if next.page != page {
      let words = next.text.split(separator: " ").prefix(4).joined(separator: " ")
      turns.append((next.page, words))
    }
    append(next.text, hyphens)
    mended += next.mended
    turns += next.turns
    last = next.last
    lineCount += next.lineCount
  }

  mutating func take(as kind: Kind) { self.kind = kind }

  /// Whether the next one goes on with its sentence, over the end of a column or of a page.
  func goesOn(in next: PDFParagraph) -> Bool {
    guard kind == .text || kind == .item, next.kind == .text,
      abs(height - next.height) < height * 0.1, let first = next.text.first
    else { return false }
    let ending = Shape(text).ending
    if text.unicodeScalars.last.map(Hyphens.signs.contains) == true {
      return first.isLetter
    }
    if first.isLowercase { return ending == .open || ending == .comma }
    return ending == .open && lineCount > 1 && Shape(text).words > 8 && last.isFull
  }
}

extension PDFLayout.Line {
  /// Whether the line is long enough to have been broken for want of room.
  fileprivate var isFull: Bool { text.utf8.count > 25 }

  /// Whether it begins with a sign or a number as items do.
  var isItem: Bool {
    if ListSign(text) != nil { return true }
    guard text.first == "(" || text.first?.isLetter == true else { return false }
    let head = text.prefix { $0 != " " }
    guard head.last == ")", head.count <= 5, head.count < text.count else { return false }
    return head.dropLast().drop { $0 == "(" }.count <= 3
  }

  /// Whether it consists of a sign of a list and nothing else: the item's words stand beside it.
  var isBullet: Bool { ["•", "‣", "▪", "●", "◦", "·", "–", "-", "*"].contains(text) }

  /// How deep the number is that it begins with: `2.1 Interviews` has 2; nil where there is none.
  var numbering: Int? { HeadingSigns.numbering(text) }
}
