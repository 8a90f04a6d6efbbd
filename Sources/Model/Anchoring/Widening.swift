/// Makes a candidate what a person would mark: whole words, and whole sentences where the mark was
/// of whole sentences.
struct Widening: Sendable {
  private let text: ScalarText
  private let anchor: Anchor

  /// The scalars that are added on a side at most, beside the length of the mark.
  private static let reach = 96

  init(of anchor: Anchor, in text: ScalarText) {
    self.anchor = anchor
    self.text = text
  }

  /// A part of a word is marked only where the mark was one.
  func words(_ span: Span) -> Span {
    var (start, end) = (span.start, span.end)
    if !cutsFirst { while start > .start, holds(start) { start = start - 1 } }
    if !cutsLast { while end < text.end, holds(end) { end = end + 1 } }
    return Span(start, end)
  }

  /// The span up to where sentences begin and end, on each side where the mark did so and one does
  /// not far off.
  func sentences(_ span: Span) -> Span {
    let most = Self.reach + anchor.span.count
    let start = beginsSentence ? self.start(before: span.start, most) : nil
    let end = endsSentence ? self.end(after: span.end, most) : nil
    return Span(start ?? span.start, max(end ?? span.end, span.end))
  }

  // MARK: - The mark's own edges

  private var exact: [Unicode.Scalar] { Array(anchor.exact.unicodeScalars) }
  private var prefix: [Unicode.Scalar] { Array(anchor.prefix.unicodeScalars) }
  private var suffix: [Unicode.Scalar] { Array(anchor.suffix.unicodeScalars) }

  private var cutsFirst: Bool {
    guard let last = prefix.last, let first = exact.first else { return false }
    return last.isPartOfWord && first.isPartOfWord
  }

  private var cutsLast: Bool {
    guard let last = exact.last, let next = suffix.first else { return false }
    return last.isPartOfWord && next.isPartOfWord
  }

  private var beginsSentence: Bool {
    let white = prefix.reversed().prefix { $0.properties.isWhitespace }
    let before = prefix.dropLast(white.count)
    return before.isEmpty || white.contains("\n")
      || !white.isEmpty && before.last { !$0.closesSentence }?.endsSentence == true
  }

  private var holdsStop: Bool { exact.last { !$0.closesSentence }?.endsSentence == true }

  private var endsSentence: Bool {
    holdsStop || suffix.first?.endsSentence == true || suffix.first == "\n" || suffix.isEmpty
  }

  // MARK: - Edges in the text

  /// Whether a word goes on over the place; an apostrophe between letters is of the word.
  private func holds(_ place: ScalarOffset) -> Bool {
    let (before, behind) = (text[place - 1], text[place])
    if before.isPartOfWord {
      return behind.isPartOfWord || behind.isApostrophe && isLetter(place + 1)
    }
    return before.isApostrophe && behind.isPartOfWord && place - 1 > .start
      && text[place - 2].isPartOfWord
  }

  private func isLetter(_ place: ScalarOffset) -> Bool {
    place < text.end && text[place].isPartOfWord
  }

  private func start(before place: ScalarOffset, _ most: Int) -> ScalarOffset? {
    var start = place
    while place.value - start.value <= most {
      if start == .start || text[start - 1] == "\n" { return start }
      if text[start - 1].properties.isWhitespace, !text[start].properties.isWhitespace,
        stops(before: start - 1)
      {
        return start
      }
      start = start - 1
    }
    return nil
  }

  /// Whether a sentence ends before the white space there.
  private func stops(before place: ScalarOffset) -> Bool {
    var index = place
    while index > .start, text[index - 1].closesSentence || text[index - 1].properties.isWhitespace
    {
      index = index - 1
    }
    return index > .start && text[index - 1].endsSentence
  }

  /// Behind the stop where the mark had one, else before it.
  private func end(after place: ScalarOffset, _ most: Int) -> ScalarOffset? {
    if stops(before: place), isOver(at: place) { return place }
    var end = place
    while end.value - place.value <= most {
      if end == text.end || text[end] == "\n" { return end }
      if text[end].endsSentence {
        var close = end + 1
        while close < text.end, text[close].endsSentence || text[close].closesSentence {
          close = close + 1
        }
        if isOver(at: close) { return holdsStop ? close : end }
      }
      end = end + 1
    }
    return nil
  }

  /// Whether no word goes on there.
  private func isOver(at place: ScalarOffset) -> Bool {
    place == text.end || text[place].properties.isWhitespace
  }
}

extension Unicode.Scalar {
  fileprivate var isApostrophe: Bool { self == "'" || self == "\u{2019}" }
  fileprivate var endsSentence: Bool { [".", "?", "!", "\u{2026}", "。", "？", "！"].contains(self) }
  /// Quotation marks and brackets that may stand behind a stop.
  fileprivate var closesSentence: Bool {
    ["\"", "'", "\u{2019}", "\u{201D}", "»", ")", "]", "」", "』"].contains(self)
  }
}
