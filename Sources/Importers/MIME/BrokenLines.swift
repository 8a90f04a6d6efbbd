import Model

/// Lines that an HTML mail breaks by hand: addresses, signatures, the head of a mail passed on.
enum BrokenLines {
  /// What `br` leaves in the text of a letter.
  static let sign: Unicode.Scalar = "\u{2028}"

  /// The piece as one for each line, where its lines are such; else the piece.
  static func parted(_ piece: Piece) -> [Piece] {
    guard piece.role == .paragraph || piece.role == .quote || piece.role == .boilerplate else {
      return [piece]
    }
    let spans = lines(of: piece.text)
    guard spans.count > 1 else { return [piece] }
    let scalars = Array(piece.text.unicodeScalars)
    let texts = spans.map { ScalarText(scalars: Array(scalars[$0])).string.collapsed }
    guard areShort(texts) || areHead(texts) else { return [piece] }
    return zip(spans, texts).filter { !$0.1.isEmpty }.map { span, _ in
      part(of: piece, scalars, span)
    }
  }

  private static func lines(of text: String) -> [Range<Int>] {
    guard text.utf8.contains(0xE2) else { return [] }
    var spans: [Range<Int>] = []
    var (start, count) = (0, 0)
    for scalar in text.unicodeScalars {
      if scalar == sign {
        spans.append(start..<count)
        start = count + 1
      }
      count += 1
    }
    return spans.isEmpty ? [] : spans + [start..<count]
  }

  /// Scalars that lines broken to fit a width hardly have.
  private static let short = 60

  /// Lines that end early, and none that goes on with a sentence.
  private static func areShort(_ texts: [String]) -> Bool {
    texts.allSatisfy { $0.unicodeScalars.count <= short }
      && texts.dropFirst().allSatisfy { !Shape($0).startsInLowercase }
  }

  private static func areHead(_ texts: [String]) -> Bool {
    guard let head = MailHead(of: texts.joined(separator: "\n")[...]) else { return false }
    return head.lines.count == texts.count { !$0.isEmpty }
  }

  private static func part(
    of piece: Piece, _ scalars: [Unicode.Scalar], _ span: Range<Int>
  ) -> Piece {
    var part = piece
    part.text = ScalarText(scalars: Array(scalars[span])).string
    part.inlines = piece.inlines.compactMap { inline in
      let start = max(inline.span.start.value, span.lowerBound) - span.lowerBound
      let end = min(inline.span.end.value, span.upperBound) - span.lowerBound
      return start < end ? Inline(inline.kind, Span(start, end)) : nil
    }
    part.reasons.append("line: the mail breaks it here")
    return part
  }
}
