/// One line of a text without markup.
struct Line: Hashable, Sendable {
  let text: String
  let shape: Shape
  /// How many blank lines stand before it.
  let gap: Int
  let reasons: [String]

  init(_ text: String, gap: Int, because reasons: [String] = []) {
    self.text = text
    self.gap = gap
    self.reasons = reasons
    shape = Shape(text)
  }

  /// The lines of a text that are not blank.
  static func all(of text: String) -> [Line] {
    var lines: [Line] = []
    var gap = 0
    for raw in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = String(raw).collapsed
      if line.isEmpty {
        gap += 1
      } else {
        lines.append(Line(line, gap: gap))
        gap = 0
      }
    }
    return lines
  }
}

extension [Line] {
  /// The lines with those joined again that were torn in mid-sentence.
  func mended() -> [Line] {
    joined { first, second in
      guard Tear.isBetween(first.text, first.shape, second.text, second.shape) else { return nil }
      return Tear.reason(at: first.text, second.text)
    }
  }

  /// The lines with each joined to the one before it for which there is a reason; an empty reason
  /// is not told.
  func joined(where reason: (_ first: Line, _ second: Line) -> String?) -> [Line] {
    guard var last = first else { return [] }
    var result: [Line] = []
    var group = Group(last)
    for line in dropFirst() {
      if let reason = reason(last, line) {
        group.add(line, because: reason)
      } else {
        result.append(group.line)
        group = Group(line)
      }
      last = line
    }
    return result + [group.line]
  }
}

/// Lines that become one. Their text is put together once, however many they are.
private struct Group {
  private var lines: [Line]
  private var reasons: [String]

  init(_ line: Line) {
    lines = [line]
    reasons = line.reasons
  }

  mutating func add(_ line: Line, because reason: String) {
    lines.append(line)
    reasons += line.reasons + (reason.isEmpty ? [] : [reason])
  }

  var line: Line {
    guard lines.count > 1 else { return lines[0] }
    var text = ""
    for line in lines {
      // A hyphen at the break may belong to the word: it stays.
      if !text.isEmpty, !text.hasSuffix("-") { text += " " }
      text += line.text
    }
    return Line(text, gap: lines[0].gap, because: reasons)
  }
}
