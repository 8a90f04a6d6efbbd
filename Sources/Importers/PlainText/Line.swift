/// One line of a text without markup.
struct Line: Hashable, Sendable {
  let text: String
  let shape: Shape
  /// How many blank lines stand before it.
  let gap: Int
  /// What stands before its text.
  let margin: Margin
  let reasons: [String]

  init(_ text: String, gap: Int, margin: Margin = Margin(), because reasons: [String] = []) {
    self.text = text
    self.gap = gap
    self.margin = margin
    self.reasons = reasons
    shape = Shape(text)
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
  /// it stays, and no space follows it.
  init(joining lines: [Line], because reasons: [String] = []) {
    let text = lines.dropFirst().reduce(into: lines.first?.text ?? "") { text, line in
      text += text.hasSuffix("-") ? line.text : " " + line.text
    }
    let margin = Margin(
      depth: lines.first?.margin.depth ?? 0, indent: lines.map(\.margin.indent).min() ?? 0)
    self.init(
      text, gap: lines.first?.gap ?? 0, margin: margin, because: lines.flatMap(\.reasons) + reasons)
  }
}

extension [Line] {
  /// The lines with those joined again that were torn in mid-sentence.
  func mended() -> [Line] {
    runs {
      $0.margin.depth == $1.margin.depth
        && Tear.isBetween($0.text, $0.shape, $1.text, $1.shape)
    }.map { run in
      guard run.count > 1 else { return run[0] }
      return Line(joining: run, because: Tear.reasons(for: run.map(\.text)))
    }
  }
}
