import Model

/// One line of text as Markdown, with its links, emphasis and code.
///
/// CommonMark takes asterisks for emphasis only where they stand right to their neighbours (0.31,
/// 6.2). Where they would not, the emphasis is left out: the words are never at risk for it.
struct MarkdownLine {
  /// The whole line.
  private let signs: [Unicode.Scalar]
  /// What is written, each within or beside the others, the outer first.
  private let parts: [Part]

  private struct Part {
    let kind: Inline.Kind
    let range: Range<Int>

    var isEmphasis: Bool { kind == .emphasis || kind == .strong }

    /// Of parts over the same words, the one with the lowest stands outside.
    var rank: Int { kind == .code ? 2 : isEmphasis ? 1 : 0 }
  }

  /// `line` is a slice of a text whose scalars the spans of `inlines` count.
  init(_ line: ArraySlice<Unicode.Scalar>, _ inlines: [Inline]) {
    signs = Array(line)
    var found: [Part] = []
    for inline in inlines {
      let low = max(inline.span.start.value, line.startIndex) - line.startIndex
      let high = min(inline.span.end.value, line.endIndex) - line.startIndex
      guard low < high, let range = Self.trimmed(low..<high, signs) else { continue }
      found.append(Part(kind: inline.kind, range: range))
    }
    // Emphasis depends on what stands at its edges, and comes after what brings signs of its own.
    var kept: [Part] = []
    for part in found.sorted(by: Self.isOuter) where Self.fits(part, beside: kept) {
      kept.append(part)
    }
    for part in found.sorted(by: Self.isOuter)
    where Self.fits(emphasis: part, beside: kept, signs) {
      kept.append(part)
    }
    parts = kept.sorted(by: Self.isOuter)
  }

  private static func isOuter(_ a: Part, _ b: Part) -> Bool {
    if a.range.lowerBound != b.range.lowerBound { return a.range.lowerBound < b.range.lowerBound }
    if a.range.upperBound != b.range.upperBound { return a.range.upperBound > b.range.upperBound }
    return a.rank < b.rank
  }

  var text: String {
    guard !parts.isEmpty else {
      return signs.indices.map { MarkdownText.escape(signs[$0], at: $0, in: signs) }.joined()
    }
    var output = ""
    var open: [Part] = []
    var next = parts[...]
    for index in 0...signs.count {
      while let last = open.last, last.range.upperBound <= index {
        output += closing(open.removeLast())
      }
      while let part = next.first, part.range.lowerBound <= index {
        // An exclamation mark before a link would make a picture of it.
        if part.kind.name == "link", output.last == "!" { output = output.dropLast() + "\\!" }
        output += opening(part)
        open.append(part)
        next.removeFirst()
      }
      guard index < signs.count else { break }
      let isCode = open.last?.kind == .code
      output +=
        isCode
        ? String(Character(signs[index])) : MarkdownText.escape(signs[index], at: index, in: signs)
    }
    return output
  }

  // MARK: - Marks around words

  private func opening(_ part: Part) -> String {
    switch part.kind {
    case .emphasis: "*"
    case .strong: "**"
    case .code: fence(part.range) + room(part.range)
    case .link: "["
    default: ""
    }
  }

  private func closing(_ part: Part) -> String {
    switch part.kind {
    case .link(let address): "](<\(Self.destination(address) ?? "")>)"
    case .code: room(part.range) + fence(part.range)
    default: opening(part)
    }
  }

  /// Longer than any run of backticks within (CommonMark 0.31, 6.1).
  private func fence(_ range: Range<Int>) -> String {
    let longest = signs[range].split { $0 != "`" }.map(\.count).max() ?? 0
    return String(repeating: "`", count: longest + 1)
  }

  /// A space that a reader takes away again, between the fence and a backtick.
  private func room(_ range: Range<Int>) -> String {
    signs[range].first == "`" || signs[range].last == "`" ? " " : ""
  }

  /// An address between angle brackets; nil for one that must not be followed.
  private static func destination(_ address: String) -> String? {
    let clean = IRI.web(address) ?? IRI.mail(address)
    return clean?.replacing("&", with: "\\&")
  }

  // MARK: - What can be written

  private static func trimmed(_ range: Range<Int>, _ signs: [Unicode.Scalar]) -> Range<Int>? {
    let inside = range.filter { !signs[$0].properties.isWhitespace }
    guard let first = inside.first, let last = inside.last else { return nil }
    return first..<last + 1
  }

  /// Whether a link or code can stand beside those that are there.
  private static func fits(_ part: Part, beside others: [Part]) -> Bool {
    switch part.kind {
    // The fences of two that touch would be one.
    case .code: if touches(part.range, others.filter { $0.kind == .code }) { return false }
    case .link(let address): if destination(address) == nil { return false }
    default: return false
    }
    return others.allSatisfy { other in
      guard other.range.overlaps(part.range) else { return true }
      return other.range.contains(part.range) && other.rank < part.rank
    }
  }

  private static func fits(
    emphasis part: Part, beside others: [Part], _ signs: [Unicode.Scalar]
  ) -> Bool {
    guard part.isEmphasis else { return false }
    let isNested = others.allSatisfy { other in
      guard other.range.overlaps(part.range) else { return true }
      if other.range.contains(part.range) {
        return other.kind != part.kind && (other.kind != .code || other.range == part.range)
      }
      return part.range.contains(other.range) && other.kind != part.kind
    }
    return isNested && flanks(part.range, others, signs)
      && !touches(part.range, others.filter(\.isEmphasis))
  }

  /// Whether asterisks before and behind the words open and close, and no more than that: words
  /// begin and end there.
  private static func flanks(
    _ range: Range<Int>, _ others: [Part], _ signs: [Unicode.Scalar]
  ) -> Bool {
    let inside = others.filter { !$0.isEmphasis && range.contains($0.range) }
    let before = range.lowerBound > 0 ? signs[range.lowerBound - 1] : " "
    let behind = range.upperBound < signs.count ? signs[range.upperBound] : " "
    let beginsWithSign =
      signs[range.lowerBound].isMarkdownSign
      || inside.contains { $0.range.lowerBound == range.lowerBound }
    let endsInSign =
      signs[range.upperBound - 1].isMarkdownSign
      || inside.contains { $0.range.upperBound == range.upperBound }
    return (!beginsWithSign || before.partsWords) && (!endsInSign || behind.partsWords)
  }

  /// Whether one of them ends where this begins, or begins where this ends.
  private static func touches(_ range: Range<Int>, _ others: [Part]) -> Bool {
    others.contains {
      $0.range.upperBound == range.lowerBound || $0.range.lowerBound == range.upperBound
    }
  }
}

extension Unicode.Scalar {
  /// Whether CommonMark counts the sign as punctuation: every symbol is.
  fileprivate var isMarkdownSign: Bool {
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      true
    default: false
    }
  }

  fileprivate var partsWords: Bool { isMarkdownSign || properties.isWhitespace }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
