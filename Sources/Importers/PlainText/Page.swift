import Model

/// A text in the course of being read: its lines, what each looks like, and what each is taken for.
struct Page {
  let lines: [Line]
  let kinds: [LineKind]
  /// The lines between the first and the last of the article's own text.
  let body: Range<Int>
  /// Whether menus or forms stand around the article.
  let isCopiedPage: Bool
  var metadata = Metadata()
  private var taken: [Int: Piece] = [:]

  init(_ lines: [Line]) {
    self.lines = lines
    kinds = LineKind.all(of: lines)
    body = BodyRegion.find(in: kinds, lines)
    isCopiedPage = Surroundings.arePresent(in: kinds, lines)
  }

  /// In order of the lines; what nothing was found out about is a paragraph.
  var pieces: [Piece] {
    lines.indices.map { taken[$0] ?? Piece(.paragraph, lines[$0].text, because: lines[$0].reasons) }
  }

  func isTaken(_ index: Int) -> Bool { taken[index] != nil }

  mutating func take(
    _ index: Int, as role: BlockRole, level: Int? = nil, _ text: String? = nil,
    because reason: String? = nil
  ) {
    let reasons = lines[index].reasons + (reason.map { [$0] } ?? [])
    var piece = Piece(role, level: level, text ?? lines[index].text, because: reasons)
    piece.quoteDepth = max(lines[index].margin.depth, 1)
    taken[index] = piece
  }

  /// Says where an item of a list stands, and what is shown before it.
  mutating func placeItem(_ index: Int, depth: Int, marker: String?) {
    taken[index]?.depth = depth
    taken[index]?.marker = marker
  }

  /// Takes a heading that a line below it, a number or capitals show; whether it is one.
  mutating func takeSignedHeading(_ index: Int) -> Bool {
    let line = lines[index]
    if let level = line.level {
      take(index, as: .heading, level: level, because: "heading: a line was drawn below it")
      return true
    }
    let isSetApart =
      line.gap > 0 && (index + 1 == lines.count || lines[index + 1].gap > 0)
    guard isSetApart, line.shape.isHeadingLike,
      let (level, reason) = HeadingSigns.level(of: line.text)
    else { return false }
    take(index, as: .heading, level: level, because: reason)
    return true
  }

  /// Takes a line whose own look says what it is, wherever it stands; whether it did.
  mutating func takePlain(_ index: Int) -> Bool {
    switch kinds[index] {
    case .caption: take(index, as: .caption, because: "caption: stands with a picture's credit")
    case .credit: take(index, as: .caption, because: "caption: says whose picture it is")
    case .promotion:
      take(index, as: .boilerplate, because: "folded: has the wording of a form or of small print")
    case .appeal:
      take(index, as: .boilerplate, because: "folded: stands beside a form and belongs to it")
    case .menu:
      take(index, as: .boilerplate, because: "folded: short words with bars between, as in menus")
    case .rule: take(index, as: .boilerplate, because: "folded: a drawn line")
    case .link: take(index, as: .boilerplate, because: "folded: an address, or the way to one")
    case .prose, .label, .byline, .date, .item, .quote: return false
    }
    return true
  }
}
