/// One line of a text without markup.
struct Line: Hashable, Sendable {
  let text: String
  let shape: Shape
  /// How many blank lines stand before it.
  let gap: Int
  /// What stands before its text.
  let margin: Margin
  private(set) var reasons: [String]
  /// What it begins with as an item of a list does.
  private(set) var sign: ListSign?
  /// As a heading, where a line is drawn below it.
  private(set) var level: Int?

  init(_ text: String, gap: Int, margin: Margin = Margin(), because reasons: [String] = []) {
    self.text = text
    self.gap = gap
    self.margin = margin
    self.reasons = reasons
    shape = Shape(text)
    sign = ListSign(text)
  }

  /// The line as a heading.
  func underlined(_ level: Int) -> Line {
    var line = self
    line.level = level
    line.reasons.append("underlined: the line drawn below it is left out")
    return line
  }

  /// The line as an item of a list whose bullets are the letter `o`.
  var takingLetterAsBullet: Line {
    var line = self
    line.sign = ListSign(text, letterIsBullet: true)
    return line
  }

  /// The lines of a text that are not blank.
  static func all(of text: Substring.UnicodeScalarView) -> [Line] {
    var lines: [Line] = []
    var gap = 0
    for raw in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let (margin, rest) = Margin.cut(from: raw)
      let line = String(rest).collapsed
      if line.isEmpty {
        gap += 1
      } else {
        lines.append(Line(line, gap: gap, margin: margin))
        gap = 0
      }
    }
    return lines
  }
}

extension Line {
  /// Several lines as one, with the reasons for it. A hyphen at a break may belong to the word:
  /// where nothing shows that it does not, it stays, and no space follows it.
  init(joining lines: [Line], _ hyphens: Hyphens, because reasons: [String] = []) {
    var text = lines.first?.text ?? ""
    var words: [String] = []
    for line in lines.dropFirst() {
      if let word = hyphens.append(line.text, to: &text) { words.append("“\(word)”") }
    }
    let mended = Hyphens.reasons(for: words)
    let margin = Margin(
      depth: lines.first?.margin.depth ?? 0, indent: lines.map(\.margin.indent).min() ?? 0)
    self.init(
      text, gap: lines.first?.gap ?? 0, margin: margin,
      because: lines.flatMap(\.reasons) + reasons + mended)
    if lines.first?.sign?.number == nil, lines.first?.sign != nil {
      sign = ListSign(text, letterIsBullet: true)
    }
  }
}

extension [Line] {
  /// The lines with those joined again that were torn in mid-sentence.
  func mended(_ hyphens: Hyphens) -> [Line] {
    runs {
      $0.margin.depth == $1.margin.depth && $0.level == nil && $1.level == nil
        && Tear.isBetween($0.text, $0.shape, $1.text, $1.shape)
    }.map { run in
      guard run.count > 1 else { return run[0] }
      return Line(joining: run, hyphens, because: Tear.reasons(for: run.map(\.text)))
    }
  }
}
